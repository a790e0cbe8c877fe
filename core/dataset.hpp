/// Points in the plane with two classes: the synthetic sets, and points given from outside.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "matrix.hpp"

namespace backprop {

/// Points of the plot, as a structure of arrays of one length.
struct Points {
  std::vector<double> x, y;        ///< coordinates; the synthetic sets stay within about ±6
  std::vector<double> label;       ///< −1 or +1
  std::vector<std::uint8_t> test;  ///< 1: only tests, 0: trains

  std::size_t size() const { return x.size(); }
};

/// Throws std::invalid_argument that names the first point that is wrong: arrays of different lengths, a
/// coordinate that is not finite, a label that is not −1 or +1, or no training point at all.
void check_points(const Points& points);

enum class DataSet { circle, xor_quadrants, gauss, spiral, moons };

struct DataSetInfo {
  DataSet set;
  std::string_view name;
};

/// Every synthetic data set, in the order in which they are offered.
std::span<const DataSetInfo> data_sets();

/// The data set called `name`; throws std::invalid_argument that lists the known ones.
DataSet data_set_from_name(std::string_view name);

/// How to draw a synthetic data set.
struct DataConfig {
  DataSet set = DataSet::circle;
  std::size_t count = 500;   ///< points, training and test together; at least 2
  double noise = 0;          ///< 0 … 0.5 (and up to 1 for the daring)
  double train_share = 0.5;  ///< of the points, 0 … 1; at least one point trains
  std::uint64_t seed = 1;
};

/// Draws points in random order, split into training and test points. The shapes are those of TensorFlow
/// Playground (circle, xor, gauss, spiral) and scikit-learn's two moons, scaled to the same plot.
/// Throws std::invalid_argument where a number is out of its range.
Points generate_points(const DataConfig& config);

/// Samples for a network: inputs and targets as columns.
template <class Scalar>
struct Samples {
  Matrix<Scalar> x;  ///< (inputs × samples)
  Matrix<Scalar> y;  ///< (outputs × samples)

  Index count() const { return x.cols(); }
};

/// A data set as training sees it.
template <class Scalar>
struct Dataset {
  Samples<Scalar> train;  ///< at least one sample
  Samples<Scalar> test;   ///< may be empty
};

/// Inputs (x, y) and targets (label) of checked `points`, in their order.
template <class Scalar>
Dataset<Scalar> to_dataset(const Points& points);

}  // namespace backprop
