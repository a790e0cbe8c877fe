#include "clipping.hpp"

#include <limits>

#include "testing.hpp"

using namespace backprop;

namespace {

/// A layer of two units and two inputs with batch normalisation, and a pass whose gradients are 0.
Example zero_gradients() {
  Example example{make_network<double>({.hidden = {2}, .normalization = Normalization::batch}), {}};
  example.pass.layers.resize(2);
  for (std::size_t l = 0; l < 2; ++l) {
    const auto& layer = example.network.layers[l];
    auto& pass = example.pass.layers[l];
    pass.dW = Matrix<double>::Zero(layer.W.rows(), layer.W.cols());
    pass.db = Vector<double>::Zero(layer.b.size());
    pass.norm.dscale = pass.norm.dshift = Vector<double>::Zero(layer.norm.scale.size());
  }
  return example;
}

}  // namespace

TEST_CASE("the norm is of all gradients as one vector") {
  Example example = zero_gradients();
  CHECK(gradient_norm(example.network, example.pass) == 0);
  example.pass.layers[0].dW(1, 0) = 1;
  example.pass.layers[0].db[1] = -2;
  example.pass.layers[0].norm.dscale[0] = 4;
  example.pass.layers[0].norm.dshift[1] = 6;
  example.pass.layers[1].dW(0, 1) = 8;
  CHECK(gradient_norm(example.network, example.pass) == 11);  // √(1 + 4 + 16 + 36 + 64)
  example.pass.layers[1].db[0] = std::numeric_limits<double>::quiet_NaN();
  CHECK(std::isnan(gradient_norm(example.network, example.pass)));
}

TEST_CASE("the factor brings the norm to the limit, as PyTorch's clip_grad_norm_ does, and never lengthens") {
  CHECK(clipping_factor(0.5, 1) == 1);
  CHECK(clipping_factor(0, 1) == 1);
  CHECK(relative_error(clipping_factor(4, 1), 1 / (4 + 1e-6)) < 1e-15);
  // Where the norm is a little under the limit, the 1e-6 already counts.
  CHECK(clipping_factor(1 - 1e-7, 1) < 1);
  // Neither infinity nor NaN makes a factor that hides them.
  CHECK(clipping_factor(std::numeric_limits<double>::infinity(), 1) == 0);
}

TEST_CASE("a value is exceeded where any entry is, and only if values are clipped") {
  const auto exceeds = [](Clipping clipping, const Example& example) {
    return exceeds_value({clipping, 2}, example.network, example.pass);
  };
  Example example = zero_gradients();
  CHECK_FALSE(exceeds(Clipping::value, example));
  example.pass.layers[1].db[0] = 2;
  CHECK_FALSE(exceeds(Clipping::value, example));
  for (int block = 0; block < 4; ++block) {
    Example other = zero_gradients();
    auto& pass = other.pass.layers[0];
    *std::array{&pass.dW(0, 1), &pass.db[1], &pass.norm.dscale[0], &pass.norm.dshift[1]}[block] = -2.5;
    CAPTURE(block);
    CHECK(exceeds(Clipping::value, other));
    CHECK_FALSE(exceeds(Clipping::norm, other));
    CHECK_FALSE(exceeds(Clipping::none, other));
  }
}

TEST_CASE("limits that cannot be are refused; ways of clipping are found by name") {
  for (const double limit : {0.0, -1.0, std::nan(""), std::numeric_limits<double>::infinity()})
    CHECK(contains(error_message([&] { check_clipping({Clipping::norm, limit}); }), "clipping limit is"));
  CHECK_NOTHROW(check_clipping({Clipping::norm, 1e-6}));
  CHECK(clipping_from_name("value") == Clipping::value);
  CHECK(contains(error_message([] { clipping_from_name("size"); }), "none, norm, value"));
}
