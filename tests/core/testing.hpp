/// What several tests share.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

#include "network.hpp"

namespace backprop {

/// |a − b| relative to the larger of the two; 0 where both are 0. Unlike doctest's Approx it has no absolute part,
/// so that it also tells tiny gradients apart.
inline double relative_error(double a, double b) {
  const double size = std::max(std::abs(a), std::abs(b));
  return size == 0 ? 0 : std::abs(a - b) / size;
}

/// The message of the std::invalid_argument that `body` throws, or "" if it throws none.
template <class Body>
std::string error_message(Body body) {
  try {
    body();
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "";
}

inline bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A network and a pass with random inputs and ±1 targets, in double.
struct Example {
  Network<double> network;
  Pass<double> pass;
};

inline Example random_example(const NetworkConfig& config, Index samples) {
  Example example{make_network<double>(config), {}};
  Random random(config.seed, Purpose::data);
  example.pass.x.resize(config.inputs, samples);
  example.pass.y.resize(config.outputs, samples);
  for (double& value : example.pass.x.reshaped()) value = random.normal();
  for (double& value : example.pass.y.reshaped()) value = random.uniform() < 0.5 ? -1 : 1;
  return example;
}

}  // namespace backprop
