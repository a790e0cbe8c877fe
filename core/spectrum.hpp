/// How a network stretches and shrinks small changes on their way through it: singular values of its Jacobians.
#pragma once

#include <vector>

#include "network.hpp"
#include "singular_values.hpp"

namespace backprop {

/// Singular values of the Jacobians of one pass.
struct Spectrum {
  /// One entry a layer: singular values of the layer's mean Jacobian (see `mean_jacobian`).
  std::vector<SingularValues> layers;
  /// Of the whole network: singular values of the mean over samples of ∂z_L/∂x, z_L being the last layer's z.
  SingularValues whole;
  /// Mean over samples, and over each sample's min(inputs, outputs) singular values, of the squared singular values of
  /// ∂z_L/∂x: ‖∂z_L/∂x‖² (Frobenius) ÷ min(inputs, outputs). Unlike `whole` nothing cancels between samples.
  double mean_square = 0;
};

/// J = mean over samples s of ∂a_s/∂a_prev,s (units × inputs), which is diag(f′(u_s)) N_s W, plus I where the layer
/// skips. N_s = ∂u_s/∂z_s is I without normalisation; with layer normalisation the full Jacobian of the sample,
/// diag(scale) (I − 1 1ᵀ/n − ẑ ẑᵀ/n) / √(variance + ε), n units; with batch normalisation diag(scale / √(variance +
/// ε)): the statistics are held fixed, so that what samples do to one another through them is left out. `pass` has been
/// forward through `layer`. Worked in double; cost units · inputs, with layer normalisation units² · (samples +
/// inputs).
template <class Scalar>
Matrix<double> mean_jacobian(const DenseLayer<Scalar>& layer, const LayerPass<Scalar>& pass);

/// Spectrum of every layer, and of the whole, at the samples of `pass`, which has been forward through `network`; its
/// normalisation statistics are those that the pass used. Costs one decomposition a layer, cubic in its width, and
/// for the whole one pass backwards an output.
template <class Scalar>
Spectrum measure_spectrum(const Network<Scalar>& network, const Pass<Scalar>& pass);

}  // namespace backprop
