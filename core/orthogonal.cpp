#include "orthogonal.hpp"

#include <algorithm>
#include <vector>

#include "householder.hpp"

namespace backprop {
namespace {

/// Householder vectors, one a row: row k is 0 before k, and the reflection I − factor v vᵀ takes column k below its
/// diagonal to 0.
struct Reflections {
  Matrix<double> vectors;
  std::vector<double> factors;
  std::vector<double> diagonal;  ///< of R
};

/// Decomposes the matrix whose columns are the rows of `columns`, at least as long as there are of them.
Reflections decompose(Matrix<double> columns) {
  const Index count = columns.rows(), length = columns.cols();
  Reflections result{Matrix<double>(count, length), {}, {}};
  for (Index k = 0; k < count; ++k) {
    const double* column = columns.data() + k * length;
    double* v = result.vectors.data() + k * length;
    for (Index i = 0; i < length; ++i) v[i] = i < k ? 0 : column[i];
    const auto [factor, diagonal] = make_reflection(v + k, length - k);
    for (Index next = k; next < count; ++next) reflect(v + k, factor, length - k, columns.data() + next * length + k);
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
      reflect(reflections.vectors.data() + k * length + k, reflections.factors[static_cast<std::size_t>(k)], length - k,
              q.data() + k);
    for (Index i = 0; i < length; ++i) (wide ? result(column, i) : result(i, column)) = q[static_cast<std::size_t>(i)];
  }
  return result;
}

}  // namespace backprop
