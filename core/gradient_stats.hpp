/// Statistics of the gradient in each layer.
#pragma once

#include <vector>

#include "network.hpp"

namespace backprop {

/// One entry a layer, hidden layers first, the output layer last. NaN where a quantity does not exist.
///
/// Two quantities must not be confused. The *signal* looks at each sample alone, so nothing cancels: it is what
/// vanishes going backwards. The *batch gradient* is what an update uses; it also goes to zero wherever
/// training has come to rest, in every layer alike, and its ratio between layers then says nothing.
///
/// Normalisation and skip connections change what ∂loss/∂z consists of, not what it means. Under batch normalisation
/// a sample's z also moves the others through the statistics that they share, and its ∂loss/∂z includes that.
struct GradientStats {
  Index samples = 0;           ///< that were measured
  std::vector<double> signal;  ///< rms over samples and units of the per-sample ∂loss/∂z
  /// Root of the mean over samples of ‖∂loss/∂z‖² over the units: signal · √units. Of layers of different widths the
  /// two compare differently: the signal tells what one unit receives, this what the layer does.
  std::vector<double> signal_norm;
  std::vector<double> batch_gradient;  ///< ‖dW‖ (Frobenius) of the mean loss
  /// signal of this layer ÷ signal of the next; their product telescopes to first ÷ last. NaN for the last layer,
  /// and where the next layer's signal is 0.
  std::vector<double> gain;
  /// gain = weight_gain · skip_gain · derivative_gain · normalization_gain, exactly, where each of them is a finite
  /// number: rms(Wᵀ dz) ÷ rms(dz) of the next layer, what its weights do to the signal; …
  std::vector<double> weight_gain;
  /// … rms(da) ÷ rms(Wᵀ dz) of the next layer, what the skip connection around that layer makes of it: 1 without one,
  /// infinite where only the connection passes anything, NaN where nothing does; …
  std::vector<double> skip_gain;
  std::vector<double> derivative_gain;     ///< … rms(du) ÷ rms(da): what f′ does to it; u is z unless normalised; …
  std::vector<double> normalization_gain;  ///< … rms(dz) ÷ rms(du): what normalisation does to it; 1 without
  std::vector<double> mean_derivative;     ///< mean of f′ over samples and units
  /// Share of (unit, sample) pairs with f′ under 0.0591 of its largest value. For tanh that is |a| > 0.97, the
  /// mark practitioners watch; for ReLU it is the inactive share.
  std::vector<double> saturated;
  std::vector<double> dead;           ///< share of units with f′ = 0 on every sample
  std::vector<double> input_size;     ///< rms over samples and inputs of what the layer is given, a_prev
  std::vector<double> weighted_size;  ///< rms over samples and units of W a_prev, the sums without the bias
  std::vector<double> bias_size;      ///< rms over units of b
  /// rms(a) ÷ rms(f(u)): how many times larger the skip connection around this layer makes what the layer gives than
  /// its activation alone. 1 without one, NaN where the activation gives 0 everywhere.
  std::vector<double> skip_growth;
  std::vector<double> update_ratio;  ///< ‖ΔW‖ ÷ ‖W‖ of the last update; NaN before there was one
};

/// Measures a pass that has been forward and backward through `network`. `update_ratio` is left NaN: a pass does
/// not know what an optimizer made of its gradient.
template <class Scalar>
GradientStats measure_gradients(const Network<Scalar>& network, const Pass<Scalar>& pass);

}  // namespace backprop
