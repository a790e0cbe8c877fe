#include "parameter_vector.hpp"

#include <string>

#include "argument_error.hpp"
#include "parameters.hpp"

namespace backprop {
namespace {

/// Calls body(values) for each block of parameters. `Layers` is a network's, const or not.
template <class Layers, class Body>
void for_each_block(Layers& layers, Body body) {
  for (auto& layer : layers) {
    body(layer.W);
    body(layer.b);
    body(layer.norm.scale);
    body(layer.norm.shift);
  }
}

}  // namespace

template <class Scalar>
Vector<Scalar> parameter_vector(const Network<Scalar>& network) {
  Vector<Scalar> parameters(parameter_count(network));
  Scalar* next = parameters.data();
  for_each_block(network.layers, [&](const auto& block) { next = std::copy_n(block.data(), block.size(), next); });
  return parameters;
}

template <class Scalar>
void set_parameter_vector(const Vector<Scalar>& parameters, Network<Scalar>& network) {
  if (parameters.size() != parameter_count(network))
    throw_invalid_argument(
        {"there are ", parameters.size(), " parameters for a network of ", parameter_count(network)});
  const Scalar* next = parameters.data();
  for_each_block(network.layers, [&](auto& block) {
    std::copy_n(next, block.size(), block.data());
    next += block.size();
  });
}

#define INSTANTIATE(Scalar)                                         \
  template Vector<Scalar> parameter_vector(const Network<Scalar>&); \
  template void set_parameter_vector(const Vector<Scalar>&, Network<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
