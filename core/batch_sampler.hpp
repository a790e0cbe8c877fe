/// Which samples make up the next mini-batch.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "dataset.hpp"
#include "random.hpp"

namespace backprop {

/// In which order samples come, and where batches end.
enum class BatchOrder {
  /// Anew at every epoch. Batches are always full: one that reaches past the end takes its rest from the next epoch.
  reshuffled,
  /// As the samples stand, as in TensorFlow Playground: batches end after every batch_size samples counted from the
  /// beginning of the epoch; a leftover partial batch is carried into the next epoch and makes its first batch longer.
  /// A single sample, which another batch size may leave in front of an end, is in one batch with those behind it:
  /// batch
  /// normalisation needs two.
  sequential,
};

struct BatchOrderInfo {
  BatchOrder order;
  std::string_view name;
};

/// Every order, as they are offered.
std::span<const BatchOrderInfo> batch_orders();

/// The order called `name`; throws std::invalid_argument that lists the known ones.
BatchOrder batch_order_from_name(std::string_view name);

/// Walks over the training samples, epoch after epoch.
class BatchSampler {
 public:
  /// Everything that determines the batches to come, and the last batch.
  struct State {
    BatchOrder batch_order = BatchOrder::reshuffled;
    std::vector<Index> order;    ///< of the samples in this epoch
    std::vector<Index> chosen;   ///< see `chosen()`
    std::uint64_t position = 0;  ///< in the epoch, of the sample that comes next; at its end, the count
    Random::State random;
  };

  /// `count` samples, at least 1.
  BatchSampler(std::uint64_t seed, Index count, BatchOrder order = BatchOrder::reshuffled);

  /// Continues from `state`. Throws std::invalid_argument that names what is inconsistent in it.
  explicit BatchSampler(const State& state);

  State state() const { return {batch_order_, order_, {chosen().begin(), chosen().end()}, position_, random_.state()}; }

  Index count() const { return static_cast<Index>(order_.size()); }
  BatchOrder batch_order() const { return batch_order_; }

  /// Copies the next samples, min(batch_size, count) or with a leftover more, into `x` (inputs × batch) and `y`
  /// (outputs × batch).
  template <class Scalar>
  void next(const Samples<Scalar>& samples, Index batch_size, Matrix<Scalar>& x, Matrix<Scalar>& y) {
    choose(batch_size);
    last(samples, x, y);
  }

  /// Copies the samples of the last batch once more.
  template <class Scalar>
  void last(const Samples<Scalar>& samples, Matrix<Scalar>& x, Matrix<Scalar>& y) const {
    gather(samples.x, x);
    gather(samples.y, y);
  }

  /// The samples of the last batch, as columns of the training set.
  std::span<const Index> chosen() const {
    return pieces_.empty() ? std::span(order_).subspan(first_, count_) : std::span(pieces_);
  }

  /// Chooses the next batch without copying its samples: `chosen` names them, `last` copies them.
  void choose(Index batch_size);

 private:
  /// The chosen columns of `all`, row after row as both lie in memory.
  template <class Scalar>
  void gather(const Matrix<Scalar>& all, Matrix<Scalar>& batch) const {
    batch.resize(all.rows(), static_cast<Index>(chosen().size()));
    for (Index row = 0; row < all.rows(); ++row) {
      const Scalar* from = all.data() + row * all.cols();
      Scalar* to = batch.data() + row * batch.cols();
      for (const Index sample : chosen()) *to++ = from[sample];
    }
  }

  Index next_sample();

  Random random_;
  BatchOrder batch_order_;
  std::vector<Index> order_;
  std::size_t first_ = 0, count_ = 0;  // the last batch is this range of order_,
  std::vector<Index> pieces_;          // unless these are not empty: then it is these
  std::size_t position_ = 0;           // in the epoch, of the sample that comes next; at its end, the count
};

}  // namespace backprop
