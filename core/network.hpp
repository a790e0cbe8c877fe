/// A stack of dense layers, and the three verbs that do not change it: forward, loss, backward.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "dense_layer.hpp"
#include "initializer.hpp"
#include "loss.hpp"

namespace backprop {

/// More is refused before anything is allocated: in double precision such a network takes some 1.3 GB with all that
/// training keeps of it, and WebAssembly here has 2 GB.
constexpr std::size_t most_hidden_layers = 1000;
constexpr double most_weights = 2e7;

/// Shape and beginnings of a network.
struct NetworkConfig {
  Index inputs = 2;
  std::vector<Index> hidden = {8, 8, 8, 8, 8, 8, 8, 8};  ///< units of each hidden layer; may be empty
  Index outputs = 1;
  Activation hidden_activation = Activation::sigmoid;
  Activation output_activation = Activation::tanh;
  Initializer initializer = Initializer::lecun_normal;
  double bias = 0;                                    ///< first value of every bias, unless the initializer has its own
  std::uint64_t seed = 1;                             ///< of the weights
  std::vector<Activation> hidden_activations = {};    ///< one a hidden layer; empty: all have `hidden_activation`
  double initial_size = 0.5;                          ///< `InitialWeights::size`
  Normalization normalization = Normalization::none;  ///< of every hidden layer, between z and the activation
  bool skip = false;  ///< hidden layers whose input has the same width (the first one's too) add it to their activation
};

/// The network itself: its layers, hidden ones first, the output layer last.
template <class Scalar>
struct Network {
  std::vector<DenseLayer<Scalar>> layers;

  Index inputs() const { return layers.front().W.cols(); }
  Index outputs() const { return layers.back().W.rows(); }
  bool normalizes() const { return layers.front().normalizes(); }  ///< the hidden layers do it all alike
};

/// Everything that one batch left behind on its way through the network.
template <class Scalar>
struct Pass {
  Matrix<Scalar> x;                       ///< (inputs × samples)
  Matrix<Scalar> y;                       ///< (outputs × samples), what ŷ should have been
  std::vector<LayerPass<Scalar>> layers;  ///< one a layer of the network
  double loss = 0;                        ///< mean over the batch; set by `compute_loss`

  const Matrix<Scalar>& prediction() const { return layers.back().a; }
};

/// Draws a network. Layer l has a random stream of its own, so that adding a layer at the end or switching the
/// activation leaves the draws of the layers before it as they were.
/// Throws std::invalid_argument where a layer would have no unit, a number is not finite, there are not as many
/// activations as hidden layers, or it would be larger than is allowed.
template <class Scalar>
Network<Scalar> make_network(const NetworkConfig& config);

/// Forward: fills z and a of every layer from `pass.x`; `pass.x` must be (inputs × samples), samples ≥ 1.
/// Throws std::invalid_argument on another shape, and for one sample where batch normalisation trains.
template <class Scalar>
void forward(const Network<Scalar>& network, Pass<Scalar>& pass, Mode mode = Mode::training);

/// Loss: compares ŷ with `pass.y`; sets and returns `pass.loss`. Needs `forward`.
template <class Scalar>
double compute_loss(Loss loss, Pass<Scalar>& pass);

/// Backward: fills every gradient of every layer, from the last to the first. Needs `forward` with Mode::training.
/// Changes no weight.
template <class Scalar>
void backward(const Network<Scalar>& network, Loss loss, Pass<Scalar>& pass);

/// The first thing in a pass that is not a finite number, in the order in which it was computed.
struct NonFinite {
  int layer;                  ///< from 1
  std::string_view quantity;  ///< "weight", "activation" or "gradient"
};

/// Looks through the weights (and what normalisation learned), then the activations forwards, then the gradients
/// backwards.
template <class Scalar>
std::optional<NonFinite> find_non_finite(const Network<Scalar>& network, const Pass<Scalar>& pass);

}  // namespace backprop
