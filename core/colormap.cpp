#include "colormap.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

namespace backprop {
namespace {

/// Colours on either side of the middle; finer than 8-bit channels can show.
constexpr int half = 256;

using Pixel = std::array<std::uint8_t, 4>;
using Table = std::array<Pixel, 2 * half + 1>;

Rgb mixed(const Rgb& from, const Rgb& to, double t) {
  Rgb result;
  for (std::size_t c = 0; c < 3; ++c) result[c] = static_cast<std::uint8_t>(std::lround(from[c] + t * (to[c] - from[c])));
  return result;
}

Pixel opaque(const Rgb& colour) { return {colour[0], colour[1], colour[2], 255}; }

Table make_table(const Palette& palette) {
  Table table;
  for (int i = -half; i <= half; ++i) {
    const Rgb& end = i < 0 ? palette.negative : palette.positive;
    table[static_cast<std::size_t>(i + half)] = opaque(mixed(palette.middle, end, std::abs(i) / static_cast<double>(half)));
  }
  return table;
}

}  // namespace

void colour(std::span<const float> values, const Palette& palette, float middle_value, float spread,
            std::span<std::uint8_t> rgba) {
  const Table table = make_table(palette);
  const float scale = half / spread;
  std::uint8_t* out = rgba.data();
  for (const float value : values) {
    const float position = std::clamp((value - middle_value) * scale, -float{half}, float{half});
    const Pixel pixel = std::isnan(value) ? Pixel{} : table[static_cast<std::size_t>(position + half + 0.5f)];
    out = std::copy(pixel.begin(), pixel.end(), out);
  }
}

void colour_classes(std::span<const float> values, std::span<const Rgb> colours, const Rgb& middle,
                    std::span<std::uint8_t> rgba) {
  const std::size_t classes = colours.size(), cells = rgba.size() / 4;
  if (classes < 2 || values.size() != classes * cells)
    throw std::invalid_argument("there are " + std::to_string(classes) + " class colours for " +
                                std::to_string(cells ? values.size() / cells : 0) + " classes");
  std::uint8_t* out = rgba.data();
  for (std::size_t cell = 0; cell < cells; ++cell) {
    std::size_t best = 0;
    double sum = 0;
    for (std::size_t k = 1; k < classes; ++k)
      if (values[k * cells + cell] > values[best * cells + cell]) best = k;
    for (std::size_t k = 0; k < classes; ++k) sum += std::exp(double{values[k * cells + cell]} - values[best * cells + cell]);
    // Its probability is 1 / sum.
    const double sure = (1 / sum - 1.0 / static_cast<double>(classes)) / (1 - 1.0 / static_cast<double>(classes));
    const Pixel pixel = std::isnan(sure) ? Pixel{} : opaque(mixed(middle, colours[best], std::clamp(sure, 0.0, 1.0)));
    out = std::copy(pixel.begin(), pixel.end(), out);
  }
}

}  // namespace backprop
