#include "layer_products.hpp"

#include "testing.hpp"

using namespace backprop;

namespace {

/// Entries of size 1, so that rounding is a few units in the last place of the number of terms.
template <class Scalar>
void check_close(const Matrix<Scalar>& actual, const Matrix<double>& expected, Index terms) {
  REQUIRE(actual.rows() == expected.rows());
  REQUIRE(actual.cols() == expected.cols());
  const double tolerance = 2.0 * static_cast<double>(terms) * static_cast<double>(Eigen::NumTraits<Scalar>::epsilon());
  CHECK((actual.template cast<double>() - expected).cwiseAbs().maxCoeff() < tolerance);
}

template <class Scalar>
void check_products(Index units, Index inputs, Index samples) {
  CAPTURE(units);
  CAPTURE(inputs);
  CAPTURE(samples);
  const Matrix<Scalar> W = Matrix<Scalar>::Random(units, inputs), A = Matrix<Scalar>::Random(inputs, samples),
                       dZ = Matrix<Scalar>::Random(units, samples);
  const Vector<Scalar> b = Vector<Scalar>::Random(units);
  const Matrix<double> Wd = W.template cast<double>(), Ad = A.template cast<double>(), dZd = dZ.template cast<double>();
  Matrix<Scalar> Z, dA, dW;
  Vector<Scalar> db;
  affine(W, A, b, Z);
  Matrix<double> expected = Wd * Ad;
  expected.colwise() += b.template cast<double>();
  check_close(Z, expected, inputs + 1);
  multiply_transposed(W, dZ, dA);
  check_close(dA, Matrix<double>(Wd.transpose() * dZd), units);
  weight_gradients(dZ, A, dW, db);
  check_close(dW, Matrix<double>(dZd * Ad.transpose()), samples);
  check_close(Matrix<Scalar>(db), Matrix<double>(dZd.rowwise().sum()), samples);
}

}  // namespace

TEST_CASE("the products agree with Eigen's for every remainder of every block") {
  for (Index units = 1; units <= 9; ++units)
    for (Index inputs = 1; inputs <= 7; ++inputs)
      for (Index samples = 1; samples <= 26; ++samples) {
        check_products<float>(units, inputs, samples);
        check_products<double>(units, inputs, samples);
      }
}

TEST_CASE("the products agree with Eigen's for large layers") {
  check_products<float>(130, 67, 64);
  check_products<double>(64, 129, 33);
}

TEST_CASE("what is not finite in one sample stays out of the others") {
  // Overlapping packets compute some columns twice; none may leak into another.
  Matrix<float> W = Matrix<float>::Ones(2, 2), A = Matrix<float>::Ones(2, 10), Z;
  A(0, 7) = std::numeric_limits<float>::infinity();
  affine(W, A, Vector<float>(Vector<float>::Zero(2)), Z);
  for (Index sample = 0; sample < 10; ++sample) CHECK(std::isfinite(Z(0, sample)) == (sample != 7));
}
