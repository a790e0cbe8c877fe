// The chain trace, an update taken apart and the gradient check, as JavaScript asks for them and gets them.
#pragma once

#include <emscripten/val.h>

#include "trainer.hpp"

namespace backprop::wasm {

using emscripten::val;

template <class Scalar>
val unit_trace_object(Trainer<Scalar>& trainer, const val& request);

template <class Scalar>
val parameter_trace_object(Trainer<Scalar>& trainer, const val& request);

/// What the coming update does to one parameter.
template <class Scalar>
val update_trace_object(const Trainer<Scalar>& trainer, const val& request);

/// Of one parameter, or of several in their order.
template <class Scalar>
val gradient_check_object(const Trainer<Scalar>& trainer, const val& request);
template <class Scalar>
val gradient_checks_object(const Trainer<Scalar>& trainer, const val& request);

}  // namespace backprop::wasm
