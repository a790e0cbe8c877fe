/// All parameters of a network as one vector.
#pragma once

#include "network.hpp"

namespace backprop {

/// W, b, and scale and shift where there are any, layer after layer: the order of `for_each_parameter`.
template <class Scalar>
Vector<Scalar> parameter_vector(const Network<Scalar>& network);

/// Sets the parameters of `network`; throws std::invalid_argument unless there are as many as in
/// `parameter_vector(network)`. Running statistics are no parameters and stay unchanged.
template <class Scalar>
void set_parameter_vector(const Vector<Scalar>& parameters, Network<Scalar>& network);

}  // namespace backprop
