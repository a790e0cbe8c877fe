#include "initializer.hpp"

#include "testing.hpp"

using namespace backprop;

TEST_CASE("weights have the spread that the papers give") {
  CHECK(weight_deviation(Initializer::lecun_normal, 4, 9, Activation::relu) == 0.5);
  CHECK(weight_deviation(Initializer::glorot_normal, 3, 5, Activation::relu) == 0.5);
  CHECK(weight_deviation(Initializer::he_normal, 8, 3, Activation::sigmoid) == 0.5);
  CHECK(weight_deviation(Initializer::matched, 8, 3, Activation::relu) == 0.5);
  CHECK(weight_deviation(Initializer::matched, 3, 5, Activation::tanh) == 0.5);
}

TEST_CASE("a large layer's weights show that spread") {
  for (const InitializerInfo& row : initializers()) {
    Matrix<double> W(200, 300);
    Random random(11);
    draw_weights(row.initializer, Activation::relu, random, W);
    const double expected = weight_deviation(row.initializer, 300, 200, Activation::relu);
    CAPTURE(row.name);
    // The relative standard error of a standard deviation over 60,000 draws is 0.0029; five of them.
    CHECK(std::abs(std::sqrt(W.squaredNorm() / 60000) / expected - 1) < 0.0145);
    CHECK(std::abs(W.mean()) < 5 * expected / std::sqrt(60000));
  }
}

TEST_CASE("draws are the same whatever the initializer, the activation and the precision") {
  Matrix<double> reference(3, 4), other(3, 4);
  Matrix<float> single(3, 4);
  Random a(2), b(2), c(2);
  draw_weights(Initializer::lecun_normal, Activation::sigmoid, a, reference);
  draw_weights(Initializer::he_normal, Activation::relu, b, other);
  draw_weights(Initializer::lecun_normal, Activation::sigmoid, c, single);
  CHECK(other.isApprox(std::sqrt(2.0) * reference, 1e-14));
  CHECK(single == reference.cast<float>());
}
