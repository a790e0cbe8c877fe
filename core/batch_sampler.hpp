/// Which samples make up the next mini-batch.
#pragma once

#include <cstdint>
#include <vector>

#include "dataset.hpp"
#include "random.hpp"

namespace backprop {

/// Walks over the training samples in an order that is reshuffled at every epoch. Batches are always full: one
/// that reaches past the end of an epoch takes its rest from the next.
class BatchSampler {
 public:
  /// `count` samples, at least 1.
  BatchSampler(std::uint64_t seed, Index count);

  Index count() const { return static_cast<Index>(order_.size()); }

  /// Copies the next min(batch_size, count) samples into `x` (inputs × batch) and `y` (outputs × batch).
  template <class Scalar>
  void next(const Samples<Scalar>& samples, Index batch_size, Matrix<Scalar>& x, Matrix<Scalar>& y) {
    const Index batch = std::min(batch_size, count());
    x.resize(samples.x.rows(), batch);
    y.resize(samples.y.rows(), batch);
    chosen_.resize(static_cast<std::size_t>(batch));
    for (Index& sample : chosen_) sample = next_sample();
    for (Index column = 0; column < batch; ++column) {
      x.col(column) = samples.x.col(chosen_[static_cast<std::size_t>(column)]);
      y.col(column) = samples.y.col(chosen_[static_cast<std::size_t>(column)]);
    }
  }

  /// The samples of the last batch, as columns of the training set.
  const std::vector<Index>& chosen() const { return chosen_; }

 private:
  Index next_sample();

  Random random_;
  std::vector<Index> order_, chosen_;
  std::size_t position_ = 0;
};

}  // namespace backprop
