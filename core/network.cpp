#include "network.hpp"

#include <cmath>
#include <string>

#include "argument_error.hpp"

namespace backprop {
namespace {

/// Before anything is allocated: a run has about eight numbers for each parameter.
void check_size(const NetworkConfig& config) {
  if (config.hidden.size() > most_hidden_layers)
    throw_invalid_argument(
        {"there are ", config.hidden.size(), " hidden layers, expected at most ", most_hidden_layers});
  double weights = 0, inputs = static_cast<double>(config.inputs);
  const auto add_layer = [&](Index units) {
    weights += inputs * static_cast<double>(units);
    inputs = static_cast<double>(units);
  };
  for (const Index units : config.hidden) add_layer(units);
  add_layer(config.outputs);
  if (weights > most_weights)
    throw_invalid_argument({"the network would have ", weights, " weights, expected at most ", most_weights});
}

void check_config(const NetworkConfig& config) {
  if (config.inputs < 1 || config.outputs < 1)
    throw_invalid_argument(
        {"a network needs at least 1 input and 1 output; got ", config.inputs, " and ", config.outputs});
  for (const Index units : config.hidden)
    if (units < 1) throw_invalid_argument({"a hidden layer needs at least 1 unit; got ", units});
  check_size(config);
  if (!std::isfinite(config.bias)) throw_invalid_argument({"the first bias must be a finite number"});
  check_initial_weights({config.initializer, config.initial_size});
  const std::size_t activations = config.hidden_activations.size();
  if (activations != 0 && activations != config.hidden.size())
    throw_invalid_argument({"there are ", activations, " activations for ", config.hidden.size(),
                            " hidden layers; expected one each, or none"});
}

[[noreturn]] void throw_shape(const char* what, Index rows, Index cols, const std::string& expected) {
  throw_invalid_argument({what, " is (", rows, " × ", cols, "), expected (", expected, ")"});
}

template <class Scalar>
void check_inputs(const Network<Scalar>& network, const Matrix<Scalar>& x) {
  if (x.rows() != network.inputs() || x.cols() < 1)
    throw_shape("x", x.rows(), x.cols(), join_message({network.inputs(), " × at least 1 sample"}));
}

template <class Scalar>
void check_targets(const Pass<Scalar>& pass) {
  const auto& prediction = pass.prediction();
  if (pass.y.rows() != prediction.rows() || pass.y.cols() != prediction.cols())
    throw_shape("y", pass.y.rows(), pass.y.cols(), join_message({prediction.rows(), " × ", prediction.cols()}));
}

template <class Scalar>
bool gradients_are_finite(const DenseLayer<Scalar>& layer, const LayerPass<Scalar>& pass) {
  if (!pass.dW.allFinite() || !pass.db.allFinite()) return false;
  return !layer.normalizes() || (pass.norm.dscale.allFinite() && pass.norm.dshift.allFinite());
}

}  // namespace

template <class Scalar>
Network<Scalar> make_network(const NetworkConfig& config) {
  check_config(config);
  Network<Scalar> network;
  Index inputs = config.inputs;
  const auto add_layer = [&](Index units, Activation activation) -> DenseLayer<Scalar>& {
    Random random(config.seed, Purpose::weights, static_cast<std::uint32_t>(network.layers.size()));
    const auto bias = static_cast<Scalar>(first_bias(config.initializer, config.bias));
    DenseLayer<Scalar> layer{Matrix<Scalar>(units, inputs), Vector<Scalar>::Constant(units, bias), activation};
    draw_weights({config.initializer, config.initial_size}, activation, random, layer.W);
    network.layers.push_back(std::move(layer));
    inputs = units;
    return network.layers.back();
  };
  for (std::size_t l = 0; l < config.hidden.size(); ++l) {
    const bool same_width = config.hidden[l] == inputs;
    auto& layer = add_layer(
        config.hidden[l], config.hidden_activations.empty() ? config.hidden_activation : config.hidden_activations[l]);
    layer.skip = config.skip && same_width;
    layer.norm = Norm<Scalar>::first(config.normalization, config.hidden[l]);
  }
  add_layer(config.outputs, config.output_activation);
  return network;
}

template <class Scalar>
void forward(const Network<Scalar>& network, Pass<Scalar>& pass, Mode mode) {
  check_inputs(network, pass.x);
  pass.layers.resize(network.layers.size());
  const Matrix<Scalar>* a_prev = &pass.x;
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    forward(network.layers[l], *a_prev, mode, pass.layers[l]);
    a_prev = &pass.layers[l].a;
  }
}

template <class Scalar>
double compute_loss(Loss loss, Pass<Scalar>& pass) {
  check_targets(pass);
  return pass.loss = loss_value(loss, pass.prediction(), pass.y);
}

template <class Scalar>
void backward(const Network<Scalar>& network, Loss loss, Pass<Scalar>& pass) {
  check_targets(pass);
  loss_gradient(loss, pass.prediction(), pass.y, pass.layers.back().da);
  for (std::size_t l = network.layers.size(); l-- > 0;) {
    const Matrix<Scalar>& a_prev = l > 0 ? pass.layers[l - 1].a : pass.x;
    backward(network.layers[l], a_prev, pass.layers[l], l > 0 ? &pass.layers[l - 1].da : nullptr);
  }
}

template <class Scalar>
std::optional<NonFinite> find_non_finite(const Network<Scalar>& network, const Pass<Scalar>& pass) {
  const int count = static_cast<int>(network.layers.size());
  for (int l = 0; l < count; ++l)
    if (!is_finite(network.layers[l])) return NonFinite{l + 1, "weight"};
  for (int l = 0; l < count; ++l)
    if (!pass.layers[l].a.allFinite()) return NonFinite{l + 1, "activation"};
  for (int l = count; l-- > 0;)
    if (!gradients_are_finite(network.layers[l], pass.layers[l])) return NonFinite{l + 1, "gradient"};
  return std::nullopt;
}

#define INSTANTIATE(Scalar)                                            \
  template Network<Scalar> make_network(const NetworkConfig&);         \
  template void forward(const Network<Scalar>&, Pass<Scalar>&, Mode);  \
  template double compute_loss(Loss, Pass<Scalar>&);                   \
  template void backward(const Network<Scalar>&, Loss, Pass<Scalar>&); \
  template std::optional<NonFinite> find_non_finite(const Network<Scalar>&, const Pass<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
