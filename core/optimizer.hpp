/// Optimizers: how a gradient becomes a change of the weights.
#pragma once

#include "network.hpp"

namespace backprop {

/// Throws std::invalid_argument unless `learning_rate` is finite and not negative.
void check_learning_rate(double learning_rate);

/// Update by plain stochastic gradient descent: W ← W − rate · dW, b ← b − rate · db.
/// Needs a rate that passes `check_learning_rate`, and a pass that has been backward.
template <class Scalar>
void update(double learning_rate, const Pass<Scalar>& pass, Network<Scalar>& network);

}  // namespace backprop
