/// Optimizers: how gradients change the parameters. PyTorch's definitions and defaults.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "parameters.hpp"

namespace backprop {

/// With g the gradient, p the values, t the number of the update from 1; m and v start at 0.
enum class Optimizer {
  sgd,       ///< p ← p − rate · g
  momentum,  ///< m ← μ m + g,  p ← p − rate · m; with μ = 1, m is the sum of all gradients so far
  nesterov,  ///< m ← μ m + g,  p ← p − rate · (g + μ m)
  adagrad,   ///< v ← v + g²,  p ← p − rate · g / (√v + 1e-10); Duchi et al. 2011
  rmsprop,   ///< v ← α v + (1 − α) g²,  p ← p − rate · g / (√v + 1e-8); Tieleman & Hinton 2012
  /// m ← β₁ m + (1 − β₁) g,  v ← β₂ v + (1 − β₂) g²,
  /// p ← p − rate · m / (1 − β₁ᵗ) / (√(v / (1 − β₂ᵗ)) + 1e-8); Kingma & Ba 2015, algorithm 1
  adam,
  adamw,  ///< p ← (1 − rate · decay) p, biases too, then as adam; Loshchilov & Hutter 2019, algorithm 2
};

/// What v holds: squared gradients by whose root every step is divided, so that each parameter has a rate of its own.
enum class SecondMoment {
  none,     ///< no v
  sum,      ///< of all updates, so that steps only shrink
  average,  ///< an exponential moving average
};

struct OptimizerInfo {
  Optimizer optimizer;
  std::string_view name;
  bool uses_m;  ///< whether it keeps a moving average of gradients
  SecondMoment second_moment;
  bool uses_momentum, uses_smoothing, uses_betas, uses_weight_decay;  ///< the numbers of `OptimizerConfig` it reads

  constexpr bool uses_v() const { return second_moment != SecondMoment::none; }
};

/// Every optimizer, in the order in which they are offered.
std::span<const OptimizerInfo> optimizers();

/// The row of `optimizers()` for `optimizer`.
const OptimizerInfo& info(Optimizer optimizer);

/// The optimizer called `name`; throws std::invalid_argument that lists the known ones.
Optimizer optimizer_from_name(std::string_view name);

struct OptimizerConfig {
  Optimizer optimizer = Optimizer::sgd;
  double momentum = 0.9;    ///< μ
  double smoothing = 0.99;  ///< α
  double beta1 = 0.9, beta2 = 0.999;
  double weight_decay = 0.01;  ///< of adamw alone
};

/// Throws std::invalid_argument unless μ is in [0, 1], α, β₁ and β₂ in [0, 1), and the decay is finite and not
/// negative.
void check_optimizer(const OptimizerConfig& config);

/// Throws std::invalid_argument unless `learning_rate` is finite and not negative.
void check_learning_rate(double learning_rate);

/// The numbers of one update, the same for every block.
template <class Scalar>
struct OptimizerStep {
  /// Update number `t`, from 1, at learning rate `rate`.
  OptimizerStep(const OptimizerConfig& config, double rate, std::int64_t t);

  Optimizer optimizer;
  Scalar rate;  ///< for adam and adamw divided by 1 − β₁ᵗ
  Scalar momentum, smoothing, beta1, beta2;
  Scalar smoothing_rest, beta1_rest, beta2_rest;  ///< 1 − each, taken in double: 1 − 0.999f is off by 5e-5
  Scalar keep;                                    ///< 1 − rate · decay
  Scalar deviation_correction;                    ///< √(1 − β₂ᵗ)
};

/// Changes `values` by one update along `gradient`; moves `m` and `v`, which are empty where the optimizer does not
/// use them. All others have one length.
template <class Scalar>
void apply(const OptimizerStep<Scalar>& step, const ConstFlat<Scalar>& gradient, Flat<Scalar> m, Flat<Scalar> v,
           Flat<Scalar> values);

}  // namespace backprop
