#include "update_trace.hpp"

#include <cmath>
#include <stdexcept>

#include "synthetic.hpp"
#include "testing.hpp"

using namespace backprop;

namespace {

Trainer<double> backed(const TrainingConfig& training, int updates = 0,
                       Normalization normalization = Normalization::none) {
  const Points points = generate_points({.set = DataSet::circle, .count = 60, .seed = 3});
  Trainer<double> trainer({.hidden = {3, 2}, .hidden_activation = Activation::tanh, .normalization = normalization},
                          training, to_dataset<double>(points));
  trainer.train(updates);
  trainer.forward();
  trainer.loss();
  trainer.backward();
  return trainer;
}

/// The formulas of `Optimizer`, from the traced numbers: p after the update.
double by_formula(const OptimizerConfig& config, const UpdateTrace& trace) {
  const double g = trace.clipped + trace.penalty, t = static_cast<double>(trace.number), rate = trace.rate;
  switch (config.optimizer) {
    case Optimizer::sgd:
      return trace.before - rate * g;
    case Optimizer::momentum:
      return trace.before - rate * (config.momentum * trace.m_before + g);
    case Optimizer::nesterov:
      return trace.before - rate * (g + config.momentum * (config.momentum * trace.m_before + g));
    case Optimizer::adagrad:
      return trace.before - rate * g / (std::sqrt(trace.v_before + g * g) + 1e-10);
    case Optimizer::rmsprop:
      return trace.before -
             rate * g / (std::sqrt(config.smoothing * trace.v_before + (1 - config.smoothing) * g * g) + 1e-8);
    case Optimizer::adam:
    case Optimizer::adamw: {
      const double m = config.beta1 * trace.m_before + (1 - config.beta1) * g,
                   v = config.beta2 * trace.v_before + (1 - config.beta2) * g * g;
      const double kept =
          config.optimizer == Optimizer::adamw ? (1 - rate * config.weight_decay) * trace.before : trace.before;
      return kept -
             rate * (m / (1 - std::pow(config.beta1, t))) / (std::sqrt(v / (1 - std::pow(config.beta2, t))) + 1e-8);
    }
  }
  return 0;
}

// Sums and products of a handful of doubles.
constexpr double rounding = 1e-13;

}  // namespace

TEST_CASE("the numbers of an update lead by the optimizer's formula to what the update does") {
  for (const OptimizerInfo& row : optimizers()) {
    CAPTURE(row.name);
    TrainingConfig training;
    training.update.optimizer = {.optimizer = row.optimizer, .weight_decay = 0.1};
    training.update.regularization = {.l1 = 0.01, .l2 = 0.02};
    training.update.clipping = {.clipping = Clipping::norm, .limit = 0.01};
    for (const int updates : {0, 3}) {
      Trainer<double> trainer = backed(training, updates);
      const ParameterPlace weight{.layer = 1, .part = ParameterPart::weight, .index = 4},
          bias{.layer = 2, .part = ParameterPart::bias, .index = 0};
      const UpdateTrace of_weight = trace_update(trainer, weight), of_bias = trace_update(trainer, bias);
      CHECK(of_weight.number == updates + 1);
      CHECK(of_weight.before == trainer.network().layers[1].W.data()[4]);
      CHECK(of_weight.gradient == trainer.pass().layers[1].dW.data()[4]);
      const double factor = clipping_factor(gradient_norm(trainer.network(), trainer.pass()), 0.01);
      CHECK(factor < 1);
      CHECK(of_weight.clipped == doctest::Approx(factor * of_weight.gradient).scale(0).epsilon(rounding));
      const double sign = of_weight.before > 0 ? 1 : -1;
      CHECK(of_weight.penalty == doctest::Approx(0.01 * sign + 0.02 * of_weight.before).scale(0).epsilon(rounding));
      CHECK(of_bias.penalty == 0);
      for (const UpdateTrace& trace : {of_weight, of_bias})
        CHECK(trace.after == doctest::Approx(by_formula(training.update.optimizer, trace)).scale(0).epsilon(rounding));
      trainer.update();
      CHECK(of_weight.after == trainer.network().layers[1].W.data()[4]);
      CHECK(of_bias.after == trainer.network().layers[2].b[0]);
      const UpdateState<double>& state = trainer.update_state();
      // Of 2-3-2-1: 9 numbers of layer 1 stand before the weights of layer 2.
      if (row.uses_m) CHECK(of_weight.m == state.m[9 + 4]);
      else CHECK(std::isnan(of_weight.m));
      if (row.uses_v()) CHECK(of_weight.v == state.v[9 + 4]);
      else CHECK(std::isnan(of_weight.v_before));
      if (row.uses_m && updates == 0) CHECK(of_weight.m_before == 0);
    }
  }
}

TEST_CASE("clipping by value, and scales and shifts of a normalisation") {
  TrainingConfig training;
  training.update.clipping = {.clipping = Clipping::value, .limit = 1e-4};
  Trainer<double> trainer = backed(training, 2, Normalization::layer);
  const ParameterPlace scale{.layer = 1, .part = ParameterPart::scale, .index = 1};
  const UpdateTrace trace = trace_update(trainer, scale);
  CHECK(trace.gradient == trainer.pass().layers[1].norm.dscale[1]);
  CHECK(std::abs(trace.gradient) > 1e-4);
  CHECK(std::abs(trace.clipped) == 1e-4);
  trainer.update();
  CHECK(trace.after == trainer.network().layers[1].norm.scale[1]);
}

TEST_CASE("another optimizer begins without moments") {
  TrainingConfig training;
  training.update.optimizer.optimizer = Optimizer::adam;
  Trainer<double> trainer = backed(training, 5);
  training.update.optimizer.optimizer = Optimizer::momentum;
  trainer.set_training(training);
  const UpdateTrace trace = trace_update(trainer, {.layer = 0, .part = ParameterPart::bias, .index = 1});
  CHECK(trace.number == 1);
  CHECK(trace.m_before == 0);
  CHECK(std::isnan(trace.v));
}

TEST_CASE("only of a round that is ready to be updated, and of a number that is there") {
  Trainer<double> trainer = backed({});
  CHECK_THROWS_AS(trace_update(trainer, {.layer = 3}), std::invalid_argument);
  trainer.update();
  CHECK_THROWS_AS(trace_update(trainer, {}), std::logic_error);
}

TEST_CASE("the loss of the mini-batch before and after its update") {
  Trainer<double> trainer = backed({.learning_rate = 0.01});
  const double before = batch_loss(trainer);
  CHECK(before == trainer.pass().loss);
  trainer.update();
  CHECK(batch_loss(trainer) < before);
  CHECK(trainer.pass().loss == before);
  const Points points = generate_points({.set = DataSet::circle, .count = 60, .seed = 3});
  const Trainer<double> fresh({.hidden = {2}}, {}, to_dataset<double>(points));
  CHECK_THROWS_AS(batch_loss(fresh), std::logic_error);
}
