#include "lanes.hpp"

#include <array>
#include <limits>

#include "testing.hpp"

using namespace backprop;

namespace {

using P = Packet<float>;
constexpr Index width = lanes<float>;

std::array<float, width> numbers_of(const P& packet) {
  std::array<float, width> numbers;
  packets::pstoreu(numbers.data(), packet);
  return numbers;
}

P packet_of(float first, float step) {
  std::array<float, width> numbers;
  for (Index i = 0; i < width; ++i) numbers[static_cast<std::size_t>(i)] = first + step * static_cast<float>(i);
  return packets::ploadu<P>(numbers.data());
}

}  // namespace

TEST_CASE("packets cover a row; the last one overlaps the one before, and its mask names what is new") {
  for (Index columns = width; columns <= 5 * width; ++columns) {
    std::vector<int> seen(static_cast<std::size_t>(columns), 0), added(seen);
    const Index count = packet_count<float>(columns);
    const auto mask = numbers_of(new_lanes<float>(columns));
    for (Index i = 0; i < count; ++i) {
      const Index start = packet_start<float>(i, columns);
      CHECK(start + width <= columns);
      for (Index lane = 0; lane < width; ++lane) {
        const auto at = static_cast<std::size_t>(start + lane);
        ++seen[at];
        if (i + 1 < count || mask[static_cast<std::size_t>(lane)] == 1) ++added[at];
      }
    }
    for (Index column = 0; column < columns; ++column) {
      CHECK(seen[static_cast<std::size_t>(column)] >= 1);
      CHECK(added[static_cast<std::size_t>(column)] == 1);
    }
  }
}

TEST_CASE("clamped lanes stay within their bounds, and NaN stays NaN") {
  const P low = packets::pset1<P>(-2.0f), high = packets::pset1<P>(1.5f);
  const auto numbers = numbers_of(clamped_lanes(packet_of(-3, 2), low, high));
  for (Index i = 0; i < width; ++i)
    CHECK(numbers[static_cast<std::size_t>(i)] == std::clamp(-3 + 2 * static_cast<float>(i), -2.0f, 1.5f));
  const P nan = packets::pset1<P>(std::numeric_limits<float>::quiet_NaN());
  for (const float number : numbers_of(clamped_lanes(nan, low, high))) CHECK(std::isnan(number));
}

TEST_CASE("subnormal numbers become 0, all others stay") {
  constexpr float least = std::numeric_limits<float>::min();
  constexpr float nan = std::numeric_limits<float>::quiet_NaN();
  for (const float x :
       {0.0f, 1.0f, -1.0f, least, -least, least / 2, -least / 4, 1e-45f, std::numeric_limits<float>::infinity(), nan}) {
    const float expected = std::abs(x) < least ? 0.0f : x;
    CAPTURE(x);
    for (const float lane : numbers_of(without_subnormals(packets::pset1<P>(x)))) {
      if (std::isnan(x)) CHECK(std::isnan(lane));
      else CHECK(lane == expected);
    }
    if (!std::isnan(x)) CHECK(FlushSubnormals{}(x) == expected);
  }
}

TEST_CASE("sums over the lanes") {
  const P a = packet_of(1, 1);
  CHECK(lane_sum(a) == static_cast<float>(width * (width + 1)) / 2);
  if constexpr (width == 4) {
    const auto sums = numbers_of(lane_sums(a, packet_of(0, 1), packet_of(0, 10), packet_of(-1, 0)));
    CHECK(sums == std::array{10.0f, 6.0f, 60.0f, -4.0f});
    // (lane 0 + lane 2) + (lane 1 + lane 3): 2²⁴ + 1 is not a float, and shows the order.
    const std::array<float, 4> large{16777216, 1, -16777216, 1};
    const P in_order = packets::ploadu<P>(large.data());
    CHECK(numbers_of(lane_sums(in_order, in_order, in_order, in_order))[0] == 2);
  }
}

TEST_CASE("lanes are shuffled as named") {
  if constexpr (width == 4) {
    const auto numbers = numbers_of(shuffled_lanes<3, 0, 1, 2>(packet_of(0, 1), packet_of(10, 1)));
    CHECK(numbers == std::array{3.0f, 0.0f, 11.0f, 12.0f});
  }
}
