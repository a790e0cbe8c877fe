/// The plane of the plot in the space of a network's inputs, where there are more than two of them.
#pragma once

#include <vector>

#include "matrix.hpp"

namespace backprop {

/// The place (x, y) of the plot stands for the inputs origin + x · across + y · up; each has one number an input.
struct Plane {
  std::vector<double> origin, across, up;

  bool operator==(const Plane&) const = default;
};

/// Throws std::invalid_argument unless each part of `plane` has `inputs` finite numbers, and across and up are
/// orthogonal and not zero: only then is a point's place on the plot its projection along each of them.
void check_plane(const Plane& plane, Index inputs);

/// The inputs (inputs × places) at `places` (2 × places: x, y) of the plot, computed in double.
template <class Scalar>
Matrix<Scalar> plane_values(const Plane& plane, const Matrix<double>& places);

}  // namespace backprop
