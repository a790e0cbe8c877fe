// Runs every network of a file of recorded networks through the native core, and writes what came out as JSON. What
// that should have been, replay.mjs judges; it runs the same networks through the WebAssembly module.
#include <fstream>
#include <iostream>
#include <stdexcept>

#include "recorded_case.hpp"

using namespace backprop;
using namespace backprop::replay;

namespace {

template <class Values>
std::vector<double> doubles(const Values& values) {
  return {values.data(), values.data() + values.size()};
}

template <class Scalar>
Network<Scalar> with_weights(Network<Scalar> network, const RecordedCase<Scalar>& recorded) {
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    DenseLayer<Scalar>& layer = network.layers[l];
    layer.W =
        Eigen::Map<const Matrix<double>>(recorded.W[l].data(), layer.W.rows(), layer.W.cols()).template cast<Scalar>();
    layer.b = Eigen::Map<const Vector<double>>(recorded.b[l].data(), layer.b.size()).template cast<Scalar>();
  }
  return network;
}

/// The losses before each update, the gradients before the first, the weights and the loss as evaluated after the last.
template <class Scalar>
Json run(const Json& json) {
  const RecordedCase<Scalar> recorded = read_case<Scalar>(json);
  Trainer<Scalar> trainer(recorded.network, recorded.training, recorded.data);
  trainer.set_initial_network(with_weights(trainer.network(), recorded));
  Json result;
  for (std::int64_t i = 0; i < recorded.updates; ++i) {
    trainer.forward();
    result["losses"].push_back(trainer.loss());
    trainer.backward();
    for (const auto& layer : trainer.pass().layers) {
      if (i > 0) break;
      result["dW"].push_back(doubles(layer.dW));
      result["db"].push_back(doubles(layer.db));
    }
    trainer.update();
  }
  for (const auto& layer : trainer.network().layers) {
    result["W"].push_back(doubles(layer.W));
    result["b"].push_back(doubles(layer.b));
  }
  result["evaluated"] = trainer.evaluate_train().loss;
  result["clipped"] = trainer.update_state().clipped;
  return result;
}

Json run_file(const std::string& path, bool in_float) {
  std::ifstream file(path);
  if (!file) throw std::invalid_argument("cannot read " + path);
  const Json cases = Json::parse(file).at("cases");
  Json results = Json::array();
  for (const Json& recorded : cases) try {
      results.push_back(in_float ? run<float>(recorded) : run<double>(recorded));
    } catch (const std::exception& error) {
      results.push_back({{"error", error.what()}});
    }
  return results;
}

}  // namespace

int main(int count, char** arguments) try {
  const std::string precision = count == 3 ? arguments[2] : "";
  if (precision != "float" && precision != "double") {
    std::cerr << "usage: replay_native FILE float|double\n";
    return 2;
  }
  std::cout << run_file(arguments[1], precision == "float") << '\n';
  return 0;
} catch (const std::exception& error) {
  std::cerr << "replay_native: " << error.what() << '\n';
  return 2;
}
