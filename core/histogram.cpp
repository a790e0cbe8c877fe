#include "histogram.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "argument_error.hpp"

namespace backprop {
namespace {

void check_bins(const LogBins& bins) {
  if (bins.lowest < -300 || bins.highest > 300 || bins.lowest >= bins.highest)
    throw_invalid_argument(
        {"the bins reach from 1e", bins.lowest, " to 1e", bins.highest, ", expected rising decades from -300 to 300"});
  if (bins.per_decade < 1 || bins.per_decade > 100)
    throw_invalid_argument({"there are ", bins.per_decade, " bins a decade, expected 1 to 100"});
}

void count_value(double value, const std::vector<double>& edges, Histogram& histogram) {
  if (std::isnan(value)) {
    ++histogram.not_a_number;
    return;
  }
  if (value == 0) {
    ++histogram.zero;
    return;
  }
  const bool negative = value < 0;
  const auto above = std::upper_bound(edges.begin(), edges.end(), std::abs(value));
  if (above == edges.begin()) ++(negative ? histogram.negative_below : histogram.positive_below);
  else if (above == edges.end()) ++(negative ? histogram.negative_above : histogram.positive_above);
  else ++(negative ? histogram.negative : histogram.positive)[static_cast<std::size_t>(above - edges.begin() - 1)];
}

/// Of `sizes`, none of which is NaN; changes their order.
double median_of(std::vector<double>& sizes) {
  if (sizes.empty()) return std::numeric_limits<double>::quiet_NaN();
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  if (sizes.size() % 2 == 1) return *middle;
  const double lower = *std::max_element(sizes.begin(), middle);
  return lower == *middle ? lower : lower + (*middle - lower) / 2;
}

template <class Scalar>
Histogram count_between(const Matrix<Scalar>& values, const std::vector<double>& edges, double factor) {
  Histogram histogram;
  histogram.negative.resize(edges.size() - 1);
  histogram.positive.resize(edges.size() - 1);
  std::vector<double> sizes;
  sizes.reserve(static_cast<std::size_t>(values.size()));
  for (Index i = 0; i < values.size(); ++i) {
    const double value = factor * static_cast<double>(values.data()[i]);
    count_value(value, edges, histogram);
    if (!std::isnan(value)) sizes.push_back(std::abs(value));
  }
  histogram.median = median_of(sizes);
  return histogram;
}

}  // namespace

std::vector<double> edges(const LogBins& bins) {
  check_bins(bins);
  std::vector<double> result;
  for (int bin = 0; bin <= bins.count(); ++bin) {
    // The decade is read from text, which rounds correctly everywhere; std::pow does not.
    const double decade = std::stod("1e" + std::to_string(bins.lowest + bin / bins.per_decade));
    result.push_back(decade * std::pow(10.0, static_cast<double>(bin % bins.per_decade) / bins.per_decade));
  }
  return result;
}

std::uint64_t Histogram::total() const {
  const auto sum = [](const std::vector<std::uint64_t>& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
  };
  return sum(negative) + sum(positive) + zero + negative_below + positive_below + negative_above + positive_above +
         not_a_number;
}

template <class Scalar>
Histogram count_values(const Matrix<Scalar>& values, const LogBins& bins, double factor) {
  return count_between(values, edges(bins), factor);
}

template <class Scalar>
std::vector<LayerHistograms> measure_histograms(const Pass<Scalar>& pass, const LogBins& bins) {
  const std::vector<double> between = edges(bins);
  const auto samples = static_cast<double>(pass.x.cols());
  std::vector<LayerHistograms> result;
  for (const LayerPass<Scalar>& layer : pass.layers)
    result.push_back({count_between(layer.a, between, 1), count_between(layer.z, between, 1),
                      count_between(layer.dz, between, samples), count_between(layer.dW, between, 1)});
  return result;
}

#define INSTANTIATE(Scalar)                                                       \
  template Histogram count_values(const Matrix<Scalar>&, const LogBins&, double); \
  template std::vector<LayerHistograms> measure_histograms(const Pass<Scalar>&, const LogBins&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
