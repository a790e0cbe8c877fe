#include "batch_sampler.hpp"

#include <array>
#include <numeric>

#include "names.hpp"

namespace backprop {
namespace {

constexpr std::array table{
    BatchOrderInfo{BatchOrder::reshuffled, "reshuffled"},
    BatchOrderInfo{BatchOrder::sequential, "sequential"},
};

}  // namespace

std::span<const BatchOrderInfo> batch_orders() { return table; }

BatchOrder batch_order_from_name(std::string_view name) {
  return find_by_name(std::span<const BatchOrderInfo>(table), name, "batch order").order;
}

BatchSampler::BatchSampler(std::uint64_t seed, Index count, BatchOrder order)
    : random_(seed, Purpose::batches), batch_order_(order), order_(static_cast<std::size_t>(count)) {
  std::iota(order_.begin(), order_.end(), Index{0});
  position_ = order_.size();
}

void BatchSampler::choose(Index batch_size) {
  const auto size = static_cast<std::size_t>(batch_size);
  chosen_.clear();
  const auto complete = [&] {
    return batch_order_ == BatchOrder::sequential ? position_ % size == 0 : chosen_.size() == size;
  };
  do chosen_.push_back(next_sample());
  while (!complete());
}

Index BatchSampler::next_sample() {
  if (position_ == order_.size()) {
    if (batch_order_ == BatchOrder::reshuffled) random_.shuffle(order_);
    position_ = 0;
  }
  return order_[position_++];
}

}  // namespace backprop
