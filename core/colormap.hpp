/// ColourTable of values between two classes: one end, the middle, the other end.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace backprop {

using Rgb = std::array<std::uint8_t, 3>;

/// Diverging palette, interpolated linearly in between.
struct Palette {
  Rgb negative, middle, positive;
};

/// A palette made ready: its colours in steps finer than 8-bit channels can show.
class ColourTable {
 public:
  explicit ColourTable(const Palette& palette);

  /// Writes one opaque RGBA pixel a value, `count` of them: see `colour`.
  void paint(const float* values, std::size_t count, float middle_value, float spread, std::uint8_t* rgba) const;

 private:
  /// Steps on either side of the middle.
  static constexpr int half = 256;

  /// The bytes of a pixel each; a last one, transparent, for what is not a number.
  std::array<std::uint32_t, 2 * half + 2> table_{};
};

/// Writes one opaque RGBA pixel a value: `middle_value` gets the middle colour, `middle_value` ± `spread` and
/// beyond the ends; NaN is transparent. `rgba` holds 4 bytes a value; `spread` > 0.
void colour(std::span<const float> values, const Palette& palette, float middle_value, float spread,
            std::span<std::uint8_t> rgba);

/// Writes one opaque RGBA pixel a cell of several outputs, whose pictures `values` holds one after the other, one for
/// each of `colours`: the colour of the class with the largest output, mixed with `middle` the less sure it is. Sure
/// is a softmax probability of 1, not at all one of 1 ÷ classes. Where several outputs are the largest, nothing is
/// decided: that is `middle` itself. NaN is transparent. Throws std::invalid_argument
/// where there are not as many colours as pictures.
void colour_classes(std::span<const float> values, std::span<const Rgb> colours, const Rgb& middle,
                    std::span<std::uint8_t> rgba);

}  // namespace backprop
