/// Inputs of a network: what is computed from a point's coordinates before the first layer sees it.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "matrix.hpp"

namespace backprop {

/// TensorFlow Playground's seven, unscaled.
enum class Feature { x, y, x_squared, y_squared, x_times_y, sin_x, sin_y };

struct FeatureInfo {
  Feature feature;
  std::string_view name;
  int inputs;  ///< coordinates that it is computed from: 1: x alone, 2: y as well
};

/// Which inputs a network has, in their order.
using Features = std::vector<Feature>;

/// Every feature, in the order in which they are offered.
std::span<const FeatureInfo> feature_table();

/// The feature called `name`; throws std::invalid_argument that lists the known ones.
Feature feature_from_name(std::string_view name);

/// Throws std::invalid_argument unless there is at least one feature, none twice, and each can be computed from points
/// of so many `inputs`. Points of more than two are given to a network as they are: then there must be no feature.
void check_features(const Features& features, int inputs = 2);

/// Value of `feature` at the point (x, y).
double feature_value(Feature feature, double x, double y);

/// The inputs (features × points) at `points` (2 × points: x, y), computed in double.
template <class Scalar>
Matrix<Scalar> feature_values(std::span<const Feature> features, const Matrix<double>& points);

}  // namespace backprop
