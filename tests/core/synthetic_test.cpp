#include "synthetic.hpp"

#include <algorithm>
#include <array>
#include <numbers>
#include <numeric>

#include "testing.hpp"

using namespace backprop;

namespace {

double label_of(const Points& points, std::size_t i) { return points.label[i]; }

}  // namespace

TEST_CASE("every data set has all its classes, fits the plot, and repeats itself under its seed") {
  for (const DataSetInfo& row : data_sets()) {
    CAPTURE(row.name);
    const DataConfig config{.set = row.set, .count = 501, .noise = 0.1, .train_share = 0.6, .seed = 4};
    const Points points = generate_points(config), again = generate_points(config);
    CHECK_NOTHROW(check_points(points));
    CHECK(points.size() == 501);
    CHECK(std::count(points.test.begin(), points.test.end(), 0) == 301);
    CHECK(points.classes == row.classes);
    CHECK(points.inputs == row.inputs);
    for (int c = 0; c < row.classes; ++c) {
      const double label = row.classes == 2 ? 2 * c - 1 : c;
      const auto members = std::count(points.label.begin(), points.label.end(), label);
      CHECK(members > 0.6 * 501 / row.classes);
      CHECK(members < 1.4 * 501 / row.classes);
    }
    for (std::size_t i = 0; i < points.size(); ++i) CHECK(std::max(std::abs(points.x[i]), std::abs(points.y[i])) < 7);
    CHECK(points.x == again.x);
    DataConfig other = config;
    other.seed = 5;
    CHECK(points.x != generate_points(other).x);
  }
}

TEST_CASE("the circle without noise is a disc in a ring") {
  const Points points = generate_points({.set = DataSet::circle, .count = 400});
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double r = std::hypot(points.x[i], points.y[i]);
    CHECK(label_of(points, i) == (r < 2.5 ? 1 : -1));
    CHECK_UNARY(r < 2.5 || (r >= 3.5 && r <= 5));
  }
}

TEST_CASE("xor without noise has the sign of the product, and a gap along the axes") {
  const Points points = generate_points({.set = DataSet::xor_quadrants, .count = 400});
  for (std::size_t i = 0; i < points.size(); ++i) {
    CHECK(label_of(points, i) == (points.x[i] * points.y[i] > 0 ? 1 : -1));
    CHECK(std::min(std::abs(points.x[i]), std::abs(points.y[i])) >= 0.3);
  }
}

TEST_CASE("gaussians stand around (2, 2) and (-2, -2)") {
  const Points points = generate_points({.set = DataSet::gauss, .count = 4000});
  double sum_x = 0, sum_y = 0, square = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double label = label_of(points, i), off = points.x[i] - 2 * label;
    sum_x += label * off;  // outwards: or what one cloud is off by would make up for the other
    sum_y += label * (points.y[i] - 2 * label);
    square += off * off;
  }
  // Five standard errors over 4000 points of variance 0.5.
  CHECK(std::abs(sum_x / 4000) < 5 * std::sqrt(0.5 / 4000));
  CHECK(std::abs(sum_y / 4000) < 5 * std::sqrt(0.5 / 4000));
  CHECK(std::abs(square / 4000 - 0.5) < 5 * 0.5 * std::sqrt(2.0 / 4000));
}

TEST_CASE("the spiral's arms wind 1.75 times, opposite each other") {
  const Points points = generate_points({.set = DataSet::spiral, .count = 400});
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double r = std::hypot(points.x[i], points.y[i]);
    const double angle = 1.75 * 2 * 3.141592653589793 * r / 5 + (label_of(points, i) > 0 ? 0 : 3.141592653589793);
    CHECK(std::abs(points.x[i] - r * std::sin(angle)) < 1e-9);
    CHECK(std::abs(points.y[i] - r * std::cos(angle)) < 1e-9);
  }
}

TEST_CASE("the moons are two half circles of radius 3") {
  const Points points = generate_points({.set = DataSet::moons, .count = 400});
  for (std::size_t i = 0; i < points.size(); ++i) {
    const bool upper = label_of(points, i) > 0;
    const double centre_x = upper ? -1.5 : 1.5, centre_y = upper ? -0.75 : 0.75;
    CHECK(std::hypot(points.x[i] - centre_x, points.y[i] - centre_y) == doctest::Approx(3).epsilon(1e-12));
  }
}

TEST_CASE("noise strays further the more there is of it") {
  const auto wrong_labels = [](double noise) {
    const Points points = generate_points({.set = DataSet::circle, .count = 1000, .noise = noise});
    int wrong = 0;
    for (std::size_t i = 0; i < points.size(); ++i)
      wrong += label_of(points, i) != (std::hypot(points.x[i], points.y[i]) < 2.5 ? 1 : -1);
    return wrong;
  };
  CHECK(wrong_labels(0) == 0);
  CHECK(wrong_labels(0.1) > 0);
  CHECK(wrong_labels(0.5) > wrong_labels(0.1));
}

TEST_CASE("points come in the order of the split's own stream, drawn from that of the data") {
  constexpr std::size_t count = 41;
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  Random(6, Purpose::split).shuffle(order);
  const auto place_of = [&](std::size_t i) {
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), i) - order.begin());
  };
  // Without noise point i of a spiral is i-th of its arm.
  const Points spiral = generate_points({.set = DataSet::spiral, .count = count, .seed = 6});
  for (std::size_t i = 0; i < count; ++i) {
    const double along = i < 20 ? static_cast<double>(i) / 20 : static_cast<double>(i - 20) / 21;
    CHECK(std::hypot(spiral.x[place_of(i)], spiral.y[place_of(i)]) == doctest::Approx(5 * along));
  }
  const Points circle = generate_points({.count = count, .seed = 6});
  Random random(6, Purpose::data);
  const double r = random.uniform(0, 2.5), angle = random.uniform(0, 2 * std::numbers::pi);
  CHECK(circle.x[place_of(0)] == doctest::Approx(r * std::sin(angle)));
  CHECK(circle.y[place_of(0)] == doctest::Approx(r * std::cos(angle)));
}

TEST_CASE("training points are a fair sample of both classes, all round the middle") {
  const Points points = generate_points({.count = 2000, .train_share = 0.25});
  std::array<int, 4> quadrants{};
  int train = 0, positive = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    quadrants[(points.x[i] > 0 ? 1u : 0u) + (points.y[i] > 0 ? 2u : 0u)] += 1;
    if (points.test[i]) continue;
    ++train;
    positive += points.label[i] > 0;
  }
  CHECK(train == 500);
  CHECK(std::abs(positive - 250) < 50);                                 // five deviations of 10 (without replacement)
  for (const int count : quadrants) CHECK(std::abs(count - 500) < 97);  // five of 19.4
}

TEST_CASE("the training share is rounded to the nearest whole number of points") {
  const auto train = [](double share) {
    const Points points = generate_points({.count = 10, .train_share = share});
    return std::count(points.test.begin(), points.test.end(), 0);
  };
  CHECK(train(0.26) == 3);
  CHECK(train(0.24) == 2);
}

namespace {

/// The same points with and without noise; it changes no draw.
struct Noisy {
  Points calm, noisy;

  explicit Noisy(DataSet set)
      : calm(generate_points({.set = set, .count = 4000})),
        noisy(generate_points({.set = set, .count = 4000, .noise = 0.5})) {}

  /// The mean of `square_of(i)`, relative to what it should be; its deviation is at most √(2 / 4000) = 0.022.
  template <class SquareOf>
  double mean(double expected, SquareOf square_of) const {
    double sum = 0;
    for (std::size_t i = 0; i < 4000; ++i) sum += square_of(i);
    return sum / 4000 / expected;
  }

  template <class Use>
  double changed_share(Use use) const {
    int used = 0, changed = 0;
    for (std::size_t i = 0; i < 4000; ++i)
      if (use(calm.x[i], calm.y[i])) ++used, changed += calm.label[i] != noisy.label[i];
    REQUIRE(used > 200);
    return static_cast<double>(changed) / used;
  }
};

double square(double x) { return x * x; }

}  // namespace

TEST_CASE("noise moves points by as much along each axis as it should") {
  constexpr double within = 0.11;  // five deviations
  const auto check = [&](DataSet set, double variance) {
    CAPTURE(static_cast<int>(set));
    const Noisy points(set);
    CHECK(std::abs(points.mean(variance, [&](auto i) { return square(points.noisy.x[i] - points.calm.x[i]); }) - 1) <
          within);
    CHECK(std::abs(points.mean(variance, [&](auto i) { return square(points.noisy.y[i] - points.calm.y[i]); }) - 1) <
          within);
    CHECK(points.noisy.label == points.calm.label);
  };
  for (const DataSet set : {DataSet::spiral, DataSet::spiral3, DataSet::spiral5}) check(set, 0.25 / 3);
  check(DataSet::moons, 2.25);
  const Noisy gauss(DataSet::gauss);  // variance 4 at noise 0.5
  CHECK(std::abs(gauss.mean(4, [&](auto i) { return square(gauss.noisy.x[i] - 2 * gauss.noisy.label[i]); }) - 1) <
        within);
  CHECK(std::abs(gauss.mean(4, [&](auto i) { return square(gauss.noisy.y[i] - 2 * gauss.noisy.label[i]); }) - 1) <
        within);
  // Along the radius alone, half of it a quarter: rings are 1.25 apart.
  const Noisy rings(DataSet::rings);
  CHECK(std::abs(rings.mean(square(0.625), [&](auto i) {
          return square(rings.noisy.x[i] - rings.calm.x[i]) + square(rings.noisy.y[i] - rings.calm.y[i]);
        }) - 1) < within);
  for (std::size_t i = 0; i < 4000; ++i)
    CHECK(std::abs(rings.noisy.x[i] * rings.calm.y[i] - rings.noisy.y[i] * rings.calm.x[i]) < 1e-12);
}

TEST_CASE("noise moves borders by as much across each axis as it should, and leaves the points") {
  for (const DataSet set :
       {DataSet::circle, DataSet::xor_quadrants, DataSet::checkerboard, DataSet::reg_plane, DataSet::reg_gauss}) {
    const Noisy points(set);
    CHECK(points.noisy.x == points.calm.x);
    CHECK(points.noisy.y == points.calm.y);
  }
  // Within 1 of one axis and far from the other: moved by up to 2.5, from a distance of 0.65 on the average, to the
  // other side of it 37 times of a hundred. Five deviations of a share of 200 or more.
  const Noisy quadrants(DataSet::xor_quadrants);
  const auto near = [](double a, double b) { return std::abs(a) < 1 && std::abs(b) > 2.5; };
  CHECK(std::abs(quadrants.changed_share([&](double x, double y) { return near(x, y); }) - 0.37) < 0.17);
  CHECK(std::abs(quadrants.changed_share([&](double x, double y) { return near(y, x); }) - 0.37) < 0.17);
  // Squares of 2.5, moved by 0.625 on the average: into a neighbour every fourth time along each axis, into one of
  // another colour 3/8 of the time; deviation 0.0077.
  const Noisy squares(DataSet::checkerboard);
  CHECK(std::abs(squares.changed_share([](double, double) { return true; }) - 0.375) < 0.04);
  // Of a slope of 0.1 along both axes, each moved by up to 3.
  const Noisy plane(DataSet::reg_plane);
  CHECK(std::abs(plane.mean(0.06, [&](auto i) { return square(plane.noisy.label[i] - plane.calm.label[i]); }) - 1) <
        0.11);
}

TEST_CASE("the regressions fill a square of 12, the checkerboard one of 10") {
  for (const auto& [set, radius] : {std::pair{DataSet::reg_plane, 6.0}, std::pair{DataSet::reg_gauss, 6.0},
                                    std::pair{DataSet::checkerboard, 5.0}}) {
    const Points points = generate_points({.set = set, .count = 1000});
    for (const auto* axis : {&points.x, &points.y}) {
      const auto [low, high] = std::minmax_element(axis->begin(), axis->end());
      CHECK(*low >= -radius);
      CHECK(*low < -0.98 * radius);
      CHECK(*high <= radius);
      CHECK(*high > 0.98 * radius);
    }
  }
}

TEST_CASE("at least one point trains, whatever the share") {
  const Points points = generate_points({.count = 10, .train_share = 0});
  CHECK(std::count(points.test.begin(), points.test.end(), 0) == 1);
}

TEST_CASE("settings out of range are refused with their bounds") {
  CHECK(contains(error_message([] { generate_points({.count = 1}); }), "at least 2"));
  CHECK(contains(error_message([] { generate_points({.noise = -0.1}); }), "the noise is -0.1"));
  CHECK(contains(error_message([] { generate_points({.noise = std::nan("")}); }), "the noise"));
  CHECK(contains(error_message([] { generate_points({.train_share = 1.5}); }), "the training share is 1.5"));
  CHECK(contains(error_message([] { data_set_from_name("swiss roll"); }), "circle, xor, gauss, spiral, moons"));
}

TEST_CASE("rings alternate, with gaps between them") {
  const Points points = generate_points({.set = DataSet::rings, .count = 400});
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double r = std::hypot(points.x[i], points.y[i]);
    const int ring = static_cast<int>(r / 1.25);
    CHECK(label_of(points, i) == (ring % 2 == 0 ? 1 : -1));
    CHECK(r - 1.25 * ring <= 0.75 + 1e-12);
  }
}

TEST_CASE("neighbouring squares of the checkerboard differ") {
  const Points points = generate_points({.set = DataSet::checkerboard, .count = 400});
  for (std::size_t i = 0; i < points.size(); ++i) {
    const int column = static_cast<int>((points.x[i] + 5) / 2.5), row = static_cast<int>((points.y[i] + 5) / 2.5);
    CHECK(label_of(points, i) == ((row + column) % 2 == 0 ? 1 : -1));
  }
}

TEST_CASE("spirals of several classes have one arm each, turned by equal angles") {
  for (const auto& [set, arms] : {std::pair{DataSet::spiral3, 3}, std::pair{DataSet::spiral5, 5}}) {
    const Points points = generate_points({.set = set, .count = 401});
    for (std::size_t i = 0; i < points.size(); ++i) {
      const double r = std::hypot(points.x[i], points.y[i]);
      const double angle = 3.141592653589793 * (1.25 * r / 5 + 2 * label_of(points, i) / arms);
      CHECK(std::abs(points.x[i] - r * std::sin(angle)) < 1e-9);
      CHECK(std::abs(points.y[i] - r * std::cos(angle)) < 1e-9);
    }
  }
}

TEST_CASE("the regressions take TensorFlow Playground's values") {
  const Points plane = generate_points({.set = DataSet::reg_plane, .count = 100});
  for (std::size_t i = 0; i < plane.size(); ++i) CHECK(label_of(plane, i) == (plane.x[i] + plane.y[i]) / 10);
  const Points bumps = generate_points({.set = DataSet::reg_gauss, .count = 1000});
  int hills = 0, hollows = 0, flat = 0;
  for (std::size_t i = 0; i < bumps.size(); ++i) {
    const double label = label_of(bumps, i), x = bumps.x[i], y = bumps.y[i];
    const double hill = std::min({std::hypot(x + 4, y - 2.5), std::hypot(x - 4, y - 2.5), std::hypot(x, y + 2.5)});
    const double hollow = std::min({std::hypot(x, y - 2.5), std::hypot(x + 4, y + 2.5), std::hypot(x - 4, y + 2.5)});
    const double nearest = std::min(hill, hollow);
    CHECK(std::abs(label - (nearest < 2 ? (hill < hollow ? 1 : -1) * (1 - nearest / 2) : 0)) < 1e-15);
    (label > 0 ? hills : label < 0 ? hollows : flat) += 1;
  }
  CHECK(std::min({hills, hollows, flat}) > 150);
}

TEST_CASE("functions of x without noise are their formula, and drawn in proportion to it") {
  const std::array<std::pair<DataSet, double (*)(double)>, 3> functions{
      {{DataSet::sine, [](double x) { return std::cos(x - std::numbers::pi / 2); }},
       {DataSet::step, [](double x) { return std::copysign(1.0, x); }},
       {DataSet::bump, [](double x) { return 1 / std::sqrt(std::exp(x * x)); }}}};
  for (const auto& [set, formula] : functions) {
    const Points points = generate_points({.set = set, .count = 500, .seed = 3});
    CHECK(points.inputs == 1);
    CHECK(points.classes == regression);
    const auto [first, last] = std::minmax_element(points.x.begin(), points.x.end());
    CHECK(*first >= -5);
    CHECK(*last <= 5);
    // All over the axis: of 500 even draws the largest gap at an end is 0.1 or more once in e⁵.
    CHECK(*last - *first > 9.8);
    for (std::size_t i = 0; i < points.size(); ++i) {
      CHECK(points.label[i] == doctest::Approx(formula(points.x[i])).epsilon(1e-12));
      CHECK(points.y[i] == value_height * points.label[i]);
    }
  }
}

TEST_CASE("noise moves a function's points up and down, evenly, by as much as it says") {
  const Points points = generate_points({.set = DataSet::sine, .count = 2000, .noise = 0.5});
  double sum = 0, square = 0, largest = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double off = points.label[i] - std::sin(points.x[i]);
    sum += off;
    square += off * off;
    largest = std::max(largest, std::abs(off));
    CHECK(std::abs(points.y[i]) <= 6);
  }
  CHECK(largest <= 0.5);
  CHECK(largest > 0.49);
  // Five standard errors of 2000 even draws from ±0.5, of variance 1/12 and fourth moment 1/80.
  CHECK(std::abs(sum / 2000) < 5 * std::sqrt(1.0 / 12 / 2000));
  CHECK(std::abs(square / 2000 - 1.0 / 12) < 5 * std::sqrt((1.0 / 80 - 1.0 / 144) / 2000));
}
