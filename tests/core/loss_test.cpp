#include "loss.hpp"

#include "testing.hpp"

using namespace backprop;

TEST_CASE("losses are means over outputs and samples") {
  Matrix<double> prediction(1, 2), target(1, 2);
  prediction << 1, 3;
  target << 0, 1;
  CHECK(loss_value(Loss::squared_error, prediction, target) == 2.5);  // (1 + 4) / 2
  CHECK(loss_value(Loss::half_squared_error, prediction, target) == 1.25);
}

TEST_CASE("every loss takes the value worked by hand") {
  Matrix<double> prediction(1, 2), target(1, 2);
  prediction << 0, 3;
  target << 1, 0;
  // Errors −1 and 3: Huber ½ · 1 and 3 − ½; cross-entropy ln 2 and ln(1 + e³).
  CHECK(loss_value(Loss::huber, prediction, target) == 1.5);
  CHECK(relative_error(loss_value(Loss::binary_cross_entropy, prediction, target),
                       (0.6931471805599453 + 3.048587351573742) / 2) < 1e-15);
  Matrix<double> logits(3, 1), one_hot(3, 1);
  logits << 1, 2, 4;
  one_hot << 0, 1, 0;
  // ln(e + e² + e⁴) − 2
  CHECK(relative_error(loss_value(Loss::softmax_cross_entropy, logits, one_hot), 2.1698460195562856) < 1e-15);
}

TEST_CASE("loss gradients equal central differences") {
  for (const LossInfo& row : losses()) {
    Matrix<double> prediction = 2 * Matrix<double>::Random(3, 4), gradient;
    Matrix<double> target = Matrix<double>::Random(3, 4).cwiseAbs();
    if (row.loss == Loss::softmax_cross_entropy) target.array().rowwise() /= target.colwise().sum().array().eval();
    loss_gradient(row.loss, prediction, target, gradient);
    for (Index i = 0; i < prediction.size(); ++i) {
      constexpr double h = 1e-5;
      double& entry = prediction.data()[i];
      const double middle = entry;
      entry = middle + h;
      const double above = loss_value(row.loss, prediction, target);
      entry = middle - h;
      const double below = loss_value(row.loss, prediction, target);
      entry = middle;
      CAPTURE(row.name);
      // Rounding of a loss near 1 over h is 1e-11, and h² times a third derivative as much.
      CHECK(std::abs(gradient.data()[i] - (above - below) / (2 * h)) < 1e-10);
    }
  }
}

TEST_CASE("softmax's gradient is that of its value, also where the targets of a sample do not sum to 1") {
  const Matrix<double> prediction{{0.5}, {-1}, {2}}, target{{0.3}, {0.9}, {0.7}};
  Matrix<double> gradient;
  loss_gradient(Loss::softmax_cross_entropy, prediction, target, gradient);
  const Vector<double> exponentials = prediction.array().exp().matrix().col(0);
  for (Index k = 0; k < 3; ++k)
    CHECK(std::abs(gradient(k, 0) - (exponentials[k] / exponentials.sum() * 1.9 - target(k, 0))) < 1e-15);
}

TEST_CASE("cross-entropies stay finite and exact for logits of ±1000") {
  Matrix<double> logit(1, 1), target(1, 1), gradient;
  for (const double y : {0.0, 1.0})
    for (const double z : {-1000.0, 1000.0}) {
      logit << z;
      target << y;
      const bool right = (z > 0) == (y > 0);
      CHECK(loss_value(Loss::binary_cross_entropy, logit, target) == (right ? 0 : 1000));
      loss_gradient(Loss::binary_cross_entropy, logit, target, gradient);
      CHECK(gradient(0, 0) == (right ? 0 : z > 0 ? 1 : -1));
    }
  Matrix<float> logits(3, 1), one_hot(3, 1), slopes;
  logits << -1000, 1000, 0;
  one_hot << 1, 0, 0;
  CHECK(loss_value(Loss::softmax_cross_entropy, logits, one_hot) == 2000);
  loss_gradient(Loss::softmax_cross_entropy, logits, one_hot, slopes);
  CHECK(slopes(0, 0) == -1);
  CHECK(slopes(1, 0) == 1);
  CHECK(slopes(2, 0) == 0);
}

TEST_CASE("a sure and right answer keeps the digits of its small loss") {
  const Matrix<double> logit = Matrix<double>::Constant(1, 1, 40), target = Matrix<double>::Ones(1, 1);
  CHECK(relative_error(loss_value(Loss::binary_cross_entropy, logit, target), 4.24835425529158898e-18) < 1e-14);
}

TEST_CASE("a prediction that is not a number makes the loss and the gradient so") {
  const Matrix<double> prediction = Matrix<double>::Constant(3, 1, std::nan("")), target = Matrix<double>::Ones(3, 1);
  for (const LossInfo& row : losses()) {
    Matrix<double> gradient;
    loss_gradient(row.loss, prediction, target, gradient);
    CAPTURE(row.name);
    CHECK(std::isnan(loss_value(row.loss, prediction, target)));
    CHECK(gradient.array().isNaN().all());
  }
}

TEST_CASE("a mean over many float samples loses nothing") {
  const Index count = 1'000'000;
  const Matrix<float> prediction = Matrix<float>::Constant(1, count, 0.1f), target = Matrix<float>::Zero(1, count);
  CHECK(relative_error(loss_value(Loss::squared_error, prediction, target), double{0.1f} * double{0.1f}) < 1e-7);
}

TEST_CASE("an unknown loss is told the known") {
  CHECK(contains(error_message([] { loss_from_name("mse"); }), "squared_error"));
}

TEST_CASE("the table says which losses take logits, and what a small error costs") {
  for (const LossInfo& row : losses()) {
    CAPTURE(row.name);
    const auto value = [&](double first, double second) {
      return loss_value<double>(row.loss, Matrix<double>{{first}, {second}}, Matrix<double>{{1}, {0}});
    };
    // A squared error is least at the target; a cross-entropy falls on, as the logits grow.
    CHECK((value(9, -9) < value(1, 0)) == row.takes_logits);
    CHECK((value(1, 0) == 0) == !row.takes_logits);
    if (!row.takes_logits) CHECK(value(1.25, -0.25) == row.square_factor * 0.0625);
    else CHECK(row.square_factor == 0);
    // One answer together: adding the same to all outputs changes nothing.
    CHECK((std::abs(value(2, 1) - value(1, 0)) < 1e-15) == row.joint_outputs);
  }
}
