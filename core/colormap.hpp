/// Colours of values between two classes: one end, the middle, the other end.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace backprop {

using Rgb = std::array<std::uint8_t, 3>;

/// Diverging palette, interpolated linearly in between.
struct Palette {
  Rgb negative, middle, positive;
};

/// Writes one opaque RGBA pixel a value: `middle_value` gets the middle colour, `middle_value` ± `spread` and
/// beyond the ends; NaN is transparent. `rgba` holds 4 bytes a value; `spread` > 0.
void colour(std::span<const float> values, const Palette& palette, float middle_value, float spread,
            std::span<std::uint8_t> rgba);

}  // namespace backprop
