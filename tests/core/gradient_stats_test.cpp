#include "gradient_stats.hpp"

#include <limits>
#include <numeric>

#include "testing.hpp"

using namespace backprop;

namespace {

GradientStats measured(Example& example) {
  forward(example.network, example.pass);
  backward(example.network, Loss::squared_error, example.pass);
  return measure_gradients(example.network, example.pass);
}

/// A chain one unit wide: everything about it can be worked by hand.
Example chain(Activation activation) {
  Example example;
  const auto one_by_one = [](double value) { return Matrix<double>(Matrix<double>::Constant(1, 1, value)); };
  example.network.layers = {{one_by_one(0.5), Vector<double>::Zero(1), activation},
                            {one_by_one(3), Vector<double>::Zero(1), Activation::linear}};
  example.pass.x.resize(1, 2);
  example.pass.x << 2, -2;
  example.pass.y.resize(1, 2);
  example.pass.y << 0, 0;
  return example;
}

}  // namespace

TEST_CASE("the signal does not cancel between samples, the batch gradient does") {
  Example example = chain(Activation::linear);
  // z¹ = ±1, ŷ = ±3, per-sample ∂loss/∂ŷ = 2ŷ = ±6: signal 6 at the output, 18 at layer 1 (times the weight 3).
  const GradientStats stats = measured(example);
  CHECK(stats.signal[1] == doctest::Approx(6));
  CHECK(stats.signal[0] == doctest::Approx(18));
  CHECK(stats.gain[0] == doctest::Approx(3));
  CHECK(std::isnan(stats.gain[1]));
  // dW² = mean(±6 · ±1) = 6, dW¹ = mean(±18 · ±2) = 36; db is 0, because it cancels.
  CHECK(stats.batch_gradient[1] == doctest::Approx(6));
  CHECK(stats.batch_gradient[0] == doctest::Approx(36));
  CHECK(example.pass.layers[0].db(0) == 0);
}

TEST_CASE("in a chain one unit wide the gain is weight times derivative") {
  Example example = chain(Activation::tanh);
  example.pass.x(0, 1) = 2;  // both samples alike, so that rms is the value itself
  const GradientStats stats = measured(example);
  const double derivative = 1 - std::tanh(1.0) * std::tanh(1.0);
  CHECK(stats.weight_gain[0] == doctest::Approx(3));
  CHECK(stats.derivative_gain[0] == doctest::Approx(derivative));
  CHECK(stats.mean_derivative[0] == doctest::Approx(derivative));
}

TEST_CASE("gains telescope to first over last, and split exactly into weights, skip path, derivative, normalisation") {
  for (const ActivationInfo& row : activations())
    for (const NormalizationInfo& norm : normalizations())
      for (const bool skip : {false, true}) {
        Example example = random_example({.hidden = {5, 3, 3, 7, 7, 4},
                                          .hidden_activation = row.activation,
                                          .bias = 0.1,
                                          .seed = 3,
                                          .normalization = norm.normalization,
                                          .skip = skip},
                                         20);
        const GradientStats stats = measured(example);
        const double product = std::accumulate(stats.gain.begin(), stats.gain.end() - 1, 1.0, std::multiplies<>());
        CAPTURE(row.name);
        CAPTURE(norm.name);
        CHECK(relative_error(product, stats.signal.front() / stats.signal.back()) < 1e-13);
        for (std::size_t l = 0; l + 1 < stats.gain.size(); ++l) {
          const double parts =
              stats.weight_gain[l] * stats.skip_gain[l] * stats.derivative_gain[l] * stats.normalization_gain[l];
          CHECK(relative_error(stats.gain[l], parts) < 1e-14);
          if (!example.network.layers[l + 1].skip) CHECK(stats.skip_gain[l] == 1);
          if (norm.normalization == Normalization::none) CHECK(stats.normalization_gain[l] == 1);
        }
        CHECK(stats.normalization_gain.back() == 1);
      }
}

TEST_CASE("the signal of a normalised layer is that of z, before normalisation") {
  Example example = random_example(
      {.hidden = {4}, .hidden_activation = Activation::tanh, .seed = 2, .normalization = Normalization::layer}, 6);
  const GradientStats stats = measured(example);
  const LayerPass<double>& layer = example.pass.layers[0];
  CHECK(relative_error(stats.signal[0], 6 * layer.dz.norm() / std::sqrt(24)) < 1e-13);
  CHECK(relative_error(stats.normalization_gain[0], layer.dz.norm() / layer.norm.du.norm()) < 1e-13);
  // tanh′ of u, what the activation was given, not of z.
  CHECK(relative_error(stats.mean_derivative[0], (1 - layer.norm.u.array().tanh().square()).mean()) < 1e-13);
}

TEST_CASE("a derivative is of what the activation was given and gave, not of the layer's z and a") {
  Example relu = random_example({.hidden = {4}, .seed = 2, .normalization = Normalization::layer}, 6);
  relu.network.layers[0].activation = Activation::relu;
  relu.network.layers[0].b.setConstant(100);
  const GradientStats normalized = measured(relu);
  const LayerPass<double>& layer = relu.pass.layers[0];
  REQUIRE((layer.z.array() > 0).all());
  CHECK(normalized.mean_derivative[0] == (layer.norm.u.array() > 0).cast<double>().mean());

  Example tanh = random_example({.hidden = {3, 3}, .hidden_activation = Activation::tanh, .seed = 2, .skip = true}, 6);
  const GradientStats skipping = measured(tanh);
  CHECK(relative_error(skipping.mean_derivative[1], (1 - tanh.pass.layers[1].z.array().tanh().square()).mean()) <
        1e-13);
}

TEST_CASE("a skip connection carries the signal around a layer whose weights pass nothing") {
  Example example =
      random_example({.hidden = {4, 4}, .hidden_activation = Activation::tanh, .seed = 2, .skip = true}, 6);
  example.network.layers[1].W.setZero();
  const GradientStats stats = measured(example);
  CHECK(stats.signal[0] > 0);
  const auto& layers = example.pass.layers;
  CHECK(layers[0].da == layers[1].da);
  CHECK(stats.weight_gain[0] == 0);
  CHECK(stats.skip_gain[0] == std::numeric_limits<double>::infinity());
  CHECK(relative_error(stats.gain[0], stats.signal[0] / stats.signal[1]) < 1e-15);
}

TEST_CASE("with skip connections the weights' factor is that of the weights alone, term by term") {
  Example example = random_example(
      {.hidden = {3, 3, 3}, .hidden_activation = Activation::sigmoid, .bias = 0.1, .seed = 4, .skip = true}, 5);
  const GradientStats stats = measured(example);
  for (std::size_t l = 0; l < 3; ++l) {
    const auto& next = example.network.layers[l + 1];
    const auto& dz = example.pass.layers[l + 1].dz;
    const auto& around = example.pass.layers[l + 1].da;
    double through = 0, both = 0, signal = 0;  // sums of squares of Wᵀ dz, of Wᵀ dz + da, and of dz
    for (Index sample = 0; sample < 5; ++sample) {
      for (Index k = 0; k < 3; ++k) {
        double sum = 0;
        for (Index j = 0; j < next.W.rows(); ++j) sum += next.W(j, k) * dz(j, sample);
        through += sum * sum;
        if (next.skip) sum += around(k, sample);
        both += sum * sum;
      }
      for (Index j = 0; j < next.W.rows(); ++j) signal += dz(j, sample) * dz(j, sample);
    }
    CAPTURE(l);
    CHECK(next.skip == (l < 2));
    CHECK(relative_error(stats.weight_gain[l], std::sqrt(through / (3 * 5) / (signal / double(5 * next.W.rows())))) <
          1e-13);
    CHECK(relative_error(stats.skip_gain[l], std::sqrt(both / through)) < 1e-13);
    // The signal goes around σ′ ≤ ¼: the path brings several times what comes through the weights.
    if (next.skip) CHECK(stats.skip_gain[l] > 2);
  }
  CHECK(std::isnan(stats.skip_gain[3]));
}

TEST_CASE("where nothing comes back, neither through weights nor around them, there is no factor of the skip path") {
  Example example =
      random_example({.hidden = {4, 4}, .hidden_activation = Activation::tanh, .seed = 2, .skip = true}, 6);
  example.network.layers[2].W.setZero();
  const GradientStats stats = measured(example);
  CHECK(stats.signal[1] == 0);
  CHECK(std::isnan(stats.weight_gain[0]));
  CHECK(std::isnan(stats.skip_gain[0]));
}

TEST_CASE("sizes on the way forward: what comes in, what the weights make of it, the bias, what the skip adds") {
  Example example = random_example(
      {.hidden = {3, 3}, .hidden_activation = Activation::sigmoid, .bias = -0.5, .seed = 4, .skip = true}, 5);
  const GradientStats stats = measured(example);
  const auto& layers = example.network.layers;
  const auto& pass = example.pass.layers;
  const auto rms = [](const Matrix<double>& values) { return std::sqrt(values.array().square().mean()); };
  CHECK(relative_error(stats.input_size[0], rms(example.pass.x)) < 1e-14);
  CHECK(relative_error(stats.weighted_size[0], rms(layers[0].W * example.pass.x)) < 1e-14);
  CHECK(stats.bias_size[0] == doctest::Approx(0.5));
  CHECK(stats.skip_growth[0] == 1);
  CHECK(relative_error(stats.input_size[1], rms(pass[0].a)) < 1e-14);
  const Matrix<double> activation = (1 / (1 + (-pass[1].z.array()).exp())).matrix();
  CHECK(relative_error(stats.skip_growth[1], rms(pass[1].a) / rms(activation)) < 1e-13);
  CHECK(stats.skip_growth[1] > 1);
  CHECK(stats.skip_growth[2] == 1);
}

TEST_CASE("the signal is what single samples would show") {
  Example batch = random_example({.hidden = {4, 4}, .seed = 5}, 3);
  const GradientStats stats = measured(batch);
  double squares = 0;
  for (Index sample = 0; sample < 3; ++sample) {
    Example alone{batch.network, {}};
    alone.pass.x = batch.pass.x.col(sample);
    alone.pass.y = batch.pass.y.col(sample);
    measured(alone);
    squares += alone.pass.layers[0].dz.squaredNorm();
  }
  CHECK(relative_error(stats.signal[0], std::sqrt(squares / (3 * 4))) < 1e-13);
  CHECK(relative_error(stats.signal_norm[0], std::sqrt(squares / 3)) < 1e-13);
}

TEST_CASE("a wide layer receives little by unit, and by norm what the weights send it") {
  // One output with weights of norm 1: ‖Wᵀ dz‖ is ‖dz‖, shared by 512 units.
  Example example = random_example({.hidden = {512}, .hidden_activation = Activation::linear, .seed = 5}, 3);
  example.network.layers[1].W.setConstant(1 / std::sqrt(512.0));
  const GradientStats stats = measured(example);
  CHECK(relative_error(stats.signal_norm[0] / stats.signal_norm[1], 1) < 1e-13);
  CHECK(relative_error(stats.signal[0] / stats.signal[1], 1 / std::sqrt(512.0)) < 1e-13);
}

TEST_CASE("the batch gradient is of the weights alone; a unit that passes anything back is not dead") {
  Example example = random_example({.hidden = {5, 4}, .hidden_activation = Activation::relu, .seed = 4}, 10);
  for (auto& layer : example.network.layers) layer.b.setConstant(0.1);
  const GradientStats stats = measured(example);
  for (std::size_t l = 0; l < 3; ++l) {
    const LayerPass<double>& layer = example.pass.layers[l];
    REQUIRE(layer.db.norm() > 0.01);
    CHECK(relative_error(stats.batch_gradient[l], layer.dW.norm()) < 1e-14);
  }
  const Eigen::Array<bool, Eigen::Dynamic, Eigen::Dynamic> passes = example.pass.layers[0].z.array() > 0;
  REQUIRE(passes.rowwise().all().count() < 5);
  CHECK(stats.dead[0] == static_cast<double>(5 - passes.rowwise().any().count()) / 5);
}

TEST_CASE("dead units pass nothing back on any sample, saturated pairs hardly anything") {
  Example example = random_example({.hidden = {4}, .hidden_activation = Activation::relu}, 10);
  auto& layer = example.network.layers[0];
  layer.W.row(0).setZero();
  layer.b(0) = -1;  // dead
  layer.W.bottomRows(3).setZero();
  layer.b.tail(3).setConstant(1);  // always active
  const GradientStats stats = measured(example);
  CHECK(stats.dead[0] == 0.25);
  CHECK(stats.saturated[0] == 0.25);
  CHECK(stats.mean_derivative[0] == 0.75);

  Example tanh = random_example({.hidden = {2}, .hidden_activation = Activation::tanh}, 10);
  tanh.network.layers[0].W.setZero();
  tanh.network.layers[0].b << 2.0, 2.2;  // tanh 2 = 0.964 is just under the mark of 0.97, tanh 2.2 = 0.976 over it
  CHECK(measured(tanh).saturated[0] == 0.5);
  CHECK(measured(tanh).dead[0] == 0);
  tanh.network.layers[0].b << 2.0922, 2.0924;  // the mark itself: tanh 2.0922957 = 0.97
  CHECK(measured(tanh).saturated[0] == 0.5);
  Example sigmoid = random_example({.hidden = {2}, .hidden_activation = Activation::sigmoid}, 10);
  sigmoid.network.layers[0].W.setZero();
  sigmoid.network.layers[0].b << -4.1844, -4.1848;  // sigmoid′ is ¼ tanh′ of half the argument
  CHECK(measured(sigmoid).saturated[0] == 0.5);
}

TEST_CASE("signals far below the square root of the smallest float are not lost") {
  // A float squared underflows below 1e-23; the signal of a deep sigmoid network is smaller.
  NetworkConfig config{.hidden = std::vector<Index>(40, 8), .hidden_activation = Activation::sigmoid};
  const auto network = make_network<float>(config);
  Pass<float> pass;
  pass.x = Matrix<float>::Random(2, 10);
  pass.y = Matrix<float>::Ones(1, 10);
  forward(network, pass);
  backward(network, Loss::squared_error, pass);
  const GradientStats stats = measure_gradients(network, pass);
  CHECK(stats.signal[0] > 0);
  CHECK(stats.signal[0] < 1e-20);
}

TEST_CASE("a signal that has underflowed to zero gives no gain instead of an infinite one") {
  Example example = chain(Activation::relu);
  example.pass.y.setOnes();
  example.network.layers[0].b(0) = -10;  // dead: nothing arrives at layer 1
  const GradientStats stats = measured(example);
  CHECK(stats.signal[0] == 0);
  CHECK(stats.gain[0] == 0);
  CHECK(stats.dead[0] == 1);
  example.pass.y.setZero();
  example.network.layers[1].W.setZero();  // ŷ = y: no error at all
  const GradientStats still = measured(example);
  CHECK(still.signal[1] == 0);
  CHECK(std::isnan(still.gain[0]));
}

TEST_CASE("there is no gain over a layer that the signal goes around alone, and no growth of what is nothing") {
  Example example =
      random_example({.hidden = {4, 4}, .hidden_activation = Activation::relu, .seed = 2, .skip = true}, 6);
  example.network.layers[1].b.setConstant(-100);  // dead
  const GradientStats stats = measured(example);
  REQUIRE(stats.signal[0] > 0);
  CHECK(stats.signal[1] == 0);
  CHECK(std::isnan(stats.gain[0]));
  CHECK(std::isnan(stats.skip_growth[1]));
}
