/// Matrix types of the core: columns are samples, rows are units.
#pragma once

#include "eigen.hpp"

namespace backprop {

/// Dense matrix. Row-major, so that the samples of one unit lie side by side: elementwise work and products
/// fill SIMD lanes with samples even where a layer is only a few units wide, and W[unit][input] is laid
/// out as PyTorch's weights are.
template <class Scalar>
using Matrix = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Column vector, one entry a unit.
template <class Scalar>
using Vector = Eigen::Matrix<Scalar, Eigen::Dynamic, 1>;

using Index = Eigen::Index;

/// Frobenius norm, in double and scaled against over- and underflow: the squares of float gradients of 1e-30
/// must not become 0.
template <class Scalar>
double frobenius_norm(const Matrix<Scalar>& matrix) {
  return matrix.template cast<double>().stableNorm();
}

/// `value` clamped to ± `limit`; NaN stays NaN, so that a diverged run shows.
template <class Scalar>
Scalar clamped(Scalar value, Scalar limit) {
  return value > limit ? limit : value < -limit ? -limit : value;
}

}  // namespace backprop
