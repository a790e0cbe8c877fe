#include "colormap.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <string>

#include "argument_error.hpp"
#include "lanes.hpp"

namespace backprop {
namespace {

using Pixel = std::array<std::uint8_t, 4>;

Rgb mixed(const Rgb& from, const Rgb& to, double t) {
  Rgb result;
  for (std::size_t c = 0; c < 3; ++c)
    result[c] = static_cast<std::uint8_t>(std::lround(from[c] + t * (to[c] - from[c])));
  return result;
}

Pixel opaque(const Rgb& colour) { return {colour[0], colour[1], colour[2], 255}; }

}  // namespace

ColourTable::ColourTable(const Palette& palette) {
  for (int i = -half; i <= half; ++i) {
    const Rgb& end = i < 0 ? palette.negative : palette.positive;
    const Pixel pixel = opaque(mixed(palette.middle, end, std::abs(i) / static_cast<double>(half)));
    std::memcpy(&table_[static_cast<std::size_t>(i + half)], pixel.data(), 4);
  }
}

void ColourTable::paint(const float* values, std::size_t count, float middle_value, float spread,
                        std::uint8_t* rgba) const {
  using P = Packet<float>;
  constexpr auto width = static_cast<std::size_t>(lanes<float>);
  // 2²³ leaves no place for digits after the point: the sum's last bits are the number of the colour.
  constexpr float shift = 8388608.0f;
  const auto constant = [](float value) { return packets::pset1<P>(value); };
  const P middle = constant(middle_value), scale = constant(half / spread), first = constant(-half),
          last = constant(half), to_number = constant(shift + half), transparent = constant(shift + 2 * half + 1);
  const auto paint_packet = [&](const float* from, std::uint8_t* to) {
    const P position =
        clamped_lanes(packets::pmul(packets::psub(packets::ploadu<P>(from), middle), scale), first, last);
    const P number =
        packets::pselect(packets::pcmp_eq(position, position), packets::padd(position, to_number), transparent);
    float numbers[width];
    std::uint32_t bits[width];
    packets::pstoreu(numbers, number);
    std::memcpy(bits, numbers, sizeof bits);
    for (std::size_t i = 0; i < width; ++i) bits[i] = table_[bits[i] & 0x3ff];
    std::memcpy(to, bits, sizeof bits);
  };
  std::size_t i = 0;
  for (; i + width <= count; i += width) paint_packet(values + i, rgba + 4 * i);
  if (i == count) return;
  float rest[width] = {};
  std::uint8_t pixels[4 * width];
  std::copy(values + i, values + count, rest);
  paint_packet(rest, pixels);
  std::copy_n(pixels, 4 * (count - i), rgba + 4 * i);
}

void colour(std::span<const float> values, const Palette& palette, float middle_value, float spread,
            std::span<std::uint8_t> rgba) {
  ColourTable(palette).paint(values.data(), values.size(), middle_value, spread, rgba.data());
}

void colour_classes(std::span<const float> values, std::span<const Rgb> colours, const Rgb& middle,
                    std::span<std::uint8_t> rgba) {
  const std::size_t classes = colours.size(), cells = rgba.size() / 4;
  if (classes < 2 || values.size() != classes * cells)
    throw_invalid_argument(
        {"there are ", classes, " class colours for ", cells ? values.size() / cells : 0, " classes"});
  std::uint8_t* out = rgba.data();
  for (std::size_t cell = 0; cell < cells; ++cell) {
    const auto value = [&](std::size_t k) { return double{values[k * cells + cell]}; };
    std::size_t best = 0, largest = 0;  // the first that is the largest, and how many are
    double sum = 0;
    for (std::size_t k = 1; k < classes; ++k)
      if (value(k) > value(best)) best = k;
    for (std::size_t k = 0; k < classes; ++k) {
      sum += std::exp(value(k) - value(best));
      largest += value(k) == value(best);
    }
    // Its probability is 1 / sum.
    const double probability = std::isnan(sum) || largest == 1 ? 1 / sum : 1.0 / static_cast<double>(classes);
    const double sure = (probability - 1.0 / static_cast<double>(classes)) / (1 - 1.0 / static_cast<double>(classes));
    const Pixel pixel = std::isnan(sure) ? Pixel{} : opaque(mixed(middle, colours[best], std::clamp(sure, 0.0, 1.0)));
    out = std::copy(pixel.begin(), pixel.end(), out);
  }
}

}  // namespace backprop
