/// Synthetic data sets: shapes that a network has to learn, drawn with a seed.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "dataset.hpp"

namespace backprop {

enum class DataSet {
  circle,         ///< a disc in a ring
  xor_quadrants,  ///< the sign of x·y
  gauss,          ///< two clouds
  spiral,         ///< two arms
  moons,          ///< two half circles that interlock
  rings,          ///< four rings of alternating class
  checkerboard,   ///< four by four squares
  spiral3,        ///< three arms, three classes
  spiral5,        ///< five arms, five classes
  reg_plane,      ///< regression: a slope
  reg_gauss,      ///< regression: three hills and three hollows
  sine,           ///< function of x: sin x
  step,           ///< function of x: −1 left of 0, +1 from there on
  bump,           ///< function of x: exp(−x² / 2)
};

struct DataSetInfo {
  DataSet set;
  std::string_view name;
  int classes;  ///< as `Points::classes`
  int inputs;   ///< as `Points::inputs`
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

/// A function's value 1 is drawn so high: up to noise 0.5 all points of a function then stay within ±6.
inline constexpr double value_height = 4;

/// Draws points in random order, split into training and test points. The shapes are those of TensorFlow
/// Playground (circle, xor, gauss, spiral, the regressions) and scikit-learn's two moons, scaled to the same plot. The
/// functions of x are drawn with y at `value_height` times their label; noise moves both up or down.
/// Throws std::invalid_argument where a number is out of its range.
Points generate_points(const DataConfig& config);

}  // namespace backprop
