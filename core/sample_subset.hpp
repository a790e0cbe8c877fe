/// A part of the samples that stands for all of them, where all would take too long.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dataset.hpp"

namespace backprop {

/// What samples are chosen for; each choice is another one.
enum class SubsetUse : std::uint32_t { measuring = 0, train_loss = 1, test_loss = 2 };

/// `count` of the numbers 0 … all − 1, rising; all of them where `count` is not smaller. They are drawn at random, so
/// that the order in which samples come, such as that of a sorted file, does not matter, and are the same for the same
/// seed. One sample more at the end changes at most one of them (reservoir sampling: Vitter 1985, algorithm R).
std::vector<Index> choose_samples(Index count, Index all, std::uint64_t seed, SubsetUse use = SubsetUse::measuring);

/// Those of `samples` that `chosen` names, in its order.
template <class Scalar>
Samples<Scalar> take_samples(const Samples<Scalar>& samples, std::span<const Index> chosen);

/// Samples chosen once and looked at many times.
template <class Scalar>
class SampleSubset {
 public:
  /// Chooses `count` of `all`, as `choose_samples` does, and copies them; all of them are not copied.
  void choose(const Samples<Scalar>& all, Index count, std::uint64_t seed, SubsetUse use);

  /// Sample `column` of `all` has become another one: its copy follows, if it was chosen.
  void follow(const Samples<Scalar>& all, Index column);

  /// The chosen ones of `all`, from which they were chosen.
  const Samples<Scalar>& of(const Samples<Scalar>& all) const { return chosen_.empty() ? all : samples_; }

  /// Which they are, rising; empty where they are all.
  std::span<const Index> chosen() const { return chosen_; }

 private:
  std::vector<Index> chosen_;
  Samples<Scalar> samples_;
};

}  // namespace backprop
