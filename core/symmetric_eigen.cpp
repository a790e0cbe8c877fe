#include "symmetric_eigen.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace backprop {
namespace {

constexpr int most_sweeps = 30;  // about 8 are needed

struct Rotation {
  double sine, tangent;
  double half_tangent;  ///< of half the angle, sine / (1 + cosine)
};

/// The rotation of rows and columns p and q that makes A(p, q) 0, by the smaller of the two angles that do.
Rotation rotation_for(const Matrix<double>& A, Index p, Index q) {
  const double cotangent = (A(q, q) - A(p, p)) / (2 * A(p, q));  // of twice the angle
  const double tangent = std::copysign(1 / (std::abs(cotangent) + std::hypot(1, cotangent)), cotangent);
  const double cosine = 1 / std::hypot(1, tangent), sine = tangent * cosine;
  return {sine, tangent, sine / (1 + cosine)};
}

/// first ← cosine · first − sine · second, second ← sine · first + cosine · second, written as corrections: a rounded
/// cosine would lengthen or shorten the numbers a little with every rotation (Rutishauser 1966).
void rotate(double& first, double& second, const Rotation& by) {
  const double before = first;
  first -= by.sine * (second + by.half_tangent * before);
  second += by.sine * (before - by.half_tangent * second);
}

void rotate_rows(Matrix<double>& matrix, Index p, Index q, const Rotation& by) {
  for (Index k = 0; k < matrix.cols(); ++k) rotate(matrix(p, k), matrix(q, k), by);
}

/// Rotates every pair of rows and columns whose entry is over `least`; returns whether there was any.
bool sweep(double least, Matrix<double>& A, Matrix<double>& vectors) {
  bool any = false;
  for (Index p = 0; p < A.rows(); ++p)
    for (Index q = p + 1; q < A.rows(); ++q) {
      if (!(std::abs(A(p, q)) > least)) continue;
      const Rotation rotation = rotation_for(A, p, q);
      const double shift = rotation.tangent * A(p, q), first = A(p, p) - shift, second = A(q, q) + shift;
      rotate_rows(A, p, q, rotation);
      for (Index k = 0; k < A.rows(); ++k) rotate(A(k, p), A(k, q), rotation);
      A(p, p) = first;
      A(q, q) = second;
      A(p, q) = A(q, p) = 0;
      rotate_rows(vectors, p, q, rotation);
      any = true;
    }
  return any;
}

}  // namespace

SymmetricEigen symmetric_eigen(Matrix<double> A) {
  const Index n = A.rows();
  Matrix<double> vectors = Matrix<double>::Identity(n, n);
  const double least =
      std::numeric_limits<double>::epsilon() * frobenius_norm(A) / static_cast<double>(std::max<Index>(1, n));
  for (int i = 0; i < most_sweeps && sweep(least, A, vectors); ++i) {
  }
  std::vector<Index> order(static_cast<std::size_t>(n));
  std::iota(order.begin(), order.end(), Index{0});
  std::stable_sort(order.begin(), order.end(), [&](Index i, Index j) { return A(i, i) > A(j, j); });
  SymmetricEigen result{Vector<double>(n), Matrix<double>(n, n)};
  for (Index i = 0; i < n; ++i) {
    const Index from = order[static_cast<std::size_t>(i)];
    result.values[i] = A(from, from);
    result.vectors.row(i) = vectors.row(from);
  }
  return result;
}

}  // namespace backprop
