// Surfaces and unit pictures as pixels.
#pragma once

#include "run.hpp"
#include "to_js.hpp"

namespace backprop::wasm {

/// What the network is given at a place of the plot.
template <class Scalar>
PlotInputs plot_inputs_of(const Run<Scalar>& run) {
  static constexpr Feature of_samples[] = {Feature::x, Feature::y};
  return run.points ? run.points->plot_inputs() : PlotInputs(std::span(of_samples));
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
