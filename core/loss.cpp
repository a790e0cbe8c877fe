#include "loss.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "name_table.hpp"
#include "reductions.hpp"

namespace backprop {
namespace {

// In the order of LossInfo: takes logits, joint outputs, square factor.
constexpr std::array table{
    LossInfo{Loss::squared_error, "squared_error", false, false, 1},
    LossInfo{Loss::half_squared_error, "half_squared_error", false, false, 0.5},
    LossInfo{Loss::binary_cross_entropy, "binary_cross_entropy", true, false, 0},
    LossInfo{Loss::softmax_cross_entropy, "softmax_cross_entropy", true, true, 0},
    LossInfo{Loss::huber, "huber", false, false, 0.5},
};

/// Sum of term(ŷ, y) over all entries, in double.
template <class Scalar, class Term>
double sum_of(const Matrix<Scalar>& prediction, const Matrix<Scalar>& target, Term term) {
  const Scalar* a = prediction.data();
  const Scalar* y = target.data();
  return sum_terms<double>(prediction.size(),
                           [&](Index i) { return term(static_cast<double>(a[i]), static_cast<double>(y[i])); });
}

/// The difference is taken in the precision of the network, as its gradient is.
template <class Scalar>
double squared_error_sum(const Matrix<Scalar>& prediction, const Matrix<Scalar>& target) {
  const Scalar* a = prediction.data();
  const Scalar* y = target.data();
  return sum_terms<double>(prediction.size(), [&](Index i) {
    const auto error = static_cast<double>(a[i] - y[i]);
    return error * error;
  });
}

/// dŷ = term(ŷ, y) for all entries.
template <class Scalar, class Term>
void fill(const Matrix<Scalar>& prediction, const Matrix<Scalar>& target, Matrix<Scalar>& dprediction, Term term) {
  const Scalar* __restrict a = prediction.data();
  const Scalar* __restrict y = target.data();
  Scalar* __restrict d = dprediction.data();
  for (Index i = 0; i < prediction.size(); ++i) d[i] = term(a[i], y[i]);
}

/// ln(1 + e^ŷ) − y ŷ, written with e^−|ŷ| so that nothing overflows.
double binary_cross_entropy(double logit, double target) {
  return std::max(logit, 0.0) - logit * target + std::log1p(std::exp(-std::abs(logit)));
}

double huber(double prediction, double target) {
  const double distance = std::abs(prediction - target);
  return distance < 1 ? 0.5 * distance * distance : distance - 0.5;
}

/// Σ over samples of Σ_k y_k (ln Σ_j e^ŷ_j − ŷ_k); the largest logit is taken out of the exponentials.
template <class Scalar>
double softmax_cross_entropy_sum(const Matrix<Scalar>& prediction, const Matrix<Scalar>& target) {
  double sum = 0;
  for (Index sample = 0; sample < prediction.cols(); ++sample) {
    const auto logit = [&](Index k) { return static_cast<double>(prediction(k, sample)); };
    double largest = logit(0), exponentials = 0;
    for (Index k = 1; k < prediction.rows(); ++k) largest = std::max(largest, logit(k));
    for (Index k = 0; k < prediction.rows(); ++k) exponentials += std::exp(logit(k) - largest);
    const double log_sum = largest + std::log(exponentials);
    for (Index k = 0; k < prediction.rows(); ++k) sum += static_cast<double>(target(k, sample)) * (log_sum - logit(k));
  }
  return sum;
}

/// d = scale · (softmax(ŷ) Σ_k y_k − y), per sample.
template <class Scalar>
void softmax_cross_entropy_gradient(const Matrix<Scalar>& prediction, const Matrix<Scalar>& target, Scalar scale,
                                    Matrix<Scalar>& dprediction) {
  const Index outputs = prediction.rows();
  for (Index sample = 0; sample < prediction.cols(); ++sample) {
    Scalar largest = prediction(0, sample), exponentials = 0, targets = 0;
    for (Index k = 1; k < outputs; ++k) largest = std::max(largest, prediction(k, sample));
    for (Index k = 0; k < outputs; ++k) {
      dprediction(k, sample) = std::exp(prediction(k, sample) - largest);
      exponentials += dprediction(k, sample);
      targets += target(k, sample);
    }
    const Scalar share = targets / exponentials;
    for (Index k = 0; k < outputs; ++k)
      dprediction(k, sample) = scale * (dprediction(k, sample) * share - target(k, sample));
  }
}

/// Formulas of a loss and its gradient dŷ. Each in a function of its own, so that those used first can be loaded first.
template <class Scalar>
struct Formulas {
  using In = const Matrix<Scalar>&;
  Loss loss;
  double (*value)(In prediction, In target);
  void (*gradient)(In prediction, In target, Matrix<Scalar>& dprediction);
};

template <class Scalar>
double count(const Matrix<Scalar>& prediction) {
  return static_cast<double>(prediction.size());
}

template <class Scalar>
Scalar share(const Matrix<Scalar>& prediction, double numerator = 1) {
  return static_cast<Scalar>(numerator / count(prediction));
}

template <class Scalar, class In = const Matrix<Scalar>&, class Out = Matrix<Scalar>&>
constexpr std::array formulas{
    // L = mean (ŷ − y)²  ⇒  dŷ = 2 (ŷ − y) / count
    Formulas<Scalar>{Loss::squared_error, [](In a, In y) { return squared_error_sum(a, y) / count(a); },
                     [](In a, In y, Out d) {
                       fill(a, y, d, [twice = share(a, 2)](Scalar a, Scalar y) { return twice * (a - y); });
                     }},
    // L = mean ½ (ŷ − y)²  ⇒  dŷ = (ŷ − y) / count
    Formulas<Scalar>{
        Loss::half_squared_error, [](In a, In y) { return 0.5 * squared_error_sum(a, y) / count(a); },
        [](In a, In y, Out d) { fill(a, y, d, [once = share(a)](Scalar a, Scalar y) { return once * (a - y); }); }},
    // L = mean ln(1 + e^ŷ) − y ŷ  ⇒  dŷ = (s − y) / count, s = 1 / (1 + e^−ŷ)
    Formulas<Scalar>{
        Loss::binary_cross_entropy, [](In a, In y) { return sum_of(a, y, binary_cross_entropy) / count(a); },
        [](In a, In y, Out d) {
          fill(a, y, d,
               [once = share(a)](Scalar a, Scalar y) { return once * (Scalar(1) / (Scalar(1) + std::exp(-a)) - y); });
        }},
    // L = mean ½ e² or |e| − ½, e = ŷ − y  ⇒  dŷ = e clamped to ±1, / count
    Formulas<Scalar>{Loss::huber, [](In a, In y) { return sum_of(a, y, huber) / count(a); },
                     [](In a, In y, Out d) {
                       fill(a, y, d,
                            [once = share(a)](Scalar a, Scalar y) { return once * clamped(a - y, Scalar(1)); });
                     }},
    // L = mean over samples of −Σ y ln p  ⇒  dŷ = (p − y) / samples
    Formulas<Scalar>{Loss::softmax_cross_entropy,
                     [](In a, In y) { return softmax_cross_entropy_sum(a, y) / static_cast<double>(a.cols()); },
                     [](In a, In y, Out d) {
                       softmax_cross_entropy_gradient(a, y, static_cast<Scalar>(1.0 / static_cast<double>(a.cols())),
                                                      d);
                     }},
};

template <class Scalar>
const Formulas<Scalar>& formulas_of(Loss loss) {
  const auto& rows = formulas<Scalar>;
  return *std::find_if(rows.begin(), rows.end(), [&](const Formulas<Scalar>& row) { return row.loss == loss; });
}

}  // namespace

std::span<const LossInfo> losses() { return table; }

const LossInfo& info(Loss loss) {
  return *std::find_if(table.begin(), table.end(), [&](const LossInfo& row) { return row.loss == loss; });
}

Loss loss_from_name(std::string_view name) { return find_by_name(std::span<const LossInfo>(table), name, "loss").loss; }

template <class Scalar>
double loss_value(Loss loss, const Matrix<Scalar>& prediction, const Matrix<Scalar>& target) {
  return formulas_of<Scalar>(loss).value(prediction, target);
}

template <class Scalar>
void loss_gradient(Loss loss, const Matrix<Scalar>& prediction, const Matrix<Scalar>& target,
                   Matrix<Scalar>& dprediction) {
  dprediction.resize(prediction.rows(), prediction.cols());
  formulas_of<Scalar>(loss).gradient(prediction, target, dprediction);
}

#define INSTANTIATE(Scalar)                                                       \
  template double loss_value(Loss, const Matrix<Scalar>&, const Matrix<Scalar>&); \
  template void loss_gradient(Loss, const Matrix<Scalar>&, const Matrix<Scalar>&, Matrix<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
