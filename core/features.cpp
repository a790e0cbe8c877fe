#include "features.hpp"

#include <array>
#include <cmath>
#include <stdexcept>

#include "argument_error.hpp"
#include "name_table.hpp"

namespace backprop {
namespace {

constexpr std::array table{
    FeatureInfo{Feature::x, "x", 1},
    FeatureInfo{Feature::y, "y", 2},
    FeatureInfo{Feature::x_squared, "x_squared", 1},
    FeatureInfo{Feature::y_squared, "y_squared", 2},
    FeatureInfo{Feature::x_times_y, "x_times_y", 2},
    FeatureInfo{Feature::sin_x, "sin_x", 1},
    FeatureInfo{Feature::sin_y, "sin_y", 2},
};

}  // namespace

std::span<const FeatureInfo> feature_table() { return table; }

Feature feature_from_name(std::string_view name) {
  return find_by_name(std::span<const FeatureInfo>(table), name, "input").feature;
}

void check_features(const Features& features, int inputs) {
  if (inputs > 2) {
    if (features.empty()) return;
    throw_invalid_argument({"there are ", features.size(), " features for points of ", inputs,
                            " inputs, which are learned as they are; expected none"});
  }
  if (features.empty()) throw_invalid_argument({"there is no input; at least 1 is needed"});
  for (const FeatureInfo& row : table) {
    const auto times = std::count(features.begin(), features.end(), row.feature);
    if (times > 1) throw_invalid_argument({"the input ", row.name, " is given twice"});
    if (times > 0 && row.inputs > inputs)
      throw_invalid_argument({"the input ", row.name, " does not exist for points that have one input, x"});
  }
}

double feature_value(Feature feature, double x, double y) {
  switch (feature) {
    case Feature::x:
      return x;
    case Feature::y:
      return y;
    case Feature::x_squared:
      return x * x;
    case Feature::y_squared:
      return y * y;
    case Feature::x_times_y:
      return x * y;
    case Feature::sin_x:
      return std::sin(x);
    case Feature::sin_y:
      return std::sin(y);
  }
  throw std::logic_error("a feature without a value");
}

template <class Scalar>
Matrix<Scalar> feature_values(std::span<const Feature> features, const Matrix<double>& points) {
  Matrix<Scalar> values(static_cast<Index>(features.size()), points.cols());
  for (Index row = 0; row < values.rows(); ++row)
    for (Index column = 0; column < points.cols(); ++column)
      values(row, column) = static_cast<Scalar>(
          feature_value(features[static_cast<std::size_t>(row)], points(0, column), points(1, column)));
  return values;
}

template Matrix<float> feature_values(std::span<const Feature>, const Matrix<double>&);
template Matrix<double> feature_values(std::span<const Feature>, const Matrix<double>&);

}  // namespace backprop
