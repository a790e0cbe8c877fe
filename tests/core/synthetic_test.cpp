#include "synthetic.hpp"

#include <algorithm>

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
  double sum_x = 0, square = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double off = points.x[i] - 2 * label_of(points, i);
    sum_x += off;
    square += off * off;
  }
  // Five standard errors over 4000 points of variance 0.5.
  CHECK(std::abs(sum_x / 4000) < 5 * std::sqrt(0.5 / 4000));
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
