#include "symmetric_eigen.hpp"

#include <numbers>

#include "testing.hpp"

using namespace backprop;

namespace {

/// How far A v is from value · v, and the vectors from orthonormal, relative to the largest entry.
double error_of(const Matrix<double>& A, const SymmetricEigen& eigen) {
  const Index n = A.rows();
  double error = 0;
  for (Index i = 0; i < n; ++i) {
    const Vector<double> v = eigen.vectors.row(i).transpose();
    for (Index row = 0; row < n; ++row)
      error = std::max(error, std::abs(A.row(row).dot(v) - eigen.values[i] * v[row]) / A.cwiseAbs().maxCoeff());
    for (Index j = 0; j <= i; ++j)
      error = std::max(error, std::abs(eigen.vectors.row(i).dot(eigen.vectors.row(j)) - (i == j ? 1 : 0)));
  }
  return error;
}

}  // namespace

TEST_CASE("a matrix of two rows, worked by hand") {
  const SymmetricEigen eigen = symmetric_eigen(Matrix<double>{{2, 1}, {1, 2}});
  CHECK(eigen.values[0] == doctest::Approx(3));
  CHECK(eigen.values[1] == doctest::Approx(1));
  CHECK(std::abs(eigen.vectors(0, 0)) == doctest::Approx(std::numbers::sqrt2 / 2));
  CHECK(eigen.vectors(0, 0) == doctest::Approx(eigen.vectors(0, 1)));
  CHECK(eigen.vectors(1, 0) == doctest::Approx(-eigen.vectors(1, 1)));
}

TEST_CASE("the second difference of n points has the eigenvalues 2 − 2 cos(kπ / (n + 1))") {
  constexpr Index n = 40;
  Matrix<double> A = Matrix<double>::Zero(n, n);
  A.diagonal().setConstant(2);
  A.diagonal(1).setConstant(-1);
  A.diagonal(-1).setConstant(-1);
  const SymmetricEigen eigen = symmetric_eigen(A);
  // Written as corrections, rotations round no number in one direction: observed below 2e-14, 5e-15 of the largest, 4.
  for (Index i = 0; i < n; ++i)
    CHECK(std::abs(eigen.values[i] - 2 + 2 * std::cos(static_cast<double>(n - i) * std::numbers::pi / (n + 1))) <
          2e-14);
  CHECK(error_of(A, eigen) < 1e-14);
}

TEST_CASE("random matrices, negative and equal eigenvalues, one row and none") {
  for (const Index n : {1, 2, 3, 17, 60}) {
    const Matrix<double> random = Matrix<double>::Random(n, n), A = random + random.transpose();
    CAPTURE(n);
    const SymmetricEigen eigen = symmetric_eigen(A);
    CHECK(error_of(A, eigen) < 1e-13);
    for (Index i = 1; i < n; ++i) CHECK(eigen.values[i] <= eigen.values[i - 1]);
  }
  const Matrix<double> identity = 5 * Matrix<double>::Identity(4, 4);
  CHECK(symmetric_eigen(identity).values == Vector<double>::Constant(4, 5));
  CHECK(symmetric_eigen(Matrix<double>::Zero(3, 3)).values.isZero(0));
  CHECK(symmetric_eigen(Matrix<double>(0, 0)).values.size() == 0);
}

TEST_CASE("a small eigenvalue beside a large one is right to within rounding of the large one") {
  // Of rank 1 but for 1e-10 on the diagonal.
  const Vector<double> v = Vector<double>::LinSpaced(6, 1, 2);
  Matrix<double> A = v * v.transpose();
  A.diagonal().array() += 1e-10;
  const SymmetricEigen eigen = symmetric_eigen(A);
  CHECK(relative_error(eigen.values[0], v.squaredNorm() + 1e-10) < 1e-15);
  for (Index i = 1; i < 6; ++i) CHECK(std::abs(eigen.values[i] - 1e-10) < 1e-14);
}
