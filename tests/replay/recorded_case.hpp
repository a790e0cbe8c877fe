/// One network of a file of recorded networks (tests/golden/README.md has the format), as the core takes it.
#pragma once

#include <nlohmann/json.hpp>

#include "trainer.hpp"

namespace backprop::replay {

using Json = nlohmann::json;

/// All that a case fixes before the first update.
template <class Scalar>
struct RecordedCase {
  NetworkConfig network;
  TrainingConfig training;
  Dataset<Scalar> data;
  std::vector<std::vector<double>> W, b;  ///< first weights of each layer, row by row
  std::int64_t updates = 0;
};

/// Throws std::invalid_argument, or what the JSON library throws, where a field is missing or not what it should be.
template <class Scalar>
RecordedCase<Scalar> read_case(const Json& json);

}  // namespace backprop::replay
