#include "batch_sampler.hpp"

#include <array>
#include <numeric>

#include "argument_error.hpp"
#include "name_table.hpp"

namespace backprop {
namespace {

constexpr std::array table{
    BatchOrderInfo{BatchOrder::reshuffled, "reshuffled"},
    BatchOrderInfo{BatchOrder::sequential, "sequential"},
};

void check_state(const BatchSampler::State& state) {
  const auto count = static_cast<Index>(state.order.size());
  std::vector<Index> sorted = state.order;
  std::sort(sorted.begin(), sorted.end());
  for (Index i = 0; i < count; ++i)
    if (sorted[static_cast<std::size_t>(i)] != i)
      throw_invalid_argument({"the order of the samples does not name each of them once"});
  if (count < 1 || state.position > state.order.size())
    throw_invalid_argument({"the position in the epoch is ", state.position, " of ", count, " samples"});
  for (const Index sample : state.chosen)
    if (sample < 0 || sample >= count) throw_invalid_argument({"the last batch holds sample ", sample, " of ", count});
}

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

BatchSampler::BatchSampler(const State& state)
    : random_(0, Purpose::batches),
      batch_order_(state.batch_order),
      order_(state.order),
      pieces_(state.chosen),
      position_(static_cast<std::size_t>(state.position)) {
  check_state(state);
  random_.set_state(state.random);
}

void BatchSampler::choose(Index batch_size) {
  const auto size = static_cast<std::size_t>(std::min(batch_size, count()));
  pieces_.clear();
  pieces_.reserve(2 * size);  // here, so that no later batch has to
  if (batch_order_ == BatchOrder::reshuffled && order_.size() - position_ >= size) {
    first_ = position_, count_ = size;
    position_ += size;
    return;
  }
  const std::size_t fewest = std::min<std::size_t>(2, size);
  const auto complete = [&] {
    if (batch_order_ == BatchOrder::reshuffled) return pieces_.size() == size;
    return position_ % size == 0 && pieces_.size() >= fewest;
  };
  do pieces_.push_back(next_sample());
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
