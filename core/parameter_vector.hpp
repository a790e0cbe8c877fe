/// A network's place in the space of its parameters: all that it learns as one long vector.
#pragma once

#include "network.hpp"

namespace backprop {

/// W, b, and scale and shift where there are any, layer after layer: the order of `for_each_parameter`.
template <class Scalar>
Vector<Scalar> parameter_vector(const Network<Scalar>& network);

/// Moves `network` to `parameters`, which has as many entries as `parameter_vector(network)`; throws
/// std::invalid_argument otherwise. Running statistics stay as they are: they are seen, not learned.
template <class Scalar>
void set_parameter_vector(const Vector<Scalar>& parameters, Network<Scalar>& network);

}  // namespace backprop
