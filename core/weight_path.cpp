#include "weight_path.hpp"

#include <algorithm>
#include <string>

#include "argument_error.hpp"
#include "parameter_vector.hpp"
#include "parameters.hpp"

namespace backprop {

constexpr std::size_t least_snapshots = 4;

template <class Scalar>
WeightPath<Scalar>::WeightPath(std::size_t capacity) : capacity_(capacity) {
  if (capacity < least_snapshots)
    throw_invalid_argument({"a path of ", capacity, " snapshots is too short; expected at least ", least_snapshots});
}

template <class Scalar>
void WeightPath<Scalar>::clear() {
  snapshots_.clear();
  stride_ = 1;
}

template <class Scalar>
void WeightPath<Scalar>::thin_out() {
  stride_ *= 2;
  const auto off_stride = [&](const Snapshot& snapshot) { return snapshot.step % stride_ != 0; };
  snapshots_.erase(std::remove_if(snapshots_.begin(), snapshots_.end(), off_stride), snapshots_.end());
}

/// Forgets what cannot come before `network` at `step`, and says how many snapshots may be held; 0 of one too large.
template <class Scalar>
std::size_t WeightPath<Scalar>::capacity_for(std::int64_t step, const Network<Scalar>& network) {
  const Index count = parameter_count(network);
  if (!snapshots_.empty() && snapshots_.front().parameters.size() != count) clear();
  while (!snapshots_.empty() && snapshots_.back().step >= step) snapshots_.pop_back();
  if (snapshots_.empty()) stride_ = 1;
  const std::size_t capacity = std::min(capacity_, static_cast<std::size_t>(max_values / count));
  return capacity < least_snapshots ? 0 : capacity;
}

template <class Scalar>
void WeightPath<Scalar>::note(std::int64_t step, const Network<Scalar>& network) {
  const std::size_t capacity = capacity_for(step, network);
  if (capacity == 0) return;
  while (snapshots_.size() >= capacity) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < snapshots_.size(); i += 2) std::swap(snapshots_[kept++], snapshots_[i]);
    snapshots_.resize(kept);
  }
  snapshots_.push_back({step, parameter_vector(network)});
}

template <class Scalar>
void WeightPath<Scalar>::record(std::int64_t step, const Network<Scalar>& network) {
  const std::size_t capacity = capacity_for(step, network);
  if (capacity == 0) return;
  // More than one round only where steps were skipped over or the memory got tighter.
  while (snapshots_.size() >= capacity) thin_out();
  if (step % stride_ == 0) snapshots_.push_back({step, parameter_vector(network)});
}

template <class Scalar>
std::int64_t train_recording(Trainer<Scalar>& trainer, WeightPath<Scalar>& path, std::int64_t steps) {
  const std::int64_t first = trainer.step(), last = first + steps;
  if (path.snapshots().empty() || path.snapshots().back().step >= first) path.record(first, trainer.network());
  while (trainer.step() < last) {
    const std::int64_t wanted = std::min(last, path.next_after(trainer.step())) - trainer.step();
    const std::int64_t made = trainer.train(wanted);
    if (made > 0) path.record(trainer.step(), trainer.network());
    if (made < wanted) break;
  }
  return trainer.step() - first;
}

template <class Scalar>
void PathRecorder<Scalar>::set_recording(bool on, const Trainer<Scalar>& trainer) {
  recording_ = on;
  path_.clear();
  if (on) path_.record(trainer.step(), trainer.network());
}

template <class Scalar>
std::int64_t PathRecorder<Scalar>::train(Trainer<Scalar>& trainer, std::int64_t steps) {
  return recording_ ? train_recording(trainer, path_, steps) : trainer.train(steps);
}

#define INSTANTIATE(Scalar)            \
  template class WeightPath<Scalar>;   \
  template class PathRecorder<Scalar>; \
  template std::int64_t train_recording(Trainer<Scalar>&, WeightPath<Scalar>&, std::int64_t);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
