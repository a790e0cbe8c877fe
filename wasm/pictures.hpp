// Surfaces and unit pictures as pixels.
#pragma once

#include "run.hpp"
#include "to_js.hpp"

namespace backprop::wasm {

/// The inputs that a cell of the plot is turned into.
template <class Scalar>
Features features_of_surface(const Run<Scalar>& run) {
  return run.points ? run.points->features : SampleCoding{}.features;
}

/// The surface that was computed last; `spare` as in `clamped_bytes`.
template <class Scalar>
val surface_object(Run<Scalar>& run, const val& palette, const val& spare) {
  run.boundary.colour_outputs(run.trainer.network(), run.trainer.data().target, palette_of(palette),
                              class_colours_of(palette), run.rgba);
  val result = val::object();
  result.set("values", copied(run.boundary.outputs()));
  result.set("rgba", clamped_bytes(run.rgba, spare));
  return result;
}

}  // namespace backprop::wasm
