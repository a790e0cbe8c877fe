#include "batch_sampler.hpp"

#include <numeric>

namespace backprop {

BatchSampler::BatchSampler(std::uint64_t seed, Index count)
    : random_(seed, Purpose::batches), order_(static_cast<std::size_t>(count)) {
  std::iota(order_.begin(), order_.end(), Index{0});
}

Index BatchSampler::next_sample() {
  if (position_ % order_.size() == 0) {
    random_.shuffle(order_);
    position_ = 0;
  }
  return order_[position_++];
}

}  // namespace backprop
