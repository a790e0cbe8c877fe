#include "matrix.hpp"

#include <limits>

#include "testing.hpp"

using namespace backprop;

TEST_CASE("the samples of a unit lie side by side") {
  const Matrix<float> matrix{{1, 2, 3}, {4, 5, 6}};
  for (Index i = 0; i < 6; ++i) CHECK(matrix.data()[i] == static_cast<float>(i + 1));
}

TEST_CASE("the Frobenius norm neither over- nor underflows in float") {
  CHECK(frobenius_norm(Matrix<float>{{3, 0}, {0, -4}}) == 5);
  CHECK(relative_error(frobenius_norm(Matrix<float>::Constant(2, 2, 1e-30f).eval()), 2e-30) < 1e-6);
  CHECK(relative_error(frobenius_norm(Matrix<float>::Constant(2, 2, 1e30f).eval()), 2e30) < 1e-6);
  CHECK(relative_error(frobenius_norm(Matrix<double>::Constant(2, 2, 1e-200).eval()), 2e-200) < 1e-14);
}

TEST_CASE("clamping keeps NaN") {
  CHECK(clamped(3.0, 2.0) == 2);
  CHECK(clamped(-3.0, 2.0) == -2);
  CHECK(clamped(-1.5, 2.0) == -1.5);
  CHECK(clamped(std::numeric_limits<float>::infinity(), 2.0f) == 2);
  CHECK(std::isnan(clamped(std::nan(""), 2.0)));
}
