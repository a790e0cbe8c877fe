/// What the loss of one sample depends on: its gradient by the network's inputs.
#pragma once

#include <vector>

#include "chain_trace.hpp"
#include "trainer.hpp"

namespace backprop {

/// Of one training sample: its inputs x, and ∂loss/∂x of its own loss, one number an input each.
struct InputGradient {
  std::vector<double> x, dx;
};

/// ∂loss/∂x = W₁ᵀ dz₁, and what a skip path around layer 1 adds, for column `sample` of `pass`, which has been backward
/// through `network`. Throws std::invalid_argument where there is no such sample.
template <class Scalar>
InputGradient input_gradient(const Network<Scalar>& network, const Pass<Scalar>& pass, Index sample);

/// The same of a training sample through the current weights, as `Trainer::probe` sends it; it changes nothing in the
/// run.
template <class Scalar>
InputGradient input_gradient(Trainer<Scalar>& trainer, Index sample);

}  // namespace backprop
