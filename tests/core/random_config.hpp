/// Configurations drawn at random from all that the core supports, for tests of what must hold for every one.
/// A seed gives the same configuration everywhere; a test captures it, so that a failure names it.
#pragma once

#include <algorithm>
#include <span>

#include "synthetic.hpp"
#include "trainer.hpp"

namespace backprop {

/// A run from the points up.
struct RandomRun {
  DataConfig data;
  Features features;
  NetworkConfig network;
  TrainingConfig training;
};

/// Draws choices for one configuration. Those of different streams have nothing to do with each other: what a test
/// chooses *in* a configuration needs a stream of its own, or it would always be the same in the same configuration.
class Choices {
 public:
  explicit Choices(std::uint64_t seed, std::uint32_t stream = 0) : random_(seed, Purpose::split, stream) {}

  Index whole(Index low, Index high) { return low + static_cast<Index>(random_.below(std::size_t(high - low + 1))); }
  double real(double low, double high) { return random_.uniform(low, high); }
  double normal() { return random_.normal(); }
  bool chance(double probability) { return random_.uniform() < probability; }

  template <class Row>
  const Row& row(std::span<const Row> table) {
    return table[random_.below(table.size())];
  }

  Features features() {
    std::vector<Feature> all;
    for (const FeatureInfo& entry : feature_table()) all.push_back(entry.feature);
    random_.shuffle(all);
    all.resize(std::size_t(whole(1, static_cast<Index>(all.size()))));
    return all;
  }

 private:
  Random random_;
};

/// A few small layers of anything; inputs and outputs are left to the caller.
inline NetworkConfig random_network_config(Choices& choices) {
  NetworkConfig config;
  config.hidden.assign(std::size_t(choices.whole(0, 4)), 0);
  const Index width = choices.whole(1, 6);
  const bool even = choices.chance(0.5);  // layers of one width, around which skip connections go
  for (Index& units : config.hidden) units = even ? width : choices.whole(1, 6);
  config.hidden_activation = choices.row(activations()).activation;
  if (choices.chance(0.5))
    for (std::size_t l = 0; l < config.hidden.size(); ++l)
      config.hidden_activations.push_back(choices.row(activations()).activation);
  config.output_activation = choices.row(activations()).activation;
  config.initializer = choices.row(initializers()).initializer;
  config.initial_size = choices.real(0.1, 1);
  config.bias = choices.chance(0.5) ? 0 : choices.real(-0.5, 0.5);
  config.seed = std::uint64_t(choices.whole(1, 1'000'000));
  config.normalization = choices.row(normalizations()).normalization;
  config.skip = choices.chance(0.5);
  return config;
}

inline UpdateConfig random_update_config(Choices& choices) {
  UpdateConfig config;
  config.optimizer.optimizer = choices.row(optimizers()).optimizer;
  config.optimizer.momentum = choices.real(0, 0.95);
  config.optimizer.smoothing = choices.real(0.5, 0.99);
  config.optimizer.beta1 = choices.real(0, 0.95);
  config.optimizer.beta2 = choices.real(0.5, 0.999);
  config.optimizer.weight_decay = choices.chance(0.5) ? 0 : choices.real(0, 0.1);
  if (choices.chance(0.3)) config.regularization.l1 = choices.real(0, 0.1);
  if (choices.chance(0.3)) config.regularization.l2 = choices.real(0, 0.1);
  config.regularization.l1_kills = choices.chance(0.5);
  config.clipping = {choices.row(clippings()).clipping, choices.real(0.01, 1)};
  return config;
}

inline TrainingConfig random_training_config(Choices& choices) {
  TrainingConfig config;
  config.learning_rate = choices.real(0.001, 0.05);
  config.batch_size = choices.whole(2, 12);
  config.batch_order = choices.row(batch_orders()).order;
  config.schedule.schedule = choices.row(schedules()).schedule;
  config.schedule.period = choices.whole(1, 30);
  config.schedule.factor = choices.real(0.1, 1);
  config.schedule.warm_up = choices.chance(0.5) ? 0 : choices.whole(1, 10);
  config.update = random_update_config(choices);
  return config;
}

inline bool is_cross_entropy(Loss loss) {
  return loss == Loss::binary_cross_entropy || loss == Loss::softmax_cross_entropy;
}

inline RandomRun random_run(std::uint64_t seed) {
  Choices choices(seed);
  RandomRun run;
  run.data = {choices.row(data_sets()).set, std::size_t(choices.whole(12, 40)), choices.real(0, 0.5),
              choices.real(0.3, 1), std::uint64_t(choices.whole(1, 1'000'000))};
  const int inputs = generate_points(run.data).inputs;
  run.features = choices.features();
  std::erase_if(run.features, [&](Feature feature) {
    return std::find_if(feature_table().begin(), feature_table().end(), [&](const auto& row) {
             return row.feature == feature;
           })->inputs > inputs;
  });
  if (run.features.empty()) run.features = {Feature::x};
  run.network = random_network_config(choices);
  run.training = random_training_config(choices);
  const int classes = generate_points(run.data).classes;
  do run.training.loss = choices.row(losses()).loss;
  while (classes == regression && is_cross_entropy(run.training.loss));
  run.network.inputs = static_cast<Index>(run.features.size());
  run.network.outputs = target_coding(classes, run.training.loss, run.network.output_activation).outputs;
  return run;
}

template <class Scalar>
Dataset<Scalar> dataset_of(const RandomRun& run) {
  const Points points = generate_points(run.data);
  return to_dataset<Scalar>(
      points, {run.features, target_coding(points.classes, run.training.loss, run.network.output_activation)});
}

template <class Scalar>
Trainer<Scalar> trainer_of(const RandomRun& run) {
  return {run.network, run.training, dataset_of<Scalar>(run)};
}

/// A network with scales, shifts and biases away from 1 and 0, which hide a factor or a term, and one batch for it.
template <class Scalar>
struct RandomPass {
  Network<Scalar> network;
  Loss loss;
  Pass<Scalar> pass;
};

/// Targets that `loss` may have: probabilities for the cross-entropies, otherwise anything.
template <class Scalar>
Matrix<Scalar> random_targets(Choices& choices, Loss loss, Index outputs, Index samples) {
  Matrix<Scalar> y = Matrix<Scalar>::Zero(outputs, samples);
  for (Index s = 0; s < samples; ++s) {
    if (loss == Loss::softmax_cross_entropy) {
      y(choices.whole(0, outputs - 1), s) = 1;
      continue;
    }
    for (Index k = 0; k < outputs; ++k)
      y(k, s) =
          static_cast<Scalar>(loss == Loss::binary_cross_entropy ? double(choices.chance(0.5)) : choices.normal());
  }
  return y;
}

template <class Scalar>
RandomPass<Scalar> random_pass(std::uint64_t seed) {
  Choices choices(seed);
  NetworkConfig config = random_network_config(choices);
  config.inputs = choices.whole(1, 7);
  config.outputs = choices.whole(1, 6);
  RandomPass<Scalar> result{make_network<Scalar>(config), choices.row(losses()).loss, {}};
  for (auto& layer : result.network.layers) {
    for (Scalar& bias : layer.b) bias += static_cast<Scalar>(choices.real(-0.3, 0.3));
    for (Scalar& scale : layer.norm.scale) scale = static_cast<Scalar>(choices.real(0.5, 2));
    for (Scalar& shift : layer.norm.shift) shift = static_cast<Scalar>(choices.real(-1, 1));
  }
  const Index samples = choices.whole(config.normalization == Normalization::batch ? 2 : 1, 8);
  result.pass.x.resize(config.inputs, samples);
  for (Scalar& value : result.pass.x.reshaped()) value = static_cast<Scalar>(1.5 * choices.normal());
  result.pass.y = random_targets<Scalar>(choices, result.loss, config.outputs, samples);
  forward(result.network, result.pass);
  compute_loss(result.loss, result.pass);
  backward(result.network, result.loss, result.pass);
  return result;
}

}  // namespace backprop
