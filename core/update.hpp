/// The fourth verb, update: clipping, regularization and the optimizer, in that order.
#pragma once

#include "clipping.hpp"
#include "optimizer.hpp"
#include "regularization.hpp"

namespace backprop {

/// How gradients become changes, apart from the learning rate.
struct UpdateConfig {
  OptimizerConfig optimizer;
  Regularization regularization;
  ClippingConfig clipping;
};

/// Throws std::invalid_argument that names the number that is out of its range.
void check_update(const UpdateConfig& config);

/// Whether an update is p ← p − rate · dp and nothing else.
bool is_plain_sgd(const UpdateConfig& config);

/// State carried from one update to the next. Flat over all parameters in the order of `for_each_parameter`, or
/// empty while not in use.
template <class Scalar>
struct UpdateState {
  Optimizer optimizer = Optimizer::sgd;  ///< whose m and v these are
  std::int64_t updates = 0;              ///< made since that optimizer began
  std::int64_t clipped = 0;              ///< updates in which clipping struck
  Vector<Scalar> m, v;                   ///< see `Optimizer`
  Vector<Scalar> alive;                  ///< 0 where `Regularization::l1_kills` has killed a weight, else 1
};

/// Update by plain stochastic gradient descent: W ← W − rate · dW, and so with b, scale and shift.
/// Needs a rate that passes `check_learning_rate`, and a pass that has been backward.
template <class Scalar>
void update(double learning_rate, const Pass<Scalar>& pass, Network<Scalar>& network);

/// Update by whatever `config` says, which has passed `check_update`. Gradients stay as they were. A new optimizer
/// starts without moments.
template <class Scalar>
class Updater {
 public:
  void update(const UpdateConfig& config, double learning_rate, const Pass<Scalar>& pass, Network<Scalar>& network);

  /// Counts plain updates that were made elsewhere, as if they had been made here.
  void count_sgd_updates(const UpdateConfig& config, std::int64_t updates, const Network<Scalar>& network);

  /// Forgets everything.
  void reset() { state_ = {}; }

  const UpdateState<Scalar>& state() const { return state_; }

  /// Continues from `state`, with a network of the same shape.
  void set_state(UpdateState<Scalar> state) { state_ = std::move(state); }

 private:
  void prepare(const UpdateConfig& config, const Network<Scalar>& network);
  ConstFlat<Scalar> changed_gradient(const UpdateConfig& config, double factor, const ConstFlat<Scalar>& gradient,
                                     const Flat<Scalar>& values, ParameterKind kind);

  UpdateState<Scalar> state_;
  Vector<Scalar> gradient_, sign_;  // scratch for one block
};

}  // namespace backprop
