#include "regularization.hpp"

#include <limits>

#include "testing.hpp"

using namespace backprop;

namespace {

Flat<double> flat(std::vector<double>& numbers) { return {numbers.data(), static_cast<Index>(numbers.size())}; }

}  // namespace

TEST_CASE("the penalty's gradient is l2 · W and l1 · sign W, 0 at 0") {
  std::vector<double> W{2, -3, 0}, gradient{1, 1, 1};
  Flat<double> changed = flat(gradient);
  add_penalty({.l1 = 0.5, .l2 = 0.1}, flat(W), changed);
  CHECK(gradient[0] == doctest::Approx(1 + 0.2 + 0.5));
  CHECK(gradient[1] == doctest::Approx(1 - 0.3 - 0.5));
  CHECK(gradient[2] == 1);
  CHECK(W == std::vector<double>{2, -3, 0});
}

TEST_CASE("the penalty's gradient is the derivative of l1 Σ |W| + l2 Σ ½ W²") {
  const double l1 = 0.3, l2 = 0.7, h = 1e-6;
  for (const double w : {-1.5, -0.2, 0.4, 2.0}) {
    const auto penalty = [&](double x) { return l1 * std::abs(x) + l2 * x * x / 2; };
    std::vector<double> W{w}, gradient{0};
    Flat<double> changed = flat(gradient);
    add_penalty({.l1 = l1, .l2 = l2}, flat(W), changed);
    CHECK(std::abs(gradient[0] - (penalty(w + h) - penalty(w - h)) / (2 * h)) < 1e-9);
  }
}

TEST_CASE("where L1 kills, it does not add to the gradient") {
  std::vector<double> W{2, -3}, gradient{1, 1};
  Flat<double> changed = flat(gradient);
  add_penalty({.l1 = 0.5, .l1_kills = true}, flat(W), changed);
  CHECK(gradient == std::vector<double>{1, 1});
}

TEST_CASE("a step of L1 pulls towards 0; a weight that it carries over is dead for good") {
  std::vector<double> W{1, -1, 0.05, -0.05, 0}, sign{1, -1, 1, -1, 0}, alive{1, 1, 1, 1, 1};
  Flat<double> weights = flat(W), living = flat(alive);
  kill_weights(0.1, flat(sign), weights, living);
  CHECK(W[0] == doctest::Approx(0.9));
  CHECK(W[1] == doctest::Approx(-0.9));
  CHECK(W[2] == 0);
  CHECK(W[3] == 0);
  CHECK(alive == std::vector<double>{1, 1, 0, 0, 1});
  W[2] = 7;  // whatever an update makes of it
  kill_weights(0.1, flat(sign), weights, living);
  CHECK(W[2] == 0);
}

TEST_CASE("strengths that cannot be are refused") {
  CHECK(contains(error_message([] { check_regularization({.l1 = -1}); }), "L1 strength is -1"));
  CHECK(contains(error_message([] { check_regularization({.l2 = std::nan("")}); }), "L2 strength is nan"));
  CHECK(contains(error_message([] { check_regularization({.l2 = std::numeric_limits<double>::infinity()}); }), "inf"));
  CHECK_NOTHROW(check_regularization({}));
}
