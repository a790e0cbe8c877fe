// The last mini-batch and the numbers at the units, as JavaScript objects.
#pragma once

#include <emscripten/val.h>

#include "trainer.hpp"

namespace backprop::wasm {

using emscripten::val;

template <class Scalar>
val batch_object(const Trainer<Scalar>& trainer);

template <class Scalar>
val states_object(Trainer<Scalar>& trainer, const val& request);

/// Zeros where there was none.
template <class Scalar>
val last_update_object(const Trainer<Scalar>& trainer);

}  // namespace backprop::wasm
