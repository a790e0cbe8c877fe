// The names and facts of all tables of the core as a plain JavaScript object: see `Catalog` in backprop.d.ts.
#pragma once

#include <emscripten/val.h>

namespace backprop::wasm {

emscripten::val catalog();

}  // namespace backprop::wasm
