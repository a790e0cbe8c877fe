#include "curves.hpp"

#include "coded_points.hpp"
#include "synthetic.hpp"
#include "testing.hpp"

using namespace backprop;

TEST_CASE("a curve is the network's own forward pass at evenly spaced places, both ends included") {
  const Features features{Feature::x, Feature::x_squared};
  const auto network = make_network<double>(
      {.inputs = 2, .hidden = {3, 2}, .outputs = 2, .hidden_activation = Activation::tanh, .seed = 4});
  const Index places = 301;  // more than one block of the inference
  const Curves curves = curves_of(network, features, places, true);
  REQUIRE(curves.outputs.size() == 2 * 301);
  REQUIRE(curves.units.size() == 5 * 301);
  for (const std::size_t i : {std::size_t{0}, std::size_t{57}, std::size_t{280}, std::size_t{300}}) {
    const double x = -6 + 12 * static_cast<double>(i) / 300;
    Pass<double> pass;
    pass.x.resize(2, 1);
    pass.x << x, x * x;
    forward(network, pass);
    // Written out as float.
    for (Index unit = 0; unit < 2; ++unit) {
      CHECK(curves.outputs[static_cast<std::size_t>(unit) * 301 + i] ==
            doctest::Approx(pass.prediction()(unit, 0)).epsilon(1e-6));
      CHECK(curves.units[static_cast<std::size_t>(3 + unit) * 301 + i] ==
            doctest::Approx(pass.layers[1].a(unit, 0)).epsilon(1e-6));
    }
    for (Index unit = 0; unit < 3; ++unit)
      CHECK(curves.units[static_cast<std::size_t>(unit) * 301 + i] ==
            doctest::Approx(pass.layers[0].a(unit, 0)).epsilon(1e-6));
  }
  CHECK(curves_of(network, features, 2, false).units.empty());
}

TEST_CASE("curves of other networks, and of too many or too few places, are refused") {
  const auto network = make_network<double>({.inputs = 1, .hidden = {3}});
  const auto message = [&](const Features& features, Index places) {
    return error_message([&] { curves_of(network, features, places, true); });
  };
  CHECK(contains(message({Feature::x, Feature::sin_x}, 9), "2 inputs do not fit a network of 1"));
  CHECK(contains(message({Feature::y}, 9), "input y does not exist"));
  CHECK(contains(message({Feature::x}, 1), "1 places, expected 2 to 4096"));
  CHECK(contains(message({Feature::x}, 4097), "4097 places"));
  const auto large = make_network<double>({.inputs = 1, .hidden = {4096}});
  CHECK(contains(error_message([&] { curves_of(large, {Feature::x}, 4096, true); }), "are too many"));
}

TEST_CASE("a network of one input learns a function, and its answer does not depend on where that is drawn") {
  CodedPoints coded{generate_points({.set = DataSet::step, .count = 100}), {Feature::x}};
  const NetworkConfig config{.hidden = {4},
                             .hidden_activation = Activation::tanh,
                             .output_activation = Activation::linear};
  auto trainer = make_trainer<double>(config, {.learning_rate = 0.1}, coded);
  CHECK(trainer.network().inputs() == 1);
  trainer.train(2000);
  CHECK(trainer.evaluate_train().loss < 0.05);
  const Curves before = curves_of(trainer.network(), coded.features, 13, false);
  CHECK(before.outputs[1] == doctest::Approx(-1).epsilon(0.2));
  CHECK(before.outputs[11] == doctest::Approx(1).epsilon(0.2));
  Points lower = coded.points;
  for (double& y : lower.y) y -= 1;
  set_points(lower, coded, trainer);
  CHECK(trainer.evaluate_train().loss < 0.05);
}
