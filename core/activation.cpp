#include "activation.hpp"

#include <algorithm>
#include <array>

#include "names.hpp"

namespace backprop {
namespace {

constexpr std::array table{
    ActivationInfo{Activation::sigmoid, "sigmoid", 0.25, 0.5f, 0.5f},
    ActivationInfo{Activation::relu, "relu", 1.0, 0, 1},
    ActivationInfo{Activation::tanh, "tanh", 1.0, 0, 1},
    ActivationInfo{Activation::linear, "linear", 1.0, 0, 1},
};

}  // namespace

std::span<const ActivationInfo> activations() { return table; }

const ActivationInfo& info(Activation activation) {
  return *std::find_if(table.begin(), table.end(),
                       [&](const ActivationInfo& row) { return row.activation == activation; });
}

Activation activation_from_name(std::string_view name) {
  return find_by_name(std::span<const ActivationInfo>(table), name, "activation").activation;
}

template <class Scalar>
void apply_activation(Activation activation, const Matrix<Scalar>& z, Matrix<Scalar>& a) {
  switch (activation) {
    case Activation::linear:  // a = z
      a = z;
      return;
    case Activation::sigmoid:  // a = 1 / (1 + e^−z)
      a = (Scalar(1) + (-z.array()).exp()).inverse();
      return;
    case Activation::tanh:  // a = tanh z
      a = z.array().tanh();
      return;
    case Activation::relu:  // a = max(0, z); NaN must stay NaN, so that a diverged run shows
      a = (z.array() < Scalar(0)).select(Scalar(0), z);
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
