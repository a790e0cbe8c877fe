#include "normalization.hpp"

#include "testing.hpp"

using namespace backprop;

namespace {

Matrix<double> two_by_two() {
  Matrix<double> z(2, 2);
  z << 1, 3, 2, 8;
  return z;
}

NormPass<double> normalized(Normalization kind, const Matrix<double>& z) {
  NormPass<double> pass;
  normalize(Norm<double>::first(kind, z.rows()), z, Mode::training, pass);
  return pass;
}

}  // namespace

TEST_CASE("batch normalisation works along the samples, layer normalisation along the units") {
  const NormPass<double> batch = normalized(Normalization::batch, two_by_two());
  CHECK(batch.mean == Vector<double>{{2, 5}});
  CHECK(batch.variance == Vector<double>{{1, 9}});
  CHECK(relative_error(batch.u(0, 1), 1 / std::sqrt(1 + 1e-5)) < 1e-15);
  CHECK(relative_error(batch.u(1, 0), -3 / std::sqrt(9 + 1e-5)) < 1e-15);
  const NormPass<double> layer = normalized(Normalization::layer, two_by_two());
  CHECK(layer.mean == Vector<double>{{1.5, 5.5}});
  CHECK(layer.variance == Vector<double>{{0.25, 6.25}});
  CHECK(relative_error(layer.u(0, 1), -2.5 / std::sqrt(6.25 + 1e-5)) < 1e-15);
}

TEST_CASE("scale and shift are applied unit by unit") {
  for (const Normalization kind : {Normalization::batch, Normalization::layer}) {
    Norm<double> norm = Norm<double>::first(kind, 2);
    norm.scale << 2, 3;
    norm.shift << 10, 20;
    NormPass<double> pass;
    normalize(norm, two_by_two(), Mode::training, pass);
    CHECK(pass.u(0, 1) == doctest::Approx(2 * pass.z_hat(0, 1) + 10));
    CHECK(pass.u(1, 0) == doctest::Approx(3 * pass.z_hat(1, 0) + 20));
  }
}

TEST_CASE("running statistics move by a tenth, towards the unbiased variance, and inference uses them") {
  Norm<double> norm = Norm<double>::first(Normalization::batch, 2);
  NormPass<double> pass;
  normalize(norm, two_by_two(), Mode::training, pass);
  update_running_statistics(pass, norm);
  CHECK(relative_error(norm.running_mean[0], 0.2) < 1e-15);
  CHECK(relative_error(norm.running_variance[0], 0.9 + 0.1 * 2) < 1e-15);  // variance 1 of two samples, unbiased 2
  CHECK(relative_error(norm.running_variance[1], 0.9 + 0.1 * 18) < 1e-15);
  Matrix<double> single(2, 1);
  single << 4, 4;
  normalize(norm, single, Mode::inference, pass);
  CHECK(relative_error(pass.u(0, 0), (4 - 0.2) / std::sqrt(1.1 + 1e-5)) < 1e-14);
}

TEST_CASE("a constant gives 0, not a division by 0") {
  const Matrix<double> constant = Matrix<double>::Constant(3, 4, 7);
  for (const Normalization kind : {Normalization::batch, Normalization::layer})
    CHECK(normalized(kind, constant).u.isZero(0));
}

TEST_CASE("batch normalisation of one sample is refused in training") {
  CHECK(contains(error_message([] { normalized(Normalization::batch, Matrix<double>::Ones(3, 1)); }),
                 "at least 2 samples"));
  CHECK_NOTHROW(normalized(Normalization::layer, Matrix<double>::Ones(3, 1)));
}

TEST_CASE("an unknown normalisation is told the known") {
  CHECK(contains(error_message([] { normalization_from_name("group"); }), "none, batch, layer"));
}
