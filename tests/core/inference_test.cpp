#include "inference.hpp"

#include "testing.hpp"

using namespace backprop;

namespace {

/// The output for `count` samples, block by block, and how many of a block's columns were visited in all.
struct Gathered {
  Matrix<double> output;
  Index columns = 0, blocks = 0;
};

Gathered gather(Inference<double>& inference, const Network<double>& network, const Matrix<double>& x, Index count) {
  Gathered result{Matrix<double>::Constant(network.outputs(), count, -99)};
  std::size_t expected_layer = 0;
  const auto visit = [&](std::size_t layer, Index first, const Matrix<double>& a) {
    CHECK(layer == expected_layer);
    expected_layer = (layer + 1) % network.layers.size();
    CHECK(a.rows() == network.layers[layer].W.rows());
    if (layer + 1 < network.layers.size()) return;
    result.output.middleCols(first, a.cols()) = a;
    result.columns += a.cols();
    ++result.blocks;
  };
  inference.run(network, x, count, std::ref(visit));
  return result;
}

}  // namespace

TEST_CASE("blocks give what one pass gives, for every number of samples") {
  const auto network = make_network<double>({.hidden = {5, 4}, .outputs = 2, .seed = 3});
  Inference<double> inference;
  Pass<double> pass;
  for (const Index samples : {1, 3, 4, 255, 256, 257, 700, 1024}) {
    pass.x = Matrix<double>::Random(2, samples);
    forward(network, pass, Mode::inference);
    const Gathered gathered = gather(inference, network, pass.x, samples);
    CAPTURE(samples);
    CHECK((gathered.output - pass.prediction()).cwiseAbs().maxCoeff() < 1e-15);
    CHECK(gathered.blocks == (samples + 255) / 256);
    // All blocks have one size; the last one reaches back by less than four columns a block.
    CHECK(gathered.columns >= samples);
    CHECK(gathered.columns < samples + 4 * gathered.blocks);
  }
}

TEST_CASE("only the first `count` columns are used, and no column is no work") {
  const auto network = make_network<double>({.hidden = {3}});
  Matrix<double> x = Matrix<double>::Random(2, 10);
  Inference<double> inference;
  const Matrix<double> before = gather(inference, network, x, 6).output;
  x.rightCols(4).setConstant(std::nan(""));
  CHECK(gather(inference, network, x, 6).output == before);
  CHECK(gather(inference, network, x, 0).blocks == 0);
}

TEST_CASE("batch normalisation uses its running statistics, not those of the block") {
  auto network = make_network<double>(
      {.hidden = {3}, .hidden_activation = Activation::linear, .normalization = Normalization::batch});
  network.layers[0].norm.running_mean.setConstant(0.5);
  network.layers[0].norm.running_variance.setConstant(4);
  const Matrix<double> x = Matrix<double>::Random(2, 9);
  Inference<double> inference;
  const Matrix<double> together = gather(inference, network, x, 9).output;
  for (Index sample = 0; sample < 9; ++sample)
    CHECK(std::abs(gather(inference, network, x.col(sample), 1).output(0, 0) - together(0, sample)) < 1e-15);
}

TEST_CASE("wide networks get smaller blocks") {
  const auto wide = make_network<double>({.hidden = {4000, 4000}, .initializer = Initializer::zeros});
  Inference<double> inference;
  const Matrix<double> x = Matrix<double>::Random(2, 256);
  CHECK(gather(inference, wide, x, 256).blocks > 1);
}

TEST_CASE("the outputs for one sample are those of a pass, and it must have the network's inputs") {
  const auto network = make_network<double>({.inputs = 3, .hidden = {5, 4}, .outputs = 2, .seed = 3});
  Pass<double> pass;
  pass.x = Matrix<double>::Random(3, 1);
  forward(network, pass, Mode::inference);
  const auto outputs = outputs_for(network, {pass.x(0), pass.x(1), pass.x(2)});
  REQUIRE(outputs.size() == 2);
  for (Index k = 0; k < 2; ++k) CHECK(std::abs(outputs[k] - pass.prediction()(k)) < 1e-15);
  CHECK_THROWS_WITH_AS(outputs_for(network, {1, 2}), "a sample has 2 inputs, expected 3", std::invalid_argument);
}
