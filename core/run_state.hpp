/// All that decides how a training run goes on, as plain values: what `Trainer::state` hands out and
/// `Trainer::restore` takes.
#pragma once

#include "trainer.hpp"

namespace backprop {

/// Not in it: the data, of which it knows a fingerprint alone, and the numbers of the last mini-batch (z, a and the
/// gradients). Of a round whose update is still to come they are computed again; of one that is over they are gone.
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

/// Throws std::invalid_argument that names the first thing in `state` that cannot be, or cannot be of a run that begins
/// with `initial`, trains with `loss` and has `samples` training samples.
template <class Scalar>
void check_run_state(const RunState<Scalar>& state, const Network<Scalar>& initial, Loss loss, Index samples);

/// CRC-32 of all samples and their shapes.
template <class Scalar>
std::uint32_t data_fingerprint(const Dataset<Scalar>& data);

}  // namespace backprop
