#include "mersenne_twister.hpp"

#include <algorithm>
#include <functional>
#include <vector>

#include "testing.hpp"

using namespace backprop;

TEST_CASE("the numbers are those of std::mt19937_64, for any seed") {
  for (const std::uint32_t seed : {0u, 1u, 5489u, 0xFFFFFFFFu}) {
    std::seed_seq sequence{seed, 7u}, again{seed, 7u};
    MersenneTwister ours(sequence);
    std::mt19937_64 standard(again);
    bool same = true;
    for (int i = 0; i < 10'000; ++i) same = same && ours() == standard();
    CHECK(same);
  }
}

TEST_CASE("several numbers at once are the same numbers one by one, and leave the same state") {
  std::seed_seq sequence{3u}, again{3u};
  MersenneTwister filling(sequence), calling(again);
  for (const std::size_t count : {1, 7, 304, 2, 0, 312, 1000}) {
    CAPTURE(count);
    std::vector<std::uint64_t> numbers(count), expected(count);
    filling.fill(numbers);
    std::generate(expected.begin(), expected.end(), std::ref(calling));
    CHECK(numbers == expected);
    CHECK(filling.state() == calling.state());
  }
}

TEST_CASE("a state put back gives the same numbers again, wherever in the block it was taken") {
  for (const int drawn : {0, 1, 155, 156, 311, 312, 313, 1000}) {
    std::seed_seq sequence{3u}, other{4u};
    MersenneTwister twister(sequence), second(other);
    for (int i = 0; i < drawn; ++i) twister();
    second.set_state(twister.state());
    bool same = true;
    for (int i = 0; i < 1000; ++i) same = same && twister() == second();
    CHECK(same);
    CHECK(twister.state() == second.state());
  }
}

TEST_CASE("a position that cannot be is refused") {
  std::seed_seq sequence{3u};
  MersenneTwister twister(sequence);
  MersenneTwister::State state = twister.state();
  state.position = 313;
  CHECK(contains(error_message([&] { twister.set_state(state); }), "position is 313, expected at most 312"));
}
