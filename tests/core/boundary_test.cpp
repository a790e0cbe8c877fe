#include "boundary.hpp"

#include "colormap.hpp"
#include "testing.hpp"

using namespace backprop;

TEST_CASE("the surface is the network's answer at the centre of each cell, top row first") {
  Boundary<double> boundary;
  const auto network = make_network<double>({.hidden = {5, 3}, .hidden_activation = Activation::tanh, .seed = 2});
  const Index n = 40;  // more cells than one block of the inference
  boundary.evaluate(network, n, true);
  REQUIRE(boundary.output().size() == 1600);
  REQUIRE(boundary.units().size() == 8 * 1600);
  for (const auto& [row, column] : {std::pair<Index, Index>{0, 0}, {0, 39}, {39, 0}, {17, 23}}) {
    Pass<double> pass;
    pass.x.resize(2, 1);
    pass.x << -6 + (static_cast<double>(column) + 0.5) * 0.3, 6 - (static_cast<double>(row) + 0.5) * 0.3;
    forward(network, pass);
    const auto cell = static_cast<std::size_t>(row * n + column);
    // Written out as float.
    CHECK(boundary.output()[cell] == doctest::Approx(pass.prediction()(0, 0)).epsilon(1e-6));
    for (std::size_t unit = 0; unit < 5; ++unit)
      CHECK(boundary.units()[unit * 1600 + cell] ==
            doctest::Approx(pass.layers[0].a(static_cast<Index>(unit), 0)).epsilon(1e-6));
    for (std::size_t unit = 0; unit < 3; ++unit)
      CHECK(boundary.units()[(5 + unit) * 1600 + cell] ==
            doctest::Approx(pass.layers[1].a(static_cast<Index>(unit), 0)).epsilon(1e-6));
  }
  boundary.evaluate(network, 10, false);
  CHECK(boundary.output().size() == 100);
  CHECK(boundary.units().empty());
}

TEST_CASE("a surface is computed from the network's own inputs, for every output, with running statistics") {
  const Features features{Feature::x_squared, Feature::sin_y, Feature::x_times_y};
  auto network = make_network<double>({.inputs = 3,
                                       .hidden = {4},
                                       .outputs = 3,
                                       .hidden_activation = Activation::tanh,
                                       .seed = 2,
                                       .normalization = Normalization::batch});
  network.layers[0].norm.running_mean.setConstant(0.3);
  network.layers[0].norm.running_variance.setConstant(2);
  Boundary<double> boundary;
  boundary.evaluate(network, features, 12, false);
  REQUIRE(boundary.outputs().size() == 3 * 144);
  const double x = -6 + 4.5, y = 6 - 7.5;  // column 4, row 7
  Vector<double> input(3);
  input << x * x, std::sin(y), x * y;
  const Vector<double> z = network.layers[0].W * input + network.layers[0].b;
  const Vector<double> a = ((z.array() - 0.3) / std::sqrt(2 + 1e-5)).tanh();
  const Vector<double> answer = (network.layers[1].W * a + network.layers[1].b).array().tanh();
  for (Index output = 0; output < 3; ++output)
    CHECK(boundary.outputs()[static_cast<std::size_t>(output * 144 + 7 * 12 + 4)] ==
          doctest::Approx(answer[output]).epsilon(1e-6));
  // Other features at the same resolution are another grid.
  boundary.evaluate(network, {Feature::x, Feature::y, Feature::sin_x}, 12, false);
  CHECK(boundary.outputs()[7 * 12 + 4] != doctest::Approx(answer[0]).epsilon(1e-6));
}

template <class Scalar>
void check_painting() {
  const Palette palette{{200, 100, 0}, {250, 250, 250}, {0, 100, 200}};
  const Features features{Feature::x, Feature::y};
  const auto network =
      make_network<Scalar>({.hidden = {5, 3, 2},
                            .seed = 2,
                            .hidden_activations = {Activation::tanh, Activation::sigmoid, Activation::softplus}});
  Boundary<Scalar> values, pixels;
  values.evaluate(network, features, 37, true);
  pixels.paint(network, features, 37, palette);
  CHECK(pixels.outputs() == values.outputs());
  REQUIRE(pixels.pixels().size() == 4 * values.units().size());
  const std::size_t cells = 37 * 37;
  std::size_t unit = 0;
  for (const auto& layer : std::span(network.layers).first(3))
    for (Index i = 0; i < layer.W.rows(); ++i, ++unit) {
      CAPTURE(unit);
      const ActivationInfo& activation = info(layer.activation);
      std::vector<std::uint8_t> expected(4 * cells);
      colour(std::span(values.units()).subspan(unit * cells, cells), palette, activation.display_middle,
             activation.display_spread, expected);
      CHECK(std::equal(expected.begin(), expected.end(),
                       pixels.pixels().begin() + static_cast<std::ptrdiff_t>(4 * unit * cells)));
    }
}

TEST_CASE("units are painted in the colours that their values have") {
  check_painting<float>();
  check_painting<double>();
}

TEST_CASE("surfaces that cannot be are refused") {
  Boundary<float> boundary;
  const auto network = make_network<float>({});
  CHECK(contains(error_message([&] { boundary.evaluate(network, 0, false); }), "resolution is 0"));
  CHECK(contains(error_message([&] { boundary.evaluate(network, 2000, false); }), "1 to 1024"));
  CHECK(contains(error_message([&] { boundary.evaluate(make_network<float>({.inputs = 3}), 10, false); }),
                 "2 inputs does not fit a network of 3"));
  const auto wide = make_network<float>({.hidden = {512}});
  CHECK(contains(error_message([&] { boundary.evaluate(wide, 1000, true); }), "too many"));
}

TEST_CASE("outputs are coloured as one answer, or by the largest of several classes") {
  const Palette palette{{200, 100, 0}, {250, 250, 250}, {0, 100, 200}};
  const std::vector<Rgb> classes{{200, 0, 0}, {0, 200, 0}, {0, 0, 200}};
  const auto coloured = [&](const Network<double>& network, const TargetCoding& coding) {
    Boundary<double> boundary;
    boundary.evaluate(network, 7, false);
    std::vector<std::uint8_t> rgba, expected(4 * 49);
    boundary.colour_outputs(network, coding, palette, classes, rgba);
    if (coding.outputs > 1) colour_classes(boundary.outputs(), classes, palette.middle, expected);
    // A sigmoid's middle is ½, and it reaches ½ to either side.
    else colour(boundary.output(), palette, 0.5f, 0.5f, expected);
    return rgba == expected;
  };
  const auto sigmoid = make_network<double>({.hidden = {3}, .output_activation = Activation::sigmoid});
  CHECK(coloured(sigmoid, target_coding(2, Loss::squared_error, Activation::sigmoid)));
  const auto three = make_network<double>({.hidden = {3}, .outputs = 3, .output_activation = Activation::linear});
  CHECK(coloured(three, target_coding(3, Loss::softmax_cross_entropy, Activation::linear)));
  // A logit has the colour of its probability, to the step of a channel that rounding decides.
  auto logit = make_network<double>(
      {.hidden = {3}, .hidden_activation = Activation::tanh, .output_activation = Activation::linear});
  logit.layers.back().W *= 8;
  Boundary<double> of_logit;
  of_logit.evaluate(logit, 7, false);
  std::vector<std::uint8_t> logit_colours, probability_colours(4 * 49);
  std::vector<float> probabilities;
  for (const float z : of_logit.output()) probabilities.push_back(1 / (1 + std::exp(-z)));
  of_logit.colour_outputs(logit, target_coding(2, Loss::binary_cross_entropy, Activation::linear), palette, classes,
                          logit_colours);
  colour(probabilities, palette, 0.5f, 0.5f, probability_colours);
  for (std::size_t i = 0; i < logit_colours.size(); ++i)
    CHECK(std::abs(logit_colours[i] - probability_colours[i]) <= 1);
  const auto [least, most] = std::minmax_element(probabilities.begin(), probabilities.end());
  CHECK(*most - *least > 0.2);

  // Several outputs of a regression are no classes: the first one is shown.
  const auto several = make_network<double>({.hidden = {3}, .outputs = 3, .output_activation = Activation::sigmoid});
  Boundary<double> boundary;
  boundary.evaluate(several, 7, false);
  std::vector<std::uint8_t> rgba, expected(4 * 49);
  TargetCoding regressions = target_coding(regression, Loss::huber, Activation::sigmoid);
  regressions.outputs = 3;
  boundary.colour_outputs(several, regressions, palette, {}, rgba);
  colour(boundary.output(), palette, 0.5f, 0.5f, expected);
  CHECK(rgba == expected);
}

TEST_CASE("the outputs at one place are those of a forward pass there, with running statistics") {
  const Features features{Feature::x, Feature::y_squared, Feature::sin_x};
  auto network = make_network<double>({.inputs = 3,
                                       .hidden = {6, 5},
                                       .outputs = 2,
                                       .hidden_activation = Activation::tanh,
                                       .seed = 4,
                                       .normalization = Normalization::batch});
  network.layers[0].norm.running_mean.setConstant(0.3);
  network.layers[1].norm.running_variance.setConstant(2);
  const double x = 1.2345, y = -0.678;
  Pass<double> pass;
  pass.x.resize(3, 1);
  pass.x << x, y * y, std::sin(x);
  forward(network, pass, Mode::inference);
  const std::vector<double> outputs = outputs_at(network, features, x, y);
  REQUIRE(outputs.size() == 2);
  for (Index output = 0; output < 2; ++output)
    CHECK(relative_error(outputs[static_cast<std::size_t>(output)], pass.prediction()(output, 0)) < 1e-14);

  // The nearest cell of a picture is another place.
  Boundary<double> boundary;
  boundary.evaluate(network, features, 12, false);
  CHECK(std::abs(boundary.outputs()[6 * 12 + 7] - outputs[0]) > 1e-3);
  CHECK(contains(error_message([&] { outputs_at(network, {Feature::x}, x, y); }), "does not fit a network of 3"));
}

TEST_CASE("the surface over an oblique plane is the forward pass at the points of the plane") {
  const auto network = make_network<double>(
      {.inputs = 5, .hidden = {7, 4}, .outputs = 2, .hidden_activation = Activation::tanh, .seed = 9});
  const Plane plane{{0.5, -1, 2, 0, 0.25}, {0.3, 0.1, 0, -0.2, 0}, {0.1, 0.1, 0.4, 0.2, -0.5}};
  constexpr Index resolution = 9;
  Boundary<double> boundary;
  boundary.evaluate(network, plane, resolution, true);
  for (Index row = 0; row < resolution; ++row)
    for (Index column = 0; column < resolution; ++column) {
      const double x = -6 + 12 * (static_cast<double>(column) + 0.5) / resolution,
                   y = 6 - 12 * (static_cast<double>(row) + 0.5) / resolution;
      Pass<double> pass;
      pass.x.resize(5, 1);
      for (std::size_t i = 0; i < 5; ++i)
        pass.x(static_cast<Index>(i), 0) = plane.origin[i] + x * plane.across[i] + y * plane.up[i];
      forward(network, pass, Mode::inference);
      const std::size_t cell = static_cast<std::size_t>(row * resolution + column);
      const std::vector<double> outputs = outputs_at(network, plane, x, y);
      for (Index output = 0; output < 2; ++output) {
        const double expected = pass.prediction()(output, 0);
        CHECK(relative_error(outputs[static_cast<std::size_t>(output)], expected) < 1e-12);
        CHECK(boundary.outputs()[static_cast<std::size_t>(output) * resolution * resolution + cell] ==
              doctest::Approx(expected).epsilon(1e-6));
      }
      CHECK(boundary.units()[3 * resolution * resolution + cell] ==
            doctest::Approx(pass.layers[0].a(3, 0)).epsilon(1e-6));
    }
  // Another plane of the same resolution is another picture.
  const std::vector<float> before = boundary.outputs();
  boundary.evaluate(network, Plane{plane.origin, plane.up, plane.across}, resolution, false);
  CHECK(boundary.outputs() != before);
  CHECK(contains(error_message([&] { boundary.evaluate(network, {Feature::x}, 9, false); }),
                 "1 inputs does not fit a network of 5"));
}
