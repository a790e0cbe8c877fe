#include "dataset.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "argument_error.hpp"

namespace backprop {
namespace {

/// Description of the labels allowed, or "" if `label` is one of them.
std::string expected_label(int classes, double label) {
  if (classes == regression) return std::isfinite(label) ? "" : "a finite number";
  if (classes == 2) return std::abs(label) == 1 ? "" : "-1 or 1";
  const bool is_class = label >= 0 && label < classes && label == std::floor(label);
  return is_class ? "" : "a whole number from 0 to " + std::to_string(classes - 1);
}

void check_point(const Points& points, std::size_t i) {
  const std::string where = "point " + std::to_string(i + 1);
  if (!std::isfinite(points.x[i]) || !std::isfinite(points.y[i]))
    throw_invalid_argument({where, " has a coordinate that is not a finite number"});
  const std::string expected = expected_label(points.classes, points.label[i]);
  if (!expected.empty()) throw_invalid_argument({where, " has the label ", points.label[i], ", expected ", expected});
  if (points.test[i] > 1) throw_invalid_argument({where, " is neither a training (0) nor a test point (1)"});
}

/// `numbers`, `rows` of them a sample, as (rows × samples) of the samples chosen.
template <class Scalar>
Matrix<Scalar> columns_of(const std::vector<double>& numbers, Index rows, const std::vector<std::size_t>& chosen) {
  Matrix<Scalar> columns(rows, static_cast<Index>(chosen.size()));
  for (Index column = 0; column < columns.cols(); ++column)
    for (Index row = 0; row < rows; ++row)
      columns(row, column) =
          static_cast<Scalar>(numbers[chosen[static_cast<std::size_t>(column)] * static_cast<std::size_t>(rows) +
                                      static_cast<std::size_t>(row)]);
  return columns;
}

void check_values(const Points& points) {
  if (points.inputs < 1 || points.inputs > most_inputs)
    throw_invalid_argument({"the points have ", points.inputs, " inputs, expected 1 to ", most_inputs});
  const std::size_t inputs = static_cast<std::size_t>(points.inputs), numbers = points.values.size();
  const std::size_t expected = inputs > 2 ? points.size() * inputs : 0;
  if (numbers != expected)
    throw_invalid_argument({"the points have ", numbers, " values, expected ", expected, " of ", inputs, " inputs"});
  if (inputs <= 2) return;
  check_plane(points.plane, points.inputs);
  for (std::size_t i = 0; i < numbers; ++i)
    if (!std::isfinite(points.values[i]))
      throw_invalid_argument(
          {"point ", i / inputs + 1, " has a value that is not a finite number, of input ", i % inputs + 1});
}

/// The inputs (inputs × points) of the points chosen.
template <class Scalar>
Matrix<Scalar> inputs_of(const Points& points, const Features& features, const std::vector<std::size_t>& chosen) {
  const Index count = static_cast<Index>(chosen.size());
  if (points.inputs > 2) return columns_of<Scalar>(points.values, points.inputs, chosen);
  Matrix<double> places(2, count);
  for (Index column = 0; column < count; ++column) {
    places(0, column) = points.x[chosen[static_cast<std::size_t>(column)]];
    places(1, column) = points.y[chosen[static_cast<std::size_t>(column)]];
  }
  return feature_values<Scalar>(features, places);
}

template <class Scalar>
Samples<Scalar> select_samples(const Points& points, const SampleCoding& coding, std::uint8_t test) {
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < points.size(); ++i)
    if (points.test[i] == test) chosen.push_back(i);
  Samples<Scalar> samples{inputs_of<Scalar>(points, coding.features, chosen), {}};
  samples.y.resize(coding.target.outputs, samples.count());
  for (Index column = 0; column < samples.count(); ++column)
    for (Index output = 0; output < coding.target.outputs; ++output)
      samples.y(output, column) =
          static_cast<Scalar>(coding.target.target(points.label[chosen[static_cast<std::size_t>(column)]], output));
  return samples;
}

/// Divides, because the product of numbers from outside may be none.
bool has_each(const std::vector<double>& numbers, Index each, Index count) {
  const auto size = static_cast<Index>(numbers.size());
  return size % each == 0 && size / each == count;
}

void check_table(const SampleTable& table, Index count) {
  if (!has_each(table.x, table.inputs, count) || !has_each(table.y, table.outputs, count))
    throw_invalid_argument({"x and y have ", table.x.size(), " and ", table.y.size(), " numbers, expected ",
                            table.inputs, " and ", table.outputs, " a sample"});
  if (!table.test.empty() && static_cast<Index>(table.test.size()) != count)
    throw_invalid_argument({"test must have one entry a sample"});
}

}  // namespace

void check_points(const Points& points) {
  const std::size_t n = points.size();
  if (points.y.size() != n || points.label.size() != n || points.test.size() != n)
    throw_invalid_argument({"x, y, label and test must have one entry per point each; got ", n, ", ", points.y.size(),
                            ", ", points.label.size(), " and ", points.test.size()});
  check_values(points);
  for (std::size_t i = 0; i < n; ++i) check_point(points, i);
  if (std::count(points.test.begin(), points.test.end(), 0) == 0)
    throw_invalid_argument({"there is no training point; at least 1 is needed"});
}

template <class Scalar>
Dataset<Scalar> to_dataset(const Points& points, const SampleCoding& coding) {
  check_points(points);
  check_features(coding.features, points.inputs);
  if (points.classes != coding.target.classes)
    throw_invalid_argument(
        {"the points have ", points.classes, " classes, the targets are for ", coding.target.classes});
  return {select_samples<Scalar>(points, coding, 0), select_samples<Scalar>(points, coding, 1), coding.target};
}

template <class Scalar>
Dataset<Scalar> to_dataset(const SampleTable& table) {
  if (table.inputs < 1 || table.outputs < 1) throw_invalid_argument({"inputs and outputs must be at least 1"});
  const Index count = static_cast<Index>(table.x.size()) / table.inputs;
  check_table(table, count);
  std::vector<std::size_t> train, test;
  for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i)
    (!table.test.empty() && table.test[i] ? test : train).push_back(i);
  const auto samples = [&](const std::vector<std::size_t>& chosen) {
    return Samples<Scalar>{columns_of<Scalar>(table.x, table.inputs, chosen),
                           columns_of<Scalar>(table.y, table.outputs, chosen)};
  };
  Dataset<Scalar> data{samples(train), samples(test)};
  data.target.classes = regression;
  data.target.outputs = table.outputs;
  return data;
}

template Dataset<float> to_dataset(const Points&, const SampleCoding&);
template Dataset<double> to_dataset(const Points&, const SampleCoding&);
template Dataset<float> to_dataset(const SampleTable&);
template Dataset<double> to_dataset(const SampleTable&);

}  // namespace backprop
