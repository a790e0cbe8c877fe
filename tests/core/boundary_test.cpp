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

TEST_CASE("surfaces that cannot be are refused") {
  Boundary<float> boundary;
  const auto network = make_network<float>({});
  CHECK(contains(refusal([&] { boundary.evaluate(network, 0, false); }), "resolution is 0"));
  CHECK(contains(refusal([&] { boundary.evaluate(network, 2000, false); }), "1 to 1024"));
  CHECK(contains(refusal([&] { boundary.evaluate(make_network<float>({.inputs = 3}), 10, false); }), "2 inputs"));
  const auto wide = make_network<float>({.hidden = {512}});
  CHECK(contains(refusal([&] { boundary.evaluate(wide, 1000, true); }), "too many"));
}

TEST_CASE("colours run from one end over the middle to the other, and clamp") {
  const Palette palette{{200, 100, 0}, {250, 250, 250}, {0, 100, 200}};
  const std::vector<float> values{-5, -1, -0.5f, 0, 0.5f, 1, 7, std::nanf("")};
  std::vector<std::uint8_t> rgba(values.size() * 4);
  colour(values, palette, 0, 1, rgba);
  const auto pixel = [&](std::size_t i) { return std::vector<int>(rgba.begin() + 4 * i, rgba.begin() + 4 * i + 4); };
  CHECK(pixel(0) == std::vector{200, 100, 0, 255});
  CHECK(pixel(1) == std::vector{200, 100, 0, 255});
  CHECK(pixel(2) == std::vector{225, 175, 125, 255});
  CHECK(pixel(3) == std::vector{250, 250, 250, 255});
  CHECK(pixel(4) == std::vector{125, 175, 225, 255});
  CHECK(pixel(5) == std::vector{0, 100, 200, 255});
  CHECK(pixel(6) == std::vector{0, 100, 200, 255});
  CHECK(pixel(7)[3] == 0);
  colour(std::span(values).first(1), palette, -5, 0.5f, rgba);
  CHECK(pixel(0) == std::vector{250, 250, 250, 255});
}
