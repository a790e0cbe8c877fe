// Errors of the core become answers: nothing that is thrown reaches JavaScript.
#pragma once

#include <emscripten/val.h>

#include <exception>
#include <new>
#include <string>

namespace backprop::wasm {

using emscripten::val;

/// Runs `body`, which returns a result object; whatever it throws becomes {ok: false, message}.
template <class Body>
val guarded(Body body) {
  std::string message;
  try {
    val result = body();
    result.set("ok", true);
    return result;
  } catch (const std::bad_alloc&) {
    message = "there is not enough memory for this";
  } catch (const std::exception& error) {
    message = error.what();
  }
  val failure = val::object();
  failure.set("ok", false);
  failure.set("message", message);
  return failure;
}

}  // namespace backprop::wasm
