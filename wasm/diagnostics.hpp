// What a run shows beyond its measurements: spectra, histograms, its path and the loss around it, as JavaScript
// objects.
#pragma once

#include <emscripten/val.h>

#include <memory>

#include "landscape.hpp"
#include "trainer.hpp"

namespace backprop::wasm {

using emscripten::val;

template <class Scalar>
val spectrum_result(Trainer<Scalar>& trainer);

template <class Scalar>
val histograms_result(Trainer<Scalar>& trainer, const val& bins);

/// The path of a run and the landscape that is being worked on.
template <class Scalar>
struct Diagnostics {
  WeightPath<Scalar> path{};
  bool recording = false;
  std::unique_ptr<Landscape<Scalar>> landscape{};

  void record(const Trainer<Scalar>& trainer, bool on);
  void note(const Trainer<Scalar>& trainer) { path.note(trainer.step(), trainer.network()); }
  std::int64_t train(Trainer<Scalar>& trainer, std::int64_t steps);
  val start_landscape(const Trainer<Scalar>& trainer, const val& config);
  val landscape_rows(double count);
};

}  // namespace backprop::wasm
