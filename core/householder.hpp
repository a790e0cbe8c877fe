/// Householder reflections I − factor v vᵀ on plain arrays. Eigen's own are blocked, and their matrix products would be
/// a tenth of the WebAssembly module.
#pragma once

#include <cmath>

#include "matrix.hpp"

namespace backprop {

/// A reflection whose v has replaced the numbers that it reflects.
struct Reflection {
  double factor;    ///< 2 / ‖v‖²; 0: the identity
  double diagonal;  ///< the first number after the reflection; the others become 0
};

/// Turns the `count` numbers at `v` into the vector of the reflection that takes them to (diagonal, 0, …, 0).
inline Reflection make_reflection(double* v, Index count) {
  double below = 0;
  for (Index i = 1; i < count; ++i) below += v[i] * v[i];
  if (!(below > 0)) return {0, v[0]};
  // The diagonal has the sign that keeps v from cancelling.
  const double diagonal = std::copysign(std::sqrt(v[0] * v[0] + below), -v[0]);
  v[0] -= diagonal;
  return {2 / (v[0] * v[0] + below), diagonal};
}

/// row ← (I − factor v vᵀ) row, `count` numbers each.
inline void reflect(const double* v, double factor, Index count, double* row) {
  double along = 0;
  for (Index i = 0; i < count; ++i) along += v[i] * row[i];
  along *= factor;
  for (Index i = 0; i < count; ++i) row[i] -= along * v[i];
}

}  // namespace backprop
