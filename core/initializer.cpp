#include "initializer.hpp"

#include <array>
#include <cmath>

#include "names.hpp"

namespace backprop {
namespace {

constexpr std::array table{
    InitializerInfo{Initializer::lecun_normal, "lecun_normal"},
    InitializerInfo{Initializer::glorot_normal, "glorot_normal"},
    InitializerInfo{Initializer::he_normal, "he_normal"},
    InitializerInfo{Initializer::matched, "matched"},
};

}  // namespace

std::span<const InitializerInfo> initializers() { return table; }

Initializer initializer_from_name(std::string_view name) {
  return find_by_name(std::span<const InitializerInfo>(table), name, "initializer").initializer;
}

double weight_deviation(Initializer initializer, Index inputs, Index units, Activation activation) {
  const auto n_in = static_cast<double>(inputs), n_out = static_cast<double>(units);
  switch (initializer) {
    case Initializer::lecun_normal:
      return std::sqrt(1 / n_in);
    case Initializer::glorot_normal:
      return std::sqrt(2 / (n_in + n_out));
    case Initializer::he_normal:
      return std::sqrt(2 / n_in);
    case Initializer::matched:
      break;
  }
  const auto choice = activation == Activation::relu ? Initializer::he_normal : Initializer::glorot_normal;
  return weight_deviation(choice, inputs, units, activation);
}

template <class Scalar>
void draw_weights(Initializer initializer, Activation activation, Random& random, Matrix<Scalar>& W) {
  const double deviation = weight_deviation(initializer, W.cols(), W.rows(), activation);
  for (Index unit = 0; unit < W.rows(); ++unit)
    for (Index input = 0; input < W.cols(); ++input)
      W(unit, input) = static_cast<Scalar>(deviation * random.normal());
}

template void draw_weights(Initializer, Activation, Random&, Matrix<float>&);
template void draw_weights(Initializer, Activation, Random&, Matrix<double>&);

}  // namespace backprop
