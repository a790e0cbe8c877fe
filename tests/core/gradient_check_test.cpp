// Every gradient of whole networks against central differences of the loss.
#include "testing.hpp"

using namespace backprop;

namespace {

/// (L(parameter + h) − L(parameter − h)) / 2h. Error: h² times a third derivative, plus rounding / h.
double numeric_gradient(Example& example, Loss loss, double& parameter) {
  constexpr double h = 1e-6;
  const double middle = parameter;
  const auto loss_at = [&](double value) {
    parameter = value;
    forward(example.network, example.pass);
    return compute_loss(loss, example.pass);
  };
  const double above = loss_at(middle + h), below = loss_at(middle - h);
  parameter = middle;
  return (above - below) / (2 * h);
}

void check_all_gradients(Example& example, Loss loss) {
  forward(example.network, example.pass);
  backward(example.network, loss, example.pass);
  const std::vector<LayerPass<double>> gradients = example.pass.layers;
  for (std::size_t l = 0; l < gradients.size(); ++l) {
    CAPTURE(l);
    auto& layer = example.network.layers[l];
    // Absolute: rounding of a loss near 1 over h is 1e-10; a wrong derivative is off by far more than 1e-8.
    for (Index i = 0; i < layer.W.size(); ++i)
      CHECK(std::abs(gradients[l].dW.data()[i] - numeric_gradient(example, loss, layer.W.data()[i])) < 1e-8);
    for (Index i = 0; i < layer.b.size(); ++i)
      CHECK(std::abs(gradients[l].db.data()[i] - numeric_gradient(example, loss, layer.b.data()[i])) < 1e-8);
    for (Index i = 0; i < layer.norm.scale.size(); ++i) {
      CHECK(std::abs(gradients[l].norm.dscale[i] - numeric_gradient(example, loss, layer.norm.scale[i])) < 1e-8);
      CHECK(std::abs(gradients[l].norm.dshift[i] - numeric_gradient(example, loss, layer.norm.shift[i])) < 1e-8);
    }
  }
}

}  // namespace

TEST_CASE("gradients of every activation and loss equal central differences") {
  for (const ActivationInfo& hidden : activations())
    for (const Activation output : {Activation::tanh, Activation::linear, Activation::sigmoid})
      for (const LossInfo& loss : losses())
        for (const std::uint64_t seed : {1, 2, 3}) {
          CAPTURE(hidden.name);
          CAPTURE(loss.name);
          CAPTURE(seed);
          Example example = random_example({.inputs = 3, .hidden = {4, 1, 5}, .outputs = 2,
                                            .hidden_activation = hidden.activation, .output_activation = output,
                                            .bias = 0.1, .seed = seed}, 6);
          check_all_gradients(example, loss.loss);
        }
}

TEST_CASE("one sample and no hidden layer are no exception") {
  Example single = random_example({.hidden = {3, 3}, .hidden_activation = Activation::tanh}, 1);
  check_all_gradients(single, Loss::squared_error);
  Example flat = random_example({.hidden = {}}, 4);
  check_all_gradients(flat, Loss::squared_error);
}

TEST_CASE("normalisation and skip connections, with every activation, equal central differences") {
  for (const ActivationInfo& hidden : activations())
    for (const NormalizationInfo& row : normalizations())
      for (const bool skip : {false, true}) {
        CAPTURE(hidden.name);
        CAPTURE(row.name);
        CAPTURE(skip);
        Example example = random_example({.inputs = 3, .hidden = {3, 5, 5}, .outputs = 2,
                                          .hidden_activation = hidden.activation, .bias = 0.1, .seed = 8,
                                          .normalization = row.normalization, .skip = skip}, 7);
        Random random(5);
        for (auto& layer : example.network.layers)  // away from scale 1 and shift 0, which hide a factor or a term
          for (Index i = 0; i < layer.norm.scale.size(); ++i) {
            layer.norm.scale[i] = random.uniform(0.5, 2);
            layer.norm.shift[i] = random.uniform(-1, 1);
          }
        check_all_gradients(example, Loss::squared_error);
      }
}

TEST_CASE("each hidden layer may have an activation of its own") {
  NetworkConfig config{.hidden = {4, 4, 4}, .bias = 0.1};
  config.hidden_activations = {Activation::selu, Activation::tanh, Activation::gelu};
  Example example = random_example(config, 5);
  CHECK(example.network.layers[0].activation == Activation::selu);
  CHECK(example.network.layers[2].activation == Activation::gelu);
  check_all_gradients(example, Loss::squared_error);
}
