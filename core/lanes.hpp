/// SIMD lanes, by Eigen's packets: what the core's kernels share. Without SIMD, a packet is one number.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

#include "matrix.hpp"

#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

// Packets are types with attributes, which GCC drops, and says so, where they are template arguments. Nothing here
// depends on them.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wignored-attributes"
#endif

namespace backprop {

namespace packets = Eigen::internal;

template <class Scalar>
using Packet = typename packets::packet_traits<Scalar>::type;

template <class Scalar>
constexpr Index lanes = packets::unpacket_traits<Packet<Scalar>>::size;

/// Where packet number `i` of a row of `columns` begins. The last one is moved back to end with the row, so that no
/// row needs a scalar remainder: the columns that it shares with the packet before are merely computed twice.
template <class Scalar>
Index packet_start(Index i, Index columns) {
  return std::min(i * lanes<Scalar>, columns - lanes<Scalar>);
}

template <class Scalar>
Index packet_count(Index columns) {
  return (columns + lanes<Scalar> - 1) / lanes<Scalar>;
}

/// 1 in the lanes of the last packet of a row that no packet before it has, 0 in the others.
template <class Scalar>
Packet<Scalar> new_lanes(Index columns) {
  Scalar mask[lanes<Scalar>];
  const Index seen = packet_count<Scalar>(columns) * lanes<Scalar> - columns;
  for (Index i = 0; i < lanes<Scalar>; ++i) mask[i] = i < seen ? Scalar(0) : Scalar(1);
  return packets::ploadu<Packet<Scalar>>(mask);
}

/// Lane by lane `x` between `low` and `high`; NaN stays NaN, so that a diverged run shows.
template <class P>
P clamped_lanes(const P& x, const P& low, const P& high) {
#ifdef __wasm_simd128__
  // Emscripten's _mm_min_ps is a comparison and a selection; pmin is one instruction of the machine.
  if constexpr (sizeof(P) == 16 && lanes<typename packets::unpacket_traits<P>::type> == 4)
    return (P)wasm_f32x4_pmax(wasm_f32x4_pmin((v128_t)x, (v128_t)high), (v128_t)low);
  else
#endif
    return packets::pmax(packets::pmin(x, high), low);
}

/// Lane by lane `x`, but 0 where it is subnormal, like the flush-to-zero mode of processors, which WebAssembly cannot
/// set. Arithmetic on subnormal numbers is a hundred times slower. NaN stays NaN.
template <class P>
P without_subnormals(const P& x) {
  using Scalar = typename packets::unpacket_traits<P>::type;
  return packets::pandnot(x, packets::pcmp_lt(packets::pabs(x), packets::pset1<P>(std::numeric_limits<Scalar>::min())));
}

/// The same as a functor for Eigen's unaryExpr, which vectorises it.
struct FlushSubnormals {
  float operator()(float x) const { return std::abs(x) < std::numeric_limits<float>::min() ? 0.0f : x; }
  template <class P>
  P packetOp(const P& x) const {
    return without_subnormals(x);
  }
};

/// The sum over the lanes, added up as `lane_sums` adds them.
template <class P>
auto lane_sum(const P& packet) {
  return packets::predux(packet);
}

/// The sums over the lanes of four packets of four lanes, side by side: (lane 0 + lane 2) + (lane 1 + lane 3).
template <class P>
P lane_sums(const P& a, const P& b, const P& c, const P& d) {
#ifdef EIGEN_VECTORIZE_SSE
  const P ab = packets::padd(P(_mm_unpacklo_ps(a, b)), P(_mm_unpackhi_ps(a, b)));  // a0+a2 b0+b2 a1+a3 b1+b3
  const P cd = packets::padd(P(_mm_unpacklo_ps(c, d)), P(_mm_unpackhi_ps(c, d)));
  return packets::padd(P(_mm_movelh_ps(ab, cd)), P(_mm_movehl_ps(cd, ab)));
#else
  if constexpr (packets::unpacket_traits<P>::size == 4) {
    packets::PacketBlock<P, 4> square{{a, b, c, d}};
    packets::ptranspose(square);
    return packets::padd(packets::padd(square.packet[0], square.packet[2]),
                         packets::padd(square.packet[1], square.packet[3]));
  } else {
    return packets::padd(packets::padd(a, c),
                         packets::padd(b, d));  // compiled without SIMD, but never run: see FusedRounds::supports
  }
#endif
}

/// Of packets of four lanes: lanes `A0` and `A1` of `a`, then `B0` and `B1` of `b`.
template <int A0, int A1, int B0, int B1, class P>
P shuffled_lanes(const P& a, const P& b) {
#ifdef EIGEN_VECTORIZE_SSE
  return P(_mm_shuffle_ps(a, b, _MM_SHUFFLE(B1, B0, A1, A0)));
#else
  if constexpr (packets::unpacket_traits<P>::size == 4) {
    float lanes_a[4], lanes_b[4];
    packets::pstoreu(lanes_a, a), packets::pstoreu(lanes_b, b);
    const float lanes[] = {lanes_a[A0], lanes_a[A1], lanes_b[B0], lanes_b[B1]};
    return packets::ploadu<P>(lanes);
  } else {
    return a;  // compiled without SIMD, but never run, like `lane_sums`
  }
#endif
}

}  // namespace backprop

template <>
struct Eigen::internal::functor_traits<backprop::FlushSubnormals> {
  enum { Cost = 3, PacketAccess = true };
};
