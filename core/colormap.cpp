#include "colormap.hpp"

#include <algorithm>
#include <cmath>

namespace backprop {
namespace {

/// Colours on either side of the middle; finer than 8-bit channels can show.
constexpr int half = 256;

using Pixel = std::array<std::uint8_t, 4>;
using Table = std::array<Pixel, 2 * half + 1>;

Table make_table(const Palette& palette) {
  Table table;
  for (int i = -half; i <= half; ++i) {
    const Rgb& end = i < 0 ? palette.negative : palette.positive;
    const double t = std::abs(i) / static_cast<double>(half);
    Pixel& pixel = table[static_cast<std::size_t>(i + half)];
    for (std::size_t c = 0; c < 3; ++c)
      pixel[c] = static_cast<std::uint8_t>(std::lround(palette.middle[c] + t * (end[c] - palette.middle[c])));
    pixel[3] = 255;
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

}  // namespace backprop
