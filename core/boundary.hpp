/// The decision surface: what the network, and each of its hidden units, answers all over the plane.
#pragma once

#include <vector>

#include "inference.hpp"

namespace backprop {

/// Evaluates a two-input network on a square grid: one batched forward pass that yields the output's picture and,
/// if wanted, every hidden unit's. A picture is resolution² values, the top row (largest y) first, the smallest x
/// first in a row; each value is taken at the centre of its cell.
template <class Scalar>
class Boundary {
 public:
  /// Half the side of the square, centred on the origin.
  static constexpr double radius = 6;

  /// Most values that the unit pictures may take together; more would not fit a page's memory.
  static constexpr Index max_values = Index{1} << 26;

  /// Throws std::invalid_argument unless 1 ≤ resolution ≤ 1024, the network has two inputs, and the unit
  /// pictures, if wanted, stay within `max_values`.
  void evaluate(const Network<Scalar>& network, Index resolution, bool with_units);

  Index resolution() const { return resolution_; }

  /// The first output's picture.
  const std::vector<float>& output() const { return output_; }

  /// Pictures of all hidden units, layer after layer, unit after unit; empty unless they were wanted.
  const std::vector<float>& units() const { return units_; }

 private:
  void lay_grid(Index resolution);

  Index resolution_ = 0;
  Matrix<Scalar> grid_;  // (2 × resolution²)
  std::vector<float> output_, units_;
  Inference<Scalar> inference_;
};

}  // namespace backprop
