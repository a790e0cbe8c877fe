/// tanh, exp and the logistic function for lanes of floats. In double the core uses Eigen's.
///
/// Accuracy, over all finite arguments (tests/core/fast_math_test.cpp): tanh within 3.3e-7 of the true value,
/// relatively; exp within 9e-8 where it is a normal number; the logistic function within 1.5e-7, down to e^−87. Every
/// lane gets the same result whatever the width of a packet, natively and in WebAssembly. NaN stays NaN.
#pragma once

#include <cstdint>

#include "lanes.hpp"

namespace backprop {

/// tanh x = x (1 + x² α(x²)) / β(x²), the fit of Eigen's later versions (after 3.4), which takes a quarter fewer
/// operations than that of 3.4. At ±7.90738964 it reaches ±1 for the first time (and would pass it later on): there it
/// stays.
template <class P>
P fast_tanh(const P& argument) {
  using packets::padd;
  using packets::pmul;
  const auto constant = [](float value) { return packets::pset1<P>(value); };
  const P x = clamped_lanes(argument, constant(-7.90738964f), constant(7.90738964f));
  const P x2 = pmul(x, x);
  P p = padd(pmul(constant(1.394553628e-8f), x2), constant(2.102733560e-5f));
  p = padd(pmul(p, x2), constant(3.520756727e-3f));
  p = padd(pmul(p, x2), constant(1.340216100e-1f));
  p = padd(pmul(pmul(x2, x), p), x);
  P q = padd(pmul(constant(8.015776984e-7f), x2), constant(3.326951409e-4f));
  q = padd(pmul(q, x2), constant(2.597254514e-2f));
  q = padd(pmul(q, x2), constant(4.673548340e-1f));
  q = padd(pmul(q, x2), constant(1.0f));
  return packets::pdiv(p, q);
}

/// y · 2ᵐ, where `shifted` is 1.5 · 2²³ + m: that sum keeps the whole number m in its last bits, from where it is added
/// to the exponent. y · 2ᵐ must be a normal number.
inline float times_power_of_two(float y, float shifted) {
  return Eigen::numext::bit_cast<float>(
      Eigen::numext::bit_cast<std::int32_t>(y) +
      static_cast<std::int32_t>(Eigen::numext::bit_cast<std::uint32_t>(shifted) << 23));
}
#ifdef EIGEN_VECTORIZE_SSE
inline packets::Packet4f times_power_of_two(const packets::Packet4f& y, const packets::Packet4f& shifted) {
  return _mm_castsi128_ps(_mm_add_epi32(_mm_castps_si128(y), _mm_slli_epi32(_mm_castps_si128(shifted), 23)));
}
#else
template <class P>
P times_power_of_two(const P& y, const P& shifted) {
  const auto m = packets::plogical_shift_left<23>(
      packets::preinterpret<typename packets::unpacket_traits<P>::integer_packet>(shifted));
  return packets::preinterpret<P>(packets::padd(packets::preinterpret<decltype(m)>(y), m));
}
#endif

/// e^x, x clamped to ±87, where it and its inverse are normal numbers: x = m ln 2 + r, e^x = 2ᵐ e^r. The polynomial for
/// e^r is that of the Cephes library.
template <class P>
P fast_exp(const P& argument) {
  using packets::padd;
  using packets::pmul;
  using packets::psub;
  const auto constant = [](float value) { return packets::pset1<P>(value); };
  constexpr float shift = 12582912.0f;  // 1.5 · 2²³: adding it leaves no place for digits after the point
  const P x = clamped_lanes(argument, constant(-87.0f), constant(87.0f));
  const P shifted = padd(pmul(x, constant(1.44269504088896341f)), constant(shift));
  const P m = psub(shifted, constant(shift));
  const P r = psub(psub(x, pmul(m, constant(0.693359375f))), pmul(m, constant(-2.12194440e-4f)));
  P p = constant(1.9875691500e-4f);
  for (const float next : {1.3981999507e-3f, 8.3334519073e-3f, 4.1665795894e-2f, 1.6666665459e-1f, 5.0000001201e-1f})
    p = padd(pmul(p, r), constant(next));
  return times_power_of_two(padd(padd(pmul(p, pmul(r, r)), r), constant(1.0f)), shifted);
}

/// 1 / (1 + e^−x)
template <class P>
P fast_sigmoid(const P& x) {
  const P one = packets::pset1<P>(1.0f);
  return packets::pdiv(one, packets::padd(one, fast_exp<P>(packets::pnegate(x))));
}

/// to[i] = f(from[i]) for `count` floats, f a function of packets. `from` and `to` may be the same.
template <class Function>
void for_lanes(const float* from, float* to, Index count, Function f) {
  constexpr Index width = lanes<float>;
  Index i = 0;
  for (; i + width <= count; i += width) packets::pstoreu(to + i, f(packets::ploadu<Packet<float>>(from + i)));
  if (i == count) return;
  float rest[width] = {};
  std::copy(from + i, from + count, rest);
  packets::pstoreu(rest, f(packets::ploadu<Packet<float>>(rest)));
  std::copy(rest, rest + (count - i), to + i);
}

}  // namespace backprop
