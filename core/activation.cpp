#include "activation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <type_traits>

#include "fast_math.hpp"
#include "names.hpp"

namespace backprop {
namespace {

constexpr double leaky_slope = 0.01;

// Klambauer et al. 2017, appendix: the fixed point of mean 0 and variance 1.
constexpr double selu_scale = 1.0507009873554804934193349852946;
constexpr double selu_alpha = 1.6732632423543772848170429916717;

/// Where softplus becomes the identity: PyTorch's threshold. ln(1 + e^−20) = 2e-9 is left out there.
constexpr double softplus_threshold = 20;

// f″ = φ(z) (2 − z²) = 0 at z = √2, so the largest derivative is Φ(√2) + √2 φ(√2).
constexpr double gelu_largest_derivative = 1.128904145185155;

// With s = sigmoid(z): f″ = s (1 − s) (2 + z (1 − 2s)) = 0 at z = 2.399357280515467; f′ = s (1 + z (1 − s)) there.
constexpr double silu_largest_derivative = 1.099839320128867;

constexpr auto ln2 = static_cast<float>(std::numbers::ln2);  // softplus of 0

constexpr std::array table{
    ActivationInfo{Activation::sigmoid, "sigmoid", 0.25, 0.5f, 0.5f},
    ActivationInfo{Activation::relu, "relu", 1.0, 0, 1},
    ActivationInfo{Activation::tanh, "tanh", 1.0, 0, 1},
    ActivationInfo{Activation::linear, "linear", 1.0, 0, 1},
    ActivationInfo{Activation::leaky_relu, "leaky_relu", 1.0, 0, 1},
    ActivationInfo{Activation::elu, "elu", 1.0, 0, 1},
    ActivationInfo{Activation::selu, "selu", selu_scale * selu_alpha, 0, 1},
    ActivationInfo{Activation::gelu, "gelu", gelu_largest_derivative, 0, 1},
    ActivationInfo{Activation::silu, "silu", silu_largest_derivative, 0, 1},
    ActivationInfo{Activation::softplus, "softplus", 1.0, ln2, ln2},
};

/// Φ(z) = ½ (1 + erf(z / √2)). Far below 0 the sum cancels, where ½ erfc(−z / √2) would not; but PyTorch computes it
/// so, and optimizers that divide by the gradient's size make the difference in those digits visible.
template <class Scalar>
auto normal_distribution(const Matrix<Scalar>& z) {
  return z.array().unaryExpr([](Scalar value) {
    return Scalar(0.5) * (Scalar(1) + std::erf(value * static_cast<Scalar>(1 / std::numbers::sqrt2)));
  });
}

template <class Scalar>
auto sigmoid(const Matrix<Scalar>& z) {
  return (Scalar(1) + (-z.array()).exp()).inverse();
}

void apply_sigmoid(const Matrix<double>& z, Matrix<double>& a) { a = sigmoid(z); }

void apply_sigmoid(const Matrix<float>& z, Matrix<float>& a) {
  a.resize(z.rows(), z.cols());
  for_lanes(z.data(), a.data(), z.size(), [](const auto& packet) { return fast_sigmoid(packet); });
}

void apply_tanh(const Matrix<double>& z, Matrix<double>& a) { a = z.array().tanh(); }

void apply_tanh(const Matrix<float>& z, Matrix<float>& a) {
  a.resize(z.rows(), z.cols());
  for_lanes(z.data(), a.data(), z.size(), [](const auto& packet) { return fast_tanh(packet); });
}

}  // namespace

std::span<const ActivationInfo> activations() { return table; }

const ActivationInfo& info(Activation activation) {
  return *std::find_if(table.begin(), table.end(),
                       [&](const ActivationInfo& row) { return row.activation == activation; });
}

Activation activation_from_name(std::string_view name) {
  return find_by_name(std::span<const ActivationInfo>(table), name, "activation").activation;
}

// A select's condition is written so that NaN takes the branch that keeps it: a diverged run must show.
template <class Scalar>
void apply_activation(Activation activation, const Matrix<Scalar>& z, Matrix<Scalar>& a) {
  switch (activation) {
    case Activation::linear:  // a = z
      a = z;
      return;
    case Activation::sigmoid:  // a = 1 / (1 + e^−z)
      apply_sigmoid(z, a);
      return;
    case Activation::tanh:  // a = tanh z
      apply_tanh(z, a);
      return;
    case Activation::relu:  // a = max(0, z)
      a = (z.array() < Scalar(0)).select(Scalar(0), z);
      return;
    case Activation::leaky_relu:  // a = z, or 0.01 z
      a = (z.array() > Scalar(0)).select(z, Scalar(leaky_slope) * z);
      return;
    case Activation::elu:  // a = z, or e^z − 1
      a = (z.array() > Scalar(0)).select(z.array(), z.array().expm1());
      return;
    case Activation::selu:  // a = λz, or λα (e^z − 1)
      a = (z.array() > Scalar(0))
              .select(Scalar(selu_scale) * z.array(), Scalar(selu_scale * selu_alpha) * z.array().expm1());
      return;
    case Activation::gelu:  // a = z Φ(z)
      a = z.array() * normal_distribution(z);
      return;
    case Activation::silu:  // a = z / (1 + e^−z)
      a = z.array() * sigmoid(z);
      return;
    case Activation::softplus:  // a = ln(1 + e^z)
      a = (z.array() > Scalar(softplus_threshold)).select(z.array(), z.array().exp().log1p());
      return;
  }
}

template <class Scalar>
void apply_derivative(Activation activation, const Matrix<Scalar>& z, const Matrix<Scalar>& a,
                      const Matrix<Scalar>& da, Matrix<Scalar>& dz) {
  switch (activation) {
    case Activation::linear:  // f′ = 1
      dz = da;
      return;
    case Activation::sigmoid:  // f′ = a (1 − a)
      dz = da.array() * a.array() * (Scalar(1) - a.array());
      return;
    case Activation::tanh:  // f′ = 1 − a²
      dz = da.array() * (Scalar(1) - a.array().square());
      return;
    case Activation::relu:  // f′ = [z > 0]
      dz = (z.array() > Scalar(0)).select(da, Scalar(0));
      return;
    case Activation::leaky_relu:  // f′ = 1, or 0.01
      dz = (z.array() > Scalar(0)).select(da, Scalar(leaky_slope) * da);
      return;
    case Activation::elu:  // f′ = 1, or e^z; not a + 1, which cancels far below 0
      dz = (z.array() > Scalar(0)).select(da.array(), da.array() * z.array().exp());
      return;
    case Activation::selu:  // f′ = λ, or λα e^z
      dz = (z.array() > Scalar(0))
               .select(Scalar(selu_scale) * da.array(), Scalar(selu_scale * selu_alpha) * da.array() * z.array().exp());
      return;
    case Activation::gelu:  // f′ = Φ(z) + z φ(z), φ = e^(−z²/2) / √(2π)
      dz = da.array() * (normal_distribution(z) + z.array() * (Scalar(-0.5) * z.array().square()).exp() *
                                                      Scalar(std::numbers::inv_sqrtpi / std::numbers::sqrt2));
      return;
    case Activation::silu:  // f′ = s (1 + z (1 − s)), s = 1 / (1 + e^−z)
      dz = sigmoid(z);
      dz = da.array() * dz.array() * (Scalar(1) + z.array() * (Scalar(1) - dz.array()));
      return;
    case Activation::softplus:  // f′ = 1 / (1 + e^−z)
      dz = (z.array() > Scalar(softplus_threshold)).select(da.array(), da.array() * sigmoid(z));
      return;
  }
}

#define INSTANTIATE(Scalar)                                                                       \
  template void apply_activation(Activation, const Matrix<Scalar>&, Matrix<Scalar>&);             \
  template void apply_derivative(Activation, const Matrix<Scalar>&, const Matrix<Scalar>&,        \
                                 const Matrix<Scalar>&, Matrix<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
