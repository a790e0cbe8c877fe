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

constexpr double playground_range = 0.5, playground_variance = playground_range * playground_range / 3,
                 playground_bias = 0.1;

constexpr std::array table{
    InitializerInfo{Initializer::lecun_normal, "lecun_normal", Distribution::normal, Scale::inputs, 1},
    InitializerInfo{Initializer::glorot_normal, "glorot_normal", Distribution::normal, Scale::mean_fan, 1},
    InitializerInfo{Initializer::he_normal, "he_normal", Distribution::normal, Scale::inputs, 2},
    InitializerInfo{Initializer::matched, "matched", Distribution::normal, Scale::matched, 0},
    InitializerInfo{Initializer::lecun_uniform, "lecun_uniform", Distribution::uniform, Scale::inputs, 1},
    InitializerInfo{Initializer::glorot_uniform, "glorot_uniform", Distribution::uniform, Scale::mean_fan, 1},
    InitializerInfo{Initializer::he_uniform, "he_uniform", Distribution::uniform, Scale::inputs, 2},
    InitializerInfo{Initializer::orthogonal, "orthogonal", Distribution::orthogonal, Scale::larger_fan, 1},
    InitializerInfo{Initializer::normal, "normal", Distribution::normal, Scale::size, 1},
    InitializerInfo{Initializer::uniform, "uniform", Distribution::uniform, Scale::size, 1.0 / 3},
    InitializerInfo{Initializer::constant, "constant", Distribution::none, Scale::size, 0},
    InitializerInfo{Initializer::zeros, "zeros", Distribution::none, Scale::fixed, 0},
    InitializerInfo{Initializer::playground, "playground", Distribution::uniform, Scale::fixed, playground_variance,
                    playground_bias},
};

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

const InitializerInfo& info(Initializer initializer) {
  return *std::find_if(table.begin(), table.end(),
                       [&](const InitializerInfo& row) { return row.initializer == initializer; });
}

void check_initial_weights(const InitialWeights& initial) {
  const bool may_be_negative = initial.initializer == Initializer::constant;
  if (!info(initial.initializer).uses_size() || (std::isfinite(initial.size) && (may_be_negative || initial.size >= 0)))
    return;
  throw_invalid_argument({"the size of the first weights is ", initial.size, ", expected a finite number",
                          may_be_negative ? "" : " that is not negative"});
}

Initializer resolve(Initializer initializer, Activation activation) {
  return initializer == Initializer::matched ? info(activation).matched_initializer : initializer;
}

double weight_deviation(const InitialWeights& initial, Index inputs, Index units, Activation activation) {
  const auto n_in = static_cast<double>(inputs), n_out = static_cast<double>(units);
  const InitializerInfo& row = info(resolve(initial.initializer, activation));
  if (row.distribution == Distribution::none) return 0;
  // The deviation of a uniform distribution within ±k is k / √3.
  const double divisor = row.distribution == Distribution::uniform ? std::numbers::sqrt3 : 1;
  switch (row.scale) {
    case Scale::size:
      return initial.size / divisor;
    case Scale::fixed:
      return playground_range / divisor;
    case Scale::inputs:
      return std::sqrt(row.variance / n_in);
    case Scale::mean_fan:
      return std::sqrt(2 * row.variance / (n_in + n_out));
    case Scale::larger_fan:
      return std::sqrt(row.variance / std::max(n_in, n_out));
    case Scale::matched:
      break;
  }
  throw std::logic_error("an initializer without a scale");
}

template <class Scalar>
void draw_weights(const InitialWeights& initial, Activation activation, Random& random, Matrix<Scalar>& W) {
  const double deviation = weight_deviation(initial, W.cols(), W.rows(), activation);
  if (initial.initializer == Initializer::zeros) {
    W.setZero();
  } else if (initial.initializer == Initializer::constant) {
    W.setConstant(static_cast<Scalar>(initial.size));
  } else if (initial.initializer == Initializer::orthogonal) {
    // In double, so that float gets the same numbers, rounded.
    W = draw_orthogonal(random, W.rows(), W.cols()).template cast<Scalar>();
  } else if (info(initial.initializer).distribution == Distribution::uniform) {
    const double range = std::numbers::sqrt3 * deviation;
    fill(W, [&] { return random.uniform(-range, range); });
  } else {
    fill(W, [&] { return deviation * random.normal(); });
  }
}

double first_bias(Initializer initializer, double bias) { return info(initializer).bias.value_or(bias); }

template void draw_weights(const InitialWeights&, Activation, Random&, Matrix<float>&);
template void draw_weights(const InitialWeights&, Activation, Random&, Matrix<double>&);

}  // namespace backprop
