#include "update_trace.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace backprop {
namespace {

/// Where the number at `place` stands among all, in the order of `for_each_parameter`.
template <class Scalar>
Index flat_index(Network<Scalar>& network, const ParameterPlace& place) {
  Index before = 0;
  for (std::size_t l = 0; l <= place.layer; ++l) {
    for (const auto& row : parameter_parts()) {
      if (l == place.layer && row.part == place.part) return before + place.index;
      before += static_cast<Index>(parameters_of(network.layers[l], row.part).size());
    }
  }
  return before;
}

template <class Scalar>
Scalar gradient_at(Network<Scalar>& network, const Pass<Scalar>& pass, Index index) {
  Scalar found = 0;
  for_each_parameter(network, pass, [&](Flat<Scalar> values, ConstFlat<Scalar> gradient, ParameterKind) {
    if (index >= 0 && index < values.size()) found = gradient[index];
    index -= values.size();
  });
  return found;
}

template <class Scalar>
double clipped_gradient(const ClippingConfig& config, Scalar gradient, const Network<Scalar>& network,
                        const Pass<Scalar>& pass) {
  const auto limit = static_cast<Scalar>(config.limit);
  if (config.clipping == Clipping::value) return static_cast<double>(std::clamp(gradient, -limit, limit));
  if (config.clipping == Clipping::none) return static_cast<double>(gradient);
  const double factor = clipping_factor(gradient_norm(network, pass), config.limit);
  return static_cast<double>(static_cast<Scalar>(factor) * gradient);
}

template <class Scalar>
double penalty_on(const Regularization& config, const ParameterPlace& place, Scalar value) {
  Scalar added = 0;
  if (place.part == ParameterPart::weight) {
    Flat<Scalar> gradient(&added, 1);
    add_penalty(config, Flat<Scalar>(&value, 1), gradient);
  }
  return static_cast<double>(added);
}

/// NaN where the optimizer has no such moment; 0 where it has not begun.
template <class Scalar>
double moment_at(bool used, const Vector<Scalar>& moments, Index index) {
  if (!used) return std::numeric_limits<double>::quiet_NaN();
  return moments.size() == 0 ? 0 : static_cast<double>(moments[index]);
}

}  // namespace

template <class Scalar>
UpdateTrace trace_update(const Trainer<Scalar>& trainer, const ParameterPlace& place) {
  const Pass<Scalar>& pass = trainer.round();
  const UpdateConfig& config = trainer.training().update;
  const OptimizerInfo& row = info(config.optimizer.optimizer);
  Network<Scalar> network = trainer.network();
  const Scalar before = parameter_at(network, place);
  const Index index = flat_index(network, place);
  const Scalar gradient = gradient_at(network, pass, index);
  const UpdateState<Scalar> none, &now = trainer.update_state();
  const UpdateState<Scalar>& state = now.optimizer == row.optimizer ? now : none;

  UpdateTrace trace{.before = static_cast<double>(before),
                    .after = 0,
                    .gradient = static_cast<double>(gradient),
                    .clipped = clipped_gradient(config.clipping, gradient, network, pass),
                    .penalty = penalty_on(config.regularization, place, before),
                    .rate = trainer.learning_rate(),
                    .number = state.updates + 1,
                    .m_before = moment_at(row.uses_m, state.m, index),
                    .m = 0,
                    .v_before = moment_at(row.uses_v(), state.v, index),
                    .v = 0};
  Updater<Scalar> updater;
  updater.set_state(now);
  updater.update(config, trace.rate, pass, network);
  trace.after = static_cast<double>(parameter_at(network, place));
  trace.m = moment_at(row.uses_m, updater.state().m, index);
  trace.v = moment_at(row.uses_v(), updater.state().v, index);
  return trace;
}

template <class Scalar>
double batch_loss(const Trainer<Scalar>& trainer) {
  if (trainer.batch().empty()) throw std::logic_error("the loss of a mini-batch needs forward first");
  Samples<Scalar> samples = take_samples<Scalar>(trainer.data().train, trainer.batch());
  Pass<Scalar> pass;
  pass.x = std::move(samples.x);
  pass.y = std::move(samples.y);
  forward(trainer.network(), pass);
  return compute_loss(trainer.training().loss, pass);
}

#define INSTANTIATE(Scalar)                                                         \
  template UpdateTrace trace_update(const Trainer<Scalar>&, const ParameterPlace&); \
  template double batch_loss(const Trainer<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
