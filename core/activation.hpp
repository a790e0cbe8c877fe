/// Activation functions a = f(z), elementwise, and their derivatives f′(z).
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "matrix.hpp"

namespace backprop {

enum class Activation {
  linear,      ///< z
  sigmoid,     ///< 1 / (1 + e^−z)
  tanh,        ///< tanh z
  relu,        ///< max(0, z)
  leaky_relu,  ///< z above 0, 0.01 z below
  elu,         ///< z above 0, e^z − 1 below; Clevert et al. 2016, eq. 15 with α = 1
  selu,        ///< λz above 0, λα (e^z − 1) below; Klambauer et al. 2017, eq. 2, their λ and α
  gelu,        ///< z Φ(z), with the normal distribution Φ itself (erf); Hendrycks & Gimpel 2016
  silu,        ///< z / (1 + e^−z)
  softplus,    ///< ln(1 + e^z); z itself above 20, as PyTorch has it
};

/// Slope of leaky ReLU below 0.
inline constexpr double leaky_relu_slope = 0.01;

enum class Initializer;

/// A place where f has no second derivative, or no first.
struct Kink {
  double at;              ///< the z of it
  bool derivative_jumps;  ///< false: f′ is continuous and only f″ jumps
};

/// Facts about an activation beyond its formula.
struct ActivationInfo {
  Activation activation;
  std::string_view name;            ///< in files, addresses and messages
  double lowest, highest;           ///< infimum and supremum of f; ±∞ where it is unbounded
  bool flat_below, flat_above;      ///< whether f′(z) → 0 as z → −∞, and as z → ∞, faster than a power of z
  double largest_derivative;        ///< maximum of f′(z) over z
  std::optional<Kink> kink;         ///< nothing where f is smooth everywhere
  Initializer matched_initializer;  ///< what `Initializer::matched` stands for in layers of this activation
  float display_middle;             ///< value that pictures of a unit show in the middle colour …
  float display_spread;             ///< … and the distance from it that gets the full colour

  /// Whether a unit can be stuck where f′ = 0 on one side, while f keeps its slope on the other: ReLU and relatives.
  constexpr bool can_die() const { return flat_below != flat_above; }

  /// Whether f flattens towards both sides: sigmoid and tanh.
  constexpr bool saturates() const { return flat_below && flat_above; }
};

/// Every activation, in the order in which a page offers them.
std::span<const ActivationInfo> activations();

/// The row of `activations()` for `activation`.
const ActivationInfo& info(Activation activation);

/// The activation called `name`; throws std::invalid_argument that lists the known ones.
Activation activation_from_name(std::string_view name);

/// a = f(z). `z` is (units × samples); `a` is resized to it.
template <class Scalar>
void apply_activation(Activation activation, const Matrix<Scalar>& z, Matrix<Scalar>& a);

/// dz = da ∘ f′(z), given a = f(z) as well, from which several derivatives are cheaper to compute.
/// All are (units × samples); `dz` is resized. At a kink (0 for ReLU, leaky ReLU and SELU) the derivative is the
/// left one, as PyTorch's. In float, subnormal results are flushed to 0: arithmetic on them is very slow, and a
/// vanishing gradient passes through them. In double it would take a thousand layers to get there.
template <class Scalar>
void apply_derivative(Activation activation, const Matrix<Scalar>& z, const Matrix<Scalar>& a, const Matrix<Scalar>& da,
                      Matrix<Scalar>& dz);

}  // namespace backprop
