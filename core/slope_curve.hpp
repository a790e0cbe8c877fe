/// One layer's activation and its slope as curves, and how many of the layer's sums lie where on them.
#pragma once

#include <cstdint>
#include <vector>

#include "network.hpp"

namespace backprop {

/// How finely the axis of u is divided. u is z, or what normalisation makes of it.
struct SlopeGrid {
  int bins = 40;     ///< of the counts, 1 … 1000
  int points = 201;  ///< of the curves, from −reach to reach, 2 … 10000
};

struct SlopeCurve {
  double reach = 0;  ///< the axis goes from −reach to reach
  /// At evenly spaced u, in double: f is the same whatever the run's precision.
  std::vector<double> u, value, derivative;
  std::vector<std::uint64_t> counts;   ///< of all (unit, sample) pairs, bin by bin; the last bin includes `reach`
  std::uint64_t below = 0, above = 0;  ///< beyond the axis; infinities as well
  std::uint64_t not_a_number = 0;
};

/// Of one layer of `network`, through which `pass` has been forward. The axis is the first of 5, 10, 20, 50, 100, …
/// that holds 99 % of the layer's sums, so that it stands still while these move. Throws std::invalid_argument on
/// numbers out of range.
template <class Scalar>
SlopeCurve measure_slope(const Network<Scalar>& network, const Pass<Scalar>& pass, Index layer,
                         const SlopeGrid& grid = {});

}  // namespace backprop
