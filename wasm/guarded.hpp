// Errors of the core become answers: nothing that is thrown reaches JavaScript.
#pragma once

#include <emscripten/val.h>

#include <functional>

namespace backprop::wasm {

using emscripten::val;

/// Runs `body`, which returns a result object; whatever it throws becomes {ok: false, message}.
val guarded(const std::function<val()>& body);

}  // namespace backprop::wasm
