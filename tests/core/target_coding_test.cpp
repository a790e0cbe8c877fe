#include "target_coding.hpp"

#include "testing.hpp"

using namespace backprop;

TEST_CASE("two classes are ±1, or 0 and 1 where a probability is meant") {
  for (const LossInfo& row : losses())
    for (const Activation output : {Activation::tanh, Activation::linear, Activation::sigmoid}) {
      const bool cross_entropy = row.loss == Loss::binary_cross_entropy || row.loss == Loss::softmax_cross_entropy;
      const bool zero_one = cross_entropy || output == Activation::sigmoid;
      const TargetCoding coding = target_coding(2, row.loss, output);
      CAPTURE(row.name);
      CHECK(coding.low == (zero_one ? 0 : -1));
      CHECK(coding.high == 1);
      CHECK(coding.border == (!cross_entropy && zero_one ? 0.5 : 0));
      CHECK(coding.outputs == (row.loss == Loss::softmax_cross_entropy ? 2 : 1));
    }
  const TargetCoding coding = target_coding(2, Loss::binary_cross_entropy, Activation::linear);
  CHECK(coding.target(1, 0) == 1);
  CHECK(coding.target(-1, 0) == 0);
}

TEST_CASE("two classes under softmax have an output each, −1 the first") {
  const TargetCoding coding = target_coding(2, Loss::softmax_cross_entropy, Activation::linear);
  CHECK(coding.target(-1, 0) == 1);
  CHECK(coding.target(-1, 1) == 0);
  CHECK(coding.target(1, 0) == 0);
  CHECK(coding.target(1, 1) == 1);
}

TEST_CASE("more classes have an output each under every loss") {
  const TargetCoding softmax = target_coding(5, Loss::softmax_cross_entropy, Activation::linear);
  CHECK(softmax.outputs == 5);
  CHECK(softmax.target(3, 3) == 1);
  CHECK(softmax.target(3, 0) == 0);
  const TargetCoding squared = target_coding(3, Loss::squared_error, Activation::tanh);
  CHECK(squared.outputs == 3);
  CHECK(squared.target(0, 0) == 1);
  CHECK(squared.target(0, 1) == -1);
}

TEST_CASE("a regression's target is its label") {
  CHECK(target_coding(regression, Loss::huber, Activation::linear).target(-0.37, 0) == -0.37);
  CHECK(contains(error_message([] { target_coding(regression, Loss::softmax_cross_entropy, Activation::linear); }),
                 "regression"));
  CHECK(contains(error_message([] { target_coding(regression, Loss::binary_cross_entropy, Activation::linear); }),
                 "regression"));
  CHECK(
      contains(error_message([] { target_coding(1, Loss::huber, Activation::linear); }), "1 classes, expected 2 to 6"));
  CHECK(contains(error_message([] { target_coding(7, Loss::huber, Activation::linear); }), "7 classes"));
}

TEST_CASE("an answer is right on the target's side of the border, or where the largest output is the class's") {
  const auto one = [](double value) { return Vector<double>(Vector<double>::Constant(1, value)); };
  const TargetCoding tanh = target_coding(2, Loss::squared_error, Activation::tanh);
  CHECK(tanh.is_right(one(0.1), one(1)));
  CHECK(tanh.is_right(one(-0.1), one(-1)));
  CHECK_FALSE(tanh.is_right(one(0), one(1)));
  CHECK_FALSE(tanh.is_right(one(std::nan("")), one(-1)));
  const TargetCoding sigmoid = target_coding(2, Loss::squared_error, Activation::sigmoid);
  CHECK_FALSE(sigmoid.is_right(one(0.4), one(1)));
  CHECK(sigmoid.is_right(one(0.4), one(0)));
  const TargetCoding logit = target_coding(2, Loss::binary_cross_entropy, Activation::linear);
  CHECK(logit.is_right(one(0.4), one(1)));
  CHECK(logit.is_right(one(-0.4), one(0)));
  const TargetCoding several = target_coding(3, Loss::softmax_cross_entropy, Activation::linear);
  CHECK(several.is_right(Vector<double>{{-3, -1, -2}}, Vector<double>{{0, 1, 0}}));
  CHECK_FALSE(several.is_right(Vector<double>{{-3, -1, -2}}, Vector<double>{{0, 0, 1}}));
}
