#include "fast_math.hpp"

#include <cmath>
#include <limits>

#include "testing.hpp"

using namespace backprop;

namespace {

/// f of one number in every lane; the lanes must agree.
template <class Function>
float in_lanes(Function f, float x) {
  float values[lanes<float>];
  packets::pstoreu(values, f(packets::pset1<Packet<float>>(x)));
  for (const float value : values) REQUIRE((value == values[0] || std::isnan(value)));
  return values[0];
}

const auto tanh_of = [](float x) { return in_lanes([](const auto& p) { return fast_tanh(p); }, x); };
const auto exp_of = [](float x) { return in_lanes([](const auto& p) { return fast_exp(p); }, x); };
const auto sigmoid_of = [](float x) { return in_lanes([](const auto& p) { return fast_sigmoid(p); }, x); };

/// The largest relative error of `f` against `exact`, over steps from `low` to `high`.
template <class Function, class Exact>
double largest_error(Function f, Exact exact, double low, double high, double step) {
  double largest = 0;
  for (double at = low; at <= high; at += step) {
    const auto x = static_cast<float>(at);
    const double expected = exact(static_cast<double>(x));
    if (expected != 0) largest = std::max(largest, std::abs(static_cast<double>(f(x)) - expected) / std::abs(expected));
  }
  return largest;
}

}  // namespace

TEST_CASE("fast tanh keeps its accuracy over all arguments") {
  const auto exact = [](double x) { return std::tanh(x); };
  CHECK(largest_error(tanh_of, exact, -20, 20, 1e-4) < 3.3e-7);
  // Near 0 it must stay relatively accurate: down to the smallest normal number, where x² is 0.
  for (double x = std::numeric_limits<float>::min(); x < 1; x *= 1.01) {
    CHECK(largest_error(tanh_of, exact, x, x, 1) < 3.3e-7);
    CHECK(tanh_of(static_cast<float>(-x)) == -tanh_of(static_cast<float>(x)));
  }
  for (float x = 7; x < 9; x += 1e-5f) REQUIRE(tanh_of(x) <= 1);  // 1 − a² must not become negative
  CHECK(tanh_of(0) == 0);
  for (const float x : {30.0f, 1e10f, std::numeric_limits<float>::infinity()}) {
    CHECK(tanh_of(x) == 1);
    CHECK(tanh_of(-x) == -1);
  }
  CHECK(std::isnan(tanh_of(std::numeric_limits<float>::quiet_NaN())));
}

TEST_CASE("fast exp keeps its accuracy where the result is a normal number") {
  CHECK(largest_error(exp_of, [](double x) { return std::exp(x); }, -87, 87, 1e-3) < 9e-8);
  CHECK(exp_of(0) == 1);
  CHECK(std::isnan(exp_of(std::numeric_limits<float>::quiet_NaN())));
}

TEST_CASE("the fast logistic function keeps its accuracy, and is never subnormal") {
  CHECK(largest_error(sigmoid_of, [](double x) { return 1 / (1 + std::exp(-x)); }, -87, 87, 1e-3) < 1.5e-7);
  CHECK(sigmoid_of(0) == 0.5f);
  CHECK(sigmoid_of(std::numeric_limits<float>::infinity()) == 1);
  CHECK(sigmoid_of(-std::numeric_limits<float>::infinity()) >= std::numeric_limits<float>::min());
  CHECK(sigmoid_of(-1000) < 2e-38f);
  CHECK(std::isnan(sigmoid_of(std::numeric_limits<float>::quiet_NaN())));
}

TEST_CASE("a number of floats that is no whole number of packets is mapped whole") {
  for (Index count = 0; count < 12; ++count) {
    std::vector<float> values(12, 0.25f);
    for_lanes(values.data(), values.data(), count, [](const auto& p) { return packets::padd(p, p); });
    for (Index i = 0; i < 12; ++i) CHECK(values[static_cast<std::size_t>(i)] == (i < count ? 0.5f : 0.25f));
  }
}
