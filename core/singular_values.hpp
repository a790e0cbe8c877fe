/// How much a matrix stretches: its singular values, without their directions.
#pragma once

#include <vector>

#include "matrix.hpp"

namespace backprop {

/// Singular values, the largest first; min(rows, columns) of them. NaN where the matrix is not finite.
using SingularValues = std::vector<double>;

/// Singular values of `matrix`, each to within rounding of the largest (1e-16 of it a column). Householder reflections
/// make it bidiagonal (Golub and Kahan 1965); its values are then bisected by counting negative pivots (Demmel and
/// Kahan 1990), until two neighbouring numbers enclose one. Cost: rows · columns · min(rows, columns), and about 100 ·
/// min(rows, columns)².
SingularValues singular_values(const Matrix<double>& matrix);

}  // namespace backprop
