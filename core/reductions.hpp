/// Sums over contiguous numbers.
#pragma once

#include "matrix.hpp"

namespace backprop {

/// Σ term(i), i from 0 to count − 1, in eight partial sums: compilers vectorise these, while a single sum must be added
/// in its order. The order of additions is fixed, so that the result is the same on every platform.
template <class Scalar, class Term>
Scalar sum_terms(Index count, Term term) {
  constexpr Index lanes = 8;
  Scalar sums[lanes] = {};
  Index i = 0;
  for (; i + lanes <= count; i += lanes)
    for (Index lane = 0; lane < lanes; ++lane) sums[lane] += term(i + lane);
  for (Index lane = 0; i < count; ++i, ++lane) sums[lane] += term(i);
  return ((sums[0] + sums[4]) + (sums[2] + sums[6])) + ((sums[1] + sums[5]) + (sums[3] + sums[7]));
}

/// Pointer to the first number of a row.
template <class Scalar>
const Scalar* row_data(const Matrix<Scalar>& matrix, Index row) {
  return matrix.data() + row * matrix.cols();
}
template <class Scalar>
Scalar* row_data(Matrix<Scalar>& matrix, Index row) {
  return matrix.data() + row * matrix.cols();
}

}  // namespace backprop
