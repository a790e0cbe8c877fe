// C++ to JavaScript, as objects and arrays that JavaScript owns.
#pragma once

#include <emscripten/val.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dataset.hpp"
#include "gradient_stats.hpp"
#include "trainer.hpp"

namespace backprop::wasm {

using emscripten::val;

/// A copy: a view of the heap would die when the heap grows.
template <class T>
val copied(std::span<const T> numbers) {
  return val(emscripten::typed_memory_view(numbers.size(), numbers.data())).template call<val>("slice");
}

template <class T>
val copied(const std::vector<T>& numbers) {
  return copied(std::span<const T>(numbers));
}

/// Row by row, as doubles, of a matrix or vector of any numbers.
template <class Values>
val doubles(const Values& values) {
  return copied(std::vector<double>(values.data(), values.data() + values.size()));
}

/// Bytes of pixels, as a canvas wants them: in `spare`, where that is a Uint8ClampedArray of their length, else in a
/// new one. A picture a frame would otherwise be megabytes a second for the system to hand out and clear.
val clamped_bytes(const std::vector<std::uint8_t>& bytes, const val& spare);

val points_object(const Points& points);
val stats_object(const GradientStats& stats);
val divergence_object(const std::optional<Divergence>& divergence);

/// Step and losses of the run; `measurement_object` adds accuracies and the state of every layer.
template <class Scalar>
val evaluation_object(Trainer<Scalar>& trainer);
template <class Scalar>
val followed_object(Trainer<Scalar>& trainer);
template <class Scalar>
val measurement_object(Trainer<Scalar>& trainer);

/// All that the layers have learned.
template <class Scalar>
val weights_object(const Network<Scalar>& network);

/// Its gradients, of the last mini-batch.
template <class Scalar>
val gradients_object(const Network<Scalar>& network, const Pass<Scalar>& pass);

/// The name that a table has for `value`.
template <class Row, class Enum>
std::string name_in(std::span<const Row> table, Enum Row::* field, Enum value) {
  return std::string(
      std::find_if(table.begin(), table.end(), [&](const Row& row) { return row.*field == value; })->name);
}

}  // namespace backprop::wasm
