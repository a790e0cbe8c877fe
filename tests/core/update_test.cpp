#include "update.hpp"

#include "testing.hpp"

using namespace backprop;

namespace {

/// A network of one weight and one bias, with gradients that a test sets.
struct Parameter {
  Network<double> network;
  Pass<double> pass;
  Updater<double> updater;

  explicit Parameter(double w) {
    network.layers.push_back({Matrix<double>::Constant(1, 1, w), Vector<double>::Zero(1), Activation::linear});
    pass.layers.resize(1);
    pass.layers[0].dW = Matrix<double>::Zero(1, 1);
    pass.layers[0].db = Vector<double>::Zero(1);
  }
  double after(const UpdateConfig& config, double dW, double rate = 0.1) {
    pass.layers[0].dW(0, 0) = dW;
    updater.update(config, rate, pass, network);
    return network.layers[0].W(0, 0);
  }
};

UpdateConfig with(Optimizer optimizer) {
  return {.optimizer = {.optimizer = optimizer}, .regularization = {}, .clipping = {}};
}

/// W and b of every layer in one row.
std::vector<double> all_parameters(Network<double>& network, const Pass<double>& pass) {
  std::vector<double> all;
  for_each_parameter(network, pass,
                     [&](auto values, auto, ParameterKind) { all.insert(all.end(), values.begin(), values.end()); });
  return all;
}

}  // namespace

TEST_CASE("two updates of every optimizer, worked by hand from PyTorch's formulas") {
  // w = 1, rate 0.1, gradients 2 and −1.
  const auto check = [](Optimizer optimizer, double first, double second) {
    Parameter parameter(1);
    CAPTURE(info(optimizer).name);
    // Of numbers around 1: a few roundings.
    CHECK(std::abs(parameter.after(with(optimizer), 2) - first) < 1e-15);
    CHECK(std::abs(parameter.after(with(optimizer), -1) - second) < 1e-15);
  };
  check(Optimizer::sgd, 0.8, 0.9);
  check(Optimizer::momentum, 0.8, 0.8 - 0.1 * (0.9 * 2 - 1));
  check(Optimizer::nesterov, 1 - 0.1 * (2 + 1.8), 0.62 - 0.1 * (-1 + 0.9 * 0.8));
  check(Optimizer::adagrad, 1 - 0.1 * 2 / (2 + 1e-10), 0.9 + 1e-11 / 2 + 0.1 / (std::sqrt(5) + 1e-10));
  const double v1 = 0.01 * 4, v2 = 0.99 * v1 + 0.01;
  check(Optimizer::rmsprop, 1 - 0.1 * 2 / (std::sqrt(v1) + 1e-8),
        1 - 0.1 * 2 / (std::sqrt(v1) + 1e-8) + 0.1 / (std::sqrt(v2) + 1e-8));
  const auto adam = [](double keep) {
    const double m1 = 0.2, u1 = 0.004, m2 = 0.9 * m1 - 0.1, u2 = 0.999 * u1 + 0.001;
    const double first = keep - 0.1 * (m1 / 0.1) / (std::sqrt(u1 / 0.001) + 1e-8);
    return std::pair{first, keep * first - 0.1 * (m2 / (1 - 0.81)) / (std::sqrt(u2 / (1 - 0.999 * 0.999)) + 1e-8)};
  };
  // The 1 − β₂ of the library and the 0.001 here differ in the last bits: 13 digits are left of it.
  const auto check_adam = [&](Optimizer optimizer, double keep) {
    Parameter parameter(1);
    CHECK(relative_error(parameter.after(with(optimizer), 2), adam(keep).first) < 1e-13);
    CHECK(relative_error(parameter.after(with(optimizer), -1), adam(keep).second) < 1e-12);
  };
  check_adam(Optimizer::adam, 1);
  check_adam(Optimizer::adamw, 1 - 0.1 * 0.01);
}

TEST_CASE("another optimizer begins with nothing remembered, also when the first comes back") {
  Parameter switched(1), fresh(1);
  switched.after(with(Optimizer::adam), 2);
  switched.after(with(Optimizer::sgd), 0);
  const double before = switched.network.layers[0].W(0, 0);
  CHECK(relative_error(switched.after(with(Optimizer::adam), 3) - before, fresh.after(with(Optimizer::adam), 3) - 1) <
        1e-13);
  CHECK(switched.updater.state().updates == 1);
}

TEST_CASE("an optimizer does not go on with the moments of another that keeps the same ones") {
  const auto check = [](Optimizer first, Optimizer second) {
    Parameter switched(1), fresh(1);
    switched.after(with(first), 2);
    const double before = switched.network.layers[0].W(0, 0);
    CAPTURE(info(second).name);
    CHECK(relative_error(switched.after(with(second), 3) - before, fresh.after(with(second), 3) - 1) < 1e-13);
  };
  check(Optimizer::momentum, Optimizer::nesterov);  // m
  check(Optimizer::adagrad, Optimizer::rmsprop);    // v
  check(Optimizer::adamw, Optimizer::adam);         // both
}

TEST_CASE("L2 adds l2 · W to the gradient of weights alone") {
  UpdateConfig config;
  config.regularization.l2 = 0.5;
  Parameter parameter(4);
  parameter.network.layers[0].b(0) = 4;
  CHECK(parameter.after(config, 1) == doctest::Approx(4 - 0.1 * (1 + 2)));
  CHECK(parameter.network.layers[0].b(0) == 4);
}

TEST_CASE("L1 adds l1 · sign W, and nothing at 0") {
  UpdateConfig config;
  config.regularization.l1 = 0.5;
  CHECK(Parameter(4).after(config, 1) == doctest::Approx(4 - 0.1 * 1.5));
  CHECK(Parameter(-4).after(config, 1) == doctest::Approx(-4 - 0.1 * 0.5));
  CHECK(Parameter(0).after(config, 1) == doctest::Approx(-0.1));
  CHECK(Parameter(0.01).after(config, 0) == doctest::Approx(0.01 - 0.05));  // oscillates around 0
}

TEST_CASE("the playground's L1 kills a weight that it carries over 0, for good") {
  UpdateConfig config;
  config.regularization = {.l1 = 0.5, .l2 = 0, .l1_kills = true};
  CHECK(Parameter(4).after(config, 1) == doctest::Approx(4 - 0.1 - 0.05));
  Parameter dying(0.01);
  CHECK(dying.after(config, 0) == 0);
  CHECK(dying.after(config, -100) == 0);
  Parameter crossing(0.01);  // the gradient alone may carry it over
  CHECK(crossing.after(config, 1) == doctest::Approx(0.01 - 0.1 - 0.05));
  Parameter biased(4);  // biases are let live
  biased.network.layers[0].b(0) = 0.01;
  biased.after(config, 0);
  CHECK(biased.network.layers[0].b(0) == 0.01);
  Parameter zero(0);  // a weight that starts at 0 is not dead
  CHECK(zero.after(config, -1) == doctest::Approx(0.1));
  dying.updater.reset();
  CHECK(dying.after(config, -1) == doctest::Approx(0.1));
}

TEST_CASE("clipping by norm shortens all gradients together, PyTorch's way, and counts") {
  UpdateConfig config;
  config.clipping = {.clipping = Clipping::norm, .limit = 1};
  Parameter parameter(0);
  parameter.pass.layers[0].db(0) = 4;
  CHECK(relative_error(parameter.after(config, 3), -0.1 * 3 / (5 + 1e-6)) < 1e-15);
  CHECK(relative_error(parameter.network.layers[0].b(0), -0.1 * 4 / (5 + 1e-6)) < 1e-15);
  CHECK(parameter.updater.state().clipped == 1);
  parameter.pass.layers[0].db(0) = 0.4;
  parameter.after(config, 0.3);
  CHECK(parameter.updater.state().clipped == 1);
  CHECK(parameter.pass.layers[0].dW(0, 0) == 0.3);  // the gradient itself stays
}

TEST_CASE("clipping by value clamps each entry, before the penalty") {
  UpdateConfig config;
  config.clipping = {.clipping = Clipping::value, .limit = 0.5};
  config.regularization.l2 = 1;
  Parameter parameter(4);
  CHECK(parameter.after(config, -3) == doctest::Approx(4 - 0.1 * (-0.5 + 4)));
  CHECK(parameter.updater.state().clipped == 1);
  parameter.after(config, 0.4);
  CHECK(parameter.updater.state().clipped == 1);
}

TEST_CASE("scales and shifts are trained and clipped like the rest") {
  for (const OptimizerInfo& row : optimizers()) {
    Example example = random_example({.hidden = {3, 3}, .normalization = Normalization::layer}, 5);
    forward(example.network, example.pass);
    backward(example.network, Loss::squared_error, example.pass);
    const std::vector<double> before = all_parameters(example.network, example.pass);
    double sum = 0;
    for_each_parameter(example.network, example.pass,
                       [&](auto, auto gradient, ParameterKind) { sum += gradient.square().sum(); });
    CHECK(relative_error(gradient_norm(example.network, example.pass), std::sqrt(sum)) < 1e-14);
    Updater<double>().update(with(row.optimizer), 0.1, example.pass, example.network);
    const std::vector<double> after = all_parameters(example.network, example.pass);
    CHECK(before.size() == static_cast<std::size_t>(parameter_count(example.network)));
    CAPTURE(row.name);
    for (std::size_t i = 0; i < before.size(); ++i) CHECK(before[i] != after[i]);
  }
}

TEST_CASE("a gradient that is not a number is not hidden by clipping") {
  for (const Clipping clipping : {Clipping::norm, Clipping::value}) {
    UpdateConfig config;
    config.clipping.clipping = clipping;
    CHECK(std::isnan(Parameter(1).after(config, std::nan(""))));
  }
}

TEST_CASE("numbers out of range are refused") {
  UpdateConfig config;
  config.optimizer.momentum = 1.5;
  CHECK(contains(error_message([&] { check_update(config); }), "the momentum is 1.5"));
  config = {};
  config.optimizer.beta2 = -0.1;
  CHECK(contains(error_message([&] { check_update(config); }), "beta 2"));
  config = {};
  config.regularization.l1 = -1;
  CHECK(contains(error_message([&] { check_update(config); }), "L1 strength is -1"));
  config = {};
  config.clipping.limit = 0;
  CHECK(contains(error_message([&] { check_update(config); }), "clipping limit is 0"));
  CHECK(contains(error_message([] { optimizer_from_name("lion"); }), "rmsprop, adam, adamw"));
}
