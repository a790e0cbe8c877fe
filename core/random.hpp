/// The one source of randomness: seeded, and the same numbers on every platform.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "mersenne_twister.hpp"

namespace backprop {

/// The use of a stream of random numbers. Each purpose has streams of its own, so that drawing more
/// of one thing (points, say) never changes another (the weights).
enum class Purpose : std::uint32_t { weights = 1, data = 2, batches = 3, split = 4, landscape = 5, subsets = 6 };

/// Seeded generator: Mersenne Twister, whose output the C++ standard fixes, under distributions of our own,
/// because the standard's distributions differ between libraries.
class Random {
 public:
  using State = MersenneTwister::State;

  /// Stream number `stream` of `purpose` under `seed`; different arguments give unrelated numbers.
  explicit Random(std::uint64_t seed, Purpose purpose = Purpose::weights, std::uint32_t stream = 0);

  /// Uniform in [0, 1), with 53 random bits.
  double uniform() { return unit(engine_() >> 11); }

  /// Uniform in [low, high).
  double uniform(double low, double high);

  /// Standard normal: mean 0, standard deviation 1 (Box–Muller; two uniforms a number).
  double normal();

  /// Uniform whole number in [0, bound); `bound` ≥ 1.
  std::size_t below(std::size_t bound) { return below(engine_(), bound); }

  /// Shuffles in place (Fisher–Yates).
  template <class T>
  void shuffle(std::vector<T>& items) {
    std::array<std::uint64_t, 64> drawn;  // so many at once: shuffling is a good part of training a small network
    for (std::size_t left = items.size(); left > 1;) {
      const std::size_t count = std::min(drawn.size(), left - 1);
      engine_.fill(std::span(drawn).first(count));
      for (std::size_t i = 0; i < count; ++i, --left) std::swap(items[left - 1], items[below(drawn[i], left)]);
    }
  }

  /// Everything that determines the numbers to come.
  const State& state() const { return engine_.state(); }
  void set_state(const State& state) { engine_.set_state(state); }

 private:
  /// 53 bits as a number in [0, 1). Signed, which makes no difference here: processors convert that in one instruction.
  static double unit(std::uint64_t bits) { return static_cast<double>(static_cast<std::int64_t>(bits)) * 0x1p-53; }

  /// `drawn` as a whole number in [0, bound).
  static std::size_t below(std::uint64_t drawn, std::size_t bound) {
    // The whole part of uniform() · bound. Where all 64 bits of the product fit, it is taken in whole numbers, which is
    // faster, but for the few products just under a whole number, which rounding to a double could carry up to it.
    constexpr std::uint64_t one = std::uint64_t{1} << 53, small = std::uint64_t{1} << 11;
    const std::uint64_t bits = drawn >> 11;
    if (bound <= small) {
      const std::uint64_t product = bits * bound;
      if ((product & (one - 1)) < one - small) return static_cast<std::size_t>(product >> 53);
    }
    return static_cast<std::size_t>(unit(bits) * static_cast<double>(bound));
  }

  MersenneTwister engine_;
};

}  // namespace backprop
