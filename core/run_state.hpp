/// The state of a training run as plain values: `Trainer::state` returns it, `Trainer::restore` takes it.
#pragma once

#include "trainer.hpp"

namespace backprop {

/// It does not hold the data, only their fingerprint, nor the values and gradients of the last mini-batch. `restore`
/// computes these again if the update of the round is still to come.
template <class Scalar>
struct RunState {
  std::uint64_t seed = 0;  ///< of the order of the batches after a reset
  TrainingConfig training;
  Network<Scalar> initial;      ///< where a reset leads
  Network<Scalar> network;      ///< weights, biases, scales and shifts, running statistics
  BatchSampler::State sampler;  ///< order of the samples, place in it, generator
  UpdateState<Scalar> updates;  ///< the optimizer's moments, killed weights, counts of updates and of clippings
  std::uint8_t verbs = 0;       ///< made of the round at hand: 0 none, 1 forward, 2 loss, 3 backward
  std::int64_t step = 0;
  double epoch = 0;
  std::vector<double> update_ratio;  ///< one a layer
  std::optional<Divergence> divergence;
  std::uint32_t data_fingerprint = 0;  ///< CRC-32 of training and test samples
};

/// Throws std::invalid_argument that names the first inconsistency in `state`, or the first difference from a run with
/// the initial network `initial`, the loss `loss` and `samples` training samples.
template <class Scalar>
void check_run_state(const RunState<Scalar>& state, const Network<Scalar>& initial, Loss loss, Index samples);

/// CRC-32 of all samples and their shapes.
template <class Scalar>
std::uint32_t data_fingerprint(const Dataset<Scalar>& data);

}  // namespace backprop
