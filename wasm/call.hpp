// What is registered with JavaScript for each call: one function of one argument, the array of what was passed
// (door.js).
#pragma once

#include <emscripten/val.h>

#include <cstddef>
#include <utility>

#include "argument_error.hpp"
#include "guarded.hpp"

namespace backprop::wasm {

/// `Method`, whose arguments are all of JavaScript's, as a function of an object and of the array that has them. What
/// was left out is undefined.
template <auto Method>
struct Call;

template <class Object, class... Values, val (Object::*Method)(Values...)>
struct Call<Method> {
  static val of(Object& object, val values) {
    return guarded([&] {
      const auto given = values["length"].as<std::size_t>();
      if (given > sizeof...(Values))
        throw_invalid_argument({"this call takes ", sizeof...(Values), " values, got ", given});
      return [&]<std::size_t... at>(std::index_sequence<at...>) {
        return (object.*Method)(values[at]...);
      }(std::index_sequence_for<Values...>());
    });
  }
};

template <auto Method>
constexpr auto call = &Call<Method>::of;

}  // namespace backprop::wasm
