// A run as a session holds it: its trainer, and what the trainer does not keep.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "boundary.hpp"
#include "from_js.hpp"
#include "trainer.hpp"

#ifdef BACKPROP_LAB
#include "diagnostics.hpp"
#endif

namespace backprop::wasm {

/// What a run was configured with and its trainer does not keep.
struct Origin {
  Features features;                       ///< of the points; empty where samples came as they are
  std::optional<Points> points;            ///< as they came, so that a change of loss can make targets of them anew
  Activation output = Activation::linear;  ///< decides about the targets, with the loss
};

template <class Scalar>
struct Run {
  Trainer<Scalar> trainer;
  Origin origin;
  Boundary<Scalar> boundary{};
  std::vector<std::uint8_t> rgba{};  ///< of the surface: kept, since making one clears it first, byte by byte
#ifdef BACKPROP_LAB
  Diagnostics<Scalar> diagnostics{};
#endif
};

template <class Scalar>
std::int64_t train_run(Run<Scalar>& run, std::int64_t steps) {
#ifdef BACKPROP_LAB
  return run.diagnostics.train(run.trainer, steps);  // records the path, if that is wanted
#else
  return run.trainer.train(steps);
#endif
}

/// The run stands at step 0 again: what was recorded of it is over.
template <class Scalar>
void forget_path([[maybe_unused]] Run<Scalar>& run) {
#ifdef BACKPROP_LAB
  run.diagnostics.path.clear();
#endif
}

/// Inputs and targets of `points` under `loss`.
inline SampleCoding coding_of(const Origin& origin, const Points& points, Loss loss) {
  return {origin.features, target_coding(points.classes, loss, origin.output)};
}

template <class Scalar>
Run<Scalar> run_of_points(const val& config, const val& given) {
  const Points points = points_of(given);
  NetworkConfig network = network_config(config);
  const TrainingConfig training = training_config(config);
  Origin origin{features_of(config), points, network.output_activation};
  const SampleCoding coding = coding_of(origin, points, training.loss);
  network.inputs = static_cast<Index>(coding.features.size());
  network.outputs = coding.target.outputs;
  return {Trainer<Scalar>(network, training, to_dataset<Scalar>(points, coding)), std::move(origin)};
}

template <class Scalar>
Run<Scalar> run_of_samples(const val& config, const val& samples) {
  NetworkConfig network = network_config(config);
  Dataset<Scalar> data = dataset_of<Scalar>(samples);
  network.inputs = data.train.x.rows();
  network.outputs = data.train.y.rows();
  return {Trainer<Scalar>(network, training_config(config), std::move(data)), Origin{}};
}

}  // namespace backprop::wasm
