#include "dataset.hpp"

#include <limits>

#include "testing.hpp"

using namespace backprop;

namespace {

Points good_points() { return {{1, 2, 3}, {4, 5, 6}, {1, -1, 1}, {0, 1, 0}}; }

Points three_classes() {
  Points points = good_points();
  points.label = {2, 0, 1};
  points.classes = 3;
  return points;
}

}  // namespace

TEST_CASE("training and test samples are told apart, in order, as columns") {
  const Dataset<float> data = to_dataset<float>(good_points());
  CHECK(data.train.count() == 2);
  CHECK(data.test.count() == 1);
  CHECK(data.train.x(0, 1) == 3);
  CHECK(data.train.x(1, 0) == 4);
  CHECK(data.test.x(1, 0) == 5);
  CHECK(data.test.y(0, 0) == -1);
}

TEST_CASE("points that are wrong are named") {
  Points points = good_points();
  points.x[1] = std::numeric_limits<double>::quiet_NaN();
  CHECK(contains(error_message([&] { check_points(points); }), "point 2 has a coordinate"));
  points = good_points();
  points.label[2] = 0.5;
  CHECK(contains(error_message([&] { check_points(points); }), "point 3 has the label 0.5"));
  points = good_points();
  points.test = {1, 1, 1};
  CHECK(contains(error_message([&] { check_points(points); }), "no training point"));
  points = good_points();
  points.y.pop_back();
  CHECK(contains(error_message([&] { check_points(points); }), "3, 2, 3 and 3"));
}

TEST_CASE("labels must be of the kind that the points say") {
  Points points = three_classes();
  CHECK_NOTHROW(check_points(points));
  points.label[1] = -1;
  CHECK(contains(error_message([&] { check_points(points); }),
                 "point 2 has the label -1, expected a whole number from 0 to 2"));
  points.label[1] = 3;
  CHECK(contains(error_message([&] { check_points(points); }), "label 3"));
  points.classes = regression;
  points.label[1] = -0.37;
  CHECK_NOTHROW(check_points(points));
  points.label[1] = std::numeric_limits<double>::infinity();
  CHECK(contains(error_message([&] { check_points(points); }), "a finite number"));
}

TEST_CASE("several classes become one output each") {
  const Dataset<double> data = to_dataset<double>(
      three_classes(), {.target = target_coding(3, Loss::softmax_cross_entropy, Activation::linear)});
  REQUIRE(data.train.y.rows() == 3);
  CHECK(data.train.y.col(0) == Vector<double>::Unit(3, 2));
  CHECK(data.train.y.col(1) == Vector<double>::Unit(3, 1));
  CHECK(data.test.y.col(0) == Vector<double>::Unit(3, 0));
}

TEST_CASE("points and targets must be of the same number of classes") {
  CHECK(contains(error_message([] { to_dataset<float>(three_classes()); }), "3 classes, the targets are for 2"));
}

TEST_CASE("inputs are the features of the points, in the order given") {
  const Dataset<double> data = to_dataset<double>(good_points(), {.features = {Feature::x_times_y, Feature::y}});
  REQUIRE(data.train.x.rows() == 2);
  CHECK(data.train.x(0, 0) == 4);
  CHECK(data.train.x(1, 0) == 4);
  CHECK(data.train.x(0, 1) == 18);
  CHECK(data.test.x(0, 0) == 10);
}

TEST_CASE("samples as they are become columns, training and test apart, in their order") {
  const SampleTable table{2, 1, {1, 2, 3, 4, 5, 6}, {10, 20, 30}, {0, 1, 0}};
  const Dataset<double> data = to_dataset<double>(table);
  CHECK(data.train.x == Matrix<double>{{1, 5}, {2, 6}});
  CHECK(data.train.y == Matrix<double>{{10, 30}});
  CHECK(data.test.x == Matrix<double>{{3}, {4}});
  CHECK(data.test.y == Matrix<double>{{20}});
  CHECK(data.target.classes == regression);
  CHECK(data.target.outputs == 1);
  SampleTable all = table;
  all.test.clear();
  CHECK(to_dataset<float>(all).train.count() == 3);
  CHECK(to_dataset<float>(all).test.count() == 0);
}

TEST_CASE("samples whose numbers do not come out even are refused") {
  const auto message = [](auto change) {
    SampleTable table{2, 1, {1, 2, 3, 4}, {10, 20}, {0, 1}};
    change(table);
    return error_message([&] { to_dataset<double>(table); });
  };
  CHECK(message([](auto&) {}).empty());
  CHECK(contains(message([](auto& table) { table.inputs = 0; }), "inputs and outputs must be at least 1"));
  CHECK(contains(message([](auto& table) { table.outputs = 0; }), "inputs and outputs must be at least 1"));
  CHECK(contains(message([](auto& table) { table.x.pop_back(); }), "3 and 2 numbers, expected 2 and 1 a sample"));
  CHECK(contains(message([](auto& table) { table.y.push_back(0); }), "4 and 3 numbers"));
  CHECK(contains(message([](auto& table) { table.test.pop_back(); }), "one entry a sample"));
}

TEST_CASE("points of a function give a network x alone") {
  Points points{{1, 2}, {4, 5}, {0.25, -0.5}, {0, 0}, regression, 1};
  const SampleCoding coding{{Feature::x_squared, Feature::x},
                            target_coding(regression, Loss::squared_error, Activation::linear)};
  const auto data = to_dataset<double>(points, coding);
  CHECK(data.train.x(0, 1) == 4);
  CHECK(data.train.x(1, 1) == 2);
  CHECK(data.train.y(0, 1) == -0.5);
  CHECK(contains(error_message([&] { to_dataset<double>(points, {{Feature::x, Feature::y}, coding.target}); }),
                 "input y does not exist"));
  for (const int inputs : {0, 65}) {
    points.inputs = inputs;
    CHECK(contains(error_message([&] { check_points(points); }), "inputs, expected 1 to 64"));
  }
}

namespace {

/// Three points of four inputs, the second of which only tests.
Points table_points() {
  return {{0, 1, 2},
          {3, 4, 5},
          {1, -1, -1},
          {0, 1, 0},
          2,
          4,
          {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12},
          {{0, 0, 0, 0}, {1, 0, 0, 0}, {0, 0, 2, 0}}};
}

}  // namespace

TEST_CASE("points of more than two inputs give a network their values") {
  const SampleCoding coding{{}, target_coding(2, Loss::squared_error, Activation::tanh)};
  const auto data = to_dataset<double>(table_points(), coding);
  CHECK(data.train.x == Matrix<double>{{1, 9}, {2, 10}, {3, 11}, {4, 12}});
  CHECK(data.test.x == Matrix<double>{{5}, {6}, {7}, {8}});
  CHECK(data.train.y == Matrix<double>{{1, -1}});
  CHECK(contains(error_message([&] { to_dataset<double>(table_points(), {{Feature::x}, coding.target}); }),
                 "1 features for points of 4 inputs, which are learned as they are; expected none"));
}

TEST_CASE("values that do not come out even, or are no numbers, are refused, and a plane of other inputs") {
  const auto message = [](auto change) {
    Points points = table_points();
    change(points);
    return error_message([&] { check_points(points); });
  };
  CHECK(message([](auto&) {}).empty());
  CHECK(contains(message([](auto& points) { points.values.pop_back(); }), "11 values, expected 12 of 4 inputs"));
  CHECK(contains(message([](auto& points) { points.inputs = 3; }), "12 values, expected 9 of 3 inputs"));
  CHECK(contains(message([](auto& points) { points.inputs = 2; }), "12 values, expected 0 of 2 inputs"));
  CHECK(contains(message([](auto& points) { points.values[6] = std::nan(""); }),
                 "point 2 has a value that is not a finite number, of input 3"));
  CHECK(contains(message([](auto& points) { points.plane.up.pop_back(); }), "up has 3 numbers, expected 4"));
  CHECK(contains(message([](auto& points) { points.x[0] = std::nan(""); }), "point 1 has a coordinate"));
}
