/// Regularization: L1 and L2 penalties on the weights. Biases, scales and shifts have none, and the loss reported is
/// that of the data, without the penalty.
#pragma once

#include "parameters.hpp"

namespace backprop {

struct Regularization {
  /// The penalty l1 · Σ |W| on the loss: adds l1 · sign W to the gradient, with sign 0 = 0.
  double l1 = 0;
  /// The penalty l2 · Σ ½ W² on the loss: adds l2 · W to the gradient, after clipping, as PyTorch's weight_decay.
  double l2 = 0;
  /// TensorFlow Playground's L1: instead of adding to the gradient, each update is followed by
  /// W ← W − rate · l1 · sign W (the sign before the update); a weight that this step carries over 0 becomes 0 and
  /// stays 0 for the rest of the run.
  bool l1_kills = false;
};

/// Throws std::invalid_argument unless both strengths are finite and not negative.
void check_regularization(const Regularization& config);

/// gradient ← gradient + l1 · sign W + l2 · W, or without the l1 where it kills.
template <class Scalar>
void add_penalty(const Regularization& config, const Flat<Scalar>& W, Flat<Scalar>& gradient);

/// The step that kills: W ← W − step · sign, and 0 from then on (`alive` = 0) where that crosses 0. `alive` holds 1
/// where a weight lives. Dead weights are set to 0 whatever they have become. All have one length.
template <class Scalar>
void kill_weights(double step, const Flat<Scalar>& sign, Flat<Scalar>& W, Flat<Scalar>& alive);

}  // namespace backprop
