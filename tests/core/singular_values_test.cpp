#include "singular_values.hpp"

#include "orthogonal.hpp"
#include "testing.hpp"

using namespace backprop;

namespace {

/// U diag(values) Vᵀ of drawn U and V with orthonormal columns: by construction these are its singular values.
Matrix<double> with_values(Index rows, Index columns, const SingularValues& values) {
  Random random(7, Purpose::data);
  const auto count = static_cast<Index>(values.size());
  const Matrix<double> U = draw_orthogonal(random, rows, count), V = draw_orthogonal(random, columns, count);
  return U * Eigen::Map<const Vector<double>>(values.data(), count).asDiagonal() * V.transpose();
}

/// Of the largest, which is what rounding in every entry is in proportion to.
void check_close(const SingularValues& values, const SingularValues& expected) {
  REQUIRE(values.size() == expected.size());
  for (std::size_t i = 0; i < values.size(); ++i) CHECK(std::abs(values[i] - expected[i]) <= 2e-14 * expected[0]);
}

}  // namespace

TEST_CASE("singular values of small matrices worked by hand") {
  // (3 0; 4 5): WᵀW = (25 20; 20 25), eigenvalues 45 and 5.
  Matrix<double> W(2, 2);
  W << 3, 0, 4, 5;
  const SingularValues values = singular_values(W);
  CHECK(values.size() == 2);
  CHECK(relative_error(values[0], std::sqrt(45)) < 1e-15);
  CHECK(relative_error(values[1], std::sqrt(5)) < 1e-14);
  CHECK(singular_values(Matrix<double>::Zero(3, 2)) == SingularValues{0, 0});
  Matrix<double> row(1, 3);
  row << 2, -3, 6;
  CHECK(singular_values(row) == SingularValues{7});
  CHECK(singular_values(row.transpose()) == SingularValues{7});
  Matrix<double> diagonal = Matrix<double>::Zero(3, 3);
  diagonal.diagonal() << 0.5, -0.75, 0;
  CHECK(singular_values(diagonal) == SingularValues{0.75, 0.5, 0});
}

TEST_CASE("singular values that a matrix was built from come back, whatever its shape and however they lie") {
  const std::vector<SingularValues> lists = {{1},
                                             {3, 2, 1},
                                             {5, 5, 5, 5},
                                             {1, 1e-3, 1e-6, 1e-9, 1e-12},
                                             {2, 1, 0, 0},
                                             {1e150, 1e149},
                                             {1e-200, 5e-201, 1e-203}};
  for (const SingularValues& expected : lists)
    for (const auto& shape : {std::pair<Index, Index>{6, 6}, {20, 6}, {6, 20}}) {
      const Index rows = shape.first, columns = shape.second;
      CAPTURE(expected[0]);
      CAPTURE(rows);
      CAPTURE(columns);
      SingularValues all = expected;
      all.resize(6, 0.0);
      check_close(singular_values(with_values(rows, columns, expected)), all);
    }
}

TEST_CASE("of many the sum of squares is that of the entries, and they come in order") {
  Random random(3, Purpose::data);
  Matrix<double> A(80, 50);
  for (Index i = 0; i < A.size(); ++i) A.data()[i] = random.normal();
  const SingularValues values = singular_values(A);
  double squares = 0;
  for (const double value : values) squares += value * value;
  CHECK(values.size() == 50);
  CHECK(std::is_sorted(values.rbegin(), values.rend()));
  CHECK(relative_error(squares, A.squaredNorm()) < 1e-13);
}

TEST_CASE("what is not finite has no singular values") {
  Matrix<double> A = Matrix<double>::Ones(2, 3);
  A(1, 2) = std::numeric_limits<double>::infinity();
  const SingularValues values = singular_values(A);
  CHECK(values.size() == 2);
  for (const double value : values) CHECK(std::isnan(value));
}
