/// Planes through a network's place in the space of its parameters, and what lies in them.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "network.hpp"
#include "weight_path.hpp"

namespace backprop {

/// The points origin + α first + β second. All have as many entries as `parameter_vector` of the network.
struct WeightPlane {
  Vector<double> origin;  ///< the network's own parameters: α = β = 0
  Vector<double> first, second;
  /// Share of the path's variance along each direction, where the plane was laid by the path; else 0.
  double first_share = 0, second_share = 0;
};

/// Coordinates in a plane.
struct PlanePoint {
  double alpha, beta;
};

/// Two random directions, filter-normalised (Li et al. 2018, §4): normal draws, in which each unit's incoming weights,
/// a row of W, are scaled to the norm that the network's own row has. Biases, scales and shifts stay where they are, as
/// with that paper's `--xignore biasbn`. The directions are nearly, not exactly, orthogonal. A row of zeros stays zero.
template <class Scalar>
WeightPlane random_plane(const Network<Scalar>& network, std::uint64_t seed);

/// The two first principal directions of the path (Li et al. 2018, §7.2), orthonormal, over all parameters. They come
/// from the eigenvectors of the small Gram matrix (snapshots × snapshots) of the centred path, the network's present
/// place counted as its last point. The larger part of each points from the path's beginning to its end.
/// Throws std::invalid_argument where the path is of another network or has not moved in two directions.
template <class Scalar>
WeightPlane principal_plane(const Network<Scalar>& network, const WeightPath<Scalar>& path);

/// Coordinates of the point of `plane` that is nearest to `parameters`. A direction of zeros gets the coordinate 0.
PlanePoint project(const WeightPlane& plane, const Vector<double>& parameters);

/// The path's snapshots in the plane, in their order.
template <class Scalar>
std::vector<PlanePoint> project(const WeightPlane& plane, const WeightPath<Scalar>& path);

}  // namespace backprop
