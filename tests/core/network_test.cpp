#include "network.hpp"

#include <limits>

#include "testing.hpp"
#include "update.hpp"

using namespace backprop;

namespace {

/// 2 inputs, 2 ReLU units, 1 linear output, small enough to work by hand.
Network<double> hand_network() {
  Network<double> network;
  Matrix<double> W1(2, 2), W2(1, 2);
  W1 << 1, -1, 2, 1;
  W2 << 3, -2;
  Vector<double> b1(2), b2(1);
  b1 << 0.5, -4;
  b2 << 1;
  network.layers = {{W1, b1, Activation::relu}, {W2, b2, Activation::linear}};
  return network;
}

}  // namespace

TEST_CASE("two layers, two samples, worked by hand") {
  const Network<double> network = hand_network();
  Pass<double> pass;
  pass.x.resize(2, 2);
  pass.x << 1, 2,  // samples are columns: (1, 0) and (2, 1)
      0, 1;
  pass.y.resize(1, 2);
  pass.y << 5, 4;
  forward(network, pass);
  // Sample 1: z¹ = (1.5, −2), a¹ = (1.5, 0), ŷ = 5.5. Sample 2: z¹ = (1.5, 1), a¹ = (1.5, 1), ŷ = 3.5.
  CHECK(pass.prediction()(0, 0) == 5.5);
  CHECK(pass.prediction()(0, 1) == 3.5);
  CHECK(compute_loss(Loss::squared_error, pass) == 0.25);
  backward(network, Loss::squared_error, pass);
  // dŷ = 2 (ŷ − y) / 2 = (0.5, −0.5)
  Matrix<double> dW2(1, 2), dz1(2, 2), dW1(2, 2);
  dW2 << 0.5 * 1.5 - 0.5 * 1.5, -0.5;
  dz1 << 1.5, -1.5, 0, 1;
  dW1 << 1.5 - 3, -1.5, 2, 1;
  CHECK(pass.layers[1].dW == dW2);
  CHECK(pass.layers[1].db(0) == 0);
  CHECK(pass.layers[0].dz == dz1);
  CHECK(pass.layers[0].dW == dW1);
  CHECK(pass.layers[0].db(0) == 0);
  CHECK(pass.layers[0].db(1) == 1);
}

TEST_CASE("backward changes no weight, update does nothing else") {
  Example example = random_example({.hidden = {3, 4}, .seed = 4}, 5);
  const Network<double> before = example.network;
  forward(example.network, example.pass);
  compute_loss(Loss::squared_error, example.pass);
  backward(example.network, Loss::squared_error, example.pass);
  for (std::size_t l = 0; l < before.layers.size(); ++l) CHECK(example.network.layers[l].W == before.layers[l].W);
  const Matrix<double> dW = example.pass.layers[1].dW;
  update(0.5, example.pass, example.network);
  CHECK(example.network.layers[1].W.isApprox(before.layers[1].W - 0.5 * dW, 1e-15));
  CHECK(example.pass.layers[1].dW == dW);
}

TEST_CASE("a rate of zero leaves every weight") {
  Example example = random_example({.hidden = {3}}, 4);
  const Network<double> before = example.network;
  forward(example.network, example.pass);
  backward(example.network, Loss::squared_error, example.pass);
  update(0, example.pass, example.network);
  CHECK(example.network.layers[0].W == before.layers[0].W);
}

TEST_CASE("the draws do not depend on the activation, nor on the layers behind") {
  const auto sigmoid = make_network<float>({.hidden = {8, 8}, .hidden_activation = Activation::sigmoid, .seed = 9});
  const auto relu = make_network<float>({.hidden = {8, 8}, .hidden_activation = Activation::relu, .seed = 9});
  const auto deeper = make_network<float>({.hidden = {8, 8, 8}, .seed = 9});
  const auto other = make_network<float>({.hidden = {8, 8}, .seed = 10});
  for (std::size_t l = 0; l < 3; ++l) CHECK(sigmoid.layers[l].W == relu.layers[l].W);
  CHECK(sigmoid.layers[1].W == deeper.layers[1].W);
  CHECK(sigmoid.layers[0].W != sigmoid.layers[1].W.leftCols(2));
  CHECK(sigmoid.layers[0].W != other.layers[0].W);
}

TEST_CASE("each layer draws from a stream of its own, and begins with the biases asked for") {
  const auto network = make_network<double>({.hidden = {5, 3}, .bias = 0.25, .seed = 9});
  for (std::uint32_t l = 0; l < 3; ++l) {
    Random random(9, Purpose::weights, l);
    const DenseLayer<double>& layer = network.layers[l];
    CAPTURE(l);
    CHECK(layer.b == Vector<double>::Constant(layer.b.size(), 0.25));
    CHECK(relative_error(layer.W(0, 0), random.normal() / std::sqrt(static_cast<double>(layer.W.cols()))) < 1e-15);
  }
  const auto own = make_network<double>({.hidden = {5}, .initializer = Initializer::playground, .bias = 0.25});
  CHECK(own.layers[0].b == Vector<double>::Constant(5, 0.1));
}

TEST_CASE("100 layers, 512 units and no hidden layer all run, in both precisions") {
  const auto run = []<class Scalar>(Scalar, std::vector<Index> hidden) {
    const auto network = make_network<Scalar>({.hidden = hidden, .hidden_activation = Activation::tanh});
    Pass<Scalar> pass;
    pass.x = Matrix<Scalar>::Random(2, 3);
    pass.y = Matrix<Scalar>::Random(1, 3);
    forward(network, pass);
    CHECK(std::isfinite(compute_loss(Loss::squared_error, pass)));
    backward(network, Loss::squared_error, pass);
    CHECK(pass.layers.size() == hidden.size() + 1);
    CHECK_FALSE(find_non_finite(network, pass));
  };
  for (const auto& hidden : {std::vector<Index>(100, 8), std::vector<Index>{512, 512}, std::vector<Index>{}}) {
    run(float{}, hidden);
    run(double{}, hidden);
  }
}

TEST_CASE("shapes that do not fit are refused with both shapes named") {
  const Network<double> network = hand_network();
  Pass<double> pass;
  pass.x = Matrix<double>::Zero(3, 4);
  CHECK(contains(error_message([&] { forward(network, pass); }), "x is (3 × 4), expected (2 × at least 1 sample)"));
  pass.x = Matrix<double>::Zero(2, 0);
  CHECK(contains(error_message([&] { forward(network, pass); }), "x is (2 × 0)"));
  pass.x = Matrix<double>::Zero(2, 4);
  forward(network, pass);
  pass.y = Matrix<double>::Zero(1, 3);
  CHECK(contains(error_message([&] { compute_loss(Loss::squared_error, pass); }), "y is (1 × 3), expected (1 × 4)"));
  CHECK(contains(error_message([&] { backward(network, Loss::squared_error, pass); }), "y is (1 × 3)"));
}

TEST_CASE("networks that cannot be are refused") {
  CHECK(contains(error_message([] { make_network<float>({.hidden = {4, 0}}); }), "at least 1 unit; got 0"));
  CHECK(contains(error_message([] { make_network<float>({.inputs = 0}); }), "at least 1 input"));
  CHECK(contains(error_message([] { make_network<float>({.bias = std::numeric_limits<double>::infinity()}); }),
                 "finite"));
}

TEST_CASE("the first number that is not finite is found, in the order of computation") {
  Example example = random_example({.hidden = {3, 3}}, 2);
  forward(example.network, example.pass);
  backward(example.network, Loss::squared_error, example.pass);
  CHECK_FALSE(find_non_finite(example.network, example.pass));
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (const bool shift : {false, true}) {
    Example normalized = random_example({.hidden = {3}, .normalization = Normalization::layer}, 2);
    forward(normalized.network, normalized.pass);
    backward(normalized.network, Loss::squared_error, normalized.pass);
    NormPass<double>& norm = normalized.pass.layers[0].norm;
    (shift ? norm.dshift : norm.dscale)[1] = nan;
    REQUIRE(find_non_finite(normalized.network, normalized.pass));
    CHECK(find_non_finite(normalized.network, normalized.pass)->quantity == "gradient");
  }
  example.pass.layers[0].dW(0, 0) = nan;
  CHECK(find_non_finite(example.network, example.pass)->quantity == "gradient");
  CHECK(find_non_finite(example.network, example.pass)->layer == 1);
  example.pass.layers[1].dW(0, 0) = nan;
  CHECK(find_non_finite(example.network, example.pass)->layer == 2);
  example.pass.layers[2].a(0, 0) = nan;
  CHECK(find_non_finite(example.network, example.pass)->quantity == "activation");
  CHECK(find_non_finite(example.network, example.pass)->layer == 3);
  example.network.layers[1].b(0) = nan;
  CHECK(find_non_finite(example.network, example.pass)->quantity == "weight");
  CHECK(find_non_finite(example.network, example.pass)->layer == 2);
}

TEST_CASE(
    "gradients that vanish in float end at 0 without passing through subnormal numbers; all others are what they "
    "were") {
  const NetworkConfig config{.hidden = std::vector<Index>(100, 8), .seed = 4};
  const auto network = make_network<float>(config);
  const auto exact = make_network<double>(config);
  Pass<float> pass;
  Pass<double> reference;
  reference.x = Matrix<double>::Random(2, 10), reference.y = Matrix<double>::Random(1, 10);
  pass.x = reference.x.cast<float>(), pass.y = reference.y.cast<float>();
  forward(network, pass), forward(exact, reference);
  backward(network, Loss::squared_error, pass), backward(exact, Loss::squared_error, reference);
  constexpr float smallest = std::numeric_limits<float>::min();
  CHECK((pass.layers.front().dz.array() == 0).all());
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    CAPTURE(l);
    const auto dz = pass.layers[l].dz.array();
    CHECK((dz == 0 || dz.abs() >= smallest).all());
    const double size = reference.layers[l].dz.norm();
    if (size > 1e-30) CHECK((pass.layers[l].dz.cast<double>() - reference.layers[l].dz).norm() < 1e-3 * size);
  }
}
