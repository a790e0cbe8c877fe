/// Normalisation between z = W a_prev + b and the activation: u = scale ∘ ẑ + shift, ẑ of mean 0 and variance 1.
#pragma once

#include <span>
#include <string_view>

#include "matrix.hpp"

namespace backprop {

enum class Normalization {
  none,
  batch,  ///< each unit over the samples of the batch; Ioffe & Szegedy 2015, algorithm 1
  layer,  ///< each sample over the units of the layer; Ba et al. 2016, eq. 3
};

struct NormalizationInfo {
  Normalization normalization;
  std::string_view name;
  Index fewest_samples;  ///< in a batch that trains
};

/// Every normalisation, in the order in which they are offered.
std::span<const NormalizationInfo> normalizations();

/// The normalisation called `name`; throws std::invalid_argument that lists the known ones.
Normalization normalization_from_name(std::string_view name);

/// Added to the variance, so that a constant does not divide by 0: PyTorch's default.
inline constexpr double normalization_epsilon = 1e-5;

/// Share of a new batch in the running statistics: PyTorch's default momentum.
inline constexpr double running_share = 0.1;

/// Which statistics batch normalisation uses.
enum class Mode {
  training,   ///< those of the batch at hand
  inference,  ///< the running ones
};

/// Parameters and running statistics of a normalisation. All vectors are (units), or empty where `kind` is none.
template <class Scalar>
struct Norm {
  Normalization kind = Normalization::none;
  Vector<Scalar> scale, shift;                    ///< learned; 1 and 0 at first
  Vector<Scalar> running_mean, running_variance;  ///< of `batch` alone; 0 and 1 at first

  /// Of a layer of `units` units, before the first batch.
  static Norm first(Normalization kind, Index units);
};

/// Values and gradients of a normalisation for one batch. Statistics are one a unit for `batch`, one a sample for
/// `layer`.
template <class Scalar>
struct NormPass {
  Matrix<Scalar> z_hat;              ///< (units × samples)
  Matrix<Scalar> u, du;              ///< (units × samples), what the activation is given
  Vector<Scalar> mean, variance;     ///< of z; the variance is divided by the count, not by count − 1
  Vector<Scalar> inverse_deviation;  ///< 1 / √(variance + ε)
  Vector<Scalar> dscale, dshift;     ///< (units)
  Vector<Scalar> mean_gradient;      ///< mean of dẑ …
  Vector<Scalar> gradient_along;     ///< … and of dẑ ∘ ẑ, over what the statistics are taken over
};

/// Fills all of `pass` that goes forwards from `z` (units × samples). `norm.kind` is not none.
/// Throws std::invalid_argument where batch normalisation trains on one sample, whose variance is 0.
template <class Scalar>
void normalize(const Norm<Scalar>& norm, const Matrix<Scalar>& z, Mode mode, NormPass<Scalar>& pass);

/// Fills `pass.dscale`, `pass.dshift` and `dz` (units × samples) from `pass.du`, through the statistics as well: they
/// depend on z. Needs `normalize` with Mode::training.
template <class Scalar>
void normalize_backward(const Norm<Scalar>& norm, NormPass<Scalar>& pass, Matrix<Scalar>& dz);

/// Moves the running statistics a tenth towards those of a batch that `normalize` has trained on; as in PyTorch, the
/// running variance takes the unbiased one. Does nothing unless `norm.kind` is batch.
template <class Scalar>
void update_running_statistics(const NormPass<Scalar>& pass, Norm<Scalar>& norm);

}  // namespace backprop
