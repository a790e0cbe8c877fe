#include "slope_curve.hpp"

#include <limits>
#include <numeric>

#include "gradient_stats.hpp"
#include "testing.hpp"

using namespace backprop;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// One layer whose sums are given.
template <class Scalar = double>
SlopeCurve curve_of(const Matrix<Scalar>& z, Activation activation = Activation::sigmoid, const SlopeGrid& grid = {}) {
  Network<Scalar> network;
  network.layers = {{Matrix<Scalar>::Ones(z.rows(), 1), Vector<Scalar>::Zero(z.rows()), activation}};
  Pass<Scalar> pass;
  pass.layers.resize(1);
  pass.layers[0].z = z;
  return measure_slope(network, pass, 0, grid);
}

std::uint64_t total(const SlopeCurve& curve) {
  return std::accumulate(curve.counts.begin(), curve.counts.end(), std::uint64_t{0}) + curve.below + curve.above +
         curve.not_a_number;
}

}  // namespace

TEST_CASE("the curve of sigmoid has its values and slopes at known places") {
  const SlopeCurve curve = curve_of(Matrix<double>{{0.5}}, Activation::sigmoid, {4, 11});
  CHECK(curve.u == std::vector<double>{-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5});
  CHECK(curve.value[5] == 0.5);
  CHECK(curve.derivative[5] == 0.25);
  // The worked example: sigmoid(1) and its slope.
  CHECK(relative_error(curve.value[6], 0.7310585786300049) < 1e-15);
  CHECK(relative_error(curve.derivative[6], 0.19661193324148185) < 1e-14);
}

TEST_CASE("the slope of the curve is its difference quotient, for every activation") {
  for (const ActivationInfo& row : activations()) {
    CAPTURE(row.name);
    const SlopeCurve curve = curve_of(Matrix<double>{{0}}, row.activation, {1, 10000});
    for (std::size_t i = 1; i + 1 < curve.u.size(); ++i) {
      if (row.kink && std::abs(curve.u[i] - row.kink->at) < 0.01) continue;
      const double slope = (curve.value[i + 1] - curve.value[i - 1]) / (curve.u[i + 1] - curve.u[i - 1]);
      // h² f‴ / 6 with h = 1e-3, and what rounding leaves of a difference of numbers of about 1
      if (std::abs(slope - curve.derivative[i]) > 2e-6) {
        CHECK(slope == curve.derivative[i]);
        break;
      }
    }
  }
}

TEST_CASE("every sum is counted once, in its bin or beyond") {
  const Matrix<double> z{{-5, -4.9, -0.1, 0, 0.1, 5}};
  const SlopeCurve curve = curve_of(z, Activation::tanh, {4, 2});
  CHECK(curve.reach == 5);
  CHECK(curve.counts == std::vector<std::uint64_t>{2, 1, 2, 1});
  CHECK(total(curve) == 6);

  Matrix<double> far = Matrix<double>::Zero(1, 400);
  far(0, 0) = 6;
  far(0, 1) = -infinity;
  far(0, 2) = infinity;
  far(0, 3) = not_a_number;
  const SlopeCurve beyond = curve_of(far);
  CHECK(beyond.reach == 5);
  CHECK(beyond.above == 2);
  CHECK(beyond.below == 1);
  CHECK(beyond.not_a_number == 1);
  CHECK(total(beyond) == 400);
}

TEST_CASE("the axis holds 99 % of the sums, in steps of 1, 2 and 5") {
  const auto reach = [](double size) { return curve_of<double>(Matrix<double>::Constant(10, 10, size)).reach; };
  CHECK(reach(0) == 5);
  CHECK(reach(-5) == 5);
  CHECK(reach(5.1) == 10);
  CHECK(reach(11) == 20);
  CHECK(reach(-21) == 50);
  CHECK(reach(51) == 100);
  CHECK(reach(not_a_number) == 5);
  CHECK(reach(infinity) < infinity);
  Matrix<float> few = Matrix<float>::Zero(10, 10);
  few(0, 0) = 7;
  CHECK(curve_of(few).reach == 5);
  few(0, 1) = 7;
  CHECK(curve_of(few).reach == 10);
}

TEST_CASE("where the layer normalises, the sums are those that f is given") {
  Example example = random_example({.inputs = 2,
                                    .hidden = {3},
                                    .outputs = 1,
                                    .hidden_activation = Activation::sigmoid,
                                    .initializer = Initializer::normal,
                                    .initial_size = 100,
                                    .normalization = Normalization::batch},
                                   50);
  forward(example.network, example.pass);
  CHECK(example.pass.layers[0].z.array().abs().maxCoeff() > 50);
  CHECK(measure_slope(example.network, example.pass, 0).reach == 5);
}

TEST_CASE("what is out of range is refused by name") {
  const auto message = [](Index layer, const SlopeGrid& grid) {
    return error_message([&] {
      const Example example = random_example({.inputs = 2, .hidden = {}, .outputs = 1}, 3);
      measure_slope(example.network, example.pass, layer, grid);
    });
  };
  CHECK(contains(message(1, {}), "layer 1 of 1"));
  CHECK(contains(message(-1, {}), "layer -1 of 1"));
  CHECK(contains(message(0, {0, 2}), "0 bins"));
  CHECK(contains(message(0, {1, 1}), "1 points"));
}
