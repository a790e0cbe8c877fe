// A run as a session holds it: its trainer, and what goes with it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "boundary.hpp"
#include "coded_points.hpp"
#include "from_js.hpp"
#include "landscape.hpp"
#include "weight_path.hpp"

namespace backprop::wasm {

template <class Scalar>
struct Run {
  Trainer<Scalar> trainer;
  std::optional<CodedPoints> points;  ///< nothing where the run was given samples
  Boundary<Scalar> boundary{};
  std::vector<std::uint8_t> rgba{};  ///< of the surface; kept, because a new vector would be cleared byte by byte first
  PathRecorder<Scalar> recorder{};
  std::unique_ptr<Landscape<Scalar>> landscape{};
};

template <class Scalar>
Run<Scalar> run_of_points(const val& config, const val& points) {
  const NetworkConfig network = network_config(config);
  CodedPoints coded{points_of(points), {}, network.output_activation};
  coded.features = features_of(config, coded.points.inputs);
  return {make_trainer<Scalar>(network, training_config(config), coded), std::move(coded)};
}

template <class Scalar>
Run<Scalar> run_of_samples(const val& config, const val& samples) {
  NetworkConfig network = network_config(config);
  Dataset<Scalar> data = to_dataset<Scalar>(sample_table(samples));
  network.inputs = data.train.x.rows();
  network.outputs = data.train.y.rows();
  return {Trainer<Scalar>(network, training_config(config), std::move(data)), std::nullopt};
}

}  // namespace backprop::wasm
