/// The path of a run through the space of its parameters, in bounded memory.
#pragma once

#include <cstdint>
#include <vector>

#include "trainer.hpp"

namespace backprop {

/// Keeps the parameters of every `stride`-th step. When it is full it forgets every other one and doubles the stride,
/// so that the snapshots stay evenly spread over the whole run, step 0 included.
template <class Scalar>
class WeightPath {
 public:
  /// Most numbers that all snapshots may hold together: 64 MB in float.
  static constexpr Index max_values = Index{1} << 24;

  struct Snapshot {
    std::int64_t step;
    Vector<Scalar> parameters;
  };

  /// At most `capacity` snapshots, at least 4; fewer where `max_values` would be passed, and none at all of a network
  /// so large that not even 4 fit.
  explicit WeightPath(std::size_t capacity = 200);

  /// Remembers `network` if `step` is on the stride. A step before the last one forgets all from there on: the run was
  /// set back. A network of another size begins anew.
  void record(std::int64_t step, const Network<Scalar>& network);

  /// Remembers `network` whether or not `step` is on the stride; when full, forgets every other one that it holds.
  void note(std::int64_t step, const Network<Scalar>& network);

  /// The first step after `step` that is on the stride.
  std::int64_t next_after(std::int64_t step) const { return (step / stride_ + 1) * stride_; }

  std::int64_t stride() const { return stride_; }
  const std::vector<Snapshot>& snapshots() const { return snapshots_; }  ///< steps rising

  /// Forgets everything.
  void clear();

 private:
  std::size_t capacity_for(std::int64_t step, const Network<Scalar>& network);
  void thin_out();

  std::size_t capacity_;
  std::int64_t stride_ = 1;
  std::vector<Snapshot> snapshots_;
};

/// A path that is recorded while a run trains, from when it is turned on.
template <class Scalar>
class PathRecorder {
 public:
  /// Turns recording on or off. Either way the past is forgotten; when turned on, the path begins where the run stands.
  void set_recording(bool on, const Trainer<Scalar>& trainer);

  /// `trainer.train(steps)`, recorded if recording is on. Returns the number of updates made.
  std::int64_t train(Trainer<Scalar>& trainer, std::int64_t steps);

  /// Adds where the run stands, whether or not recording is on.
  void note(const Trainer<Scalar>& trainer) { path_.note(trainer.step(), trainer.network()); }

  /// Forgets the path: the run has gone back to step 0. Recording stays on or off.
  void clear() { path_.clear(); }

  const WeightPath<Scalar>& path() const { return path_; }

 private:
  WeightPath<Scalar> path_{};
  bool recording_ = false;
};

/// `trainer.train(steps)` that records on its way, and at its beginning. The weights come out the same as without.
/// Returns the number of updates made.
template <class Scalar>
std::int64_t train_recording(Trainer<Scalar>& trainer, WeightPath<Scalar>& path, std::int64_t steps);

}  // namespace backprop
