#include "dataset.hpp"

#include <algorithm>
#include <limits>

#include "testing.hpp"

using namespace backprop;

namespace {

Points good_points() { return {{1, 2, 3}, {4, 5, 6}, {1, -1, 1}, {0, 1, 0}}; }

double label_of(const Points& points, std::size_t i) { return points.label[i]; }

}  // namespace

TEST_CASE("every data set has both classes, fits the plot, and repeats itself under its seed") {
  for (const DataSetInfo& row : data_sets()) {
    CAPTURE(row.name);
    const DataConfig config{.set = row.set, .count = 501, .noise = 0.1, .train_share = 0.6, .seed = 4};
    const Points points = generate_points(config), again = generate_points(config);
    CHECK_NOTHROW(check_points(points));
    CHECK(points.size() == 501);
    CHECK(std::count(points.test.begin(), points.test.end(), 0) == 301);
    const auto positives = std::count(points.label.begin(), points.label.end(), 1.0);
    CHECK(positives > 150);
    CHECK(positives < 350);
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

TEST_CASE("training and test samples are told apart, in order, as columns") {
  const Dataset<float> data = to_dataset<float>(good_points());
  CHECK(data.train.count() == 2);
  CHECK(data.test.count() == 1);
  CHECK(data.train.x(0, 1) == 3);
  CHECK(data.train.x(1, 0) == 4);
  CHECK(data.test.x(1, 0) == 5);
  CHECK(data.test.y(0, 0) == -1);
}

TEST_CASE("at least one point trains, whatever the share") {
  const Points points = generate_points({.count = 10, .train_share = 0});
  CHECK(std::count(points.test.begin(), points.test.end(), 0) == 1);
}

TEST_CASE("points that are wrong are named") {
  Points points = good_points();
  points.x[1] = std::numeric_limits<double>::quiet_NaN();
  CHECK(contains(refusal([&] { check_points(points); }), "point 2 has a coordinate"));
  points = good_points();
  points.label[2] = 0.5;
  CHECK(contains(refusal([&] { check_points(points); }), "point 3 has the label 0.5"));
  points = good_points();
  points.test = {1, 1, 1};
  CHECK(contains(refusal([&] { check_points(points); }), "no training point"));
  points = good_points();
  points.y.pop_back();
  CHECK(contains(refusal([&] { check_points(points); }), "3, 2, 3 and 3"));
}

TEST_CASE("settings out of range are refused with their bounds") {
  CHECK(contains(refusal([] { generate_points({.count = 1}); }), "at least 2"));
  CHECK(contains(refusal([] { generate_points({.noise = -0.1}); }), "the noise is -0.1"));
  CHECK(contains(refusal([] { generate_points({.noise = std::nan("")}); }), "the noise"));
  CHECK(contains(refusal([] { generate_points({.train_share = 1.5}); }), "the training share is 1.5"));
  CHECK(contains(refusal([] { data_set_from_name("swiss roll"); }), "circle, xor, gauss, spiral, moons"));
}
