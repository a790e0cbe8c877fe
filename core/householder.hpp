/// Householder reflections I − factor v vᵀ on plain arrays: Eigen's own work in blocks, whose products would be a tenth
/// of the module that the page loads.
#pragma once

#include <cmath>

#include "matrix.hpp"

namespace backprop {

/// v stands where the numbers were that it reflects.
struct Reflection {
  double factor;    ///< 2 / ‖v‖²; 0: they stay as they are
  double diagonal;  ///< the first of them once it has reflected them, the others being 0 then
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
