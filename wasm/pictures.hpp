// Surfaces and unit pictures as pixels.
#pragma once

#include <span>
#include <vector>

#include "run.hpp"
#include "write.hpp"

namespace backprop::wasm {

/// Pixels of a picture of one value a cell, in the colours of `palette`; `spare` as `clamped_bytes` has it.
inline val pixels(std::span<const float> values, const Palette& palette, const ActivationInfo& activation, const val& spare) {
  std::vector<std::uint8_t> rgba(values.size() * 4);
  colour(values, palette, activation.display_middle, activation.display_spread, rgba);
  return clamped_bytes(rgba, spare);
}

/// The inputs that a cell of the plot is turned into.
template <class Scalar>
Features features_of_surface(const Run<Scalar>& run) {
  return run.origin.points ? run.origin.features : SampleCoding{}.features;
}

/// The surface that was drawn last.
template <class Scalar>
val surface_object(const Run<Scalar>& run, const val& palette, const val& spare) {
  const auto& outputs = run.boundary.outputs();
  val result = val::object();
  result.set("values", copied(outputs));
  if (run.trainer.data().target.outputs > 1 && run.origin.points) {
    std::vector<std::uint8_t> rgba(run.boundary.output().size() * 4);
    colour_classes(outputs, class_colours_of(palette), palette_of(palette).middle, rgba);
    result.set("rgba", clamped_bytes(rgba, spare));
  } else {
    const Activation activation = run.trainer.network().layers.back().activation;
    result.set("rgba", pixels(run.boundary.output(), palette_of(palette), info(activation), spare));
  }
  return result;
}

}  // namespace backprop::wasm
