// What the core offers and knows of it, as a plain JavaScript object: see `Catalog` in backprop.d.ts.
#pragma once

#include <emscripten/val.h>

namespace backprop::wasm {

emscripten::val catalog();

}  // namespace backprop::wasm
