/// The plane in which points of many columns lie farthest apart: that of their first two principal components.
#pragma once

#include <cstdint>
#include <vector>

#include "matrix.hpp"

namespace backprop {

/// Of the points that train. A point's share of a component is (value − mean) · component.
struct PrincipalPlane {
  std::vector<double> mean;                        ///< one number a column
  std::vector<double> first, second;               ///< unit vectors, orthogonal; the largest entry of each is positive
  double first_variance = 0, second_variance = 0;  ///< mean square of the points' shares
  double total_variance = 0;                       ///< of all columns together
};

/// Principal components by the eigenvectors of the covariance (Jolliffe, Principal Component Analysis, §1.1).
/// `values` are point after point, `columns` numbers each; `test` says which points only test, or is empty. Columns are
/// centred and not scaled. Throws std::invalid_argument unless there are 2 to `most_columns` columns, as many numbers
/// as the points need, all finite, and at least 2 points that train.
PrincipalPlane principal_plane(const std::vector<double>& values, Index columns, const std::vector<std::uint8_t>& test);

/// Most columns: the eigenvectors take the cube of their number.
inline constexpr Index most_columns = 64;

}  // namespace backprop
