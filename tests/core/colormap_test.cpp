#include "colormap.hpp"

#include "testing.hpp"

using namespace backprop;

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

TEST_CASE("classes get their colour, paler where the network is less sure") {
  const std::vector<Rgb> colours{{200, 0, 0}, {0, 200, 0}, {0, 0, 200}};
  const Rgb white{250, 250, 250};
  // Five cells: sure of class 1, all alike, 0 and 2 alike, leaning to 0, not a number.
  const float nan = std::nanf("");
  const float ln4 = std::log(4.0f);
  const std::vector<float> values{0, 1, 5, ln4, nan, 40, 1, -90, 0, 0, 0, 1, 5, 0, 0};
  std::vector<std::uint8_t> rgba(20);
  colour_classes(values, colours, white, rgba);
  const auto pixel = [&](std::size_t i) { return std::vector<int>(rgba.begin() + 4 * i, rgba.begin() + 4 * i + 4); };
  CHECK(pixel(0) == std::vector{0, 200, 0, 255});
  CHECK(pixel(1) == std::vector{250, 250, 250, 255});
  CHECK(pixel(2) == std::vector{250, 250, 250, 255});  // undecided, although 1 is out of the question
  CHECK(pixel(3) == std::vector{225, 125, 125, 255});  // p = ⅔ is half of the way from ⅓ to 1
  CHECK(pixel(4)[3] == 0);
  CHECK(contains(error_message([&] { colour_classes(values, std::span(colours).first(2), white, rgba); }),
                 "2 class colours for 3"));
}

TEST_CASE("a count that is no multiple of the SIMD lanes writes its own pixels and none behind") {
  const Palette palette{{0, 0, 0}, {100, 100, 100}, {200, 200, 200}};
  const std::vector<float> values{-1, -0.5f, 0, 0.5f, 1, 0, -1};
  for (std::size_t count = 0; count <= values.size(); ++count) {
    std::vector<std::uint8_t> rgba(4 * values.size(), 77);
    ColourTable(palette).paint(values.data(), count, 0, 1, rgba.data());
    CAPTURE(count);
    for (std::size_t i = 0; i < count; ++i) {
      CHECK(rgba[4 * i] == 100 + 100 * values[i]);
      CHECK(rgba[4 * i + 3] == 255);
    }
    for (std::size_t i = 4 * count; i < rgba.size(); ++i) CHECK(rgba[i] == 77);
  }
}

TEST_CASE("fewer than two classes have no colours") {
  std::vector<std::uint8_t> rgba(4);
  const std::vector<float> one{1};
  const std::vector<Rgb> colours{{1, 2, 3}};
  CHECK(contains(error_message([&] { colour_classes(one, colours, {0, 0, 0}, rgba); }), "1 class colours for 1"));
}
