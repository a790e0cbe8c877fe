#include "spectrum.hpp"

#include "testing.hpp"

using namespace backprop;

namespace {

Pass<double> forwarded(const Network<double>& network, Matrix<double> x) {
  Pass<double> pass;
  pass.x = std::move(x);
  forward(network, pass);
  return pass;
}

/// The network as it would be used where its running statistics were those of `pass`.
void keep_statistics(Network<double>& network, const Pass<double>& pass) {
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    if (network.layers[l].norm.kind != Normalization::batch) continue;
    network.layers[l].norm.running_mean = pass.layers[l].norm.mean;
    network.layers[l].norm.running_variance = pass.layers[l].norm.variance;
  }
}

/// Mean over samples of ∂a/∂a_prev by central differences, batch normalisation with fixed statistics. Error: 1e-12 of
/// truncation (times a third derivative) and 1e-16 / 1e-6 of rounding.
Matrix<double> numeric_mean_jacobian(const DenseLayer<double>& layer, const Matrix<double>& a_prev) {
  constexpr double h = 1e-6;
  Matrix<double> J(layer.W.rows(), layer.W.cols());
  for (Index input = 0; input < J.cols(); ++input) {
    LayerPass<double> above, below;
    Matrix<double> moved = a_prev;
    moved.row(input).array() += h;
    forward(layer, moved, Mode::inference, above);
    moved.row(input).array() -= 2 * h;
    forward(layer, moved, Mode::inference, below);
    J.col(input) = (above.a - below.a).rowwise().mean() / (2 * h);
  }
  return J;
}

/// ∂z_L/∂x of one sample by central differences, batch normalisation with fixed statistics.
Matrix<double> numeric_whole(const Network<double>& network, const Vector<double>& x) {
  constexpr double h = 1e-6;
  Matrix<double> J(network.outputs(), network.inputs());
  for (Index input = 0; input < J.cols(); ++input) {
    Pass<double> above, below;
    above.x = below.x = x;
    above.x(input, 0) += h;
    below.x(input, 0) -= h;
    forward(network, above, Mode::inference);
    forward(network, below, Mode::inference);
    J.col(input) = (above.layers.back().z - below.layers.back().z) / (2 * h);
  }
  return J;
}

Network<double> with_random_norms(Network<double> network) {
  Random random(5);
  for (auto& layer : network.layers)  // away from scale 1 and shift 0, which hide a factor
    for (Index i = 0; i < layer.norm.scale.size(); ++i) {
      layer.norm.scale[i] = random.uniform(0.5, 2);
      layer.norm.shift[i] = random.uniform(-1, 1);
    }
  return network;
}

}  // namespace

TEST_CASE("a linear layer's Jacobian is W, whatever the samples") {
  Network<double> network =
      make_network<double>({.inputs = 2, .hidden = {}, .outputs = 2, .output_activation = Activation::linear});
  network.layers[0].W << 3, 0, 4, 5;
  const Spectrum spectrum = measure_spectrum(network, forwarded(network, Matrix<double>::Random(2, 5)));
  CHECK(relative_error(spectrum.layers[0][0], std::sqrt(45)) < 1e-15);
  CHECK(relative_error(spectrum.whole[1], std::sqrt(5)) < 1e-14);
  CHECK(relative_error(spectrum.mean_square, 25) < 1e-15);  // (45 + 5) / 2
}

TEST_CASE("the mean square is over as many singular values as there are, with few outputs or many") {
  for (const auto& [inputs, outputs] : {std::pair<Index, Index>{2, 5}, {5, 2}, {3, 1}, {1, 3}}) {
    const Network<double> network = make_network<double>(
        {.inputs = inputs, .hidden = {}, .outputs = outputs, .output_activation = Activation::linear});
    const Spectrum spectrum = measure_spectrum(network, forwarded(network, Matrix<double>::Random(inputs, 5)));
    const auto count = static_cast<std::size_t>(std::min(inputs, outputs));
    REQUIRE(spectrum.whole.size() == count);
    double squares = 0;
    for (const double value : spectrum.whole) squares += value * value;
    CHECK(relative_error(spectrum.mean_square, squares / static_cast<double>(count)) < 1e-13);
  }
}

TEST_CASE("an orthogonal linear network stretches nothing: all singular values are 1") {
  const Network<double> network = make_network<double>({.inputs = 6,
                                                        .hidden = std::vector<Index>(20, 6),
                                                        .outputs = 6,
                                                        .hidden_activation = Activation::linear,
                                                        .output_activation = Activation::linear,
                                                        .initializer = Initializer::orthogonal});
  const Spectrum spectrum = measure_spectrum(network, forwarded(network, Matrix<double>::Random(6, 3)));
  // 21 products of rounding 1e-16 each, over 6 terms
  for (const SingularValues& layer : spectrum.layers)
    for (const double value : layer) CHECK(std::abs(value - 1) < 1e-14);
  for (const double value : spectrum.whole) CHECK(std::abs(value - 1) < 1e-13);
  CHECK(std::abs(spectrum.mean_square - 1) < 1e-13);
}

TEST_CASE("a ReLU layer's mean Jacobian has each row times the share of samples that its unit is active on") {
  Network<double> network = make_network<double>({.inputs = 2, .hidden = {2}, .hidden_activation = Activation::relu});
  network.layers[0].W << 1, 0, 0, 2;
  Matrix<double> x(2, 4);
  x << 1, 1, 1, -1,  //
      1, -1, -1, -1;
  const Pass<double> pass = forwarded(network, x);
  Matrix<double> expected(2, 2);
  expected << 0.75, 0, 0, 0.5;
  CHECK(mean_jacobian(network.layers[0], pass.layers[0]) == expected);
  CHECK(measure_spectrum(network, pass).layers[0] == SingularValues{0.75, 0.5});
}

TEST_CASE("mean Jacobians of every activation, normalisation and skip equal central differences") {
  for (const ActivationInfo& hidden : activations())
    for (const NormalizationInfo& row : normalizations())
      for (const bool skip : {false, true}) {
        CAPTURE(hidden.name);
        CAPTURE(row.name);
        CAPTURE(skip);
        Example example = random_example({.inputs = 4,
                                          .hidden = {4, 4, 3},
                                          .outputs = 2,
                                          .hidden_activation = hidden.activation,
                                          .bias = 0.1,
                                          .seed = 3,
                                          .normalization = row.normalization,
                                          .skip = skip},
                                         7);
        example.network = with_random_norms(example.network);
        forward(example.network, example.pass);
        keep_statistics(example.network, example.pass);
        for (std::size_t l = 0; l < example.network.layers.size(); ++l) {
          const Matrix<double>& a_prev = l > 0 ? example.pass.layers[l - 1].a : example.pass.x;
          const auto& layer = example.network.layers[l];
          // Absolute, like the gradient check: entries are near 1, a wrong factor is off by far more.
          CHECK((mean_jacobian(layer, example.pass.layers[l]) - numeric_mean_jacobian(layer, a_prev))
                    .cwiseAbs()
                    .maxCoeff() < 1e-8);
        }
        const Spectrum spectrum = measure_spectrum(example.network, example.pass);
        Matrix<double> mean = Matrix<double>::Zero(2, 4);
        double square = 0;
        for (Index sample = 0; sample < 7; ++sample) {
          const Matrix<double> J = numeric_whole(example.network, example.pass.x.col(sample));
          mean += J / 7;
          square += J.squaredNorm() / (2 * 7);
        }
        const SingularValues expected = singular_values(mean);
        CHECK(std::abs(spectrum.whole[0] - expected[0]) < 1e-7);
        CHECK(std::abs(spectrum.whole[1] - expected[1]) < 1e-7);
        CHECK(std::abs(spectrum.mean_square - square) < 1e-6);
      }
}

TEST_CASE("float agrees with double, and what is not finite is NaN") {
  const NetworkConfig config{.hidden = {6, 6},
                             .hidden_activation = Activation::tanh,
                             .normalization = Normalization::layer};
  Example example = random_example(config, 9);
  forward(example.network, example.pass);
  Network<float> single = make_network<float>(config);
  Pass<float> pass;
  pass.x = example.pass.x.cast<float>();
  forward(single, pass);
  const Spectrum exact = measure_spectrum(example.network, example.pass), rounded = measure_spectrum(single, pass);
  for (std::size_t l = 0; l < 3; ++l)  // 24 bits, through three layers
    CHECK(relative_error(exact.layers[l][0], rounded.layers[l][0]) < 1e-5);
  single.layers[1].W(0, 0) = std::numeric_limits<float>::quiet_NaN();
  forward(single, pass);
  CHECK(std::isnan(measure_spectrum(single, pass).layers[1][0]));
  CHECK_FALSE(std::isnan(measure_spectrum(single, pass).layers[0][0]));
}
