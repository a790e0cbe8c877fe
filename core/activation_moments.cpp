#include "activation_moments.hpp"

#include <cmath>
#include <numbers>

namespace backprop {

ActivationMoments activation_moments(Activation activation) {
  // Midpoints, so that a jump of f′ at 0 lies between two of them. Beyond ±12 the density is under 1e-31.
  constexpr Index steps_a_unit = 2048, reach = 12;
  Matrix<double> z(1, 2 * reach * steps_a_unit), a, derivative;
  for (Index i = 0; i < z.size(); ++i) z(0, i) = (static_cast<double>(i) + 0.5) / steps_a_unit - reach;
  apply_activation(activation, z, a);
  const Matrix<double> ones = Matrix<double>::Ones(1, z.cols());
  apply_derivative(activation, z, a, ones, derivative);
  ActivationMoments moments{0, 0};
  for (Index i = 0; i < z.size(); ++i) {
    const double density = std::exp(-z(0, i) * z(0, i) / 2) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
    moments.value += a(0, i) * a(0, i) * density / steps_a_unit;
    moments.derivative += derivative(0, i) * derivative(0, i) * density / steps_a_unit;
  }
  return moments;
}

}  // namespace backprop
