/// Histograms on a log scale of magnitude, both signs apart, in which every number is counted exactly once.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "network.hpp"

namespace backprop {

/// Bins of equal width in log₁₀ |value|, from 10^lowest to 10^highest.
struct LogBins {
  int lowest = -12;    ///< decade of the first edge, at least −300
  int highest = 3;     ///< decade of the last edge; above `lowest`, at most 300
  int per_decade = 2;  ///< bins a decade, 1 … 100

  int count() const { return (highest - lowest) * per_decade; }
};

/// The edges, count() + 1 of them, rising. Whole decades are exact. Throws std::invalid_argument on numbers out of
/// range.
std::vector<double> edges(const LogBins& bins);

/// Bin i counts edge i ≤ |value| < edge i + 1.
struct Histogram {
  std::vector<std::uint64_t> negative, positive;         ///< one entry a bin
  std::uint64_t zero = 0;                                ///< exactly 0
  std::uint64_t negative_below = 0, positive_below = 0;  ///< not 0, but smaller than the first edge
  std::uint64_t negative_above = 0, positive_above = 0;  ///< from the last edge on; infinities as well
  std::uint64_t not_a_number = 0;
  /// Of |value| over all numbers, zeros and infinities among them, exactly: the one in the middle, or the mean of the
  /// two there. NaN where there is no number.
  double median = std::numeric_limits<double>::quiet_NaN();

  /// Of all that was counted: the number of values.
  std::uint64_t total() const;
};

/// Counts all values of `values` times `factor`, in double.
template <class Scalar>
Histogram count_values(const Matrix<Scalar>& values, const LogBins& bins, double factor = 1);

/// Those of one layer.
struct LayerHistograms {
  Histogram a, z;  ///< units · samples values each
  Histogram dz;    ///< of each sample's own loss, as `GradientStats::signal` has it, not of the mean; units · samples
  Histogram dW;    ///< of the mean loss, as an update uses it; units · inputs
};

/// One entry a layer. `pass` has been forward and backward through its network.
template <class Scalar>
std::vector<LayerHistograms> measure_histograms(const Pass<Scalar>& pass, const LogBins& bins);

}  // namespace backprop
