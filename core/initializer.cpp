#include "initializer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

#include "argument_error.hpp"
#include "name_table.hpp"
#include "orthogonal.hpp"

namespace backprop {
namespace {

constexpr std::array table{
    InitializerInfo{Initializer::lecun_normal, "lecun_normal", false},
    InitializerInfo{Initializer::glorot_normal, "glorot_normal", false},
    InitializerInfo{Initializer::he_normal, "he_normal", false},
    InitializerInfo{Initializer::matched, "matched", false},
    InitializerInfo{Initializer::lecun_uniform, "lecun_uniform", false},
    InitializerInfo{Initializer::glorot_uniform, "glorot_uniform", false},
    InitializerInfo{Initializer::he_uniform, "he_uniform", false},
    InitializerInfo{Initializer::orthogonal, "orthogonal", false},
    InitializerInfo{Initializer::playground, "playground", false},
    InitializerInfo{Initializer::normal, "normal", true},
    InitializerInfo{Initializer::uniform, "uniform", true},
    InitializerInfo{Initializer::constant, "constant", true},
    InitializerInfo{Initializer::zeros, "zeros", false},
};

constexpr double playground_range = 0.5, playground_bias = 0.1;

bool is_uniform(Initializer initializer) {
  switch (initializer) {
    case Initializer::uniform:
    case Initializer::lecun_uniform:
    case Initializer::glorot_uniform:
    case Initializer::he_uniform:
    case Initializer::playground:
      return true;
    default:
      return false;
  }
}

/// Fills W row by row with what `draw` gives.
template <class Scalar, class Draw>
void fill(Matrix<Scalar>& W, Draw draw) {
  for (Index unit = 0; unit < W.rows(); ++unit)
    for (Index input = 0; input < W.cols(); ++input) W(unit, input) = static_cast<Scalar>(draw());
}

}  // namespace

std::span<const InitializerInfo> initializers() { return table; }

Initializer initializer_from_name(std::string_view name) {
  return find_by_name(std::span<const InitializerInfo>(table), name, "initializer").initializer;
}

void check_initial_weights(const InitialWeights& initial) {
  const auto row = std::find_if(table.begin(), table.end(),
                                [&](const auto& entry) { return entry.initializer == initial.initializer; });
  const bool may_be_negative = initial.initializer == Initializer::constant;
  if (!row->uses_size || (std::isfinite(initial.size) && (may_be_negative || initial.size >= 0))) return;
  throw_invalid_argument({"the size of the first weights is ", initial.size, ", expected a finite number",
                          may_be_negative ? "" : " that is not negative"});
}

Initializer resolve(Initializer initializer, Activation activation) {
  if (initializer != Initializer::matched) return initializer;
  switch (activation) {
    case Activation::relu:
    case Activation::leaky_relu:
    case Activation::elu:
    case Activation::gelu:
    case Activation::silu:
    case Activation::softplus:
      return Initializer::he_normal;
    case Activation::selu:
      return Initializer::lecun_normal;
    default:
      return Initializer::glorot_normal;
  }
}

double weight_deviation(const InitialWeights& initial, Index inputs, Index units, Activation activation) {
  const auto n_in = static_cast<double>(inputs), n_out = static_cast<double>(units);
  switch (resolve(initial.initializer, activation)) {
    case Initializer::normal:
      return initial.size;
    case Initializer::uniform:
      return initial.size / std::numbers::sqrt3;
    case Initializer::playground:
      return playground_range / std::numbers::sqrt3;
    case Initializer::lecun_normal:
    case Initializer::lecun_uniform:
      return std::sqrt(1 / n_in);
    case Initializer::glorot_normal:
    case Initializer::glorot_uniform:
      return std::sqrt(2 / (n_in + n_out));
    case Initializer::he_normal:
    case Initializer::he_uniform:
      return std::sqrt(2 / n_in);
    case Initializer::orthogonal:
      return std::sqrt(1 / std::max(n_in, n_out));
    default:
      return 0;
  }
}

template <class Scalar>
void draw_weights(const InitialWeights& initial, Activation activation, Random& random, Matrix<Scalar>& W) {
  const double deviation = weight_deviation(initial, W.cols(), W.rows(), activation);
  if (initial.initializer == Initializer::zeros) {
    W.setZero();
  } else if (initial.initializer == Initializer::constant) {
    W.setConstant(static_cast<Scalar>(initial.size));
  } else if (initial.initializer == Initializer::orthogonal) {
    W = draw_orthogonal(random, W.rows(), W.cols())
            .template cast<Scalar>();  // worked in double, so that float gets the same, rounded
  } else if (is_uniform(initial.initializer)) {
    const double range = std::numbers::sqrt3 * deviation;
    fill(W, [&] { return random.uniform(-range, range); });
  } else {
    fill(W, [&] { return deviation * random.normal(); });
  }
}

double first_bias(Initializer initializer, double bias) {
  return initializer == Initializer::playground ? playground_bias : bias;
}

template void draw_weights(const InitialWeights&, Activation, Random&, Matrix<float>&);
template void draw_weights(const InitialWeights&, Activation, Random&, Matrix<double>&);

}  // namespace backprop
