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

TEST_CASE("loss gradients equal central differences") {
  for (const LossInfo& row : losses()) {
    Matrix<double> prediction = Matrix<double>::Random(2, 3), gradient;
    const Matrix<double> target = Matrix<double>::Random(2, 3);
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
      CHECK(relative_error(gradient.data()[i], (above - below) / (2 * h)) < 1e-8);
    }
  }
}

TEST_CASE("a mean over many float samples loses nothing") {
  const Index count = 1'000'000;
  const Matrix<float> prediction = Matrix<float>::Constant(1, count, 0.1f), target = Matrix<float>::Zero(1, count);
  CHECK(relative_error(loss_value(Loss::squared_error, prediction, target), double{0.1f} * double{0.1f}) < 1e-7);
}

TEST_CASE("an unknown loss is told the known") {
  CHECK(contains(refusal([] { loss_from_name("mse"); }), "squared_error"));
}
