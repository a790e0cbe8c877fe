/// Forward passes for any number of samples in bounded memory.
#pragma once

#include <functional>

#include "network.hpp"

namespace backprop {

/// Sends samples through a network in blocks and shows each block's activations to a visitor.
/// Keeps its buffers, so that repeated use with one network allocates nothing.
template <class Scalar>
class Inference {
 public:
  /// Samples a block: large enough to amortise a layer's overhead, small enough to stay in cache.
  static constexpr Index block_size = 256;

  /// Called once a block and layer, in order: layer index from 0, first sample of the block, and a (units × block).
  using Visitor = std::function<void(std::size_t layer, Index first, const Matrix<Scalar>& a)>;

  /// Runs all columns of `x` (inputs × samples) through `network`; batch normalisation uses its running statistics.
  void run(const Network<Scalar>& network, const Matrix<Scalar>& x, const Visitor& visit);

 private:
  Matrix<Scalar> input_;
  LayerPass<Scalar> even_, odd_;
};

}  // namespace backprop
