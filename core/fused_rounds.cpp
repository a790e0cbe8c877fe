#include "fused_rounds.hpp"

#include <cmath>
#include <utility>

#include "fast_math.hpp"

namespace backprop {
namespace {

using P = Packet<float>;
constexpr Index width = lanes<float>;

constexpr Index widest = 16;
constexpr Index most_packets = 3;

P load(const float* from) { return packets::ploadu<P>(from); }
P splat(const float* from) { return packets::pset1<P>(*from); }
P zero() { return packets::pset1<P>(0.0f); }

bool follows_from_a(Activation activation) {
  return activation == Activation::linear || activation == Activation::sigmoid || activation == Activation::tanh ||
         activation == Activation::relu || activation == Activation::leaky_relu;
}

/// `Rows` rows of F B + bias from row `row` on; entry (row, k) of F is at F[row · row_step + k · inner_step].
template <int Rows, int Packets>
void multiply_rows(const float* F, Index row_step, Index inner_step, const float* B, Index inner, const float* bias,
                   float* C) {
  P sums[Rows][Packets];
  for (int r = 0; r < Rows; ++r)
    for (int p = 0; p < Packets; ++p) sums[r][p] = bias ? splat(bias + r) : zero();
  for (Index k = 0; k < inner; ++k, F += inner_step, B += Packets * width) {
    P columns[Packets];
    for (int p = 0; p < Packets; ++p) columns[p] = load(B + p * width);
    for (int r = 0; r < Rows; ++r) {
      const P weight = splat(F + r * row_step);
      for (int p = 0; p < Packets; ++p) sums[r][p] = packets::padd(sums[r][p], packets::pmul(weight, columns[p]));
    }
  }
  for (int r = 0; r < Rows; ++r)
    for (int p = 0; p < Packets; ++p) packets::pstoreu(C + (r * Packets + p) * width, sums[r][p]);
}

/// C = F B + bias, by two rows at a time.
template <int Packets>
void multiply(const float* F, Index row_step, Index inner_step, const float* B, Index inner, const float* bias,
              Index rows, float* C) {
  Index row = 0;
  for (; row + 2 <= rows; row += 2, C += 2 * Packets * width)
    multiply_rows<2, Packets>(F + row * row_step, row_step, inner_step, B, inner, bias ? bias + row : nullptr, C);
  if (row < rows)
    multiply_rows<1, Packets>(F + row * row_step, row_step, inner_step, B, inner, bias ? bias + row : nullptr, C);
}

/// values ← f(values), row by row: few turns of a loop, each with several packets that do not wait for each other.
template <int Packets, class Function>
void map(float* values, Index rows, Function f) {
  for (Index row = 0; row < rows; ++row, values += Packets * width)
    for (int p = 0; p < Packets; ++p) packets::pstoreu(values + p * width, f(load(values + p * width)));
}

/// As `apply_activation` has them.
template <int Packets>
void activate(Activation activation, float* z, Index rows) {
  switch (activation) {
    case Activation::tanh:
      return map<Packets>(z, rows, [](const P& p) { return fast_tanh(p); });
    case Activation::sigmoid:
      return map<Packets>(z, rows, [](const P& p) { return fast_sigmoid(p); });
    case Activation::relu:
      return map<Packets>(z, rows, [](const P& p) { return packets::pandnot(p, packets::pcmp_lt(p, zero())); });
    case Activation::leaky_relu:
      return map<Packets>(z, rows, [](const P& p) {
        return packets::pselect(packets::pcmp_lt(zero(), p), p, packets::pmul(packets::pset1<P>(0.01f), p));
      });
    default:
      return;
  }
}

/// da ← da ∘ f′, given as a function of a packet of a and of da; subnormal numbers become 0.
template <int Packets, class Function>
void map_with(const float* a, float* da, Index rows, Function f) {
  for (Index row = 0; row < rows; ++row, a += Packets * width, da += Packets * width)
    for (int p = 0; p < Packets; ++p)
      packets::pstoreu(da + p * width, without_subnormals(f(load(a + p * width), load(da + p * width))));
}

/// As `apply_derivative` has them.
template <int Packets>
void derive(Activation activation, const float* a, float* da, Index rows) {
  const P one = packets::pset1<P>(1.0f);
  switch (activation) {
    case Activation::tanh:
      return map_with<Packets>(a, da, rows,
                      [&](const P& h, const P& d) { return packets::pmul(d, packets::psub(one, packets::pmul(h, h))); });
    case Activation::sigmoid:
      return map_with<Packets>(a, da, rows,
                      [&](const P& h, const P& d) { return packets::pmul(packets::pmul(d, h), packets::psub(one, h)); });
    case Activation::relu:
      return map_with<Packets>(a, da, rows,
                      [](const P& h, const P& d) { return packets::pand(packets::pcmp_lt(zero(), h), d); });
    case Activation::leaky_relu:
      return map_with<Packets>(a, da, rows, [](const P& h, const P& d) {
        return packets::pselect(packets::pcmp_lt(zero(), h), d, packets::pmul(packets::pset1<P>(0.01f), d));
      });
    default:
      return map_with<Packets>(a, da, rows, [](const P&, const P& d) { return d; });
  }
}

/// Σ over the packets of dz · a, the lanes still apart.
template <int Packets>
P product(const float* dz, const float* a) {
  P sum = packets::pmul(load(dz), load(a));
  for (int p = 1; p < Packets; ++p) sum = packets::padd(sum, packets::pmul(load(dz + p * width), load(a + p * width)));
  return sum;
}

/// The samples of a batch, row after row. Each packet is put together before it is written: four small writes would keep
/// whoever reads it waiting.
template <int Packets>
void gather(const Matrix<float>& all, std::span<const Index> chosen, float* rows) {
  for (Index k = 0; k < all.rows(); ++k) {
    const float* from = all.data() + k * all.cols();
    for (int p = 0; p < Packets; ++p, rows += width) {
      // The last packet ends with the batch, as in `packet_start`.
      const Index* sample = chosen.data() + (p + 1 < Packets ? p * width : static_cast<Index>(chosen.size()) - width);
      const float four[] = {from[sample[0]], from[sample[1]], from[sample[2]], from[sample[3]]};
      packets::pstoreu(rows, load(four));
    }
  }
}

}  // namespace

bool FusedRounds::fit(const Network<float>& network, Loss loss, const UpdateConfig& update, Index batch) {
  if (width != 4 || batch < width || batch > most_packets * width || !is_plain(update)) return false;
  if (loss != Loss::squared_error && loss != Loss::half_squared_error) return false;
  return std::all_of(network.layers.begin(), network.layers.end(), [](const DenseLayer<float>& layer) {
    return layer.W.rows() <= widest && layer.W.cols() <= widest && !layer.skip && !layer.normalizes() &&
           follows_from_a(layer.activation);
  });
}

void FusedRounds::load(const Network<float>& network, Loss loss, Index batch) {
  lay_out(network, batch);
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    const DenseLayer<float>& from = network.layers[l];
    std::copy_n(from.W.data(), from.W.size(), now_ + layers_[l].W);
    std::copy_n(from.b.data(), from.b.size(), now_ + layers_[l].b);
  }
  // dŷ = scale (ŷ − y); 0 in the lanes that a packet before has already
  const auto count = static_cast<double>(network.outputs() * batch);
  std::fill_n(scale_, batch < packets_ * width ? packets_ * width - width : packets_ * width,
              static_cast<float>((loss == Loss::squared_error ? 2 : 1) / count));
  if (batch < packets_ * width)
    packets::pstoreu(scale_ + (packets_ - 1) * width,
                     packets::pmul(new_lanes<float>(batch),
                                   packets::pset1<P>(static_cast<float>((loss == Loss::squared_error ? 2 : 1) / count))));
}

void FusedRounds::store(Network<float>& network) const {
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    DenseLayer<float>& to = network.layers[l];
    std::copy_n(now_ + layers_[l].W, to.W.size(), to.W.data());
    std::copy_n(now_ + layers_[l].b, to.b.size(), to.b.data());
  }
}

void FusedRounds::lay_out(const Network<float>& network, Index batch) {
  packets_ = packet_count<float>(batch);
  Index rows = network.inputs() + network.outputs() + 3, parameters = 0;
  for (const auto& layer : network.layers) {
    rows += 2 * layer.W.rows();
    parameters += layer.W.size() + layer.b.size();
  }
  parameters_ = packet_count<float>(parameters) * width;
  memory_.setZero(2 * parameters_ + rows * packets_ * width);
  place_layers(network);
  list_products();
}

void FusedRounds::place_layers(const Network<float>& network) {
  float* next = memory_.data();
  const auto rows = [&](Index count) { return std::exchange(next, next + count * packets_ * width); };
  now_ = std::exchange(next, next + parameters_);
  next_ = std::exchange(next, next + parameters_);
  x_ = rows(network.inputs()), y_ = rows(network.outputs());
  scale_ = rows(1), ones_ = rows(1), zeros_ = rows(1);
  std::fill_n(ones_, packets_ * width, 1.0f);
  layers_.resize(network.layers.size());
  const float* a_prev = x_;
  float* dz_prev = nullptr;
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    const auto& from = network.layers[l];
    const Index units = from.W.rows();
    layers_[l] = {from.W.cols(), units, from.activation, 0, 0, a_prev, rows(units), rows(units), dz_prev};
    a_prev = layers_[l].a, dz_prev = layers_[l].dz;
  }
}

/// Parameters that come in fours lie first, so that each four begins a packet.
void FusedRounds::list_products() {
  const Index row = packets_ * width;
  fours_.clear(), products_.clear();
  Index next = 0;
  for (Layer& layer : layers_) {
    if (layer.inputs % width != 0) continue;
    layer.W = std::exchange(next, next + layer.units * layer.inputs);
    for (Index i = 0; i < layer.units; ++i) fours_.push_back({layer.dz + i * row, layer.a_prev, layer.inputs / width});
  }
  for (Layer& layer : layers_) {
    if (layer.inputs % width != 0) {
      layer.W = std::exchange(next, next + layer.units * layer.inputs);
      for (Index i = 0; i < layer.units; ++i)
        for (Index j = 0; j < layer.inputs; ++j) products_.push_back({layer.dz + i * row, layer.a_prev + j * row});
    }
    layer.b = std::exchange(next, next + layer.units);
    for (Index i = 0; i < layer.units; ++i) products_.push_back({layer.dz + i * row, ones_});
  }
  while (products_.size() % width != 0) products_.push_back({zeros_, zeros_});
}

bool FusedRounds::train(const Samples<float>& samples, std::span<const Index> chosen, double learning_rate) {
  const auto rate = static_cast<float>(learning_rate);
  switch (packets_) {
    case 1: return round<1>(samples, chosen, rate);
    case 2: return round<2>(samples, chosen, rate);
    default: return round<3>(samples, chosen, rate);
  }
}

template <int Packets>
bool FusedRounds::round(const Samples<float>& samples, std::span<const Index> chosen, float rate) {
  gather<Packets>(samples.x, chosen, x_);
  gather<Packets>(samples.y, chosen, y_);
  forward<Packets>();
  // A sum is finite unless a term is not, or it overflows; the verbs then find nothing and go on.
  const float sum = backward<Packets>();
  if (!std::isfinite(sum + update<Packets>(rate))) return false;
  std::swap(now_, next_);
  return true;
}

template <int Packets>
void FusedRounds::forward() const {
  for (const Layer& layer : layers_) {
    // a = f(W a_prev + b)
    multiply<Packets>(now_ + layer.W, layer.inputs, 1, layer.a_prev, layer.inputs, now_ + layer.b, layer.units, layer.a);
    activate<Packets>(layer.activation, layer.a, layer.units);
  }
}

/// Returns a sum of all dŷ.
template <int Packets>
float FusedRounds::backward() const {
  const Layer& output = layers_.back();
  P sum = zero();
  for (Index i = 0; i < output.units * Packets; ++i) {
    // dŷ = scale (ŷ − y)
    const P error = packets::psub(backprop::load(output.a + i * width), backprop::load(y_ + i * width));
    const P da = packets::pmul(backprop::load(scale_ + i % Packets * width), error);
    packets::pstoreu(output.dz + i * width, da);
    sum = packets::padd(sum, da);
  }
  for (std::size_t l = layers_.size(); l-- > 0;) {
    const Layer& layer = layers_[l];
    // dz = da ∘ f′(z),  da_prev = Wᵀ dz
    derive<Packets>(layer.activation, layer.a, layer.dz, layer.units);
    if (layer.dz_prev)
      multiply<Packets>(now_ + layer.W, 1, layer.inputs, layer.dz, layer.units, nullptr, layer.inputs, layer.dz_prev);
  }
  return lane_sum(sum);
}

/// p ← p − rate · dp, from `now_` into `next_`. Returns a sum of all parameters.
template <int Packets>
float FusedRounds::update(float rate) {
  const P step = packets::pset1<P>(rate);
  const float* from = now_;
  float* to = next_;
  P sum = zero();
  const auto change = [&](const P& gradient) {
    const P value = packets::psub(backprop::load(from), packets::pmul(step, gradient));
    packets::pstoreu(to, value);
    sum = packets::padd(sum, value);
    from += width, to += width;
  };
  constexpr Index row = Packets * width;
  for (const Fours& fours : fours_) {
    const float* a = fours.a;
    for (Index four = 0; four < fours.count; ++four, a += width * row)
      change(lane_sums(product<Packets>(fours.dz, a), product<Packets>(fours.dz, a + row),
                       product<Packets>(fours.dz, a + 2 * row), product<Packets>(fours.dz, a + 3 * row)));
  }
  for (std::size_t i = 0; i < products_.size(); i += width) {
    const Product* four = &products_[i];
    change(lane_sums(product<Packets>(four[0].dz, four[0].a), product<Packets>(four[1].dz, four[1].a),
                     product<Packets>(four[2].dz, four[2].a), product<Packets>(four[3].dz, four[3].a)));
  }
  return lane_sum(sum);
}

}  // namespace backprop
