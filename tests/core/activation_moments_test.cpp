#include "activation_moments.hpp"

#include <numbers>

#include "testing.hpp"

using namespace backprop;

namespace {

double normal_distribution(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

/// E[e^(kz); z < 0] = e^(k²/2) Φ(−k) of a standard normal z.
double exponential_below(double k) { return std::exp(k * k / 2) * normal_distribution(-k); }

/// E[g(z)] by Simpson's rule on each side of 0: another rule than the core's.
template <class Function>
double expectation(Function g) {
  constexpr int intervals = 20000;
  constexpr double end = 14, step = end / intervals;
  double sum = 0;
  for (const int side : {-1, 1})
    for (int i = 0; i <= intervals; ++i) {
      const double z = side * std::max(i * step, 1e-13);  // the limit at a kink
      const double weight = i == 0 || i == intervals ? 1 : i % 2 == 1 ? 4 : 2;
      sum += weight * step / 3 * g(z) * std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
    }
  return sum;
}

double square(double x) { return x * x; }

double value_at(Activation f, double z) {
  Matrix<double> a;
  apply_activation(f, Matrix<double>(Matrix<double>::Constant(1, 1, z)), a);
  return a(0, 0);
}

}  // namespace

TEST_CASE("second moments have their closed forms") {
  const auto check = [](Activation f, double value, double derivative) {
    const ActivationMoments moments = activation_moments(f);
    CAPTURE(info(f).name);
    CHECK(std::abs(moments.value - value) < 1e-7);
    CHECK(std::abs(moments.derivative - derivative) < 1e-7);
  };
  check(Activation::linear, 1, 1);
  check(Activation::relu, 0.5, 0.5);
  check(Activation::leaky_relu, 0.50005, 0.50005);
  // ∫ below 0 of (e^z − 1)² and of e^2z
  const double below = exponential_below(2) - 2 * exponential_below(1) + 0.5;
  check(Activation::elu, 0.5 + below, 0.5 + exponential_below(2));
  // The fixed point of Klambauer et al. 2017: variance 1 (and mean 0).
  const double scale = 1.0507009873554805, alpha = 1.6732632423543772;
  check(Activation::selu, 1, square(scale) * (0.5 + square(alpha) * exponential_below(2)));
  // By parts, from E[Φ(z)²] = ⅓.
  const double third = 1 / (std::numbers::pi * std::numbers::sqrt3);
  check(Activation::gelu, 1.0 / 3 + third / 2, 1.0 / 3 + third * 2 / 3);
}

TEST_CASE("second moments agree with quadrature, for every activation") {
  for (const ActivationInfo& row : activations()) {
    const ActivationMoments moments = activation_moments(row.activation);
    CAPTURE(row.name);
    CHECK(std::abs(moments.value - expectation([&](double z) { return square(value_at(row.activation, z)); })) < 1e-7);
    // f′ by differences of f, which stay on one side of 0.
    const double derivative = expectation([&](double z) {
      const double h = std::min(1e-5, std::abs(z) / 2);
      return square((value_at(row.activation, z + h) - value_at(row.activation, z - h)) / (2 * h));
    });
    CHECK(std::abs(moments.derivative - derivative) < 1e-5);
  }
}
