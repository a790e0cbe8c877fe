#include "sample_subset.hpp"

#include <algorithm>
#include <numeric>

#include "random.hpp"

namespace backprop {

std::vector<Index> choose_samples(Index count, Index all, std::uint64_t seed, SubsetUse use) {
  std::vector<Index> chosen(static_cast<std::size_t>(std::min(count, all)));
  std::iota(chosen.begin(), chosen.end(), Index{0});
  Random random(seed, Purpose::subsets, static_cast<std::uint32_t>(use));
  for (Index sample = count; sample < all; ++sample) {
    // Sample n of those so far comes in with probability count ÷ n, in the place of any other.
    const std::size_t place = random.below(static_cast<std::size_t>(sample) + 1);
    if (place < chosen.size()) chosen[place] = sample;
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

template <class Scalar>
Samples<Scalar> take_samples(const Samples<Scalar>& samples, std::span<const Index> chosen) {
  const auto count = static_cast<Index>(chosen.size());
  Samples<Scalar> taken{Matrix<Scalar>(samples.x.rows(), count), Matrix<Scalar>(samples.y.rows(), count)};
  for (Index column = 0; column < count; ++column) {
    const Index sample = chosen[static_cast<std::size_t>(column)];
    taken.x.col(column) = samples.x.col(sample);
    taken.y.col(column) = samples.y.col(sample);
  }
  return taken;
}

template <class Scalar>
void SampleSubset<Scalar>::choose(const Samples<Scalar>& all, Index count, std::uint64_t seed, SubsetUse use) {
  chosen_.clear();
  samples_ = {};
  if (count >= all.count()) return;
  chosen_ = choose_samples(count, all.count(), seed, use);
  samples_ = take_samples(all, std::span<const Index>(chosen_));
}

template <class Scalar>
void SampleSubset<Scalar>::follow(const Samples<Scalar>& all, Index column) {
  const auto place = std::lower_bound(chosen_.begin(), chosen_.end(), column);
  if (place == chosen_.end() || *place != column) return;
  samples_.x.col(place - chosen_.begin()) = all.x.col(column);
  samples_.y.col(place - chosen_.begin()) = all.y.col(column);
}

#define INSTANTIATE(Scalar)                                                                      \
  template Samples<Scalar> take_samples<Scalar>(const Samples<Scalar>&, std::span<const Index>); \
  template class SampleSubset<Scalar>;
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
