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

template <class Scalar>
Samples<Scalar> select_samples(const Points& points, const SampleCoding& coding, std::uint8_t test) {
  const Index count = std::count(points.test.begin(), points.test.end(), test);
  Matrix<double> selected(2, count);
  Samples<Scalar> samples;
  samples.y.resize(coding.target.outputs, count);
  Index column = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (points.test[i] != test) continue;
    selected(0, column) = points.x[i];
    selected(1, column) = points.y[i];
    for (Index output = 0; output < coding.target.outputs; ++output)
      samples.y(output, column) = static_cast<Scalar>(coding.target.target(points.label[i], output));
    ++column;
  }
  samples.x = feature_values<Scalar>(coding.features, selected);
  return samples;
}

void check_table(const SampleTable& table, Index count) {
  if (static_cast<Index>(table.x.size()) != count * table.inputs ||
      static_cast<Index>(table.y.size()) != count * table.outputs)
    throw_invalid_argument({"x and y have ", table.x.size(), " and ", table.y.size(), " numbers, expected ",
                            table.inputs, " and ", table.outputs, " a sample"});
  if (!table.test.empty() && static_cast<Index>(table.test.size()) != count)
    throw_invalid_argument({"test must have one entry a sample"});
}

/// `numbers`, `rows` of them a sample, as (rows × samples) of the samples chosen.
template <class Scalar>
Matrix<Scalar> columns_of(const std::vector<double>& numbers, Index rows, const std::vector<Index>& chosen) {
  Matrix<Scalar> columns(rows, static_cast<Index>(chosen.size()));
  for (Index column = 0; column < columns.cols(); ++column)
    for (Index row = 0; row < rows; ++row)
      columns(row, column) =
          static_cast<Scalar>(numbers[static_cast<std::size_t>(chosen[static_cast<std::size_t>(column)] * rows + row)]);
  return columns;
}

}  // namespace

void check_points(const Points& points) {
  const std::size_t n = points.size();
  if (points.y.size() != n || points.label.size() != n || points.test.size() != n)
    throw_invalid_argument({"x, y, label and test must have one entry per point each; got ", n, ", ", points.y.size(),
                            ", ", points.label.size(), " and ", points.test.size()});
  if (points.inputs != 1 && points.inputs != 2)
    throw_invalid_argument({"the points have ", points.inputs, " inputs, expected 1 or 2"});
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
  std::vector<Index> train, test;
  for (Index i = 0; i < count; ++i)
    (!table.test.empty() && table.test[static_cast<std::size_t>(i)] ? test : train).push_back(i);
  const auto samples = [&](const std::vector<Index>& chosen) {
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
