#include "run_state.hpp"

#include <algorithm>
#include <string>

#include "argument_error.hpp"
#include "bytes.hpp"

namespace backprop {
namespace {

/// The shape and kind of a layer, without its parameters.
template <class Scalar>
std::string description(const DenseLayer<Scalar>& layer) {
  const auto kind = std::find_if(normalizations().begin(), normalizations().end(),
                                 [&](const auto& row) { return row.normalization == layer.norm.kind; });
  return join_message({layer.W.rows(), " × ", layer.W.cols(), " ", info(layer.activation).name,
                       layer.skip ? " with" : " without", " a skip connection, normalisation ", kind->name});
}

template <class Scalar>
bool has_sizes_of(const DenseLayer<Scalar>& a, const DenseLayer<Scalar>& b) {
  return a.b.size() == b.b.size() && a.norm.scale.size() == b.norm.scale.size() &&
         a.norm.shift.size() == b.norm.shift.size() && a.norm.running_mean.size() == b.norm.running_mean.size() &&
         a.norm.running_variance.size() == b.norm.running_variance.size();
}

template <class Scalar>
void check_layers(const Network<Scalar>& given, const Network<Scalar>& here) {
  if (given.layers.size() != here.layers.size())
    throw_invalid_argument(
        {"it is of a network of ", given.layers.size(), " layers; this one has ", here.layers.size()});
  for (std::size_t l = 0; l < here.layers.size(); ++l) {
    const std::string theirs = description(given.layers[l]), ours = description(here.layers[l]);
    if (theirs != ours) throw_invalid_argument({"its layer ", l + 1, " is ", theirs, "; here it is ", ours});
    if (!has_sizes_of(given.layers[l], here.layers[l]))
      throw_invalid_argument({"its layer ", l + 1, " has too many numbers or too few"});
  }
}

/// Not negative, and so far from the largest number that it can be counted on for ever; JavaScript knows it exactly.
bool is_count(std::int64_t number) { return number >= 0 && number < std::int64_t{1} << 53; }

/// Moments are either empty or have one entry a parameter.
template <class Scalar>
void check_memory(const UpdateState<Scalar>& updates, Index parameters) {
  const OptimizerInfo& row = info(updates.optimizer);
  const auto fits = [&](const Vector<Scalar>& memory, bool used) {
    return memory.size() == 0 || (used && memory.size() == parameters);
  };
  if (!fits(updates.m, row.uses_m) || !fits(updates.v, row.uses_v()) || !fits(updates.alive, true) ||
      (row.uses_m && row.uses_v() && updates.m.size() != updates.v.size()))
    throw_invalid_argument({"what its optimizer remembers does not fit the network"});
  if (!is_count(updates.updates) || !is_count(updates.clipped))
    throw_invalid_argument({"it counts a number of updates that cannot be"});
}

void check_round(std::uint8_t verbs, std::size_t chosen, bool batch_statistics) {
  if (verbs > 3) throw_invalid_argument({"its round has ", verbs, " verbs, expected at most 3"});
  if (verbs > 0 && chosen < (batch_statistics ? 2u : 1u))
    throw_invalid_argument({"the batch of its round has too few samples"});
}

}  // namespace

template <class Scalar>
void check_run_state(const RunState<Scalar>& state, const Network<Scalar>& initial, Loss loss, Index samples) {
  check_layers(state.initial, initial);
  check_layers(state.network, initial);
  for (const auto& layer : state.initial.layers)
    if (!is_finite(layer)) throw_invalid_argument({"its first weights hold a number that is not finite"});
  check_training(state.training);
  if (state.training.loss != loss) throw_invalid_argument({"it is of a run with another loss"});
  if (static_cast<Index>(state.sampler.order.size()) != samples)
    throw_invalid_argument(
        {"it is of a run with ", state.sampler.order.size(), " training samples; here are ", samples});
  if (state.sampler.batch_order != state.training.batch_order)
    throw_invalid_argument({"its batches are not in the order that its training wants"});
  check_memory(state.updates, parameter_count(initial));
  check_round(state.verbs, state.sampler.chosen.size(), initial.layers.front().norm.kind == Normalization::batch);
  if (state.divergence &&
      (state.divergence->where.layer < 1 || state.divergence->where.layer > static_cast<int>(initial.layers.size())))
    throw_invalid_argument({"it diverged in layer ", state.divergence->where.layer, " of ", initial.layers.size()});
  if (!is_count(state.step) || state.update_ratio.size() != initial.layers.size())
    throw_invalid_argument({"its step or its update ratios cannot be"});
}

template <class Scalar>
std::uint32_t data_fingerprint(const Dataset<Scalar>& data) {
  ByteWriter bytes;
  for (const auto* samples : {&data.train, &data.test})
    for (const auto* matrix : {&samples->x, &samples->y}) {
      bytes.put(std::uint64_t(matrix->rows()));
      bytes.put(std::uint64_t(matrix->cols()));
      for (Index i = 0; i < matrix->size(); ++i) bytes.put(matrix->data()[i]);
    }
  return crc32(bytes.bytes());
}

// Members of Trainer that only concern its state, declared with the others in trainer.hpp.

template <class Scalar>
RunState<Scalar> Trainer<Scalar>::state() const {
  return {seed_,
          training_,
          initial_,
          network_,
          sampler_.state(),
          updater_.state(),
          static_cast<std::uint8_t>(stage_),
          step_,
          epoch_,
          update_ratio_,
          divergence_,
          data_fingerprint(data_)};
}

template <class Scalar>
bool Trainer<Scalar>::restore(RunState<Scalar> state) {
  check_run_state(state, initial_, training_.loss, data_.train.count());
  check_batch_statistics(state.training, data_);
  BatchSampler sampler(state.sampler);
  const auto stage = static_cast<Stage>(state.verbs);
  Pass<Scalar> pass;
  if (stage >= Stage::forwarded) {
    sampler.last(data_.train, pass.x, pass.y);
    backprop::forward(state.network, pass);
  }
  if (stage >= Stage::compared) compute_loss(state.training.loss, pass);
  if (stage >= Stage::backed) backprop::backward(state.network, state.training.loss, pass);

  // Nothing can fail from here on.
  const bool reseeded = seed_ != state.seed;
  seed_ = state.seed;
  training_ = state.training;
  initial_ = std::move(state.initial);
  network_ = std::move(state.network);
  sampler_ = std::move(sampler);
  updater_.set_state(std::move(state.updates));
  pass_ = std::move(pass);
  stage_ = stage;
  step_ = state.step;
  epoch_ = state.epoch;
  update_ratio_ = std::move(state.update_ratio);
  change_.clear();
  divergence_ = state.divergence;
  if (reseeded) choose_subsets();
  return state.data_fingerprint == data_fingerprint(data_);
}

#define INSTANTIATE(Scalar)                                                                    \
  template void check_run_state(const RunState<Scalar>&, const Network<Scalar>&, Loss, Index); \
  template std::uint32_t data_fingerprint(const Dataset<Scalar>&);                             \
  template RunState<Scalar> Trainer<Scalar>::state() const;                                    \
  template bool Trainer<Scalar>::restore(RunState<Scalar>);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
