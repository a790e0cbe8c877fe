#include "random.hpp"

#include <algorithm>
#include <numbers>
#include <numeric>
#include <random>

#include "testing.hpp"

using namespace backprop;

TEST_CASE("the generator repeats itself under the same seed, and only then") {
  Random a(7), same(7), other_seed(8), other_stream(7, Purpose::weights, 1), other_purpose(7, Purpose::data);
  const double first = a.uniform();
  CHECK(first == same.uniform());
  CHECK(first != other_seed.uniform());
  CHECK(first != other_stream.uniform());
  CHECK(first != other_purpose.uniform());
}

TEST_CASE("seeds beyond 32 bits count") {
  CHECK(Random(1).uniform() != Random(1 + (std::uint64_t{1} << 32)).uniform());
}

TEST_CASE("the first numbers are what they were: shared links depend on them") {
  // Mersenne Twister and seed_seq are fixed by the C++ standard, so these hold on every platform.
  Random random(1);
  const double first = random.uniform(), second = random.uniform();
  CHECK(first == 0.27097421814078904);
  CHECK(second == 0.18518872840424805);
}

TEST_CASE("normal numbers are Box and Muller's: the cosine of the second uniform, stretched by the first") {
  // Of the two numbers above, with 30 digits in mpmath: √(−2 ln(1 − first)) cos(2π second).
  CHECK(std::abs(Random(1).normal() - 0.314883941840361721342) < 1e-15);
  for (const std::uint32_t purpose : {1u, 2u, 3u, 4u, 5u})
    for (const std::uint32_t stream : {0u, 1u, 7u}) {
      const std::uint64_t seed = 5'000'000'000 + stream;  // more than 32 bits
      std::seed_seq sequence{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32), purpose, stream};
      std::mt19937_64 standard(sequence);
      const auto uniform = [&] { return static_cast<double>(standard() >> 11) / 9007199254740992.0; };
      Random random(seed, static_cast<Purpose>(purpose), stream);
      CAPTURE(purpose);
      CAPTURE(stream);
      for (int i = 0; i < 100; ++i) {
        const double length = std::sqrt(-2 * std::log(1 - uniform())), turn = uniform();
        // Rounding of an angle up to 2π, times a length of a few.
        CHECK(std::abs(random.normal() - length * std::cos(2 * std::numbers::pi * turn)) < 1e-14);
      }
    }
}

TEST_CASE("a uniform number between two bounds is as far from the first as the plain one is from 0") {
  Random within(3), plain(3);
  for (int i = 0; i < 100; ++i) CHECK(within.uniform(-2, 4) == -2 + 6 * plain.uniform());
}

TEST_CASE("uniform and normal numbers have their moments") {
  Random random(3);
  constexpr int count = 200'000;
  double sum = 0, square = 0, uniform_sum = 0;
  for (int i = 0; i < count; ++i) {
    const double value = random.normal(), u = random.uniform(-2, 4);
    sum += value;
    square += value * value;
    uniform_sum += u;
    CHECK_UNARY(u >= -2 && u < 4);
  }
  // Five standard errors of each mean.
  CHECK(std::abs(sum / count) < 5 / std::sqrt(count));
  CHECK(std::abs(square / count - 1) < 5 * std::sqrt(2.0 / count));
  CHECK(std::abs(uniform_sum / count - 1) < 5 * std::sqrt(3.0 / count));
}

TEST_CASE("a shuffle is a permutation, and shuffles") {
  std::vector<int> items(100), sorted(100);
  std::iota(items.begin(), items.end(), 0);
  std::iota(sorted.begin(), sorted.end(), 0);
  Random(5).shuffle(items);
  CHECK(items != sorted);
  std::sort(items.begin(), items.end());
  CHECK(items == sorted);
}

TEST_CASE("a shuffle draws its numbers one by one, past the end of the generator's words too") {
  Random shuffling(5), drawing(5);
  for (const std::size_t count : {7, 1000, 3000}) {
    std::vector<int> shuffled(count);
    std::iota(shuffled.begin(), shuffled.end(), 0);
    std::vector<int> expected = shuffled;
    shuffling.shuffle(shuffled);
    for (std::size_t i = count; i > 1; --i) std::swap(expected[i - 1], expected[drawing.below(i)]);
    CHECK(shuffled == expected);
    CHECK(shuffling.state() == drawing.state());
  }
}

TEST_CASE("a number below a bound is the whole part of uniform times the bound, whichever way it is computed") {
  for (const std::size_t bound :
       {std::size_t{1}, std::size_t{7}, std::size_t{250}, std::size_t{2048}, std::size_t{2049}, std::size_t{100'000}}) {
    Random whole(5), real(5);
    CAPTURE(bound);
    for (int i = 0; i < 20'000; ++i)
      REQUIRE(whole.below(bound) == static_cast<std::size_t>(real.uniform() * static_cast<double>(bound)));
  }
}
