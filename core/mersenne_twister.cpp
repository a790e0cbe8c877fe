#include "mersenne_twister.hpp"

#include <algorithm>
#include <string>

#include "argument_error.hpp"

namespace backprop {
namespace {

// The names of [rand.eng.mers].
constexpr std::size_t m = 156;
constexpr std::uint64_t a = 0xb5026f5aa96619e9, lower_mask = (std::uint64_t{1} << 31) - 1, upper_mask = ~lower_mask;

constexpr std::uint64_t tempered(std::uint64_t z) {
  constexpr std::uint64_t d = 0x5555555555555555, b = 0x71d67fffeda60000, c = 0xfff7eee000000000;
  z ^= (z >> 29) & d;
  z ^= (z << 17) & b;
  z ^= (z << 37) & c;
  return z ^ (z >> 43);
}

}  // namespace

MersenneTwister::MersenneTwister(std::seed_seq& sequence) {
  std::array<std::uint32_t, 2 * size> halves;
  sequence.generate(halves.begin(), halves.end());
  for (std::size_t i = 0; i < size; ++i)
    state_.words[i] = halves[2 * i] | static_cast<std::uint64_t>(halves[2 * i + 1]) << 32;
  const bool stuck = (state_.words[0] & upper_mask) == 0 &&
                     std::all_of(state_.words.begin() + 1, state_.words.end(), [](auto word) { return word == 0; });
  if (stuck) state_.words[0] = std::uint64_t{1} << 63;
}

void MersenneTwister::set_state(const State& state) {
  if (state.position > size)
    throw_invalid_argument({"the generator's position is ", state.position, ", expected at most ", size});
  state_ = state;
}

void MersenneTwister::fill(std::span<std::uint64_t> numbers) {
  while (!numbers.empty()) {
    if (state_.position == size) twist();
    const std::size_t count = std::min(numbers.size(), size - state_.position);
    const auto word = state_.words.begin() + state_.position;
    std::transform(word, word + count, numbers.begin(), tempered);
    state_.position += static_cast<std::uint32_t>(count);
    numbers = numbers.subspan(count);
  }
}

void MersenneTwister::twist() {
  auto& words = state_.words;
  const auto replace = [&](std::size_t i, std::size_t next, std::size_t far) {
    const std::uint64_t joined = (words[i] & upper_mask) | (words[next] & lower_mask);
    words[i] = words[far] ^ (joined >> 1) ^ ((0 - (joined & 1)) & a);
  };
  for (std::size_t i = 0; i < size - m; ++i) replace(i, i + 1, i + m);
  for (std::size_t i = size - m; i < size - 1; ++i) replace(i, i + 1, i + m - size);
  replace(size - 1, 0, m - 1);
  state_.position = 0;
}

}  // namespace backprop
