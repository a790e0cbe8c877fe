/// The 64-bit Mersenne Twister, with a state that can be saved and restored.
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
    std::uint64_t number;
    fill({&number, 1});
    return number;
  }

  /// The next numbers. Several at a time cost less: they are tempered in SIMD lanes.
  void fill(std::span<std::uint64_t> numbers);

  const State& state() const { return state_; }

  /// Throws std::invalid_argument where the position is over `size`.
  void set_state(const State& state);

 private:
  void twist();

  State state_;
};

}  // namespace backprop
