#include "initializer.hpp"

#include "testing.hpp"

using namespace backprop;

namespace {

Matrix<double> drawn(Initializer initializer, Index units, Index inputs, Activation activation = Activation::relu,
                     double size = 0.3) {
  Matrix<double> W(units, inputs);
  Random random(11);
  draw_weights({initializer, size}, activation, random, W);
  return W;
}

}  // namespace

TEST_CASE("weights have the spread that the papers give") {
  const auto deviation = [](Initializer initializer, Index inputs, Index units, Activation activation) {
    return weight_deviation({initializer, 0.3}, inputs, units, activation);
  };
  for (const auto initializer : {Initializer::lecun_normal, Initializer::lecun_uniform})
    CHECK(deviation(initializer, 4, 9, Activation::relu) == 0.5);
  for (const auto initializer : {Initializer::glorot_normal, Initializer::glorot_uniform})
    CHECK(deviation(initializer, 3, 5, Activation::relu) == 0.5);
  for (const auto initializer : {Initializer::he_normal, Initializer::he_uniform})
    CHECK(deviation(initializer, 8, 3, Activation::sigmoid) == 0.5);
  CHECK(deviation(Initializer::matched, 8, 3, Activation::relu) == 0.5);
  CHECK(deviation(Initializer::matched, 8, 3, Activation::gelu) == 0.5);
  CHECK(deviation(Initializer::matched, 4, 3, Activation::selu) == 0.5);
  CHECK(deviation(Initializer::matched, 3, 5, Activation::tanh) == 0.5);
  CHECK(deviation(Initializer::normal, 3, 5, Activation::tanh) == 0.3);
}

TEST_CASE("orthogonal weights have the spread of the longer side, whichever it is") {
  const auto deviation = [](Index inputs, Index units) {
    return weight_deviation({Initializer::orthogonal}, inputs, units, Activation::relu);
  };
  CHECK(deviation(16, 4) == 0.25);
  CHECK(deviation(4, 16) == 0.25);
  // All entries together have as many squares of 1 as the shorter side is long.
  for (const auto& [units, inputs] : {std::pair<Index, Index>{4, 16}, {16, 4}, {9, 9}})
    CHECK(relative_error(drawn(Initializer::orthogonal, units, inputs).squaredNorm() / double(units * inputs),
                         deviation(inputs, units) * deviation(inputs, units)) < 1e-14);
}

TEST_CASE("every activation is matched as its paper says") {
  const auto matched = [](std::initializer_list<Activation> list, Initializer initializer) {
    for (const Activation activation : list) {
      CAPTURE(info(activation).name);
      CHECK(resolve(Initializer::matched, activation) == initializer);
    }
    return list.size();
  };
  // He et al. 2015 for ReLU and its relatives, Klambauer et al. 2017 for SELU, Glorot & Bengio 2010 for the others.
  const std::size_t all =
      matched({Activation::relu, Activation::leaky_relu, Activation::elu, Activation::gelu, Activation::silu,
               Activation::softplus},
              Initializer::he_normal) +
      matched({Activation::selu}, Initializer::lecun_normal) +
      matched({Activation::linear, Activation::sigmoid, Activation::tanh}, Initializer::glorot_normal);
  CHECK(all == activations().size());
  for (const ActivationInfo& row : activations())
    CHECK(resolve(Initializer::orthogonal, row.activation) == Initializer::orthogonal);
}

TEST_CASE("the table's scale and variance are those of the weights") {
  for (const InitializerInfo& row : initializers()) {
    if (row.scale == Scale::matched) continue;
    for (const auto& [inputs, units] : {std::pair{4, 9}, {16, 1}}) {
      double expected = row.variance;
      if (row.scale == Scale::size) expected *= 0.3 * 0.3;
      if (row.scale == Scale::inputs) expected /= inputs;
      if (row.scale == Scale::mean_fan) expected /= (inputs + units) / 2.0;
      if (row.scale == Scale::larger_fan) expected /= std::max(inputs, units);
      const double deviation = weight_deviation({row.initializer, 0.3}, inputs, units, Activation::relu);
      CAPTURE(row.name);
      CHECK(relative_error(deviation * deviation, expected) < 1e-14);
    }
    CHECK(row.uses_size() == (drawn(row.initializer, 5, 4) != drawn(row.initializer, 5, 4, Activation::relu, 0.6)));
    CHECK(row.bias.has_value() == (first_bias(row.initializer, 7) != 7));
  }
}

TEST_CASE("a large layer's weights show that spread") {
  for (const InitializerInfo& row : initializers()) {
    if (row.initializer == Initializer::zeros || row.initializer == Initializer::constant) continue;
    const Matrix<double> W = drawn(row.initializer, 200, 300);
    const double expected = weight_deviation({row.initializer, 0.3}, 300, 200, Activation::relu);
    CAPTURE(row.name);
    // The relative standard error of a standard deviation over 60,000 draws is 0.0029; five of them.
    CHECK(std::abs(std::sqrt(W.squaredNorm() / 60000) / expected - 1) < 0.0145);
    CHECK(std::abs(W.mean()) < 5 * expected / std::sqrt(60000));
  }
}

TEST_CASE("uniform weights fill their range and stay in it") {
  const auto largest = [](Initializer initializer) { return drawn(initializer, 200, 300).cwiseAbs().maxCoeff(); };
  const auto close_below = [](double value, double limit) { return value <= limit && value > 0.999 * limit; };
  CHECK(close_below(largest(Initializer::uniform), 0.3 + 1e-15));
  CHECK(close_below(largest(Initializer::playground), 0.5 + 1e-15));
  CHECK(close_below(largest(Initializer::he_uniform), std::sqrt(6.0 / 300) + 1e-15));
  CHECK(close_below(largest(Initializer::glorot_uniform), std::sqrt(6.0 / 500) + 1e-15));
  CHECK(close_below(largest(Initializer::lecun_uniform), std::sqrt(3.0 / 300) + 1e-15));
}

TEST_CASE("zeros and a constant are what they say") {
  CHECK(drawn(Initializer::zeros, 3, 4).isZero(0));
  CHECK(drawn(Initializer::constant, 3, 4) == Matrix<double>::Constant(3, 4, 0.3));
  CHECK(drawn(Initializer::constant, 3, 4, Activation::relu, -2) == Matrix<double>::Constant(3, 4, -2));
}

TEST_CASE("orthogonal weights keep lengths, whether the layer widens or narrows") {
  for (const auto& shape : {std::pair<Index, Index>{5, 5}, {3, 8}, {8, 3}, {1, 4}, {4, 1}, {64, 64}}) {
    const Index units = shape.first, inputs = shape.second;
    const Matrix<double> W = drawn(Initializer::orthogonal, units, inputs);
    CAPTURE(units);
    CAPTURE(inputs);
    const Index small = std::min(units, inputs);
    const Eigen::MatrixXd tall = units < inputs ? Eigen::MatrixXd(W.transpose()) : Eigen::MatrixXd(W);
    const Eigen::MatrixXd product = tall.transpose() * tall;
    // Householder reflections are orthogonal to a few roundings each.
    CHECK((product - Eigen::MatrixXd::Identity(small, small)).cwiseAbs().maxCoeff() < 1e-14);
  }
}

TEST_CASE("the sign fix makes orthogonal weights uniform: a 1 × 1 matrix is +1 and −1 in turn, as the draw's sign") {
  int positive = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    Matrix<double> W(1, 1);
    Random random(seed), same(seed);
    draw_weights({Initializer::orthogonal}, Activation::tanh, random, W);
    CHECK(W(0, 0) == (same.normal() > 0 ? 1 : -1));
    positive += W(0, 0) > 0;
  }
  CHECK(positive > 60);
  CHECK(positive < 140);
}

TEST_CASE("the playground brings its own bias") {
  CHECK(first_bias(Initializer::playground, 3) == 0.1);
  CHECK(first_bias(Initializer::he_normal, 3) == 3);
}

TEST_CASE("sizes out of range are refused where they matter") {
  CHECK(contains(error_message([] { check_initial_weights({Initializer::normal, -1}); }),
                 "-1, expected a finite number that is not negative"));
  CHECK(contains(error_message([] { check_initial_weights({Initializer::constant, std::nan("")}); }),
                 "expected a finite number"));
  CHECK_NOTHROW(check_initial_weights({Initializer::constant, -1}));
  CHECK_NOTHROW(check_initial_weights({Initializer::he_normal, std::nan("")}));
}

TEST_CASE("weights are drawn unit by unit, in the order of their inputs") {
  Random normal(11), uniform(11);
  const Matrix<double> of_normal = drawn(Initializer::normal, 3, 4), of_uniform = drawn(Initializer::uniform, 3, 4);
  for (Index unit = 0; unit < 3; ++unit)
    for (Index input = 0; input < 4; ++input) {
      CHECK(of_normal(unit, input) == 0.3 * normal.normal());
      CHECK(relative_error(of_uniform(unit, input), uniform.uniform(-0.3, 0.3)) < 1e-14);
    }
}

TEST_CASE("draws are the same whatever the activation, whoever is normal or uniform, and the precision") {
  const Matrix<double> reference = drawn(Initializer::lecun_normal, 3, 4, Activation::sigmoid);
  CHECK(drawn(Initializer::lecun_normal, 3, 4, Activation::relu) == reference);
  CHECK(drawn(Initializer::orthogonal, 3, 4, Activation::relu) ==
        drawn(Initializer::orthogonal, 3, 4, Activation::tanh));
  CHECK(drawn(Initializer::he_normal, 3, 4).isApprox(std::sqrt(2.0) * reference, 1e-14));
  CHECK(drawn(Initializer::normal, 3, 4).isApprox(0.3 * 2 * reference, 1e-14));
  CHECK(drawn(Initializer::uniform, 3, 4).isApprox(0.6 * drawn(Initializer::playground, 3, 4), 1e-14));
  Matrix<float> single(3, 4);
  Random random(11);
  draw_weights({Initializer::lecun_normal}, Activation::sigmoid, random, single);
  CHECK(single == reference.cast<float>());
}
