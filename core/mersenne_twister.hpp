/// The Mersenne Twister of 64 bits, with a state that can be kept and put back.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>

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

  std::uint64_t operator()() {
    const std::uint64_t word = rest()[0];
    skip(1);
    return tempered(word);
  }

  /// The words of the state that the next numbers come of, at least one: `tempered` makes a number of each, and `skip`
  /// says how many were used. For loops: in them the position need not go through memory at every number.
  std::span<const std::uint64_t> rest() {
    if (state_.position == size) twist();
    return std::span(state_.words).subspan(state_.position);
  }
  void skip(std::size_t count) { state_.position += static_cast<std::uint32_t>(count); }

  /// Here, not in the source file: shuffling the samples is a good part of training a small network.
  static std::uint64_t tempered(std::uint64_t z) {
    constexpr std::uint64_t d = 0x5555555555555555, b = 0x71d67fffeda60000, c = 0xfff7eee000000000;
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
