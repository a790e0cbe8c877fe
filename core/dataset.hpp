/// Points of the plot with a label each, and the samples that a network is trained on.
#pragma once

#include <cstdint>
#include <vector>

#include "features.hpp"
#include "plane.hpp"
#include "target_coding.hpp"

namespace backprop {

/// Most inputs of points.
inline constexpr int most_inputs = 64;

/// Points of the plot, as a structure of arrays of one length.
struct Points {
  std::vector<double> x, y;   ///< coordinates; the synthetic sets stay within about ±6. With one input, y is drawn only
  std::vector<double> label;  ///< −1 or +1; 0 … classes − 1; or the wanted value: see `classes`
  std::vector<std::uint8_t> test;  ///< 1: only tests, 0: trains
  int classes = 2;                 ///< 2: labels are −1 and +1. 3 … 10: 0 … classes − 1. 0: a regression, any value
  int inputs = 2;                  ///< 2: a network learns from x and y. 1: from x alone, the label is a function of it
  std::vector<double> values{};    ///< of 3 and more inputs: what a network learns from, point after point
  Plane plane{};                   ///< of 3 and more inputs: the plane of the plot, in which x and y lie

  std::size_t size() const { return x.size(); }
};

/// Throws std::invalid_argument that names the first point that is wrong: arrays of different lengths, a
/// coordinate or value that is not finite, a label that `classes` does not allow, other `inputs` than 1 to
/// `most_inputs`, a plane that is none (see `check_plane`), or no training point.
void check_points(const Points& points);

/// Samples for a network: inputs and targets as columns.
template <class Scalar>
struct Samples {
  Matrix<Scalar> x;  ///< (inputs × samples)
  Matrix<Scalar> y;  ///< (outputs × samples)

  Index count() const { return x.cols(); }
};

/// Training and test samples.
template <class Scalar>
struct Dataset {
  Samples<Scalar> train;  ///< at least one sample
  Samples<Scalar> test;   ///< may be empty
  TargetCoding target{};  ///< what the targets stand for
};

/// Samples as they are, of any number of inputs and outputs: nothing is computed from them.
struct SampleTable {
  Index inputs = 0, outputs = 0;
  std::vector<double> x;           ///< sample after sample, `inputs` numbers each
  std::vector<double> y;           ///< sample after sample, `outputs` numbers each
  std::vector<std::uint8_t> test;  ///< one a sample, 0: trains, else: only tests; empty: all train
};

/// The samples, in their order, as training and test samples of a regression. Throws std::invalid_argument where there
/// are no inputs or outputs, or the arrays have not the lengths that follow from them.
template <class Scalar>
Dataset<Scalar> to_dataset(const SampleTable& table);

/// How points become samples: the inputs computed from a point, none where it has values of its own, and the coding of
/// its target.
struct SampleCoding {
  Features features = {Feature::x, Feature::y};
  TargetCoding target{};
};

/// Inputs and targets of `points`, in their order. Throws std::invalid_argument where a point is wrong, where
/// `coding.target` is for another number of classes, or where a feature needs a coordinate that is no input of them.
template <class Scalar>
Dataset<Scalar> to_dataset(const Points& points, const SampleCoding& coding = {});

}  // namespace backprop
