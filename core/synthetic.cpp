#include "synthetic.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <stdexcept>
#include <string>

#include "argument_error.hpp"
#include "name_table.hpp"
#include "random.hpp"

namespace backprop {
namespace {

constexpr std::array table{
    DataSetInfo{DataSet::circle, "circle", 2, 2},
    DataSetInfo{DataSet::xor_quadrants, "xor", 2, 2},
    DataSetInfo{DataSet::gauss, "gauss", 2, 2},
    DataSetInfo{DataSet::spiral, "spiral", 2, 2},
    DataSetInfo{DataSet::moons, "moons", 2, 2},
    DataSetInfo{DataSet::rings, "rings", 2, 2},
    DataSetInfo{DataSet::checkerboard, "checkerboard", 2, 2},
    DataSetInfo{DataSet::spiral3, "spiral3", 3, 2},
    DataSetInfo{DataSet::spiral5, "spiral5", 5, 2},
    DataSetInfo{DataSet::reg_plane, "reg-plane", regression, 2},
    DataSetInfo{DataSet::reg_gauss, "reg-gauss", regression, 2},
    DataSetInfo{DataSet::sine, "sine", regression, 1},
    DataSetInfo{DataSet::step, "step", regression, 1},
    DataSetInfo{DataSet::bump, "bump", regression, 1},
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

/// Four rings around the origin, a tenth of the radius apart, +1 and −1 in turn. Noise moves the points outwards
/// and inwards.
LabelledPoint rings_point(std::size_t i, std::size_t n, double noise, Random& random) {
  constexpr std::size_t rings = 4;
  const std::size_t ring = i * rings / n;
  const double inner = radius * static_cast<double>(ring) / rings;
  const double r = random.uniform(inner, inner + 0.15 * radius) + radius / rings * noise * random.normal();
  const double angle = random.uniform(0, 2 * pi);
  return {r * std::sin(angle), r * std::cos(angle), ring % 2 == 0 ? 1.0 : -1.0};
}

/// Four by four squares, +1 where the square above the right of the origin is. Noise moves the labels' border.
LabelledPoint checkerboard_point(std::size_t, std::size_t, double noise, Random& random) {
  constexpr double side = radius / 2;
  const double x = random.uniform(-radius, radius), y = random.uniform(-radius, radius);
  const double dx = random.uniform(-side, side) * noise, dy = random.uniform(-side, side) * noise;
  const double squares = std::floor((x + dx) / side) + std::floor((y + dy) / side);
  return {x, y, std::fmod(squares, 2) == 0 ? 1.0 : -1.0};
}

/// `arms` arms of 1.25 half-turns, a class each: with more arms the longer ones would touch.
template <std::size_t arms>
LabelledPoint arms_point(std::size_t i, std::size_t n, double noise, Random& random) {
  const std::size_t arm = i * arms / n, first = (arm * n + arms - 1) / arms, last = ((arm + 1) * n + arms - 1) / arms;
  const double along = static_cast<double>(i - first) / static_cast<double>(last - first);
  const double start = 2 * pi * static_cast<double>(arm) / arms;
  const double r = radius * along, angle = 1.25 * pi * along + start;
  return {r * std::sin(angle) + random.uniform(-1, 1) * noise, r * std::cos(angle) + random.uniform(-1, 1) * noise,
          static_cast<double>(arm)};
}

/// Half the side of the square that the regressions fill: TensorFlow Playground's.
constexpr double regression_radius = 6;

struct ShiftedPoint {
  double x, y, shifted_x, shifted_y;
};

/// A point of the square, and where noise has its label looked up.
ShiftedPoint regression_position(double noise, Random& random) {
  const auto draw = [&] { return random.uniform(-regression_radius, regression_radius); };
  const double x = draw(), y = draw();
  const double dx = draw() * noise, dy = draw() * noise;
  return {x, y, x + dx, y + dy};
}

/// (x + y) / 10.
LabelledPoint plane_point(std::size_t, std::size_t, double noise, Random& random) {
  const ShiftedPoint at = regression_position(noise, random);
  return {at.x, at.y, (at.shifted_x + at.shifted_y) / 10};
}

/// Six bumps of ±1, falling to 0 over a distance of 2; where two reach, the larger counts.
LabelledPoint bumps_point(std::size_t, std::size_t, double noise, Random& random) {
  constexpr std::array<LabelledPoint, 6> bumps{
      {{-4, 2.5, 1}, {0, 2.5, -1}, {4, 2.5, 1}, {-4, -2.5, -1}, {0, -2.5, 1}, {4, -2.5, -1}}};
  const ShiftedPoint at = regression_position(noise, random);
  double label = 0;
  for (const LabelledPoint& bump : bumps) {
    const double distance = std::hypot(at.shifted_x - bump.x, at.shifted_y - bump.y);
    const double height = bump.label * std::clamp(1 - distance / 2, 0.0, 1.0);
    if (std::abs(height) > std::abs(label)) label = height;
  }
  return {at.x, at.y, label};
}

double step_at(double x) { return x < 0 ? -1 : 1; }
double bump_at(double x) { return std::exp(-x * x / 2); }
double sine_at(double x) { return std::sin(x); }

/// A point of the graph of `f`. Noise moves it up or down, evenly by as much as `noise`.
template <double (*f)(double)>
LabelledPoint graph_point(std::size_t, std::size_t, double noise, Random& random) {
  const double x = random.uniform(-radius, radius);
  const double label = f(x) + noise * random.uniform(-1, 1);
  return {x, value_height * label, label};
}

Generator generator_of(DataSet set) {
  switch (set) {
    case DataSet::circle:
      return circle_point;
    case DataSet::xor_quadrants:
      return xor_point;
    case DataSet::gauss:
      return gauss_point;
    case DataSet::spiral:
      return spiral_point;
    case DataSet::moons:
      return moons_point;
    case DataSet::rings:
      return rings_point;
    case DataSet::checkerboard:
      return checkerboard_point;
    case DataSet::spiral3:
      return arms_point<3>;
    case DataSet::spiral5:
      return arms_point<5>;
    case DataSet::reg_plane:
      return plane_point;
    case DataSet::reg_gauss:
      return bumps_point;
    case DataSet::sine:
      return graph_point<sine_at>;
    case DataSet::step:
      return graph_point<step_at>;
    case DataSet::bump:
      return graph_point<bump_at>;
  }
  throw std::logic_error("a data set without a generator");
}

void check_range(const char* what, double value, double low, double high) {
  if (value >= low && value <= high) return;  // NaN falls through
  throw_invalid_argument({what, " is ", value, ", expected ", low, " to ", high});
}

}  // namespace

std::span<const DataSetInfo> data_sets() { return table; }

DataSet data_set_from_name(std::string_view name) {
  return find_by_name(std::span<const DataSetInfo>(table), name, "data set").set;
}

Points generate_points(const DataConfig& config) {
  if (config.count < 2) throw_invalid_argument({"the number of points is ", config.count, ", expected at least 2"});
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
  const auto row = std::find_if(table.begin(), table.end(), [&](const auto& one) { return one.set == config.set; });
  points.classes = row->classes;
  points.inputs = row->inputs;
  for (std::size_t i = 0; i < config.count; ++i) {
    points.x.push_back(drawn[i].x);
    points.y.push_back(drawn[i].y);
    points.label.push_back(drawn[i].label);
    points.test.push_back(i < train_count ? 0 : 1);
  }
  return points;
}

}  // namespace backprop
