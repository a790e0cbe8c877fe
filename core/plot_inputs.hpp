/// What a network is given at a place of the plot.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <span>

#include "features.hpp"
#include "plane.hpp"

namespace backprop {

/// Features of x and y, or, of a network of more than two inputs, a point of a plane. Looks at what it is made of,
/// which has to outlive it: a picture is asked for again and again, and copies nothing.
struct PlotInputs {
  std::span<const Feature> features;  ///< empty where there is a plane
  const Plane* plane = nullptr;

  PlotInputs(const Features& of_place) : features(of_place) {}
  PlotInputs(std::span<const Feature> of_place) : features(of_place) {}
  PlotInputs(std::initializer_list<Feature> of_place) : features(of_place.begin(), of_place.size()) {}
  PlotInputs(const Plane& through) : plane(&through) {}

  bool operator==(const PlotInputs& other) const {
    if (plane && other.plane) return *plane == *other.plane;
    return !plane && !other.plane &&
           std::equal(features.begin(), features.end(), other.features.begin(), other.features.end());
  }

  Index count() const { return static_cast<Index>(plane ? plane->origin.size() : features.size()); }
};

/// The inputs (inputs × places) at `places` (2 × places: x, y), computed in double.
template <class Scalar>
Matrix<Scalar> input_values(const PlotInputs& inputs, const Matrix<double>& places) {
  return inputs.plane ? plane_values<Scalar>(*inputs.plane, places) : feature_values<Scalar>(inputs.features, places);
}

}  // namespace backprop
