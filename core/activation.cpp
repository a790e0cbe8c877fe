#include "activation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <type_traits>

#include "fast_math.hpp"
#include "initializer.hpp"
#include "name_table.hpp"

namespace backprop {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// Klambauer et al. 2017, appendix: the fixed point of mean 0 and variance 1.
constexpr double selu_scale = 1.0507009873554804934193349852946;
constexpr double selu_alpha = 1.6732632423543772848170429916717;
constexpr double selu_largest_derivative = selu_scale * selu_alpha;  // just below 0

/// Where softplus becomes the identity: PyTorch's threshold. ln(1 + e^−20) = 2e-9 is left out there.
constexpr double softplus_threshold = 20;

// f″ = φ(z) (2 − z²) = 0 at z = √2, so the largest derivative is Φ(√2) + √2 φ(√2).
constexpr double gelu_largest_derivative = 1.128904145185155;

// With s = sigmoid(z): f″ = s (1 − s) (2 + z (1 − 2s)) = 0 at z = 2.399357280515467; f′ = s (1 + z (1 − s)) there.
constexpr double silu_largest_derivative = 1.099839320128867;

constexpr auto ln2 = static_cast<float>(std::numbers::ln2);  // softplus of 0

// The least value of x Φ(x), at x = −0.7517915246935645, and of x sigmoid(x), at x = −1.278464542761074: f′ is 0 there.
constexpr double gelu_lowest = -0.16997120747990369;
constexpr double silu_lowest = -0.27846454276107385;

constexpr Kink corner{0, true};
constexpr Initializer glorot = Initializer::glorot_normal, he = Initializer::he_normal,
                      lecun = Initializer::lecun_normal;

// In the order of ActivationInfo: range, flat below and above, largest derivative, kink, matched initializer, display.
constexpr std::array table{
    ActivationInfo{Activation::sigmoid, "sigmoid", 0, 1, true, true, 0.25, std::nullopt, glorot, 0.5f, 0.5f},
    ActivationInfo{Activation::relu, "relu", 0, infinity, true, false, 1, corner, he, 0, 1},
    ActivationInfo{Activation::tanh, "tanh", -1, 1, true, true, 1, std::nullopt, glorot, 0, 1},
    ActivationInfo{Activation::linear, "linear", -infinity, infinity, false, false, 1, std::nullopt, glorot, 0, 1},
    ActivationInfo{Activation::leaky_relu, "leaky_relu", -infinity, infinity, false, false, 1, corner, he, 0, 1},
    ActivationInfo{Activation::elu, "elu", -1, infinity, true, false, 1, Kink{0, false}, he, 0, 1},
    ActivationInfo{Activation::selu, "selu", -selu_largest_derivative, infinity, true, false, selu_largest_derivative,
                   corner, lecun, 0, 1},
    ActivationInfo{Activation::gelu, "gelu", gelu_lowest, infinity, true, false, gelu_largest_derivative, std::nullopt,
                   he, 0, 1},
    ActivationInfo{Activation::silu, "silu", silu_lowest, infinity, true, false, silu_largest_derivative, std::nullopt,
                   he, 0, 1},
    ActivationInfo{Activation::softplus, "softplus", 0, infinity, true, false, 1, Kink{softplus_threshold, true}, he,
                   ln2, ln2},
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

/// `dz` with subnormal floats flushed to 0, as `apply_derivative` returns it.
template <class Gradient>
auto flushed(const Gradient& dz) {
  if constexpr (std::is_same_v<typename Gradient::Scalar, float>) return dz.unaryExpr(FlushSubnormals{});
  else return dz;
}

/// How an activation computes a = f(z), and dz = da ∘ f′(z) from z and a. Each in a function of its own, so that those
/// used first can be loaded first.
template <class Scalar>
struct Formulas {
  using In = const Matrix<Scalar>&;
  using Out = Matrix<Scalar>&;
  Activation activation;
  void (*apply)(In z, Out a);
  void (*derive)(In z, In a, In da, Out dz);
};

// The conditions of selects are written so that NaN takes the branch that propagates it: divergence must show.
template <class Scalar, class In = const Matrix<Scalar>&, class Out = Matrix<Scalar>&>
constexpr std::array formulas{
    // a = 1 / (1 + e^−z), f′ = a (1 − a)
    Formulas<Scalar>{Activation::sigmoid, [](In z, Out a) { apply_sigmoid(z, a); },
                     [](In, In a, In da, Out dz) { dz = flushed(da.array() * a.array() * (Scalar(1) - a.array())); }},
    // a = max(0, z), f′ = [z > 0]
    Formulas<Scalar>{Activation::relu, [](In z, Out a) { a = (z.array() < Scalar(0)).select(Scalar(0), z); },
                     [](In z, In, In da, Out dz) { dz = flushed((z.array() > Scalar(0)).select(da, Scalar(0))); }},
    // a = tanh z, f′ = 1 − a²
    Formulas<Scalar>{Activation::tanh, [](In z, Out a) { apply_tanh(z, a); },
                     [](In, In a, In da, Out dz) { dz = flushed(da.array() * (Scalar(1) - a.array().square())); }},
    // a = z, f′ = 1
    Formulas<Scalar>{Activation::linear, [](In z, Out a) { a = z; }, [](In, In, In da, Out dz) { dz = flushed(da); }},
    // a = z, or 0.01 z; f′ = 1, or 0.01
    Formulas<Scalar>{Activation::leaky_relu,
                     [](In z, Out a) { a = (z.array() > Scalar(0)).select(z, Scalar(leaky_relu_slope) * z); },
                     [](In z, In, In da, Out dz) {
                       dz = flushed((z.array() > Scalar(0)).select(da, Scalar(leaky_relu_slope) * da));
                     }},
    // a = z, or e^z − 1; f′ = 1, or e^z; not a + 1, which cancels far below 0
    Formulas<Scalar>{Activation::elu,
                     [](In z, Out a) { a = (z.array() > Scalar(0)).select(z.array(), z.array().expm1()); },
                     [](In z, In, In da, Out dz) {
                       dz = flushed((z.array() > Scalar(0)).select(da.array(), da.array() * z.array().exp()));
                     }},
    // a = λz, or λα (e^z − 1); f′ = λ, or λα e^z
    Formulas<Scalar>{Activation::selu,
                     [](In z, Out a) {
                       a = (z.array() > Scalar(0))
                               .select(Scalar(selu_scale) * z.array(),
                                       Scalar(selu_scale * selu_alpha) * z.array().expm1());
                     },
                     [](In z, In, In da, Out dz) {
                       dz = flushed((z.array() > Scalar(0))
                                        .select(Scalar(selu_scale) * da.array(),
                                                Scalar(selu_scale * selu_alpha) * da.array() * z.array().exp()));
                     }},
    // a = z Φ(z), f′ = Φ(z) + z φ(z), φ = e^(−z²/2) / √(2π)
    Formulas<Scalar>{Activation::gelu, [](In z, Out a) { a = z.array() * normal_distribution(z); },
                     [](In z, In, In da, Out dz) {
                       dz = flushed(da.array() * (normal_distribution(z) +
                                                  z.array() * (Scalar(-0.5) * z.array().square()).exp() *
                                                      Scalar(std::numbers::inv_sqrtpi / std::numbers::sqrt2)));
                     }},
    // a = z s, f′ = s (1 + z (1 − s)), s = 1 / (1 + e^−z)
    Formulas<Scalar>{Activation::silu, [](In z, Out a) { a = z.array() * sigmoid(z); },
                     [](In z, In, In da, Out dz) {
                       dz = sigmoid(z);
                       dz = flushed(da.array() * dz.array() * (Scalar(1) + z.array() * (Scalar(1) - dz.array())));
                     }},
    // a = ln(1 + e^z), f′ = 1 / (1 + e^−z)
    Formulas<Scalar>{
        Activation::softplus,
        [](In z, Out a) { a = (z.array() > Scalar(softplus_threshold)).select(z.array(), z.array().exp().log1p()); },
        [](In z, In, In da, Out dz) {
          dz = flushed((z.array() > Scalar(softplus_threshold)).select(da.array(), da.array() * sigmoid(z)));
        }},
};

/// The row of `rows` for `activation`.
template <class Rows>
const auto& row_of(const Rows& rows, Activation activation) {
  return *std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.activation == activation; });
}

}  // namespace

std::span<const ActivationInfo> activations() { return table; }

const ActivationInfo& info(Activation activation) { return row_of(table, activation); }

Activation activation_from_name(std::string_view name) {
  return find_by_name(std::span<const ActivationInfo>(table), name, "activation").activation;
}

template <class Scalar>
void apply_activation(Activation activation, const Matrix<Scalar>& z, Matrix<Scalar>& a) {
  row_of(formulas<Scalar>, activation).apply(z, a);
}

template <class Scalar>
void apply_derivative(Activation activation, const Matrix<Scalar>& z, const Matrix<Scalar>& a, const Matrix<Scalar>& da,
                      Matrix<Scalar>& dz) {
  row_of(formulas<Scalar>, activation).derive(z, a, da, dz);
}

#define INSTANTIATE(Scalar)                                                                                       \
  template void apply_activation(Activation, const Matrix<Scalar>&, Matrix<Scalar>&);                             \
  template void apply_derivative(Activation, const Matrix<Scalar>&, const Matrix<Scalar>&, const Matrix<Scalar>&, \
                                 Matrix<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
