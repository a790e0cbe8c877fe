/// Forward passes for any number of samples in bounded memory.
#pragma once

#include <functional>
#include <vector>

#include "network.hpp"

namespace backprop {

/// Sends samples through a network in blocks and shows each block's activations to a visitor.
/// Keeps its buffers, so that repeated use with one network allocates nothing.
template <class Scalar>
class Inference {
 public:
  /// Most samples a block: enough to amortise a layer's overhead, few enough to stay in cache. Networks of thousands
  /// of units get smaller blocks.
  static constexpr Index block_size = 256;

  /// Called once a block and layer, in order (the last block may show some samples a second
  /// time): layer index from 0, first sample of the block, and a (units × block).
  /// Give it a std::ref: the function then holds a reference and allocates nothing.
  using Visitor = std::function<void(std::size_t layer, Index first, const Matrix<Scalar>& a)>;

  /// Runs the first `count` columns of `x` (inputs × samples) through `network`; batch normalisation uses its running
  /// statistics.
  void run(const Network<Scalar>& network, const Matrix<Scalar>& x, Index count, const Visitor& visit);

 private:
  Matrix<Scalar> input_;
  std::vector<LayerPass<Scalar>> layers_;  // one each, so that none has to change its size
};

/// The outputs for one sample, whose inputs are `x`; batch normalisation uses its running statistics. Throws
/// std::invalid_argument where these are not as many numbers as the network has inputs.
template <class Scalar>
std::vector<double> outputs_for(const Network<Scalar>& network, const std::vector<double>& x);

}  // namespace backprop
