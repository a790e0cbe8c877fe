#include "update.hpp"

namespace backprop {
namespace {

bool changes_gradients(const UpdateConfig& config) {
  return config.clipping.clipping != Clipping::none || config.regularization.l2 > 0 || config.regularization.l1 > 0;
}

bool kills(const UpdateConfig& config) { return config.regularization.l1 > 0 && config.regularization.l1_kills; }

/// `count` numbers of `vector` from `offset` on; none where it is empty, not being in use.
template <class Scalar>
Flat<Scalar> block_of(Vector<Scalar>& vector, Index offset, Index count) {
  return vector.size() == 0 ? Flat<Scalar>(nullptr, 0) : Flat<Scalar>(vector.data() + offset, count);
}

}  // namespace

bool is_plain_sgd(const UpdateConfig& config) {
  return !changes_gradients(config) && config.optimizer.optimizer == Optimizer::sgd;
}

void check_update(const UpdateConfig& config) {
  check_optimizer(config.optimizer);
  check_regularization(config.regularization);
  check_clipping(config.clipping);
}

template <class Scalar>
void update(double learning_rate, const Pass<Scalar>& pass, Network<Scalar>& network) {
  const auto rate = static_cast<Scalar>(learning_rate);
  // p ← p − rate · dp
  for_each_parameter(network, pass, [&](Flat<Scalar> values, ConstFlat<Scalar> gradient, ParameterKind) {
    values -= rate * gradient;
  });
}

template <class Scalar>
void Updater<Scalar>::prepare(const UpdateConfig& config, const Network<Scalar>& network) {
  const OptimizerInfo& row = info(config.optimizer.optimizer);
  if (state_.optimizer != row.optimizer) {
    state_.optimizer = row.optimizer;
    state_.updates = 0;
    state_.m.resize(0);
    state_.v.resize(0);
  }
  const bool starts = (row.uses_m && state_.m.size() == 0) || (row.uses_v() && state_.v.size() == 0);
  const bool starts_to_kill = kills(config) && state_.alive.size() == 0;
  if (!starts && !starts_to_kill) return;
  const Index count = parameter_count(network);
  if (starts && row.uses_m) state_.m.setZero(count);
  if (starts && row.uses_v()) state_.v.setZero(count);
  if (starts_to_kill) state_.alive.setOnes(count);
}

/// The gradient after clipping by `factor` or by value, and with the penalty.
template <class Scalar>
ConstFlat<Scalar> Updater<Scalar>::changed_gradient(const UpdateConfig& config, double factor,
                                                    const ConstFlat<Scalar>& gradient, const Flat<Scalar>& values,
                                                    ParameterKind kind) {
  if (gradient_.size() < gradient.size()) gradient_.resize(gradient.size());
  Flat<Scalar> changed(gradient_.data(), gradient.size());
  changed = static_cast<Scalar>(factor) * gradient;
  if (config.clipping.clipping == Clipping::value) {
    const auto limit = static_cast<Scalar>(config.clipping.limit);
    changed = changed.unaryExpr([limit](Scalar entry) { return clamped(entry, limit); });
  }
  if (kind == ParameterKind::weight) add_penalty(config.regularization, values, changed);
  return ConstFlat<Scalar>(gradient_.data(), gradient.size());
}

template <class Scalar>
void Updater<Scalar>::count_sgd_updates(const UpdateConfig& config, std::int64_t updates,
                                        const Network<Scalar>& network) {
  prepare(config, network);
  state_.updates += updates;
}

template <class Scalar>
void Updater<Scalar>::update(const UpdateConfig& config, double learning_rate, const Pass<Scalar>& pass,
                             Network<Scalar>& network) {
  prepare(config, network);
  ++state_.updates;
  const bool changes = changes_gradients(config);
  if (is_plain_sgd(config)) return backprop::update(learning_rate, pass, network);

  double factor = 1;
  if (config.clipping.clipping == Clipping::norm)
    factor = clipping_factor(gradient_norm(network, pass), config.clipping.limit);
  if (factor < 1 || exceeds_value(config.clipping, network, pass)) ++state_.clipped;

  const OptimizerStep<Scalar> step(config.optimizer, learning_rate, state_.updates);
  const double kill_step = learning_rate * config.regularization.l1;
  Index offset = 0;
  for_each_parameter(network, pass, [&](Flat<Scalar> values, ConstFlat<Scalar> gradient, ParameterKind kind) {
    const bool kill = kind == ParameterKind::weight && kills(config);
    if (kill) sign_ = values.sign();
    apply(step, changes ? changed_gradient(config, factor, gradient, values, kind) : gradient,
          block_of(state_.m, offset, values.size()), block_of(state_.v, offset, values.size()), values);
    Flat<Scalar> alive = block_of(state_.alive, offset, values.size());
    if (kill) kill_weights(kill_step, Flat<Scalar>(sign_.data(), sign_.size()), values, alive);
    offset += values.size();
  });
}

template void update(double, const Pass<float>&, Network<float>&);
template void update(double, const Pass<double>&, Network<double>&);
template class Updater<float>;
template class Updater<double>;

}  // namespace backprop
