#include "activation.hpp"

#include <limits>
#include <vector>

#include "testing.hpp"

using namespace backprop;

namespace {

template <class Scalar>
Scalar value_at(Activation activation, Scalar z) {
  Matrix<Scalar> a;
  apply_activation(activation, Matrix<Scalar>(Matrix<Scalar>::Constant(1, 1, z)), a);
  return a(0, 0);
}

template <class Scalar>
Scalar derivative_at(Activation activation, Scalar at) {
  const Matrix<Scalar> z = Matrix<Scalar>::Constant(1, 1, at), one = Matrix<Scalar>::Ones(1, 1);
  Matrix<Scalar> a, dz;
  apply_activation(activation, z, a);
  apply_derivative(activation, z, a, one, dz);
  return dz(0, 0);
}

}  // namespace

TEST_CASE("activations take their textbook values") {
  CHECK(value_at(Activation::sigmoid, 0.0) == 0.5);
  CHECK(relative_error(value_at(Activation::sigmoid, 2.0), 0.8807970779778823) < 1e-15);
  CHECK(relative_error(value_at(Activation::sigmoid, -30.0), 9.357622968839299e-14) < 1e-14);
  CHECK(relative_error(value_at(Activation::tanh, 0.5), 0.46211715726000976) < 1e-15);
  CHECK(value_at(Activation::relu, -3.0) == 0);
  CHECK(value_at(Activation::relu, 3.0) == 3);
  CHECK(value_at(Activation::linear, -3.5) == -3.5);
  CHECK(value_at(Activation::leaky_relu, -3.0) == -0.03);
  CHECK(relative_error(value_at(Activation::elu, -1.0), -0.6321205588285577) < 1e-15);
  CHECK(relative_error(value_at(Activation::selu, -1.0), -1.1113307378125628) < 1e-15);
  CHECK(relative_error(value_at(Activation::selu, 2.0), 2.1014019747109610) < 1e-15);
  CHECK(relative_error(value_at(Activation::gelu, 1.0), 0.8413447460685429) < 1e-15);
  CHECK(relative_error(value_at(Activation::silu, 1.0), 0.7310585786300049) < 1e-15);
  CHECK(relative_error(value_at(Activation::softplus, 1.0), 1.3132616875182228) < 1e-15);
}

TEST_CASE("derivatives equal central differences, for every activation") {
  for (const ActivationInfo& row : activations())
    for (double z = -6.05; z < 6; z += 0.3) {  // steps over 0, where ReLU has its kink
      CAPTURE(row.name);
      CAPTURE(z);
      // h² / 6 · f‴ and rounding / h balance near 1e-10 for f of size 1.
      constexpr double h = 1e-5;
      const double numeric = (value_at(row.activation, z + h) - value_at(row.activation, z - h)) / (2 * h);
      CHECK(std::abs(derivative_at(row.activation, z) - numeric) < 1e-9);
    }
}

TEST_CASE("the largest derivative is reached and never passed") {
  for (const ActivationInfo& row : activations()) {
    double largest = 0;
    for (double z = -8; z <= 8; z += 1.0 / 64) largest = std::max(largest, derivative_at(row.activation, z));
    // Where GELU's and SiLU's lie, between two of these.
    for (const double z : {1.4142135623730951, 2.399357280515467, 25.0})
      largest = std::max(largest, derivative_at(row.activation, z));
    CAPTURE(row.name);
    CHECK(relative_error(largest, row.largest_derivative) < 1e-12);
  }
}

TEST_CASE("values fill the range of the table and stay in it") {
  for (const ActivationInfo& row : activations()) {
    double lowest = 0.5, highest = 0.5;
    const auto take = [&](double z) {
      lowest = std::min(lowest, value_at(row.activation, z));
      highest = std::max(highest, value_at(row.activation, z));
    };
    for (double z = -12; z <= 12; z += 1.0 / 64) take(z);
    // Where GELU and SiLU are least; far out.
    for (const double z : {-0.7517915241693564, -1.2784645427610738, -1e4, -700.0, 700.0, 1e4}) take(z);
    CAPTURE(row.name);
    if (std::isinf(row.lowest)) CHECK(lowest <= -100);  // leaky ReLU of −1e4
    else CHECK(std::abs(lowest - row.lowest) < 1e-14);
    if (std::isinf(row.highest)) CHECK(highest >= 1e4);
    else CHECK(std::abs(highest - row.highest) < 1e-14);
  }
}

TEST_CASE("the table says on which sides f is flat") {
  for (const ActivationInfo& row : activations()) {
    CAPTURE(row.name);
    CHECK((derivative_at(row.activation, -200.0f) < 1e-30f) == row.flat_below);
    CHECK((derivative_at(row.activation, 200.0f) < 1e-30f) == row.flat_above);
    // Nearer to 0 every activation has a slope on at least one side.
    CHECK(std::max(derivative_at(row.activation, -2.0f), derivative_at(row.activation, 2.0f)) > 0.05f);
  }
  CHECK(info(Activation::relu).can_die());
  CHECK_FALSE(info(Activation::leaky_relu).can_die());
  CHECK_FALSE(info(Activation::tanh).can_die());
  CHECK(info(Activation::tanh).saturates());
  CHECK_FALSE(info(Activation::softplus).saturates());
}

TEST_CASE("f is smooth but for the kink of the table, where its first or its second derivative jumps") {
  for (const ActivationInfo& row : activations())
    for (double z = -6; z <= 21; z += 0.25) {
      const auto slope = [&](double distance) { return derivative_at(row.activation, z + distance); };
      const bool kink = row.kink && row.kink->at == z;
      CAPTURE(row.name);
      CAPTURE(z);
      // Where f′ is continuous it changes by 2e-10 f″ here, under 3e-10; softplus's jumps by e^−20 = 2e-9.
      CHECK((std::abs(slope(1e-10) - slope(-1e-10)) > 1e-9) == (kink && row.kink->derivative_jumps));
      if (kink && row.kink->derivative_jumps) continue;
      // f″ from the left and from the right, which differ by 1e-4 f‴ where it is continuous.
      const double left = (slope(0) - slope(-1e-4)) / 1e-4, right = (slope(1e-4) - slope(0)) / 1e-4;
      CHECK((std::abs(right - left) > 0.5) == kink);
    }
}

TEST_CASE("at a kink the derivative is PyTorch's, the left one") {
  CHECK(derivative_at(Activation::relu, 0.0) == 0);
  CHECK(derivative_at(Activation::leaky_relu, 0.0) == 0.01);
  CHECK(derivative_at(Activation::elu, 0.0) == 1);
  CHECK(derivative_at(Activation::selu, 0.0) == doctest::Approx(1.7580993408473766));
}

TEST_CASE("softplus is the identity above 20, as PyTorch's") {
  CHECK(value_at(Activation::softplus, 20.5) == 20.5);
  CHECK(derivative_at(Activation::softplus, 20.5) == 1);
  CHECK(derivative_at(Activation::softplus, 19.5) < 1);
}

TEST_CASE("tails keep their digits") {
  // e^z at −40, from mpmath with 30 digits.
  CHECK(relative_error(value_at(Activation::softplus, -40.0), 4.24835425529158898e-18) < 1e-14);
  CHECK(relative_error(derivative_at(Activation::elu, -40.0), 4.24835425529158900e-18) < 1e-14);
  CHECK(relative_error(value_at(Activation::elu, -1e-12), -1e-12) < 1e-11);
}

TEST_CASE("extreme inputs saturate without becoming NaN") {
  for (const float z : {-1e30f, -1000.f, 1000.f, 1e30f})
    for (const ActivationInfo& row : activations()) {
      CAPTURE(row.name);
      CAPTURE(z);
      CHECK(std::isfinite(value_at(row.activation, z)));
      CHECK(std::abs(derivative_at(row.activation, z)) <= row.largest_derivative * 1.0000001);
      if (row.activation != Activation::sigmoid && row.activation != Activation::tanh) continue;
      CHECK(std::abs(value_at(row.activation, z)) <= 1);
      CHECK(derivative_at(row.activation, z) == doctest::Approx(0));
    }
}

TEST_CASE("NaN stays NaN, so that a diverged run shows") {
  for (const ActivationInfo& row : activations()) {
    CAPTURE(row.name);
    CHECK(std::isnan(value_at(row.activation, std::numeric_limits<double>::quiet_NaN())));
    CHECK(std::isnan(value_at(row.activation, std::numeric_limits<float>::quiet_NaN())));
  }
}

TEST_CASE("SIMD lanes and the remainder behind them agree with single values in float") {
  for (const ActivationInfo& row : activations()) {
    Matrix<float> z(1, 7), a;
    z << -3, -1.5f, -0.25f, 0, 0.5f, 2, 4;
    apply_activation(row.activation, z, a);
    for (Index i = 0; i < z.cols(); ++i) {
      CAPTURE(row.name);
      // Eigen's vectorised exp and tanh are good to a few units in the last place of a float (6e-8).
      CHECK(std::abs(a(0, i) - value_at<double>(row.activation, z(0, i))) < 5e-7);
    }
  }
}

TEST_CASE("names find their activation, unknown ones are told the known") {
  for (const ActivationInfo& row : activations()) CHECK(activation_from_name(row.name) == row.activation);
  const std::string message = error_message([] { activation_from_name("sigmoidd"); });
  CHECK(contains(message, "\"sigmoidd\""));
  CHECK(contains(message, "sigmoid, relu"));
}
