// Surfaces and unit pictures as pixels.
#pragma once

#include <span>
#include <vector>

#include "run.hpp"
#include "write.hpp"

namespace backprop::wasm {

/// Pixels of a picture of one value a cell, in the colours of `palette`.
inline val pixels(std::span<const float> values, const Palette& palette, const ActivationInfo& activation) {
  std::vector<std::uint8_t> rgba(values.size() * 4);
  colour(values, palette, activation.display_middle, activation.display_spread, rgba);
  return clamped_bytes(rgba);
}

/// Pixels of all hidden units, each layer's in the middle and spread of its activation.
template <class Scalar>
val unit_pixels(const Boundary<Scalar>& boundary, const Network<Scalar>& network, const Palette& palette) {
  const std::span<const float> values = boundary.units();
  std::vector<std::uint8_t> rgba(values.size() * 4);
  std::size_t first = 0;
  for (const auto& layer : std::span(network.layers).first(network.layers.size() - 1)) {
    const std::size_t count = static_cast<std::size_t>(layer.W.rows()) * boundary.output().size();
    const ActivationInfo& activation = info(layer.activation);
    colour(values.subspan(first, count), palette, activation.display_middle, activation.display_spread,
           std::span(rgba).subspan(4 * first, 4 * count));
    first += count;
  }
  return clamped_bytes(rgba);
}

template <class Scalar>
void draw(Run<Scalar>& run, double resolution, bool with_units) {
  const Features features = run.origin.points ? run.origin.features : SampleCoding{}.features;
  run.boundary.evaluate(run.trainer.network(), features, static_cast<Index>(resolution), with_units);
}

/// The surface that was drawn last.
template <class Scalar>
val surface_object(const Run<Scalar>& run, const val& palette) {
  const auto& outputs = run.boundary.outputs();
  val result = val::object();
  result.set("values", copied(outputs));
  if (run.trainer.data().target.outputs > 1 && run.origin.points) {
    std::vector<std::uint8_t> rgba(run.boundary.output().size() * 4);
    colour_classes(outputs, class_colours_of(palette), palette_of(palette).middle, rgba);
    result.set("rgba", clamped_bytes(rgba));
  } else {
    const Activation activation = run.trainer.network().layers.back().activation;
    result.set("rgba", pixels(run.boundary.output(), palette_of(palette), info(activation)));
  }
  return result;
}

}  // namespace backprop::wasm
