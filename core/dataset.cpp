#include "dataset.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <stdexcept>
#include <string>

#include "names.hpp"
#include "random.hpp"

namespace backprop {
namespace {

constexpr std::array table{
    DataSetInfo{DataSet::circle, "circle"}, DataSetInfo{DataSet::xor_quadrants, "xor"},
    DataSetInfo{DataSet::gauss, "gauss"},   DataSetInfo{DataSet::spiral, "spiral"},
    DataSetInfo{DataSet::moons, "moons"},
};

constexpr double pi = std::numbers::pi;

/// Half the side of the square that the synthetic sets fill.
constexpr double radius = 5;

struct LabelledPoint {
  double x, y, label;
};

/// Each generator makes point i of n; points of the first half and the second half may differ.
using Generator = LabelledPoint (*)(std::size_t i, std::size_t n, double noise, Random& random);

bool in_first_half(std::size_t i, std::size_t n) { return i < n / 2; }

/// A disc of class +1 in a ring of class −1. Noise moves the labels' border, not the points.
LabelledPoint circle_point(std::size_t i, std::size_t n, double noise, Random& random) {
  const double r = in_first_half(i, n) ? random.uniform(0, radius / 2) : random.uniform(0.7 * radius, radius);
  const double angle = random.uniform(0, 2 * pi);
  const double x = r * std::sin(angle), y = r * std::cos(angle);
  const double dx = random.uniform(-radius, radius) * noise, dy = random.uniform(-radius, radius) * noise;
  return {x, y, std::hypot(x + dx, y + dy) < radius / 2 ? 1.0 : -1.0};
}

/// Four quadrants, the label the sign of x·y, with a gap along the axes.
LabelledPoint xor_point(std::size_t, std::size_t, double noise, Random& random) {
  constexpr double gap = 0.3;
  const auto pushed = [](double v) { return v + (v > 0 ? gap : -gap); };
  const double x = pushed(random.uniform(-radius, radius)), y = pushed(random.uniform(-radius, radius));
  const double dx = random.uniform(-radius, radius) * noise, dy = random.uniform(-radius, radius) * noise;
  return {x, y, (x + dx) * (y + dy) >= 0 ? 1.0 : -1.0};
}

/// Two clouds around (2, 2) and (−2, −2), variance 0.5 without noise and 4 at noise 0.5.
LabelledPoint gauss_point(std::size_t i, std::size_t n, double noise, Random& random) {
  const double label = in_first_half(i, n) ? 1 : -1;
  const double deviation = std::sqrt(0.5 + 7 * noise);
  return {2 * label + deviation * random.normal(), 2 * label + deviation * random.normal(), label};
}

/// Two arms of 1.75 half-turns each.
LabelledPoint spiral_point(std::size_t i, std::size_t n, double noise, Random& random) {
  const bool first = in_first_half(i, n);
  const std::size_t arm_length = first ? n / 2 : n - n / 2;
  const double along = static_cast<double>(first ? i : i - n / 2) / static_cast<double>(arm_length);
  const double r = radius * along, angle = 1.75 * 2 * pi * along + (first ? 0 : pi);
  return {r * std::sin(angle) + random.uniform(-1, 1) * noise, r * std::cos(angle) + random.uniform(-1, 1) * noise,
          first ? 1.0 : -1.0};
}

/// Two half circles of radius 1 that interlock, as scikit-learn's make_moons, centred and scaled by 3.
LabelledPoint moons_point(std::size_t i, std::size_t n, double noise, Random& random) {
  constexpr double scale = 3, centre_x = 0.5, centre_y = 0.25;
  const bool first = in_first_half(i, n);
  const double angle = random.uniform(0, pi);
  const double x = first ? std::cos(angle) : 1 - std::cos(angle);
  const double y = first ? std::sin(angle) : 0.5 - std::sin(angle);
  return {scale * (x - centre_x + noise * random.normal()), scale * (y - centre_y + noise * random.normal()),
          first ? 1.0 : -1.0};
}

Generator generator_of(DataSet set) {
  switch (set) {
    case DataSet::circle: return circle_point;
    case DataSet::xor_quadrants: return xor_point;
    case DataSet::gauss: return gauss_point;
    case DataSet::spiral: return spiral_point;
    case DataSet::moons: return moons_point;
  }
  throw std::logic_error("a data set without a generator");
}

void check_range(const char* what, double value, double low, double high) {
  if (value >= low && value <= high) return;  // NaN falls through
  throw std::invalid_argument(std::string(what) + " is " + std::to_string(value) + ", expected " +
                              std::to_string(low) + " to " + std::to_string(high));
}

template <class Scalar>
Samples<Scalar> select_samples(const Points& points, std::uint8_t test) {
  const Index count = std::count(points.test.begin(), points.test.end(), test);
  Samples<Scalar> samples{Matrix<Scalar>(2, count), Matrix<Scalar>(1, count)};
  Index column = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (points.test[i] != test) continue;
    samples.x(0, column) = static_cast<Scalar>(points.x[i]);
    samples.x(1, column) = static_cast<Scalar>(points.y[i]);
    samples.y(0, column++) = static_cast<Scalar>(points.label[i]);
  }
  return samples;
}

}  // namespace

void check_points(const Points& points) {
  const std::size_t n = points.size();
  if (points.y.size() != n || points.label.size() != n || points.test.size() != n)
    throw std::invalid_argument("x, y, label and test must have one entry per point each; got " + std::to_string(n) +
                                ", " + std::to_string(points.y.size()) + ", " + std::to_string(points.label.size()) +
                                " and " + std::to_string(points.test.size()));
  for (std::size_t i = 0; i < n; ++i) {
    const std::string where = "point " + std::to_string(i + 1);
    if (!std::isfinite(points.x[i]) || !std::isfinite(points.y[i]))
      throw std::invalid_argument(where + " has a coordinate that is not a finite number");
    if (std::abs(points.label[i]) != 1)
      throw std::invalid_argument(where + " has the label " + std::to_string(points.label[i]) + ", expected -1 or 1");
    if (points.test[i] > 1) throw std::invalid_argument(where + " is neither a training (0) nor a test point (1)");
  }
  if (std::count(points.test.begin(), points.test.end(), 0) == 0)
    throw std::invalid_argument("there is no training point; at least 1 is needed");
}

std::span<const DataSetInfo> data_sets() { return table; }

DataSet data_set_from_name(std::string_view name) {
  return find_by_name(std::span<const DataSetInfo>(table), name, "data set").set;
}

Points generate_points(const DataConfig& config) {
  if (config.count < 2)
    throw std::invalid_argument("the number of points is " + std::to_string(config.count) + ", expected at least 2");
  check_range("the noise", config.noise, 0, 1);
  check_range("the training share", config.train_share, 0, 1);
  Random random(config.seed, Purpose::data);
  const Generator generator = generator_of(config.set);
  std::vector<LabelledPoint> drawn(config.count);
  for (std::size_t i = 0; i < config.count; ++i) drawn[i] = generator(i, config.count, config.noise, random);
  Random(config.seed, Purpose::split).shuffle(drawn);

  const auto wanted = static_cast<std::size_t>(std::llround(config.train_share * static_cast<double>(config.count)));
  const std::size_t train_count = std::max<std::size_t>(1, wanted);
  Points points;
  for (std::size_t i = 0; i < config.count; ++i) {
    points.x.push_back(drawn[i].x);
    points.y.push_back(drawn[i].y);
    points.label.push_back(drawn[i].label);
    points.test.push_back(i < train_count ? 0 : 1);
  }
  return points;
}

template <class Scalar>
Dataset<Scalar> to_dataset(const Points& points) {
  check_points(points);
  return {select_samples<Scalar>(points, 0), select_samples<Scalar>(points, 1)};
}

template Dataset<float> to_dataset(const Points&);
template Dataset<double> to_dataset(const Points&);

}  // namespace backprop
