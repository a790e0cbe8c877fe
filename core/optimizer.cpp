#include "optimizer.hpp"

#include <array>
#include <cmath>
#include <stdexcept>
#include <string>

#include "names.hpp"

namespace backprop {
namespace {

constexpr std::array table{
    OptimizerInfo{Optimizer::sgd, "sgd", false, false},
    OptimizerInfo{Optimizer::momentum, "momentum", true, false},
    OptimizerInfo{Optimizer::nesterov, "nesterov", true, false},
    OptimizerInfo{Optimizer::adagrad, "adagrad", false, true},
    OptimizerInfo{Optimizer::rmsprop, "rmsprop", false, true},
    OptimizerInfo{Optimizer::adam, "adam", true, true},
    OptimizerInfo{Optimizer::adamw, "adamw", true, true},
};

constexpr double adagrad_epsilon = 1e-10, epsilon = 1e-8;

void check_share(const char* name, double value) {
  if (value >= 0 && value < 1) return;  // NaN falls through
  throw std::invalid_argument(std::string(name) + " is " + std::to_string(value) + ", expected at least 0 and below 1");
}

}  // namespace

std::span<const OptimizerInfo> optimizers() { return table; }

const OptimizerInfo& info(Optimizer optimizer) {
  return *std::find_if(table.begin(), table.end(),
                       [&](const OptimizerInfo& row) { return row.optimizer == optimizer; });
}

Optimizer optimizer_from_name(std::string_view name) {
  return find_by_name(std::span<const OptimizerInfo>(table), name, "optimizer").optimizer;
}

void check_optimizer(const OptimizerConfig& config) {
  check_share("the momentum", config.momentum);
  check_share("the smoothing", config.smoothing);
  check_share("beta 1", config.beta1);
  check_share("beta 2", config.beta2);
  if (!std::isfinite(config.weight_decay) || config.weight_decay < 0)
    throw std::invalid_argument("the weight decay is " + std::to_string(config.weight_decay) +
                                ", expected a finite number that is not negative");
}

void check_learning_rate(double learning_rate) {
  if (!std::isfinite(learning_rate) || learning_rate < 0)
    throw std::invalid_argument("the learning rate is " + std::to_string(learning_rate) +
                                ", expected a finite number that is not negative");
}

template <class Scalar>
OptimizerStep<Scalar>::OptimizerStep(const OptimizerConfig& config, double rate_now, std::int64_t t)
    : optimizer(config.optimizer),
      rate(static_cast<Scalar>(rate_now)),
      momentum(static_cast<Scalar>(config.momentum)),
      smoothing(static_cast<Scalar>(config.smoothing)),
      beta1(static_cast<Scalar>(config.beta1)),
      beta2(static_cast<Scalar>(config.beta2)),
      smoothing_rest(static_cast<Scalar>(1 - config.smoothing)),
      beta1_rest(static_cast<Scalar>(1 - config.beta1)),
      beta2_rest(static_cast<Scalar>(1 - config.beta2)),
      keep(static_cast<Scalar>(1 - rate_now * config.weight_decay)),
      deviation_correction(1) {
  if (optimizer != Optimizer::adam && optimizer != Optimizer::adamw) return;
  const auto count = static_cast<double>(t);
  rate = static_cast<Scalar>(rate_now / (1 - std::pow(config.beta1, count)));
  deviation_correction = static_cast<Scalar>(std::sqrt(1 - std::pow(config.beta2, count)));
}

template <class Scalar>
void apply(const OptimizerStep<Scalar>& step, const ConstFlat<Scalar>& gradient, Flat<Scalar> m, Flat<Scalar> v,
           Flat<Scalar> values) {
  switch (step.optimizer) {
    case Optimizer::sgd:
      values -= step.rate * gradient;
      return;
    case Optimizer::momentum:
      m = step.momentum * m + gradient;
      values -= step.rate * m;
      return;
    case Optimizer::nesterov:
      m = step.momentum * m + gradient;
      values -= step.rate * (gradient + step.momentum * m);
      return;
    case Optimizer::adagrad:
      v += gradient.square();
      values -= step.rate * gradient / (v.sqrt() + static_cast<Scalar>(adagrad_epsilon));
      return;
    case Optimizer::rmsprop:
      v = step.smoothing * v + step.smoothing_rest * gradient.square();
      values -= step.rate * gradient / (v.sqrt() + static_cast<Scalar>(epsilon));
      return;
    case Optimizer::adamw:
      values *= step.keep;
      [[fallthrough]];
    case Optimizer::adam:
      m = step.beta1 * m + step.beta1_rest * gradient;
      v = step.beta2 * v + step.beta2_rest * gradient.square();
      values -= step.rate * m / (v.sqrt() / step.deviation_correction + static_cast<Scalar>(epsilon));
      return;
  }
}

#define INSTANTIATE(Scalar)                                                                                    \
  template struct OptimizerStep<Scalar>;                                                                       \
  template void apply(const OptimizerStep<Scalar>&, const ConstFlat<Scalar>&, Flat<Scalar>, Flat<Scalar>,      \
                      Flat<Scalar>);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
