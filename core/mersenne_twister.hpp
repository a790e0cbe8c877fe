/// The Mersenne Twister of 64 bits, with a state that can be kept and put back.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>

namespace backprop {

/// Matsumoto & Nishimura 1998, with the 64-bit parameters that the C++ standard fixes: exactly the numbers of
/// std::mt19937_64. That one writes its state as a text that differs between standard libraries, so that a run saved
/// in one build could not go on in another.
class MersenneTwister {
 public:
  static constexpr std::size_t size = 312;

  struct State {
    std::array<std::uint64_t, size> words{};
    std::uint32_t position = size;  ///< of the word that is used next; `size` when all are used up

    friend bool operator==(const State&, const State&) = default;
  };

  /// Seeded as the standard seeds std::mt19937_64 ([rand.eng.mers], paragraph 8).
  explicit MersenneTwister(std::seed_seq& sequence);

  /// Here, not in the source file: shuffling the samples is a good part of training a small network.
  std::uint64_t operator()() {
    constexpr std::uint64_t d = 0x5555555555555555, b = 0x71d67fffeda60000, c = 0xfff7eee000000000;
    if (state_.position == size) twist();
    std::uint64_t z = state_.words[state_.position++];
    z ^= (z >> 29) & d;
    z ^= (z << 17) & b;
    z ^= (z << 37) & c;
    return z ^ (z >> 43);
  }

  const State& state() const { return state_; }

  /// Throws std::invalid_argument where the position is over `size`.
  void set_state(const State& state);

 private:
  void twist();

  State state_;
};

}  // namespace backprop
