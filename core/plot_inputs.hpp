/// What a network is given at a place of the plot.
#pragma once

#include <initializer_list>
#include <utility>

#include "features.hpp"
#include "plane.hpp"

namespace backprop {

/// Features of x and y, or, of a network of more than two inputs, a point of a plane; then there are no features.
struct PlotInputs {
  Features features;
  Plane plane;

  PlotInputs() = default;
  PlotInputs(Features of_place) : features(std::move(of_place)) {}
  PlotInputs(std::initializer_list<Feature> of_place) : features(of_place) {}
  PlotInputs(Plane through) : plane(std::move(through)) {}

  bool operator==(const PlotInputs&) const = default;

  Index count() const { return static_cast<Index>(features.empty() ? plane.origin.size() : features.size()); }
};

/// The inputs (inputs × places) at `places` (2 × places: x, y), computed in double.
template <class Scalar>
Matrix<Scalar> input_values(const PlotInputs& inputs, const Matrix<double>& places) {
  return inputs.features.empty() ? plane_values<Scalar>(inputs.plane, places)
                                 : feature_values<Scalar>(inputs.features, places);
}

}  // namespace backprop
