/// Initial weights.
#pragma once

#include <span>
#include <string_view>

#include "activation.hpp"
#include "matrix.hpp"
#include "random.hpp"

namespace backprop {

/// Of a layer of `units` units with `inputs` inputs. Those called normal have mean 0 and the standard deviation σ
/// given, those called uniform lie within ±√3 σ, so that their deviation is the same. k is `InitialWeights::size`.
enum class Initializer {
  zeros,         ///< 0
  constant,      ///< k
  uniform,       ///< uniform within ±k
  normal,        ///< σ = k
  lecun_normal,  ///< σ = √(1 / inputs); LeCun et al. 1998, §4.6
  lecun_uniform,
  glorot_normal,   ///< σ = √(2 / (inputs + units)); Glorot & Bengio 2010, eq. 12
  glorot_uniform,  ///< eq. 16 there
  he_normal,       ///< σ = √(2 / inputs); He et al. 2015, eq. 10
  he_uniform,
  orthogonal,  ///< rows orthonormal, or columns where units > inputs; Saxe et al. 2013; PyTorch's recipe
  playground,  ///< TensorFlow Playground's: uniform within ±0.5, and every bias 0.1
  matched,     ///< he_normal for ReLU and its relatives, lecun_normal for SELU, glorot_normal for the others
};

enum class Distribution { none, normal, uniform, orthogonal };

/// How the variance of a weight depends on the layer.
enum class Scale {
  fixed,       ///< nothing: it is `variance`
  size,        ///< `variance` · `InitialWeights::size`²
  inputs,      ///< `variance` / inputs
  mean_fan,    ///< `variance` / mean of inputs and units
  larger_fan,  ///< `variance` / the larger of inputs and units
  matched,     ///< of the initializer that the activation's row names
};

struct InitializerInfo {
  Initializer initializer;
  std::string_view name;
  Distribution distribution;        ///< `none`: all weights are the same
  Scale scale;                      ///< what `variance` is to be multiplied by or divided by
  double variance;                  ///< 0 of `matched`
  std::optional<double> bias = {};  ///< first value of every bias, where the initializer has its own

  constexpr bool uses_size() const { return scale == Scale::size; }
};

/// Every initializer, in the order in which they are offered.
std::span<const InitializerInfo> initializers();

/// The row of `initializers()` for `initializer`.
const InitializerInfo& info(Initializer initializer);

/// The initializer called `name`; throws std::invalid_argument that lists the known ones.
Initializer initializer_from_name(std::string_view name);

/// Initializer of the weights of a layer, and its parameter.
struct InitialWeights {
  Initializer initializer = Initializer::lecun_normal;
  double size = 0.5;  ///< k of `constant`, `uniform` and `normal`; finite, and not negative for the latter two
};

/// Throws std::invalid_argument where `initial.size` matters and is out of its range.
void check_initial_weights(const InitialWeights& initial);

/// What `matched` stands for in a layer of `activation`; any other initializer stands for itself.
Initializer resolve(Initializer initializer, Activation activation);

/// Standard deviation of the weights of a layer of `units` units with `inputs` inputs (of `orthogonal`, of one entry;
/// of `constant`, 0). `activation` (the layer's own) matters to `matched` alone.
double weight_deviation(const InitialWeights& initial, Index inputs, Index units, Activation activation);

/// Fills W (units × inputs) row by row. The draws taken from `random` do not depend on the activation, and are the
/// same for all that are normal, and for all that are uniform: only the scale differs. The same seed keeps "the
/// same weights" when the activation is switched.
template <class Scalar>
void draw_weights(const InitialWeights& initial, Activation activation, Random& random, Matrix<Scalar>& W);

/// First value of every bias of a network: `bias`, or 0.1 with `playground`.
double first_bias(Initializer initializer, double bias);

}  // namespace backprop
