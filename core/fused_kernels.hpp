/// The arithmetic of `FusedRounds` on rows of packets: a row is one unit's numbers for a batch, `Packets` packets of
/// samples, and rows lie one after the other.
#pragma once

#include <span>

#include "activation.hpp"
#include "fast_math.hpp"

namespace backprop::fused {

using P = Packet<float>;
constexpr Index width = lanes<float>;
constexpr auto leaky_slope = static_cast<float>(leaky_relu_slope);

inline P load(const float* from) { return packets::ploadu<P>(from); }
inline P splat(const float* from) { return packets::pset1<P>(*from); }
inline P zero() { return packets::pset1<P>(0.0f); }

/// Number of floats that the parameters of `units` units (1 or 2) take: their biases, then their weights of the first
/// input, of the second, and so on, padded to whole packets because an update works on packets. Units are handled in
/// pairs, so that a_prev and dz are read once for two of them.
inline Index entries(Index units, Index inputs) { return packet_count<float>(units * (1 + inputs)) * width; }

/// sums(r, ·) += Σ_u W(r, u) · B(u, ·), W row after row, u < `Units`.
template <int Rows, int Units, int Packets>
void add_products(const float* W, const float* B, P (&sums)[Rows][Packets]) {
  for (int u = 0; u < Units; ++u)
    for (int r = 0; r < Rows; ++r) {
      const P weight = splat(W + r * Units + u);
      for (int p = 0; p < Packets; ++p)
        sums[r][p] = packets::padd(sums[r][p], packets::pmul(weight, load(B + (u * Packets + p) * width)));
    }
}

template <int Rows, int Packets>
void store(const P (&sums)[Rows][Packets], float* to) {
  for (int r = 0; r < Rows; ++r)
    for (int p = 0; p < Packets; ++p) packets::pstoreu(to + (r * Packets + p) * width, sums[r][p]);
}

/// z = W a_prev + b of `Units` units, whose parameters lie as `entries` says.
template <int Units, int Packets>
void affine(const float* parameters, const float* a_prev, Index inputs, float* z) {
  P sums[Units][Packets];
  for (int u = 0; u < Units; ++u)
    for (int p = 0; p < Packets; ++p) sums[u][p] = splat(parameters + u);
  for (Index j = 0; j < inputs; ++j, a_prev += Packets * width)
    add_products<Units, 1, Packets>(parameters + (1 + j) * Units, a_prev, sums);
  store(sums, z);
}

/// da_prev = Wᵀ dz of `Inputs` inputs from number `first` on; `pair` are the entries that two units take.
template <int Inputs, int Packets>
void multiply_transposed(const float* parameters, Index pair, const float* dz, Index units, Index first,
                         float* da_prev) {
  P sums[Inputs][Packets];
  for (int j = 0; j < Inputs; ++j)
    for (int p = 0; p < Packets; ++p) sums[j][p] = zero();
  for (; units >= 2; units -= 2, parameters += pair, dz += 2 * Packets * width)
    add_products<Inputs, 2, Packets>(parameters + 2 * (1 + first), dz, sums);
  if (units > 0) add_products<Inputs, 1, Packets>(parameters + 1 + first, dz, sums);
  store(sums, da_prev);
}

/// values ← f(values), row by row. The packets of a row do not depend on each other, so that their latencies overlap.
/// `halves`: the last packet of a row holds the same two samples twice; then one evaluation of f serves the last
/// packets of two rows.
template <int Packets, class Function>
void map(float* values, Index rows, bool halves, Function f) {
  constexpr Index row = Packets * width, last = row - width;
  for (; halves && rows >= 2; rows -= 2, values += 2 * row) {
    for (int p = 0; p + 1 < Packets; ++p)
      for (float* at : {values + p * width, values + row + p * width}) packets::pstoreu(at, f(load(at)));
    const P both = f(shuffled_lanes<0, 1, 2, 3>(load(values + last), load(values + row + last)));
    packets::pstoreu(values + last, shuffled_lanes<0, 1, 0, 1>(both, both));
    packets::pstoreu(values + row + last, shuffled_lanes<2, 3, 2, 3>(both, both));
  }
  for (; rows > 0; --rows, values += row)
    for (int p = 0; p < Packets; ++p) packets::pstoreu(values + p * width, f(load(values + p * width)));
}

/// As `apply_activation` has them.
template <int Packets>
void activate(Activation activation, float* z, Index rows, bool halves) {
  switch (activation) {
    case Activation::tanh:
      return map<Packets>(z, rows, halves, [](const P& p) { return fast_tanh(p); });
    case Activation::sigmoid:
      return map<Packets>(z, rows, halves, [](const P& p) { return fast_sigmoid(p); });
    case Activation::relu:
      return map<Packets>(z, rows, false, [](const P& p) { return packets::pandnot(p, packets::pcmp_lt(p, zero())); });
    case Activation::leaky_relu:
      return map<Packets>(z, rows, false, [](const P& p) {
        return packets::pselect(packets::pcmp_lt(zero(), p), p, packets::pmul(packets::pset1<P>(leaky_slope), p));
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
      return map_with<Packets>(a, da, rows, [&](const P& h, const P& d) {
        return packets::pmul(d, packets::psub(one, packets::pmul(h, h)));
      });
    case Activation::sigmoid:
      return map_with<Packets>(a, da, rows, [&](const P& h, const P& d) {
        return packets::pmul(packets::pmul(d, h), packets::psub(one, h));
      });
    case Activation::relu:
      return map_with<Packets>(a, da, rows,
                               [](const P& h, const P& d) { return packets::pand(packets::pcmp_lt(zero(), h), d); });
    case Activation::leaky_relu:
      return map_with<Packets>(a, da, rows, [](const P& h, const P& d) {
        return packets::pselect(packets::pcmp_lt(zero(), h), d, packets::pmul(packets::pset1<P>(leaky_slope), d));
      });
    default:
      return map_with<Packets>(a, da, rows, [](const P&, const P& d) { return d; });
  }
}

/// The sum of the packets, lane by lane.
template <int Packets>
P total(const P (&dz)[Packets]) {
  P sum = dz[0];
  for (int p = 1; p < Packets; ++p) sum = packets::padd(sum, dz[p]);
  return sum;
}

/// The sum over the packets of dz · a, lane by lane.
template <int Packets>
P product(const P (&dz)[Packets], const float* a) {
  P sum = packets::pmul(dz[0], load(a));
  for (int p = 1; p < Packets; ++p) sum = packets::padd(sum, packets::pmul(dz[p], load(a + p * width)));
  return sum;
}

template <int Packets>
void load_row(const float* from, P (&row)[Packets]) {
  for (int p = 0; p < Packets; ++p) row[p] = load(from + p * width);
}

/// p ← p − rate · dp, from one block of memory into another, for one packet of parameters after the other.
class ParameterUpdate {
 public:
  ParameterUpdate(float rate, const float* from, float* to) : rate_(packets::pset1<P>(rate)), from_(from), to_(to) {}

  /// Updates the next packet of parameters; their gradients are the lane sums of a, b, c and d.
  void change(const P& a, const P& b, const P& c, const P& d) {
    const P value = packets::psub(load(from_), packets::pmul(rate_, lane_sums(a, b, c, d)));
    packets::pstoreu(to_, value);
    sum_ = packets::padd(sum_, value);
    from_ += width, to_ += width;
  }

  /// The sum of all updated parameters.
  float sum() const { return lane_sum(sum_); }

 private:
  P rate_, sum_ = zero();
  const float* from_;
  float* to_;
};

/// Updates the parameters of two units, in the order that `entries` describes: db = Σ dz, dW = dz a_prevᵀ.
template <int Packets>
void update_pair(const float* dz, const float* a_prev, Index inputs, ParameterUpdate& update) {
  constexpr Index row = Packets * width;
  P first[Packets], second[Packets];
  load_row(dz, first), load_row(dz + row, second);
  const float* a = a_prev;
  update.change(total(first), total(second), product(first, a), product(second, a));
  Index left = inputs - 1;
  for (a += row; left >= 2; left -= 2, a += 2 * row)
    update.change(product(first, a), product(second, a), product(first, a + row), product(second, a + row));
  if (left > 0) update.change(product(first, a), product(second, a), zero(), zero());
}

/// Updates the parameters of one unit.
template <int Packets>
void update_single(const float* dz, const float* a_prev, Index inputs, ParameterUpdate& update) {
  P only[Packets];
  load_row(dz, only);
  const auto entry = [&](Index i) {
    return i == 0 ? total(only) : i <= inputs ? product(only, a_prev + (i - 1) * Packets * width) : zero();
  };
  for (Index i = 0; i <= inputs; i += width) update.change(entry(i), entry(i + 1), entry(i + 2), entry(i + 3));
}

/// Copies the samples of a batch into `rows`, one row a feature. A packet is assembled in a register before it is
/// written: a read of it soon after four single writes would stall.
template <int Packets>
void gather(const Matrix<float>& all, std::span<const Index> chosen, bool halves, float* rows) {
  for (Index k = 0; k < all.rows(); ++k) {
    const float* from = all.data() + k * all.cols();
    for (int p = 0; p < Packets; ++p, rows += width) {
      // The last packet ends with the batch, as in `packet_start`.
      const Index* upper = p + 1 < Packets ? chosen.data() + (p * width + 2) : chosen.data() + chosen.size() - 2;
      const Index* lower = p + 1 < Packets || !halves ? upper - 2 : upper;
      const float four[] = {from[lower[0]], from[lower[1]], from[upper[0]], from[upper[1]]};
      packets::pstoreu(rows, load(four));
    }
  }
}

}  // namespace backprop::fused
