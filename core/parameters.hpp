/// The parameters of a network as a sequence of flat blocks: W, b, and scale and shift where it normalises, layer
/// after layer. Optimizers keep their state in that order.
#pragma once

#include "network.hpp"

namespace backprop {

template <class Scalar>
using Flat = Eigen::Map<Eigen::Array<Scalar, Eigen::Dynamic, 1>>;
template <class Scalar>
using ConstFlat = Eigen::Map<const Eigen::Array<Scalar, Eigen::Dynamic, 1>>;

/// L1 and L2 apply to weights only, not to biases, scales and shifts.
enum class ParameterKind { weight, other };

/// Calls body(values, gradient, kind) for each block. `pass` has been backward through `network`.
template <class Scalar, class Body>
void for_each_parameter(Network<Scalar>& network, const Pass<Scalar>& pass, Body body) {
  const auto block = [&](auto& values, const auto& gradient, ParameterKind kind) {
    body(Flat<Scalar>(values.data(), values.size()), ConstFlat<Scalar>(gradient.data(), gradient.size()), kind);
  };
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    DenseLayer<Scalar>& layer = network.layers[l];
    const LayerPass<Scalar>& gradients = pass.layers[l];
    block(layer.W, gradients.dW, ParameterKind::weight);
    block(layer.b, gradients.db, ParameterKind::other);
    if (!layer.normalizes()) continue;
    block(layer.norm.scale, gradients.norm.dscale, ParameterKind::other);
    block(layer.norm.shift, gradients.norm.dshift, ParameterKind::other);
  }
}

/// Number of parameters of `network`.
template <class Scalar>
Index parameter_count(const Network<Scalar>& network) {
  Index count = 0;
  for (const auto& layer : network.layers)
    count += layer.W.size() + layer.b.size() + layer.norm.scale.size() + layer.norm.shift.size();
  return count;
}

}  // namespace backprop
