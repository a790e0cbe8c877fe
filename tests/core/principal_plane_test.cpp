#include "principal_plane.hpp"

#include <numeric>

#include "random.hpp"
#include "testing.hpp"

using namespace backprop;

namespace {

/// `count` points whose columns are mixed from fewer numbers, so that they are correlated.
std::vector<double> correlated(Index count, Index columns) {
  Random random(7, Purpose::data);
  std::vector<double> values;
  for (Index point = 0; point < count; ++point) {
    const double a = 3 * random.normal(), b = random.normal();
    for (Index column = 0; column < columns; ++column)
      values.push_back(static_cast<double>(column) + std::cos(column) * a + std::sin(2 * column) * b +
                       0.1 * random.normal());
  }
  return values;
}

/// How much the points vary along `direction`, by the definition: mean of squares around the mean.
double variance_along(const std::vector<double>& values, const std::vector<double>& direction) {
  const std::size_t columns = direction.size(), count = values.size() / columns;
  std::vector<double> shares;
  for (std::size_t point = 0; point < count; ++point)
    shares.push_back(
        std::inner_product(direction.begin(), direction.end(), values.begin() + Index(point * columns), 0.0));
  const double mean = std::accumulate(shares.begin(), shares.end(), 0.0) / static_cast<double>(count);
  double sum = 0;
  for (const double share : shares) sum += (share - mean) * (share - mean);
  return sum / static_cast<double>(count);
}

double dot(const std::vector<double>& a, const std::vector<double>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

std::string error_of(const std::vector<double>& values, Index columns, const std::vector<std::uint8_t>& test = {}) {
  return error_message([&] { principal_plane(values, columns, test); });
}

}  // namespace

TEST_CASE("three points on a line, worked by hand") {
  // (0, 0, 1), (3, 4, 1), (6, 8, 1): mean (3, 4, 1), along (0.6, 0.8, 0), shares −5, 0, 5.
  const PrincipalPlane plane = principal_plane({0, 0, 1, 3, 4, 1, 6, 8, 1}, 3, {});
  CHECK(plane.mean == std::vector<double>{3, 4, 1});
  CHECK(plane.first[0] == doctest::Approx(0.6));
  CHECK(plane.first[1] == doctest::Approx(0.8));
  CHECK(plane.first[2] == doctest::Approx(0));
  CHECK(plane.first_variance == doctest::Approx(50.0 / 3));
  CHECK(plane.second_variance == doctest::Approx(0));
  CHECK(plane.total_variance == doctest::Approx(50.0 / 3));
}

TEST_CASE("no other direction has more variance than the first, nor across it than the second") {
  constexpr Index columns = 12;
  const std::vector<double> values = correlated(300, columns);
  const PrincipalPlane plane = principal_plane(values, columns, {});
  CHECK(relative_error(plane.first_variance, variance_along(values, plane.first)) < 1e-12);
  CHECK(relative_error(plane.second_variance, variance_along(values, plane.second)) < 1e-12);
  CHECK(std::abs(dot(plane.first, plane.second)) < 1e-14);
  CHECK(std::abs(dot(plane.first, plane.first) - 1) < 1e-14);
  Random random(11, Purpose::data);
  for (int trial = 0; trial < 200; ++trial) {
    std::vector<double> direction(columns);
    for (double& entry : direction) entry = random.normal();
    const double size = std::sqrt(dot(direction, direction));
    for (double& entry : direction) entry /= size;
    CHECK(variance_along(values, direction) <= plane.first_variance);
    const double along = dot(direction, plane.first);
    for (std::size_t i = 0; i < direction.size(); ++i) direction[i] -= along * plane.first[i];
    CHECK(variance_along(values, direction) <= plane.second_variance * dot(direction, direction) * (1 + 1e-12));
  }
  double total = 0;
  for (std::size_t column = 0; column < columns; ++column) {
    std::vector<double> axis(columns);
    axis[column] = 1;
    total += variance_along(values, axis);
  }
  CHECK(relative_error(plane.total_variance, total) < 1e-12);
  CHECK(*std::max_element(plane.first.begin(), plane.first.end()) ==
        std::abs(*std::max_element(plane.first.begin(), plane.first.end(),
                                   [](double a, double b) { return std::abs(a) < std::abs(b); })));
}

TEST_CASE("only the points that train count") {
  const PrincipalPlane plane = principal_plane({0, 0, 100, -100, 2, 2, -50, 70}, 2, {0, 1, 0, 1});
  CHECK(plane.mean == std::vector<double>{1, 1});
  CHECK(plane.first[0] == doctest::Approx(plane.first[1]));
  CHECK(plane.first_variance == doctest::Approx(2));
}

TEST_CASE("points that are all the same have no variance, and two directions all the same") {
  const PrincipalPlane plane = principal_plane({4, 5, 6, 4, 5, 6}, 3, {});
  CHECK(plane.total_variance == 0);
  CHECK(dot(plane.first, plane.first) == doctest::Approx(1));
  CHECK(dot(plane.first, plane.second) == doctest::Approx(0));
}

TEST_CASE("what is no table of points is refused") {
  CHECK(contains(error_of({1, 2}, 1), "there are 1 columns, expected 2 to 64"));
  CHECK(contains(error_of(std::vector<double>(130), 65), "there are 65 columns, expected 2 to 64"));
  CHECK(contains(error_of({1, 2, 3}, 2), "3 numbers are no points of 2 each"));
  CHECK(contains(error_of({1, 2, 3, 4}, 2, {0}), "test has 1 entries, expected 2"));
  CHECK(contains(error_of({1, 2, 3, std::nan("")}, 2), "point 2 has what is not a finite number"));
  CHECK(contains(error_of({1, 2, 3, 4}, 2, {0, 1}), "there are 1 training points, expected at least 2"));
  CHECK(contains(error_of({}, 2), "there are 0 training points"));
}
