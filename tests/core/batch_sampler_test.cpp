#include "batch_sampler.hpp"

#include <set>

#include "testing.hpp"

using namespace backprop;

namespace {

std::vector<Index> next_batch(BatchSampler& sampler, Index size) {
  sampler.choose(size);
  return {sampler.chosen().begin(), sampler.chosen().end()};
}

}  // namespace

TEST_CASE("reshuffled batches are full, and each epoch has every sample once") {
  BatchSampler sampler(7, 10);
  std::vector<Index> drawn;
  for (int batch = 0; batch < 10; ++batch) {
    const auto chosen = next_batch(sampler, 3);
    CHECK(chosen.size() == 3);
    drawn.insert(drawn.end(), chosen.begin(), chosen.end());
  }
  std::vector<std::vector<Index>> epochs;
  for (std::size_t epoch = 0; epoch < 3; ++epoch) {
    const auto first = drawn.begin() + static_cast<std::ptrdiff_t>(10 * epoch);
    epochs.emplace_back(first, first + 10);
    CHECK(std::set<Index>(epochs.back().begin(), epochs.back().end()).size() == 10);
  }
  CHECK(epochs[0] != epochs[1]);
  CHECK(epochs[1] != epochs[2]);
}

TEST_CASE("in sequence, batches end at multiples of their size; a leftover is carried into the next epoch") {
  BatchSampler sampler(7, 7, BatchOrder::sequential);
  CHECK(next_batch(sampler, 3) == std::vector<Index>{0, 1, 2});
  CHECK(next_batch(sampler, 3) == std::vector<Index>{3, 4, 5});
  CHECK(next_batch(sampler, 3) == std::vector<Index>{6, 0, 1, 2});
  CHECK(next_batch(sampler, 3) == std::vector<Index>{3, 4, 5});
}

TEST_CASE("a batch larger than the data is the data") {
  for (const BatchOrder order : {BatchOrder::reshuffled, BatchOrder::sequential}) {
    BatchSampler sampler(1, 4, order);
    auto chosen = next_batch(sampler, 100);
    std::sort(chosen.begin(), chosen.end());
    CHECK(chosen == std::vector<Index>{0, 1, 2, 3});
  }
}

TEST_CASE("the seed decides the order") {
  const auto batch_of = [](std::uint64_t seed) {
    BatchSampler sampler(seed, 100);
    return next_batch(sampler, 50);
  };
  CHECK(batch_of(3) == batch_of(3));
  CHECK(batch_of(3) != batch_of(4));
}

TEST_CASE("every epoch shuffles the one before, by draws of the batches' own stream") {
  BatchSampler sampler(7, 10);
  Random random(7, Purpose::batches);
  std::vector<Index> expected{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
  for (int epoch = 0; epoch < 4; ++epoch) {
    random.shuffle(expected);
    CHECK(next_batch(sampler, 10) == expected);
  }
}

TEST_CASE("columns of the batch are those of the samples chosen") {
  Samples<double> samples{Matrix<double>(2, 5), Matrix<double>(1, 5)};
  samples.x << 0, 1, 2, 3, 4, 10, 11, 12, 13, 14;
  samples.y << 0, -1, -2, -3, -4;
  BatchSampler sampler(2, 5);
  Matrix<double> x, y, again_x, again_y;
  for (int batch = 0; batch < 6; ++batch) {
    sampler.next(samples, 3, x, y);
    REQUIRE(x.cols() == 3);
    for (Index column = 0; column < 3; ++column) {
      const auto sample = static_cast<double>(sampler.chosen()[static_cast<std::size_t>(column)]);
      CHECK(x(0, column) == sample);
      CHECK(x(1, column) == 10 + sample);
      CHECK(y(0, column) == -sample);
    }
    sampler.last(samples, again_x, again_y);
    CHECK(again_x == x);
    CHECK(again_y == y);
  }
}

TEST_CASE("from a state the batches go on as they would have") {
  for (const BatchOrder order : {BatchOrder::reshuffled, BatchOrder::sequential}) {
    BatchSampler straight(5, 11, order);
    for (int batch = 0; batch < 5; ++batch) straight.choose(4);
    BatchSampler resumed(straight.state());
    CHECK(std::equal(resumed.chosen().begin(), resumed.chosen().end(), straight.chosen().begin(),
                     straight.chosen().end()));
    for (int batch = 0; batch < 10; ++batch) CHECK(next_batch(resumed, 4) == next_batch(straight, 4));
  }
}

TEST_CASE("states that cannot be are refused") {
  BatchSampler sampler(5, 3);
  sampler.choose(2);
  const auto message = [&](auto change) {
    BatchSampler::State state = sampler.state();
    change(state);
    return error_message([&] { BatchSampler{state}; });
  };
  CHECK(message([](auto&) {}).empty());
  CHECK(contains(message([](auto& state) { state.order[0] = state.order[1]; }), "each of them once"));
  CHECK(contains(message([](auto& state) { state.order[0] = 3; }), "each of them once"));
  CHECK(contains(message([](auto& state) { state.order.clear(); }), "of 0 samples"));
  CHECK(contains(message([](auto& state) { state.position = 4; }), "position in the epoch is 4 of 3"));
  CHECK(contains(message([](auto& state) { state.chosen[0] = -1; }), "sample -1 of 3"));
}

TEST_CASE("orders are found by name") {
  CHECK(batch_order_from_name("sequential") == BatchOrder::sequential);
  CHECK(contains(error_message([] { batch_order_from_name("random"); }), "reshuffled, sequential"));
}
