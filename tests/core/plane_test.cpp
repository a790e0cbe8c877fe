#include "plane.hpp"

#include <cmath>
#include <limits>

#include "plot_inputs.hpp"
#include "testing.hpp"

using namespace backprop;

namespace {

const Plane oblique{{1, -2, 0.5}, {0.5, 0.5, 0}, {-1, 1, 2}};

std::string error_of(Plane plane, Index inputs = 3) {
  return error_message([&] { check_plane(plane, inputs); });
}

}  // namespace

TEST_CASE("a place of the plot stands for origin + x · across + y · up, worked by hand") {
  const auto values = plane_values<double>(oblique, Matrix<double>{{0, 2, -1}, {0, 0.5, 3}});
  CHECK(values == Matrix<double>{{1, 1.5, -2.5}, {-2, -0.5, 0.5}, {0.5, 1.5, 6.5}});
  CHECK(plane_values<float>(oblique, Matrix<double>{{2}, {0.5}}) == Matrix<float>{{1.5f}, {-0.5f}, {1.5f}});
}

TEST_CASE("a plane has one number an input, all finite, and two directions that are orthogonal") {
  CHECK(error_of(oblique).empty());
  CHECK(contains(error_of(oblique, 4), "the plane's origin has 3 numbers, expected 4"));
  CHECK(contains(error_of({{1, 2, 3}, {1, 0}, {0, 1, 0}}), "across has 2 numbers, expected 3"));
  CHECK(contains(error_of({{1, 2, 3}, {1, 0, 0}, {}}), "up has 0 numbers, expected 3"));
  const double infinite = std::numeric_limits<double>::infinity();
  CHECK(contains(error_of({{1, infinite, 3}, {1, 0, 0}, {0, 1, 0}}), "origin holds what is not a finite number"));
  CHECK(contains(error_of({{1, 2, 3}, {1, 0, std::nan("")}, {0, 1, 0}}), "across holds what is not"));
  CHECK(contains(error_of({{1, 2, 3}, {0, 0, 0}, {0, 1, 0}}), "across is zero"));
  CHECK(contains(error_of({{1, 2, 3}, {1, 0, 0}, {0, 0, 0}}), "up is zero"));
  CHECK(contains(error_of({{1, 2, 3}, {1, 0, 0}, {1, 1, 0}}), "whose cosine is 0.707107, expected 0"));
}

TEST_CASE("directions may be as small and as large as numbers are") {
  CHECK(error_of({{0, 0, 0}, {1e-300, 0, 0}, {0, 1e300, 0}}).empty());
  CHECK(contains(error_of({{0, 0, 0}, {1e-300, 0, 0}, {1e300, 1e300, 0}}), "cosine"));
}

TEST_CASE("the plot gives a network features of x and y, or a point of a plane") {
  const Matrix<double> place{{2}, {0.5}};
  const Features two{Feature::y, Feature::x_squared};
  const PlotInputs features(two), plane(oblique);
  CHECK(features.count() == 2);
  CHECK(input_values<double>(features, place) == Matrix<double>{{0.5}, {4}});
  CHECK(plane.count() == 3);
  CHECK(input_values<double>(plane, place) == Matrix<double>{{1.5}, {-0.5}, {1.5}});
  CHECK(plane == PlotInputs(oblique));
  CHECK(plane != PlotInputs(Plane{oblique.origin, oblique.up, oblique.across}));
}
