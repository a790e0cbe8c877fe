// Surfaces and unit pictures as pixels.
#pragma once

#include "run.hpp"
#include "to_js.hpp"

namespace backprop::wasm {

/// The inputs that a cell of the plot is turned into.
template <class Scalar>
Features features_of_surface(const Run<Scalar>& run) {
  return run.origin.points ? run.origin.features : SampleCoding{}.features;
}

/// The surface that was drawn last; `spare` as `clamped_bytes` has it.
template <class Scalar>
val surface_object(Run<Scalar>& run, const val& palette, const val& spare) {
  const auto& outputs = run.boundary.outputs();
  run.rgba.resize(4 * run.boundary.output().size());
  if (run.trainer.data().target.outputs > 1 && run.origin.points) {
    colour_classes(outputs, class_colours_of(palette), palette_of(palette).middle, run.rgba);
  } else {
    const ActivationInfo& activation = info(run.trainer.network().layers.back().activation);
    colour(run.boundary.output(), palette_of(palette), activation.display_middle, activation.display_spread, run.rgba);
  }
  val result = val::object();
  result.set("values", copied(outputs));
  result.set("rgba", clamped_bytes(run.rgba, spare));
  return result;
}

}  // namespace backprop::wasm
