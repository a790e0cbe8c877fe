/// The values at every unit of a network for one sample, or their means over samples.
#pragma once

#include <optional>
#include <vector>

#include "chain_trace.hpp"
#include "trainer.hpp"

namespace backprop {

/// One number a unit. u is z unless the layer normalises. dz is ∂loss/∂z of the sample's own loss, or its mean.
struct LayerStates {
  std::vector<double> z, u, a;
  std::optional<std::vector<double>> dz;  ///< nothing before backward
};

struct UnitStates {
  std::vector<LayerStates> layers;
  std::optional<double> loss;                 ///< the sample's own, or the mean; nothing before it was computed
  std::vector<double> x, prediction, target;  ///< of the sample; empty for the mean
};

/// What `pass` holds of `sample`, or its mean over all samples. `verbs` says how far it has come: 1 forward, 2 loss,
/// 3 backward. Throws std::invalid_argument where there is no such sample.
template <class Scalar>
UnitStates unit_states(const Network<Scalar>& network, Loss loss, const Pass<Scalar>& pass, int verbs,
                       TracedSample sample = {});

/// Of the round under way; `sample` is a column of its batch. Throws std::logic_error where there is no round.
template <class Scalar>
UnitStates batch_states(const Trainer<Scalar>& trainer, TracedSample sample = {});

/// Of one training sample through the current weights, as `Trainer::probe` sends it, or the mean over those that
/// `Trainer::measure` takes. It changes nothing in the run.
template <class Scalar>
UnitStates training_states(Trainer<Scalar>& trainer, TracedSample sample = {});

}  // namespace backprop
