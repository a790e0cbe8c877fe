#include "features.hpp"

#include "testing.hpp"

using namespace backprop;

TEST_CASE("features are what they are called") {
  CHECK(feature_value(Feature::x, 2, 3) == 2);
  CHECK(feature_value(Feature::y, 2, 3) == 3);
  CHECK(feature_value(Feature::x_squared, 2, 3) == 4);
  CHECK(feature_value(Feature::y_squared, 2, 3) == 9);
  CHECK(feature_value(Feature::x_times_y, 2, 3) == 6);
  CHECK(feature_value(Feature::sin_x, 2, 3) == std::sin(2.0));
  CHECK(feature_value(Feature::sin_y, 2, 3) == std::sin(3.0));
}

TEST_CASE("any subset, in the order given, becomes the rows") {
  Matrix<double> points(2, 3);
  points << 1, 2, 3, 4, 5, 6;
  const auto values = feature_values<float>(Features{Feature::y_squared, Feature::x}, points);
  REQUIRE(values.rows() == 2);
  CHECK(values(0, 2) == 36);
  CHECK(values(1, 2) == 3);
}

TEST_CASE("no input, one twice and an unknown one are refused") {
  CHECK(contains(error_message([] { check_features({}); }), "at least 1"));
  CHECK(contains(error_message([] { check_features({Feature::x, Feature::sin_y, Feature::x}); }),
                 "input x is given twice"));
  CHECK(contains(error_message([] { feature_from_name("cos_x"); }), "sin_x"));
}

TEST_CASE("what is computed from y is refused where x is the only input") {
  for (const FeatureInfo& row : feature_table()) {
    // It may depend on y exactly if it does not exist without.
    const bool is_of_x = feature_value(row.feature, 2, 3) == feature_value(row.feature, 2, 5);
    CHECK(row.inputs == (is_of_x ? 1 : 2));
    CHECK(error_message([&] { check_features({row.feature}, 1); }).empty() == is_of_x);
    CHECK_NOTHROW(check_features({row.feature}, 2));
  }
}
