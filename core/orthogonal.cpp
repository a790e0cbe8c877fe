#include "orthogonal.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

// Plain loops: Eigen's own decomposition works in blocks, whose products would be a tenth of the module that the page loads.

namespace backprop {
namespace {

/// Householder vectors, one a row: row k is 0 before k, and the reflection I − factor v vᵀ takes column k below its
/// diagonal to 0.
struct Reflections {
  Matrix<double> vectors;
  std::vector<double> factors;
  std::vector<double> diagonal;  ///< of R
};

/// row ← (I − factor v vᵀ) row, from entry `first` on.
void reflect(const double* v, double factor, Index first, Index end, double* row) {
  double along = 0;
  for (Index i = first; i < end; ++i) along += v[i] * row[i];
  along *= factor;
  for (Index i = first; i < end; ++i) row[i] -= along * v[i];
}

/// Decomposes the matrix whose columns are the rows of `columns`, at least as long as there are of them.
Reflections decompose(Matrix<double> columns) {
  const Index count = columns.rows(), length = columns.cols();
  Reflections result{Matrix<double>(count, length), {}, {}};
  for (Index k = 0; k < count; ++k) {
    const double* column = columns.data() + k * length;
    double* v = result.vectors.data() + k * length;
    for (Index i = 0; i < length; ++i) v[i] = i < k ? 0 : column[i];
    double below = 0;
    for (Index i = k + 1; i < length; ++i) below += v[i] * v[i];
    double diagonal = v[k], factor = 0;  // nothing to be done where there is nothing below
    if (below > 0) {
      // R_kk has the sign that keeps v from cancelling.
      diagonal = std::copysign(std::sqrt(v[k] * v[k] + below), -v[k]);
      v[k] -= diagonal;
      factor = 2 / (v[k] * v[k] + below);
    }
    for (Index next = k; next < count; ++next) reflect(v, factor, k, length, columns.data() + next * length);
    result.factors.push_back(factor);
    result.diagonal.push_back(diagonal);
  }
  return result;
}

}  // namespace

Matrix<double> draw_orthogonal(Random& random, Index rows, Index columns) {
  const bool wide = rows < columns;
  const Index count = wide ? rows : columns, length = wide ? columns : rows;
  Matrix<double> normal(count, length);
  for (Index row = 0; row < rows; ++row)
    for (Index column = 0; column < columns; ++column)
      (wide ? normal(row, column) : normal(column, row)) = random.normal();
  const Reflections reflections = decompose(normal);
  // Q = H₀ H₁ … applied to the unit vectors, times the signs of R's diagonal.
  Matrix<double> result(rows, columns);
  std::vector<double> q(static_cast<std::size_t>(length));
  for (Index column = 0; column < count; ++column) {
    std::fill(q.begin(), q.end(), 0.0);
    const auto at = static_cast<std::size_t>(column);
    q[at] = reflections.diagonal[at] < 0 ? -1 : 1;
    for (Index k = column; k >= 0; --k)
      reflect(reflections.vectors.data() + k * length, reflections.factors[static_cast<std::size_t>(k)], k, length, q.data());
    for (Index i = 0; i < length; ++i) (wide ? result(column, i) : result(i, column)) = q[static_cast<std::size_t>(i)];
  }
  return result;
}

}  // namespace backprop
