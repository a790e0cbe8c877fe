#include "optimizer.hpp"

#include <limits>

#include "testing.hpp"

using namespace backprop;

namespace {

using Numbers = std::vector<double>;

/// One value p under gradients g₁, g₂, …, with m and v from 0; `t` counts from 1.
struct Values {
  double p = 1, m = 0, v = 0;
};

Values after(const OptimizerConfig& config, double rate, const Numbers& gradients) {
  Values values;
  for (std::size_t i = 0; i < gradients.size(); ++i) {
    const OptimizerStep<double> step(config, rate, static_cast<std::int64_t>(i + 1));
    const bool uses_m = info(config.optimizer).uses_m, uses_v = info(config.optimizer).uses_v();
    apply(step, ConstFlat<double>(&gradients[i], 1), Flat<double>(uses_m ? &values.m : nullptr, uses_m ? 1 : 0),
          Flat<double>(uses_v ? &values.v : nullptr, uses_v ? 1 : 0), Flat<double>(&values.p, 1));
  }
  return values;
}

}  // namespace

TEST_CASE("two steps of every optimizer, worked by hand") {
  const Numbers gradients{2, -1};
  const double rate = 0.1;
  CHECK(after({Optimizer::sgd}, rate, gradients).p == doctest::Approx(1 - 0.2 + 0.1));
  // m: 2, then 0.9 · 2 − 1 = 0.8
  const Values momentum = after({Optimizer::momentum}, rate, gradients);
  CHECK(momentum.m == doctest::Approx(0.8));
  CHECK(momentum.p == doctest::Approx(1 - 0.2 - 0.08));
  // g + μ m: 2 + 1.8, then −1 + 0.72
  CHECK(after({Optimizer::nesterov}, rate, gradients).p == doctest::Approx(1 - 0.38 + 0.028));
  // v: 4, then 5
  const Values adagrad = after({Optimizer::adagrad}, rate, gradients);
  CHECK(adagrad.v == 5);
  CHECK(adagrad.p == doctest::Approx(1 - 0.1 + 0.1 / std::sqrt(5)));
  // v: 0.01 · 4, then 0.99 · 0.04 + 0.01
  const Values rmsprop = after({Optimizer::rmsprop}, rate, gradients);
  CHECK(rmsprop.v == doctest::Approx(0.0496));
  CHECK(rmsprop.p == doctest::Approx(1 - 0.1 * 2 / 0.2 + 0.1 / std::sqrt(0.0496)));
  // m: 0.2, 0.08; v: 0.004, 0.004996; corrected by 1 − 0.9ᵗ and 1 − 0.999ᵗ
  const double adam = 1 - 0.1 - 0.1 * (0.08 / 0.19) / std::sqrt(0.004996 / 0.001999);
  CHECK(after({Optimizer::adam}, rate, gradients).p == doctest::Approx(adam));
  // Decoupled decay: the value shrinks by 1 − rate · decay before each step.
  const OptimizerConfig decaying{.optimizer = Optimizer::adamw, .weight_decay = 0.5};
  const double first = 0.95 - 0.1, second = 0.95 * first - 0.1 * (0.08 / 0.19) / std::sqrt(0.004996 / 0.001999);
  CHECK(after(decaying, rate, gradients).p == doctest::Approx(second));
}

TEST_CASE("a momentum of 1 is SGD with gradients that are never cleared") {
  const Numbers gradients{2, -1, 0.25, 3};
  Numbers sums;
  for (const double gradient : gradients) sums.push_back((sums.empty() ? 0 : sums.back()) + gradient);
  const Values values = after({.optimizer = Optimizer::momentum, .momentum = 1}, 0.1, gradients);
  CHECK(values.m == sums.back());
  CHECK(values.p == after({Optimizer::sgd}, 0.1, sums).p);
}

TEST_CASE("the table says what each optimizer remembers and which numbers it reads") {
  const Numbers gradients{2, -1, 0.5};
  for (const OptimizerInfo& row : optimizers()) {
    const OptimizerConfig usual{row.optimizer};
    const auto changes = [&](auto change) {
      OptimizerConfig other = usual;
      change(other);
      return after(other, 0.1, gradients).p != after(usual, 0.1, gradients).p;
    };
    CAPTURE(row.name);
    CHECK(changes([](auto& config) { config.momentum = 0.5; }) == row.uses_momentum);
    CHECK(changes([](auto& config) { config.smoothing = 0.5; }) == row.uses_smoothing);
    CHECK(changes([](auto& config) { config.beta1 = 0.5; }) == row.uses_betas);
    CHECK(changes([](auto& config) { config.beta2 = 0.5; }) == row.uses_betas);
    CHECK(changes([](auto& config) { config.weight_decay = 0.5; }) == row.uses_weight_decay);
    // Dividing by the root of the second moment makes the first step independent of the gradient's size.
    const auto first_step = [&](double gradient) { return 1 - after(usual, 0.1, {gradient}).p; };
    CHECK((relative_error(first_step(2), first_step(4)) < 1e-6) == row.uses_v());
    // After a thousand gradients of one size a sum has made steps small, an average has not.
    if (row.uses_v()) {
      const Numbers many(1000, 1.0);
      const double step = after(usual, 0.001, many).p - after(usual, 0.001, Numbers(1001, 1.0)).p;
      CHECK((step < 1e-4) == (row.second_moment == SecondMoment::sum));
    }
  }
}

TEST_CASE("the rests 1 − β are exact in float") {
  const OptimizerStep<float> step({Optimizer::adam}, 0.1, 1);
  CHECK(step.beta2_rest == 0.001f);
  CHECK(1.0f - step.beta2 != 0.001f);
}

TEST_CASE("numbers out of range are refused; optimizers are found by name") {
  CHECK(contains(error_message([] { check_optimizer({.momentum = 1.01}); }), "momentum is 1.01"));
  CHECK(contains(error_message([] { check_optimizer({.smoothing = 1}); }), "smoothing is 1"));
  CHECK_NOTHROW(check_optimizer({.momentum = 1}));
  CHECK(contains(error_message([] { check_optimizer({.smoothing = -0.1}); }), "is -0.1"));
  CHECK(contains(error_message([] { check_optimizer({.beta2 = std::nan("")}); }), "is nan"));
  CHECK(contains(error_message([] { check_optimizer({.weight_decay = -1}); }), "is -1"));
  CHECK_NOTHROW(check_optimizer({}));
  CHECK_NOTHROW(check_learning_rate(0));
  CHECK(contains(error_message([] { check_learning_rate(-0.1); }), "is -0.1"));
  CHECK(contains(error_message([] { check_learning_rate(std::numeric_limits<double>::infinity()); }), "is inf"));
  CHECK(optimizer_from_name("adamw") == Optimizer::adamw);
  CHECK(contains(error_message([] { optimizer_from_name("Adam"); }), "sgd, momentum, nesterov"));
}
