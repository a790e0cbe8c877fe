#include "histogram.hpp"

#include <algorithm>
#include <limits>

#include "gradient_stats.hpp"
#include "testing.hpp"

using namespace backprop;

namespace {

Matrix<double> row_of(const std::vector<double>& values) {
  return Eigen::Map<const Matrix<double>>(values.data(), 1, static_cast<Index>(values.size()));
}

using Counts = std::vector<std::uint64_t>;

double median(const std::vector<double>& values) { return count_values(row_of(values), {}).median; }

}  // namespace

TEST_CASE("every number lands in one place, edges in the bin above them") {
  const double infinity = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
  const Histogram histogram = count_values(
      row_of({0, -0.0, 0.01, 0.02, -0.05, 0.1, -0.999, 1, 9.99, -10, 1e300, infinity, -infinity, nan, 1e-5, -5e-324}),
      {.lowest = -2, .highest = 1, .per_decade = 1});
  CHECK(histogram.positive == Counts{2, 1, 2});  // 0.01 0.02 | 0.1 | 1 9.99
  CHECK(histogram.negative == Counts{1, 1, 0});  // −0.05 | −0.999
  CHECK(histogram.zero == 2);
  CHECK(histogram.positive_below == 1);
  CHECK(histogram.negative_below == 1);
  CHECK(histogram.positive_above == 2);
  CHECK(histogram.negative_above == 2);
  CHECK(histogram.not_a_number == 1);
  CHECK(histogram.total() == 16);
}

TEST_CASE("the median is of the sizes of all numbers, zeros among them") {
  const double infinity = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(median({0, 0, 0, 0.79, 1.5, 2}) == 0.395);  // half of them 0: not 1.5
  CHECK(median({0, 0, 0, -5, 7}) == 0);
  CHECK(median({-3, 1, 2}) == 2);
  CHECK(median({-3, 1, 2, 8}) == 2.5);
  CHECK(median({4e-20}) == 4e-20);
  CHECK(median({0, -0.0}) == 0);
  CHECK(median({1, infinity, -infinity}) == infinity);
  CHECK(median({1, infinity}) == infinity);
  CHECK(median({infinity, -infinity}) == infinity);
  CHECK(median({1e308, 1.5e308}) == 1.25e308);
  CHECK(median({nan, 1, nan, 3, 2}) == 2);
  CHECK(std::isnan(median({nan, nan})));
  CHECK(std::isnan(median({})));
}

TEST_CASE("the median is that of a sort, whatever the bins") {
  Random random(6);
  for (const Index count : {1, 2, 7, 1000, 1001}) {
    Matrix<float> values(1, count);
    for (float& value : values.reshaped())
      value = random.uniform() < 0.4 ? 0 : static_cast<float>(random.normal() * std::pow(10, random.uniform(-6, 2)));
    std::vector<double> sizes;
    for (const float value : values.reshaped()) sizes.push_back(250 * std::abs(static_cast<double>(value)));
    std::sort(sizes.begin(), sizes.end());
    const std::size_t half = sizes.size() / 2;
    const double sorted = sizes.size() % 2 ? sizes[half] : (sizes[half - 1] + sizes[half]) / 2;
    CHECK(relative_error(count_values(values, {.per_decade = 1}, 250).median, sorted) < 1e-15);
  }
}

TEST_CASE("bins divide decades evenly in the logarithm, and whole decades are exact") {
  const std::vector<double> two = edges({.lowest = -3, .highest = 0, .per_decade = 2});
  CHECK(two.size() == 7);
  CHECK(two[0] == 1e-3);
  CHECK(relative_error(two[1], 1e-3 * std::sqrt(10)) < 1e-15);
  CHECK(two[2] == 1e-2);
  CHECK(two[6] == 1);
  for (const double value : {1e-12, 1e-7, 1e-3, 1.0, 1e2})  // each exactly on the edge of its decade
    CHECK(
        count_values(row_of({value}), {}).positive[static_cast<std::size_t>(2 * std::lround(std::log10(value) + 12))] ==
        1);
}

TEST_CASE("a million log-uniform numbers fill the bins evenly") {
  Random random(4);
  Matrix<double> values(1000, 1000);
  for (double& value : values.reshaped())
    value = (random.uniform() < 0.5 ? -1 : 1) * std::pow(10, random.uniform(-4, 4));
  const Histogram histogram = count_values(values, {.lowest = -4, .highest = 4, .per_decade = 5});
  CHECK(histogram.total() == 1'000'000);
  // 80 bins of 12,500 each; binomial deviation 111, and five of them bound the largest of 80
  for (const Counts& counts : {histogram.negative, histogram.positive})
    for (const std::uint64_t count : counts) CHECK(std::abs(static_cast<double>(count) - 12'500) < 560);
}

TEST_CASE("histograms of a pass count every entry, dz per sample") {
  for (const NormalizationInfo& row : normalizations()) {
    Example example = random_example(
        {.hidden = {5, 5}, .hidden_activation = Activation::relu, .normalization = row.normalization, .skip = true}, 8);
    forward(example.network, example.pass);
    backward(example.network, Loss::squared_error, example.pass);
    const auto layers = measure_histograms(example.pass, {});
    CHECK(layers.size() == 3);
    for (std::size_t l = 0; l < layers.size(); ++l) {
      const LayerPass<double>& pass = example.pass.layers[l];
      CHECK(layers[l].a.total() == static_cast<std::uint64_t>(pass.a.size()));
      CHECK(layers[l].z.total() == static_cast<std::uint64_t>(pass.z.size()));
      CHECK(layers[l].dz.total() == static_cast<std::uint64_t>(pass.dz.size()));
      CHECK(layers[l].dW.total() == static_cast<std::uint64_t>(pass.dW.size()));
      CHECK(layers[l].dz.zero == static_cast<std::uint64_t>((pass.dz.array() == 0).count()));
    }
  }
}

TEST_CASE("each histogram of a layer is of its own numbers, dz times the samples") {
  Example example = random_example(
      {.hidden = {5, 5}, .hidden_activation = Activation::tanh, .normalization = Normalization::layer}, 8);
  forward(example.network, example.pass);
  backward(example.network, Loss::squared_error, example.pass);
  const auto layers = measure_histograms(example.pass, {});
  const auto same = [](const Histogram& histogram, const Matrix<double>& values, double factor) {
    const Histogram expected = count_values(values, {}, factor);
    return histogram.positive == expected.positive && histogram.negative == expected.negative;
  };
  const LayerPass<double>& pass = example.pass.layers[0];
  CHECK(same(layers[0].a, pass.a, 1));
  CHECK(same(layers[0].z, pass.z, 1));
  CHECK(same(layers[0].dz, pass.dz, 8));
  CHECK(same(layers[0].dW, pass.dW, 1));
  CHECK_FALSE(same(layers[0].dW, pass.dW, 8));  // or this test would say nothing
  CHECK_FALSE(same(layers[0].z, pass.a, 1));
}

TEST_CASE("the mean square of dz in its histogram is the signal's") {
  Example example = random_example({.hidden = {30, 30}}, 50);
  forward(example.network, example.pass);
  backward(example.network, Loss::squared_error, example.pass);
  const LogBins bins{.lowest = -9, .highest = 1, .per_decade = 50};
  const std::vector<double> between = edges(bins);
  const Histogram dz = measure_histograms(example.pass, bins)[0].dz;
  double sum = 0;
  for (std::size_t i = 0; i + 1 < between.size(); ++i)
    sum += static_cast<double>(dz.positive[i] + dz.negative[i]) * between[i] * between[i + 1];
  const double signal = measure_gradients(example.network, example.pass).signal[0];
  // A bin is 10^(1/50) = 1.047 wide: its middle is within 2.4 % of any value in it, and values lie on both sides.
  CHECK(relative_error(std::sqrt(sum / static_cast<double>(dz.total())), signal) < 0.024);
}

TEST_CASE("bins that are none are refused") {
  CHECK(contains(error_message([] { edges({.lowest = 2, .highest = 2}); }), "from 1e2 to 1e2"));
  CHECK(contains(error_message([] { edges({.lowest = -301}); }), "-300"));
  CHECK(contains(error_message([] { edges({.per_decade = 0}); }), "0 bins a decade"));
}
