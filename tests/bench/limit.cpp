#include "limit.hpp"

namespace {

// Four floats in one register: SSE2 natively, SIMD128 in WebAssembly.
using Lanes = float __attribute__((vector_size(16)));

// As many chains as hide the latency of a multiplication and an addition (about 8 cycles), and still fit the 16
// registers of SSE2 beside the two factors.
constexpr int chains = 12;

}  // namespace

extern "C" double multiply_adds_per_round() { return 4.0 * chains; }

extern "C" float multiply_adds(int rounds) {
  // Two factors that the compiler cannot know, with a fixed point at 1, so that no value grows or becomes subnormal.
  const volatile float shrink = 0.75f;
  const float factor = shrink;
  const Lanes a = {factor, factor, factor, factor}, b = 1.0f - a;
  Lanes s0 = a, s1 = a + 1, s2 = a + 2, s3 = a + 3, s4 = a + 4, s5 = a + 5, s6 = a + 6, s7 = a + 7, s8 = a + 8,
        s9 = a + 9, s10 = a + 10, s11 = a + 11;
  for (int i = 0; i < rounds; ++i) {
    s0 = s0 * a + b, s1 = s1 * a + b, s2 = s2 * a + b, s3 = s3 * a + b;
    s4 = s4 * a + b, s5 = s5 * a + b, s6 = s6 * a + b, s7 = s7 * a + b;
    s8 = s8 * a + b, s9 = s9 * a + b, s10 = s10 * a + b, s11 = s11 * a + b;
  }
  const Lanes sum = s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10 + s11;
  return sum[0] + sum[1] + sum[2] + sum[3];
}
