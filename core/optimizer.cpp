#include "optimizer.hpp"

#include <array>
#include <cmath>
#include <string>

#include "argument_error.hpp"
#include "name_table.hpp"

namespace backprop {
namespace {

// In the order of OptimizerInfo: m, second moment, momentum, smoothing, betas, weight decay.
constexpr std::array table{
    OptimizerInfo{Optimizer::sgd, "sgd", false, SecondMoment::none, false, false, false, false},
    OptimizerInfo{Optimizer::momentum, "momentum", true, SecondMoment::none, true, false, false, false},
    OptimizerInfo{Optimizer::nesterov, "nesterov", true, SecondMoment::none, true, false, false, false},
    OptimizerInfo{Optimizer::adagrad, "adagrad", false, SecondMoment::sum, false, false, false, false},
    OptimizerInfo{Optimizer::rmsprop, "rmsprop", false, SecondMoment::average, false, true, false, false},
    OptimizerInfo{Optimizer::adam, "adam", true, SecondMoment::average, false, false, true, false},
    OptimizerInfo{Optimizer::adamw, "adamw", true, SecondMoment::average, false, false, true, true},
};

constexpr double adagrad_epsilon = 1e-10, epsilon = 1e-8;

void check_share(const char* name, double value) {
  if (value >= 0 && value < 1) return;  // NaN falls through
  throw_invalid_argument({name, " is ", value, ", expected at least 0 and below 1"});
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
  if (!(config.momentum >= 0 && config.momentum <= 1))
    throw_invalid_argument({"the momentum is ", config.momentum, ", expected at least 0 and at most 1"});
  check_share("the smoothing", config.smoothing);
  check_share("beta 1", config.beta1);
  check_share("beta 2", config.beta2);
  if (!std::isfinite(config.weight_decay) || config.weight_decay < 0)
    throw_invalid_argument(
        {"the weight decay is ", config.weight_decay, ", expected a finite number that is not negative"});
}

void check_learning_rate(double learning_rate) {
  if (!std::isfinite(learning_rate) || learning_rate < 0)
    throw_invalid_argument({"the learning rate is ", learning_rate, ", expected a finite number that is not negative"});
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

// Loops, one pass over the numbers each, which compilers put into SIMD lanes; Eigen's expressions took three passes,
// and three times the code.
template <class Scalar>
void apply(const OptimizerStep<Scalar>& step, const ConstFlat<Scalar>& gradient, Flat<Scalar> moments,
           Flat<Scalar> squares, Flat<Scalar> values) {
  const Index count = values.size();
  const Scalar* __restrict g = gradient.data();
  Scalar* __restrict m = moments.data();
  Scalar* __restrict v = squares.data();
  Scalar* __restrict p = values.data();
  const Scalar rate = step.rate, momentum = step.momentum, smoothing = step.smoothing,
               smoothing_rest = step.smoothing_rest;
  const Scalar beta1 = step.beta1, beta1_rest = step.beta1_rest, beta2 = step.beta2, beta2_rest = step.beta2_rest;
  const Scalar correction = step.deviation_correction;
  const auto small = static_cast<Scalar>(step.optimizer == Optimizer::adagrad ? adagrad_epsilon : epsilon);
  switch (step.optimizer) {
    case Optimizer::sgd:
      for (Index i = 0; i < count; ++i) p[i] -= rate * g[i];
      return;
    case Optimizer::momentum:
      for (Index i = 0; i < count; ++i) {
        m[i] = momentum * m[i] + g[i];
        p[i] -= rate * m[i];
      }
      return;
    case Optimizer::nesterov:
      for (Index i = 0; i < count; ++i) {
        m[i] = momentum * m[i] + g[i];
        p[i] -= rate * (g[i] + momentum * m[i]);
      }
      return;
    case Optimizer::adagrad:
      for (Index i = 0; i < count; ++i) {
        v[i] += g[i] * g[i];
        p[i] -= rate * g[i] / (std::sqrt(v[i]) + small);
      }
      return;
    case Optimizer::rmsprop:
      for (Index i = 0; i < count; ++i) {
        v[i] = smoothing * v[i] + smoothing_rest * (g[i] * g[i]);
        p[i] -= rate * g[i] / (std::sqrt(v[i]) + small);
      }
      return;
    case Optimizer::adamw:
    case Optimizer::adam: {
      const Scalar keep = step.optimizer == Optimizer::adamw ? step.keep : Scalar(1);
      for (Index i = 0; i < count; ++i) {
        m[i] = beta1 * m[i] + beta1_rest * g[i];
        v[i] = beta2 * v[i] + beta2_rest * (g[i] * g[i]);
        p[i] = p[i] * keep - rate * m[i] / (std::sqrt(v[i]) / correction + small);
      }
      return;
    }
  }
}

#define INSTANTIATE(Scalar)              \
  template struct OptimizerStep<Scalar>; \
  template void apply(const OptimizerStep<Scalar>&, const ConstFlat<Scalar>&, Flat<Scalar>, Flat<Scalar>, Flat<Scalar>);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
