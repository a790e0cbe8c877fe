/// What a network computes over a single input: the outputs, and each hidden unit, as functions of x.
#pragma once

#include <vector>

#include "features.hpp"
#include "network.hpp"

namespace backprop {

/// Values at evenly spaced places of the plot's x-axis, both ends included.
struct Curves {
  std::vector<float> outputs;  ///< of every output, one curve after the other
  std::vector<float> units;    ///< of every hidden unit, layer after layer, unit after unit; empty unless wanted
};

/// Most places of a curve, and most values of all units' curves together; more would not fit a page's memory.
inline constexpr Index most_places = 4096, most_curve_values = Index{1} << 24;

/// The curves of `network`, whose inputs are `features` of x, at `places` places; batch normalisation uses its running
/// statistics. Throws std::invalid_argument unless 2 ≤ places ≤ `most_places`, every feature is computed from x alone,
/// the network has as many inputs as there are features, and the curves stay within `most_curve_values`.
template <class Scalar>
Curves curves_of(const Network<Scalar>& network, const Features& features, Index places, bool with_units);

}  // namespace backprop
