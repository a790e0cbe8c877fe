/// Eigenvalues and eigenvectors of symmetric matrices.
#pragma once

#include "matrix.hpp"

namespace backprop {

struct SymmetricEigen {
  Vector<double> values;   ///< the largest first
  Matrix<double> vectors;  ///< row i is the unit eigenvector of value i
};

/// Cyclic Jacobi rotations (Golub & Van Loan, Matrix Computations, §8.5.3); each value is within rounding of the
/// largest one. `A` is symmetric and finite. Cubic in its size, meant for a few hundred rows: Eigen's solver took the
/// longest of all to compile.
SymmetricEigen symmetric_eigen(Matrix<double> A);

}  // namespace backprop
