#include "loss.hpp"

#include <array>
#include <cmath>
#include <stdexcept>

#include "names.hpp"

namespace backprop {
namespace {

constexpr std::array table{
    LossInfo{Loss::squared_error, "squared_error"},
    LossInfo{Loss::half_squared_error, "half_squared_error"},
    LossInfo{Loss::binary_cross_entropy, "binary_cross_entropy"},
    LossInfo{Loss::huber, "huber"},
    LossInfo{Loss::softmax_cross_entropy, "softmax_cross_entropy"},
};

/// Sum of term(ŷ, y) over all entries, in double.
template <class Scalar, class Term>
double sum_of(const Matrix<Scalar>& prediction, const Matrix<Scalar>& target, Term term) {
  return prediction.template cast<double>().binaryExpr(target.template cast<double>(), term).sum();
}

template <class Scalar>
double squared_error_sum(const Matrix<Scalar>& prediction, const Matrix<Scalar>& target) {
  return (prediction - target).template cast<double>().squaredNorm();
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
    const Eigen::ArrayXd logits = prediction.col(sample).template cast<double>().array();
    const double largest = logits.maxCoeff();
    const double log_sum = largest + std::log((logits - largest).exp().sum());
    sum += (target.col(sample).template cast<double>().array() * (log_sum - logits)).sum();
  }
  return sum;
}

/// d = scale · (softmax(ŷ) Σ_k y_k − y), per sample.
template <class Scalar>
void softmax_cross_entropy_gradient(const Matrix<Scalar>& prediction, const Matrix<Scalar>& target, Scalar scale,
                                    Matrix<Scalar>& dprediction) {
  dprediction = (prediction.rowwise() - prediction.colwise().maxCoeff()).array().exp();
  for (Index sample = 0; sample < prediction.cols(); ++sample) {
    auto column = dprediction.col(sample);
    column = scale * (column * (target.col(sample).sum() / column.sum()) - target.col(sample));
  }
}

}  // namespace

std::span<const LossInfo> losses() { return table; }

Loss loss_from_name(std::string_view name) {
  return find_by_name(std::span<const LossInfo>(table), name, "loss").loss;
}

template <class Scalar>
double loss_value(Loss loss, const Matrix<Scalar>& prediction, const Matrix<Scalar>& target) {
  const auto count = static_cast<double>(prediction.size());
  switch (loss) {
    case Loss::squared_error:
      return squared_error_sum(prediction, target) / count;
    case Loss::half_squared_error:
      return 0.5 * squared_error_sum(prediction, target) / count;
    case Loss::binary_cross_entropy:
      return sum_of(prediction, target, binary_cross_entropy) / count;
    case Loss::huber:
      return sum_of(prediction, target, huber) / count;
    case Loss::softmax_cross_entropy:
      return softmax_cross_entropy_sum(prediction, target) / static_cast<double>(prediction.cols());
  }
  throw std::logic_error("a loss without a value");
}

template <class Scalar>
void loss_gradient(Loss loss, const Matrix<Scalar>& prediction, const Matrix<Scalar>& target,
                   Matrix<Scalar>& dprediction) {
  const double count = static_cast<double>(prediction.size());
  const auto share = static_cast<Scalar>(1 / count);
  switch (loss) {
    case Loss::squared_error:  // L = mean (ŷ − y)²  ⇒  dŷ = 2 (ŷ − y) / count
      dprediction = static_cast<Scalar>(2 / count) * (prediction - target);
      return;
    case Loss::half_squared_error:  // L = mean ½ (ŷ − y)²  ⇒  dŷ = (ŷ − y) / count
      dprediction = share * (prediction - target);
      return;
    case Loss::binary_cross_entropy:
      // L = mean ln(1 + e^ŷ) − y ŷ  ⇒  dŷ = (s − y) / count, s = 1 / (1 + e^−ŷ)
      dprediction = share * ((Scalar(1) + (-prediction.array()).exp()).inverse() - target.array());
      return;
    case Loss::huber:  // L = mean ½ e² or |e| − ½, e = ŷ − y  ⇒  dŷ = e clamped to ±1, / count
      dprediction = share * (prediction - target).unaryExpr([](Scalar e) { return clamped(e, Scalar(1)); });
      return;
    case Loss::softmax_cross_entropy:  // L = mean over samples of −Σ y ln p  ⇒  dŷ = (p − y) / samples
      softmax_cross_entropy_gradient(prediction, target, static_cast<Scalar>(1.0 / static_cast<double>(prediction.cols())),
                                     dprediction);
      return;
  }
}

#define INSTANTIATE(Scalar)                                                             \
  template double loss_value(Loss, const Matrix<Scalar>&, const Matrix<Scalar>&);       \
  template void loss_gradient(Loss, const Matrix<Scalar>&, const Matrix<Scalar>&, Matrix<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
