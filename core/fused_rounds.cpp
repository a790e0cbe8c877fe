#include "fused_rounds.hpp"

#include <cmath>
#include <utility>

#include "fused_kernels.hpp"

namespace backprop {
namespace {

using namespace fused;

constexpr Index widest = 16;
constexpr Index most_packets = 3;

bool follows_from_a(Activation activation) {
  return activation == Activation::linear || activation == Activation::sigmoid || activation == Activation::tanh ||
         activation == Activation::relu || activation == Activation::leaky_relu;
}

}  // namespace

bool FusedRounds::supports(const Network<float>& network, Loss loss, const UpdateConfig& update, Index batch) {
  if (width != 4 || batch < width || batch > most_packets * width || !is_plain_sgd(update)) return false;
  if (loss != Loss::squared_error && loss != Loss::half_squared_error) return false;
  return std::all_of(network.layers.begin(), network.layers.end(), [](const DenseLayer<float>& layer) {
    return layer.W.rows() <= widest && layer.W.cols() <= widest && !layer.skip && !layer.normalizes() &&
           follows_from_a(layer.activation);
  });
}

void FusedRounds::load(const Network<float>& network, Loss loss, Index batch) {
  lay_out(network, batch);
  for (std::size_t l = 0; l < layers_.size(); ++l)
    visit_parameters(layers_[l], now_, network.layers[l], [](float& here, const float& there) { here = there; });
  // dŷ = scale (ŷ − y); the scale is 0 in those lanes of the last packet that repeat samples of the one before
  const auto count = static_cast<double>(network.outputs() * batch);
  const auto scale = static_cast<float>((loss == Loss::squared_error ? 2 : 1) / count);
  const Index last = (packets_ - 1) * width;
  std::fill_n(scale_, last, scale);
  packets::pstoreu(scale_ + last, packets::pmul(new_lanes<float>(batch), splat(&scale)));
}

void FusedRounds::store(Network<float>& network) const {
  for (std::size_t l = 0; l < layers_.size(); ++l)
    visit_parameters(layers_[l], now_, network.layers[l], [](const float& here, float& there) { there = here; });
}

/// Calls `visit(entry, value)` with every entry of `parameters` and the bias or weight of `of` that it is a copy of.
template <class LayerOf, class Visit>
void FusedRounds::visit_parameters(const Layer& layer, float* parameters, LayerOf& of, Visit visit) {
  float* pair = parameters + layer.parameters;
  for (Index first = 0; first < layer.units; first += 2) {
    const Index units = std::min<Index>(2, layer.units - first);
    for (Index u = 0; u < units; ++u) {
      visit(pair[u], of.b[first + u]);
      for (Index j = 0; j < layer.inputs; ++j) visit(pair[(1 + j) * units + u], of.W(first + u, j));
    }
    pair += entries(units, layer.inputs);
  }
}

void FusedRounds::lay_out(const Network<float>& network, Index batch) {
  packets_ = packet_count<float>(batch);
  halves_ = packets_ * width - batch >= width / 2;
  layers_.resize(network.layers.size());
  Index rows = network.inputs() + network.outputs() + 1;
  parameters_ = 0;
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    const Index inputs = network.layers[l].W.cols(), units = network.layers[l].W.rows();
    layers_[l] = {inputs, units, network.layers[l].activation, parameters_, nullptr, nullptr, nullptr, nullptr};
    parameters_ += units / 2 * entries(2, inputs) + units % 2 * entries(1, inputs);
    rows += 2 * units;
  }
  memory_.setZero(2 * parameters_ + rows * packets_ * width);
  place_rows(network.inputs(), network.outputs());
}

void FusedRounds::place_rows(Index inputs, Index outputs) {
  float* next = memory_.data();
  const auto rows = [&](Index count) { return std::exchange(next, next + count * packets_ * width); };
  now_ = std::exchange(next, next + parameters_);
  next_ = std::exchange(next, next + parameters_);
  x_ = rows(inputs), y_ = rows(outputs), scale_ = rows(1);
  const float* a_prev = x_;
  float* dz_prev = nullptr;
  for (Layer& layer : layers_) {
    layer.a_prev = a_prev, layer.dz_prev = dz_prev;
    a_prev = layer.a = rows(layer.units);
    dz_prev = layer.dz = rows(layer.units);
  }
}

bool FusedRounds::train(const Samples<float>& samples, std::span<const Index> chosen, double learning_rate) {
  const auto rate = static_cast<float>(learning_rate);
  switch (packets_) {
    case 1:
      return round<1>(samples, chosen, rate);
    case 2:
      return round<2>(samples, chosen, rate);
    default:
      return round<3>(samples, chosen, rate);
  }
}

template <int Packets>
bool FusedRounds::round(const Samples<float>& samples, std::span<const Index> chosen, float rate) {
  gather<Packets>(samples.x, chosen, halves_, x_);
  gather<Packets>(samples.y, chosen, halves_, y_);
  forward<Packets>();
  // A finite sum means that all its terms are finite. Finite terms may still overflow when added; the four verbs then
  // repeat this round and find nothing wrong.
  const float sum = backward<Packets>();
  if (!std::isfinite(sum + update<Packets>(rate))) return false;
  std::swap(now_, next_);
  return true;
}

template <int Packets>
void FusedRounds::forward() const {
  constexpr Index row = Packets * width;
  for (const Layer& layer : layers_) {
    // z = W a_prev + b
    const float* parameters = now_ + layer.parameters;
    const Index pair = entries(2, layer.inputs);
    Index i = 0;
    for (; i + 2 <= layer.units; i += 2, parameters += pair)
      affine<2, Packets>(parameters, layer.a_prev, layer.inputs, layer.a + i * row);
    if (i < layer.units) affine<1, Packets>(parameters, layer.a_prev, layer.inputs, layer.a + i * row);
    // a = f(z)
    activate<Packets>(layer.activation, layer.a, layer.units, halves_);
  }
}

/// Returns the sum of all dŷ.
template <int Packets>
float FusedRounds::backward() const {
  constexpr Index row = Packets * width;
  const Layer& output = layers_.back();
  P sum = zero();
  for (Index i = 0; i < output.units * Packets; ++i) {
    // dŷ = scale (ŷ − y)
    const P error = packets::psub(fused::load(output.a + i * width), fused::load(y_ + i * width));
    const P da = packets::pmul(fused::load(scale_ + i % Packets * width), error);
    packets::pstoreu(output.dz + i * width, da);
    sum = packets::padd(sum, da);
  }
  for (std::size_t l = layers_.size(); l-- > 0;) {
    const Layer& layer = layers_[l];
    // dz = da ∘ f′(z),  da_prev = Wᵀ dz
    derive<Packets>(layer.activation, layer.a, layer.dz, layer.units);
    if (!layer.dz_prev) continue;
    const float* parameters = now_ + layer.parameters;
    const Index pair = entries(2, layer.inputs);
    Index j = 0;
    for (; j + 2 <= layer.inputs; j += 2)
      multiply_transposed<2, Packets>(parameters, pair, layer.dz, layer.units, j, layer.dz_prev + j * row);
    if (j < layer.inputs)
      multiply_transposed<1, Packets>(parameters, pair, layer.dz, layer.units, j, layer.dz_prev + j * row);
  }
  return lane_sum(sum);
}

/// Writes the updated parameters of `now_` into `next_`. Returns the sum of all of them.
template <int Packets>
float FusedRounds::update(float rate) const {
  constexpr Index row = Packets * width;
  ParameterUpdate changes(rate, now_, next_);
  for (const Layer& layer : layers_) {
    Index i = 0;
    for (; i + 2 <= layer.units; i += 2) update_pair<Packets>(layer.dz + i * row, layer.a_prev, layer.inputs, changes);
    if (i < layer.units) update_single<Packets>(layer.dz + i * row, layer.a_prev, layer.inputs, changes);
  }
  return changes.sum();
}

}  // namespace backprop
