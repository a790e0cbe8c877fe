/// One parameter's update with every number of the optimizer's formula, and what the mini-batch's loss is after it.
#pragma once

#include "parameter_place.hpp"
#include "trainer.hpp"

namespace backprop {

/// An update of the parameter p. From its gradient clipping makes `clipped`; g = clipped + penalty is what `Optimizer`
/// takes, with t = `number`.
struct UpdateTrace {
  double before, after;  ///< p
  double gradient;       ///< of the mini-batch's mean loss, as backward left it
  double clipped;
  double penalty;       ///< what L1 and L2 add to it
  double rate;          ///< as scheduled
  std::int64_t number;  ///< of the update since the optimizer began, from 1
  double m_before, m;   ///< NaN for optimizers that keep none
  double v_before, v;   ///< likewise
};

/// What the coming update will do to the number at `place`. Changes nothing. Throws std::logic_error where the round
/// has not been backward, std::invalid_argument where there is no such number.
template <class Scalar>
UpdateTrace trace_update(const Trainer<Scalar>& trainer, const ParameterPlace& place);

/// Mean loss of the mini-batch that forward took last, at the current weights. Batch normalisation takes the batch's
/// statistics, as in training. Changes nothing. Throws std::logic_error before the first forward.
template <class Scalar>
double batch_loss(const Trainer<Scalar>& trainer);

}  // namespace backprop
