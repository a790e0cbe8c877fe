/// First weights: random, zero mean, with a spread that depends on the layer's width.
#pragma once

#include <span>
#include <string_view>

#include "activation.hpp"
#include "matrix.hpp"
#include "random.hpp"

namespace backprop {

enum class Initializer {
  lecun_normal,   ///< σ = √(1 / inputs); LeCun et al. 1998, §4.6
  glorot_normal,  ///< σ = √(2 / (inputs + units)); Glorot & Bengio 2010, eq. 12
  he_normal,      ///< σ = √(2 / inputs); He et al. 2015, eq. 10
  matched,        ///< He for ReLU, Glorot for the others
};

struct InitializerInfo {
  Initializer initializer;
  std::string_view name;
};

/// Every initializer, in the order in which they are offered.
std::span<const InitializerInfo> initializers();

/// The initializer called `name`; throws std::invalid_argument that lists the known ones.
Initializer initializer_from_name(std::string_view name);

/// Standard deviation of the weights of a layer of `units` units with `inputs` inputs. `activation` (the
/// layer's own) matters to `matched` alone.
double weight_deviation(Initializer initializer, Index inputs, Index units, Activation activation);

/// Fills W (units × inputs) row by row. The draws taken from `random` do not depend on the initializer or the
/// activation, only their scale does: the same seed keeps "the same weights" when either is switched.
template <class Scalar>
void draw_weights(Initializer initializer, Activation activation, Random& random, Matrix<Scalar>& W);

}  // namespace backprop
