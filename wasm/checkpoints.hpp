// Checkpoints, as JavaScript gets them and gives them back.
#pragma once

#include <emscripten/val.h>

#include "trainer.hpp"

namespace backprop::wasm {

using emscripten::val;

template <class Scalar>
val checkpoint_object(const Trainer<Scalar>& trainer);
template <class Scalar>
val restored_object(Trainer<Scalar>& trainer, const val& bytes);

}  // namespace backprop::wasm
