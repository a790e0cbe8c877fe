#include "singular_values.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "householder.hpp"

// Plain loops instead of Eigen's decompositions: those took longer to compile than anything else in the core, and only
// the values are needed, not the vectors.

namespace backprop {
namespace {

/// Applies the Householder reflection (v, factor) to the columns from `column` on, in the rows from `row` on. All
/// columns are done row by row at once, because the entries of a row lie side by side in memory.
void reflect_columns(Matrix<double>& A, Index row, Index column, const std::vector<double>& v, double factor) {
  const Index columns = A.cols() - column;
  std::vector<double> along(static_cast<std::size_t>(columns), 0.0);
  for (Index i = row; i < A.rows(); ++i)
    for (Index j = 0; j < columns; ++j)
      along[static_cast<std::size_t>(j)] += v[static_cast<std::size_t>(i - row)] * A(i, column + j);
  for (Index i = row; i < A.rows(); ++i) {
    const double share = factor * v[static_cast<std::size_t>(i - row)];
    for (Index j = 0; j < columns; ++j) A(i, column + j) -= share * along[static_cast<std::size_t>(j)];
  }
}

/// Householder bidiagonalisation: an upper bidiagonal matrix with the singular values of `A`, which must not have more
/// columns than rows. Returns its diagonal d and superdiagonal e in turns: d₁, e₁, d₂, e₂, …, 2 · columns − 1 entries.
std::vector<double> bidiagonal(Matrix<double> A) {
  std::vector<double> numbers, v(static_cast<std::size_t>(A.rows()));
  for (Index k = 0; k < A.cols(); ++k) {
    for (Index i = k; i < A.rows(); ++i) v[static_cast<std::size_t>(i - k)] = A(i, k);
    const Reflection left = make_reflection(v.data(), A.rows() - k);
    reflect_columns(A, k, k + 1, v, left.factor);
    numbers.push_back(left.diagonal);
    if (k + 1 == A.cols()) break;
    double* row = &A(k, k + 1);
    const Index count = A.cols() - k - 1;
    const Reflection right = make_reflection(row, count);
    for (Index i = k + 1; i < A.rows(); ++i) reflect(row, right.factor, count, &A(i, k + 1));
    numbers.push_back(right.diagonal);
  }
  return numbers;
}

/// Number of singular values that are bisected together. Each step of one waits for a division; those of several values
/// overlap.
constexpr std::size_t lanes = 8;
using Lanes = std::array<double, lanes>;

/// How many singular values are less than each `x` > 0. `squares` are the squared entries of the bidiagonal matrix.
/// The tridiagonal matrix T with zeros on its diagonal and those entries beside it has the eigenvalues ±σ (Golub and
/// Kahan). As many of them are less than x as pivots of T − x I = LDLᵀ are negative (Sylvester's law of inertia). All
/// −σ are among these, so the count starts at −n.
Lanes count_below(const std::vector<double>& squares, const Lanes& x) {
  Lanes pivot, negative;
  for (std::size_t i = 0; i < lanes; ++i) {
    pivot[i] = -x[i];
    negative[i] = 1 - static_cast<double>(squares.size() + 1) / 2;
  }
  for (const double square : squares)
    for (std::size_t i = 0; i < lanes; ++i) {
      // A pivot of 0 means that x is an eigenvalue. A tiny positive number in its place is not counted as less, and can
      // be divided by.
      const double divisor = pivot[i] == 0 ? std::numeric_limits<double>::min() : pivot[i];
      pivot[i] = -x[i] - square / divisor;
      negative[i] += pivot[i] < 0 ? 1.0 : 0.0;
    }
  return negative;
}

/// Finds `lanes` singular values by bisection, to the last digit: in rising order, those at the places `first`,
/// `first` + 1, … of all. `bound` is greater than every singular value.
Lanes bisect(const std::vector<double>& squares, std::size_t first, double bound) {
  constexpr double epsilon = std::numeric_limits<double>::epsilon();
  const double nothing = bound * epsilon * epsilon;  // far less than the rounding error of a singular value of 0
  Lanes low{}, high, middle;
  high.fill(bound);
  for (bool open = true; open;) {
    open = false;
    for (std::size_t i = 0; i < lanes; ++i) middle[i] = low[i] + (high[i] - low[i]) / 2;
    const Lanes below = count_below(squares, middle);
    for (std::size_t i = 0; i < lanes; ++i) {
      if (middle[i] <= low[i] || middle[i] >= high[i] || high[i] <= nothing) continue;
      open = true;
      (below[i] > static_cast<double>(first + i) ? high[i] : low[i]) = middle[i];
    }
  }
  return low;
}

}  // namespace

SingularValues singular_values(const Matrix<double>& matrix) {
  const Index count = std::min(matrix.rows(), matrix.cols());
  SingularValues values(static_cast<std::size_t>(count), std::numeric_limits<double>::quiet_NaN());
  if (!matrix.allFinite()) return values;
  const double largest = count == 0 ? 0 : matrix.cwiseAbs().maxCoeff();
  if (largest == 0) return SingularValues(values.size(), 0.0);
  // Scaled so that no square overflows or underflows; by a power of two, which does not round.
  const int exponent = std::ilogb(largest);
  Matrix<double> A = matrix.rows() < matrix.cols() ? Matrix<double>(matrix.transpose()) : matrix;
  A = A.unaryExpr([exponent](double value) { return std::scalbn(value, -exponent); });
  std::vector<double> numbers = bidiagonal(std::move(A));
  double bound = 0, last = 0;
  for (double& number : numbers) {
    bound = std::max(bound, std::abs(number) + last);
    last = std::abs(number);
    number *= number;
  }
  for (std::size_t first = 0; first < values.size(); first += lanes) {
    const Lanes found = bisect(numbers, first, 2 * bound);
    for (std::size_t i = 0; i < lanes && first + i < values.size(); ++i)
      values[values.size() - 1 - first - i] = std::scalbn(found[i], exponent);
  }
  return values;
}

}  // namespace backprop
