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
      CHECK(coding.logits == cross_entropy);
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
  CHECK(contains(error_message([] { target_coding(1, Loss::huber, Activation::linear); }),
                 "1 classes, expected 2 to 10"));
  CHECK(contains(error_message([] { target_coding(11, Loss::huber, Activation::linear); }), "11 classes"));
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
  CHECK_FALSE(several.is_right(Vector<double>{{-3, std::nan(""), -2}}, Vector<double>{{0, 0, 1}}));
}

TEST_CASE("a tie is undecided and counts as wrong, with one output and with several, in either precision") {
  const auto check = [](auto scalar) {
    using Numbers = Vector<decltype(scalar)>;
    const auto one = [](double value) { return Numbers(Numbers::Constant(1, static_cast<decltype(scalar)>(value))); };
    const TargetCoding tanh = target_coding(2, Loss::squared_error, Activation::tanh);
    for (const double label : {-1.0, 1.0}) CHECK_FALSE(tanh.is_right(one(0), one(label)));
    const TargetCoding sigmoid = target_coding(2, Loss::squared_error, Activation::sigmoid);
    for (const double label : {0.0, 1.0}) CHECK_FALSE(sigmoid.is_right(one(0.5), one(label)));
    for (const int classes : {2, 3}) {
      const TargetCoding several = target_coding(classes, Loss::softmax_cross_entropy, Activation::linear);
      for (int own = 0; own < classes; ++own) {
        Numbers target = Numbers::Zero(classes), tied = Numbers::Constant(classes, 7), ahead = tied;
        target[own] = 1;
        ahead[own] = std::nextafter(ahead[own], ahead[own] + 1);
        CHECK_FALSE(several.is_right(tied, target));
        CHECK(several.is_right(ahead, target));
      }
      // Tied with one other class, ahead of the third.
      if (classes == 3) CHECK_FALSE(several.is_right(Numbers{{1, 1, -1}}, Numbers{{1, 0, 0}}));
    }
  };
  check(0.0f);
  check(0.0);
}

TEST_CASE("the lowest loss is 0 where the output reaches its target") {
  const auto lowest = [](Loss loss, Activation output, double label) {
    return lowest_loss(target_coding(2, loss, output), loss, output, label);
  };
  for (const LossInfo& row : losses())
    for (const double label : {-1.0, 1.0}) CHECK(lowest(row.loss, Activation::linear, label) == 0);
  for (const double label : {-1.0, 1.0}) {
    CHECK(lowest(Loss::squared_error, Activation::tanh, label) == 0);
    CHECK(lowest(Loss::squared_error, Activation::sigmoid, label) == 0);  // whose targets are 0 and 1
  }
  CHECK(lowest_loss(target_coding(regression, Loss::huber, Activation::relu), Loss::huber, Activation::relu, 3) == 0);
}

TEST_CASE("the lowest loss of an output that is kept from its target is that of the end of its range") {
  const auto lowest = [](Loss loss, Activation output, double label, int classes = 2) {
    return lowest_loss(target_coding(classes, loss, output), loss, output, label);
  };
  // 0 where −1 is wanted.
  CHECK(lowest(Loss::squared_error, Activation::relu, -1) == 1);
  CHECK(lowest(Loss::half_squared_error, Activation::relu, -1) == 0.5);
  CHECK(lowest(Loss::huber, Activation::softplus, -1) == 0.5);
  // A logit within ±1: ln(1 + e⁻¹); of a sigmoid, 1 and 0; of ReLU, 0 where it should be −∞.
  CHECK(relative_error(lowest(Loss::binary_cross_entropy, Activation::tanh, 1), 0.3132616875182228) < 1e-15);
  CHECK(relative_error(lowest(Loss::binary_cross_entropy, Activation::tanh, -1), 0.3132616875182228) < 1e-15);
  CHECK(relative_error(lowest(Loss::binary_cross_entropy, Activation::sigmoid, 1), 0.3132616875182228) < 1e-15);
  CHECK(relative_error(lowest(Loss::binary_cross_entropy, Activation::sigmoid, -1), std::log(2)) < 1e-15);
  CHECK(lowest(Loss::binary_cross_entropy, Activation::relu, 1) == 0);
  CHECK(relative_error(lowest(Loss::binary_cross_entropy, Activation::relu, -1), std::log(2)) < 1e-15);
  // ln(1 + (classes − 1) e^(low − high))
  CHECK(relative_error(lowest(Loss::softmax_cross_entropy, Activation::tanh, 1), std::log1p(std::exp(-2))) < 1e-14);
  CHECK(relative_error(lowest(Loss::softmax_cross_entropy, Activation::tanh, 3, 5), std::log1p(4 * std::exp(-2))) <
        1e-14);
  CHECK(lowest(Loss::softmax_cross_entropy, Activation::softplus, 3, 5) == 0);
  CHECK(contains(error_message([&] { lowest(Loss::huber, Activation::relu, 0, 11); }), "11 classes"));
}
