#include "slope_curve.hpp"

#include <algorithm>
#include <cmath>

#include "argument_error.hpp"

namespace backprop {
namespace {

/// Share of the sums that the axis holds at least.
constexpr double shown = 0.99;

/// Where every activation is close to what it becomes far out.
constexpr double shortest_reach = 5;
constexpr double longest_reach = 5e30;

void check(Index layer, Index layers, const SlopeGrid& grid) {
  if (layer < 0 || layer >= layers)
    throw_invalid_argument({"layer ", layer, " of ", layers, " was asked for; they are numbered from 0"});
  if (grid.bins < 1 || grid.bins > 1000) throw_invalid_argument({"there are ", grid.bins, " bins, expected 1 to 1000"});
  if (grid.points < 2 || grid.points > 10000)
    throw_invalid_argument({"there are ", grid.points, " points of a curve, expected 2 to 10000"});
}

template <class Scalar>
double reach_of(const Matrix<Scalar>& u) {
  const auto within = [&](double reach) {
    // What is no number is beyond no axis.
    const auto beyond = (u.array().abs() > static_cast<Scalar>(reach)).count();
    return static_cast<double>(beyond) <= (1 - shown) * static_cast<double>(u.size());
  };
  double reach = shortest_reach;
  // 5, 10, 20, 50, …
  for (int i = 0; reach < longest_reach && !within(reach); ++i) reach *= i % 3 == 2 ? 2.5 : 2;
  return reach;
}

template <class Scalar>
void count_sums(const Matrix<Scalar>& u, int bins, SlopeCurve& curve) {
  curve.counts.assign(static_cast<std::size_t>(bins), 0);
  for (Index i = 0; i < u.size(); ++i) {
    const auto value = static_cast<double>(u.data()[i]);
    if (std::isnan(value)) ++curve.not_a_number;
    else if (value < -curve.reach) ++curve.below;
    else if (value > curve.reach) ++curve.above;
    else {
      const auto bin = static_cast<int>((value + curve.reach) / (2 * curve.reach) * bins);
      ++curve.counts[static_cast<std::size_t>(std::min(bin, bins - 1))];
    }
  }
}

/// f and f′, by sending ones through the derivative.
void draw_curves(Activation activation, int points, SlopeCurve& curve) {
  Matrix<double> u(1, points), value, derivative;
  // From a whole number, so that the middle, where ReLU bends, is exactly 0.
  for (int i = 0; i < points; ++i) u(0, i) = curve.reach * (2 * i - (points - 1)) / (points - 1);
  const Matrix<double> ones = Matrix<double>::Ones(1, points);
  apply_activation(activation, u, value);
  apply_derivative(activation, u, value, ones, derivative);
  const auto copy = [](const Matrix<double>& row) { return std::vector<double>(row.data(), row.data() + row.size()); };
  curve.u = copy(u);
  curve.value = copy(value);
  curve.derivative = copy(derivative);
}

}  // namespace

template <class Scalar>
SlopeCurve measure_slope(const Network<Scalar>& network, const Pass<Scalar>& pass, Index layer, const SlopeGrid& grid) {
  check(layer, static_cast<Index>(network.layers.size()), grid);
  const DenseLayer<Scalar>& dense = network.layers[static_cast<std::size_t>(layer)];
  const Matrix<Scalar>& u = activation_input(dense, pass.layers[static_cast<std::size_t>(layer)]);
  SlopeCurve curve;
  curve.reach = reach_of(u);
  count_sums(u, grid.bins, curve);
  draw_curves(dense.activation, grid.points, curve);
  return curve;
}

template SlopeCurve measure_slope(const Network<float>&, const Pass<float>&, Index, const SlopeGrid&);
template SlopeCurve measure_slope(const Network<double>&, const Pass<double>&, Index, const SlopeGrid&);

}  // namespace backprop
