/// Activation functions a = f(z), elementwise, and their derivatives f′(z).
#pragma once

#include <span>
#include <string_view>

#include "matrix.hpp"

namespace backprop {

enum class Activation { linear, sigmoid, tanh, relu };

/// What is known of an activation beyond its formula.
struct ActivationInfo {
  Activation activation;
  std::string_view name;      ///< as it is written in files, addresses and messages
  double largest_derivative;  ///< max over z of f′(z)
  float display_middle;       ///< the value a picture of a unit draws as "undecided"
  float display_spread;       ///< the distance from it that gets the full colour
};

/// Every activation, in the order in which they are offered.
std::span<const ActivationInfo> activations();

/// The row of `activations()` for `activation`.
const ActivationInfo& info(Activation activation);

/// The activation called `name`; throws std::invalid_argument that lists the known ones.
Activation activation_from_name(std::string_view name);

/// a = f(z). `z` is (units × samples); `a` is resized to it.
template <class Scalar>
void apply_activation(Activation activation, const Matrix<Scalar>& z, Matrix<Scalar>& a);

/// dz = da ∘ f′(z), given a = f(z) as well because several derivatives are cheaper from it.
/// All are (units × samples); `dz` is resized. At a kink (ReLU at 0) the derivative is the left one, 0.
template <class Scalar>
void apply_derivative(Activation activation, const Matrix<Scalar>& z, const Matrix<Scalar>& a,
                      const Matrix<Scalar>& da, Matrix<Scalar>& dz);

}  // namespace backprop
