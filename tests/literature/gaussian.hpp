/// Integrals over normal numbers, and activations written anew: theory must not come from the code that it checks.
#pragma once

#include <cmath>
#include <numbers>

#include "activation.hpp"

namespace literature {

/// Mean over a standard normal z of f(z): the midpoint rule, which converges exponentially for smooth integrands, and
/// takes a kink or a jump at 0 exactly halfway between two points.
template <class F>
double normal_mean(F f, double step = 1.0 / 256) {
  constexpr double end = 12;
  double sum = 0;
  for (double z = -end + step / 2; z < end; z += step) sum += std::exp(-z * z / 2) * f(z);
  return sum * step * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
}

/// Mean of f(u) f(v) for standard normal u and v of correlation c; f smooth.
template <class F>
double correlated_mean(F f, double c) {
  constexpr double step = 1.0 / 8;
  return normal_mean(
      [&](double u) { return f(u) * normal_mean([&](double w) { return f(c * u + std::sqrt(1 - c * c) * w); }, step); },
      step);
}

/// An activation of the core, with f and f′ from their definitions.
struct Nonlinearity {
  backprop::Activation activation;
  double (*f)(double);
  double (*slope)(double);
};

inline double logistic(double z) { return 1 / (1 + std::exp(-z)); }

inline constexpr Nonlinearity sigmoid_unit{backprop::Activation::sigmoid, logistic,
                                           [](double z) { return logistic(z) * logistic(-z); }};
inline constexpr Nonlinearity tanh_unit{backprop::Activation::tanh, [](double z) { return std::tanh(z); },
                                        [](double z) { return 1 / (std::cosh(z) * std::cosh(z)); }};
inline constexpr Nonlinearity relu_unit{backprop::Activation::relu, [](double z) { return z > 0 ? z : 0; },
                                        [](double z) { return z > 0 ? 1.0 : 0.0; }};

/// For two inputs whose z have the correlation c in a ReLU layer: by how much the gradients' covariance shrinks more
/// than their variance, 1 − θ/π with θ = arccos c (the derivative of the next; Cho & Saul 2009, eq. 6, n = 0) …
inline double relu_gate(double c) { return 1 - std::acos(c) / std::numbers::pi; }

/// … and the correlation of a, as cosine: (sin θ + (π − θ) cos θ) / π (n = 1 there).
inline double relu_kernel(double c) { return std::sqrt(1 - c * c) / std::numbers::pi + relu_gate(c) * c; }

}  // namespace literature
