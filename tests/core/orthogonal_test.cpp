#include "orthogonal.hpp"

#include "testing.hpp"

using namespace backprop;

namespace {

/// Gram and Schmidt, twice over, because once leaves what cancels; R's diagonal is positive.
Matrix<double> by_gram_schmidt(Matrix<double> normal) {
  for (Index k = 0; k < normal.cols(); ++k) {
    for (int turn = 0; turn < 2; ++turn)
      for (Index j = 0; j < k; ++j) normal.col(k) -= normal.col(j).dot(normal.col(k)) * normal.col(j).eval();
    normal.col(k) /= normal.col(k).norm();
  }
  return normal;
}

Matrix<double> normals(Index rows, Index columns) {
  Random random(5, Purpose::data);
  Matrix<double> matrix(rows, columns);
  for (Index row = 0; row < rows; ++row)
    for (Index column = 0; column < columns; ++column) matrix(row, column) = random.normal();
  return matrix;
}

}  // namespace

TEST_CASE("an orthogonal matrix is Q of the normal matrix of the same draws") {
  for (const auto& shape : {std::pair{1, 1}, {7, 7}, {9, 4}, {4, 9}, {64, 64}, {1, 5}, {5, 1}}) {
    // No structured binding here: Clang 14 does not let CAPTURE's lambda capture one.
    const Index rows = shape.first, columns = shape.second;
    CAPTURE(rows);
    CAPTURE(columns);
    Random random(5, Purpose::data);
    const Matrix<double> Q = draw_orthogonal(random, rows, columns), normal = normals(rows, columns);
    Matrix<double> expected = by_gram_schmidt(rows < columns ? Matrix<double>(normal.transpose()) : normal);
    if (rows < columns) expected.transposeInPlace();
    // Both are off by a few roundings times the condition of the normal matrix, a few thousand for the largest here.
    CHECK((Q - expected).cwiseAbs().maxCoeff() < 1e-11);
  }
}

TEST_CASE("orthogonal matrices have orthonormal columns, or rows where they are wide") {
  for (const auto& [rows, columns] : {std::pair{30, 30}, {50, 20}, {20, 50}}) {
    Random random(1, Purpose::data);
    const Matrix<double> Q = draw_orthogonal(random, rows, columns);
    const Index count = std::min(rows, columns);
    const Matrix<double> gram = rows < columns ? Matrix<double>(Q * Q.transpose()) : Matrix<double>(Q.transpose() * Q);
    CHECK((gram - Matrix<double>::Identity(count, count)).cwiseAbs().maxCoeff() < 1e-14);
  }
}
