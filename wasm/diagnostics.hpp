// What a run shows beyond its measurements: spectra, histograms, its path and the loss around it, as JavaScript
// objects.
#pragma once

#include "run.hpp"

namespace backprop::wasm {

template <class Scalar>
val spectrum_result(Trainer<Scalar>& trainer);

template <class Scalar>
val histograms_result(Trainer<Scalar>& trainer, const val& bins);

/// The curves of one layer's activation, and the factors of its gain at the same state.
template <class Scalar>
val slope_result(Trainer<Scalar>& trainer, const val& request);

/// Starts the landscape that `landscape_rows_object` works on.
template <class Scalar>
val landscape_plane_object(Run<Scalar>& run, const val& config);
template <class Scalar>
val landscape_rows_object(Run<Scalar>& run, const val& count);

}  // namespace backprop::wasm
