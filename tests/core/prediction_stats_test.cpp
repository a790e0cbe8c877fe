#include "prediction_stats.hpp"

#include "random.hpp"
#include "testing.hpp"

using namespace backprop;

namespace {

Matrix<double> row(std::initializer_list<double> values) {
  Matrix<double> result(1, static_cast<Index>(values.size()));
  std::copy(values.begin(), values.end(), result.data());
  return result;
}

}  // namespace

TEST_CASE("the share of the variance that is explained is R², under every loss that takes values") {
  const Matrix<double> y = row({0, 2, 4, 6}), close = row({1, 2, 4, 5}), mean = row({3, 3, 3, 3});
  for (const Loss loss : {Loss::squared_error, Loss::half_squared_error, Loss::huber}) {
    CHECK(measure_predictions(loss, y, y).explained == 1);
    CHECK(measure_predictions(loss, close, y).explained == doctest::Approx(1 - 2.0 / 20));
    CHECK(measure_predictions(loss, mean, y).explained == 0);
    CHECK(measure_predictions(loss, row({6, 4, 2, 0}), y).explained == doctest::Approx(-3));
    CHECK(std::isnan(measure_predictions(loss, y, mean).explained));
    CHECK(measure_predictions(loss, mean, y).spread == 0);
    CHECK(measure_predictions(loss, close, y).spread == doctest::Approx(std::sqrt(10.0 / 20)));
  }
}

TEST_CASE("the answers of a cross-entropy are probabilities") {
  const Matrix<double> y = row({0, 1}), logits = row({-std::log(3.0), std::log(3.0)});  // ¼ and ¾
  CHECK(measure_predictions(Loss::binary_cross_entropy, logits, y).spread == doctest::Approx(0.5));
  CHECK(measure_predictions(Loss::binary_cross_entropy, logits, y).explained == doctest::Approx(0.75));
  Matrix<double> both(2, 2), classes(2, 2);
  both << std::log(3.0), 0, 0, std::log(3.0);
  classes << 1, 0, 0, 1;
  CHECK(measure_predictions(Loss::softmax_cross_entropy, both, classes).spread == doctest::Approx(0.5));
  both.setConstant(900);  // whose exponentials overflow
  CHECK(measure_predictions(Loss::softmax_cross_entropy, both, classes).spread == 0);
}

TEST_CASE("no constant prediction has a lower loss than the best one") {
  Random random(7);
  for (const LossInfo& loss : losses()) {
    const Index outputs = loss.joint_outputs ? 3 : 2;
    Matrix<double> y(outputs, 40), prediction(outputs, 40);
    for (Index sample = 0; sample < y.cols(); ++sample)
      for (Index k = 0; k < outputs; ++k) y(k, sample) = loss.takes_logits ? 0 : 3 * random.normal() + double(k);
    // Three quarters of the samples in the first class.
    if (loss.takes_logits)
      for (Index sample = 0; sample < y.cols(); ++sample) y(sample < 30 ? 0 : 1, sample) = 1;
    const double best = measure_predictions(loss.loss, y, y).constant_loss;
    CAPTURE(loss.name);
    double nearest = 1e9;
    for (int trial = 0; trial < 4000; ++trial) {
      for (Index k = 0; k < outputs; ++k) prediction.row(k).setConstant(random.uniform(-4, 4));
      nearest = std::min(nearest, loss_value(loss.loss, prediction, y));
    }
    CHECK(best <= nearest);
    // Of 4,000 random constants one comes near.
    CHECK(best > 0.9 * nearest - 0.01);
  }
}

TEST_CASE("the best constant by hand: mean, shares, and of Huber's loss less than the mean follows an outlier") {
  CHECK(measure_predictions(Loss::squared_error, row({0, 0}), row({-1, 1})).constant_loss == 1);
  CHECK(measure_predictions(Loss::half_squared_error, row({0, 0, 0, 0}), row({-1, 1, 1, 1})).constant_loss ==
        doctest::Approx(0.375));
  CHECK(measure_predictions(Loss::binary_cross_entropy, row({0, 0}), row({0, 1})).constant_loss ==
        doctest::Approx(std::log(2.0)));
  CHECK(measure_predictions(Loss::binary_cross_entropy, row({0, 0}), row({1, 1})).constant_loss == 0);
  // Nine at 0 and one at 10: 9 c = 1, so c = 1/9, and (9 · ½ c² + 10 − c − ½) / 10.
  const Matrix<double> outlier = row({0, 0, 0, 0, 0, 0, 0, 0, 0, 10});
  CHECK(measure_predictions(Loss::huber, outlier, outlier).constant_loss ==
        doctest::Approx((4.5 / 81 + 9.5 - 1.0 / 9) / 10));
}
