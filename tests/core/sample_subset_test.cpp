#include "sample_subset.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "testing.hpp"

using namespace backprop;

TEST_CASE("a choice is of different samples, rising, the same for a seed, another for another seed or use") {
  const std::vector<Index> chosen = choose_samples(50, 1000, 7);
  CHECK(chosen.size() == 50);
  CHECK(std::is_sorted(chosen.begin(), chosen.end()));
  CHECK(std::set(chosen.begin(), chosen.end()).size() == 50);
  CHECK(chosen.front() >= 0);
  CHECK(chosen.back() < 1000);
  CHECK(choose_samples(50, 1000, 7) == chosen);
  CHECK(choose_samples(50, 1000, 8) != chosen);
  CHECK(choose_samples(50, 1000, 7, SubsetUse::train_loss) != chosen);
  CHECK(choose_samples(4, 3, 7) == std::vector<Index>{0, 1, 2});
}

TEST_CASE("every sample is chosen as often as any other") {
  // 20000 choices of 3 of 12: each sample 5000 times, with a standard deviation of √(20000 · ¼ · ¾) = 61.
  std::array<int, 12> times{};
  for (std::uint64_t seed = 0; seed < 20000; ++seed)
    for (const Index sample : choose_samples(3, 12, seed)) ++times[static_cast<std::size_t>(sample)];
  for (const int count : times) CHECK(std::abs(count - 5000) < 5 * 61);
}

TEST_CASE("one sample more changes at most one of those chosen") {
  for (Index all = 100; all < 160; ++all) {
    const std::vector<Index> before = choose_samples(40, all, 3), after = choose_samples(40, all + 1, 3);
    std::vector<Index> gone;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(gone));
    CHECK(gone.size() <= 1);
  }
}

TEST_CASE("a subset is of the columns that it names; all of them are not copied") {
  Samples<float> all{Matrix<float>(2, 30), Matrix<float>(1, 30)};
  for (Index i = 0; i < 30; ++i) all.x.col(i).setConstant(static_cast<float>(i)), all.y(0, i) = static_cast<float>(-i);
  SampleSubset<float> subset;
  subset.choose(all, 8, 5, SubsetUse::measuring);
  REQUIRE(subset.of(all).count() == 8);
  for (Index column = 0; column < 8; ++column) {
    const auto sample = static_cast<float>(subset.chosen()[static_cast<std::size_t>(column)]);
    CHECK((subset.of(all).x.col(column).array() == sample).all());
    CHECK(subset.of(all).y(0, column) == -sample);
  }
  subset.choose(all, 30, 5, SubsetUse::measuring);
  CHECK(&subset.of(all) == &all);
  CHECK(subset.chosen().empty());
}
