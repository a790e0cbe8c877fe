/// What the gradient looks like in each layer: the numbers behind the bars, the table and the verdict.
#pragma once

#include <vector>

#include "network.hpp"

namespace backprop {

/// One entry a layer, hidden layers first, the output layer last. NaN where a quantity does not exist.
///
/// Two quantities must not be confused. The *signal* looks at each sample alone, so nothing cancels: it is what
/// vanishes going backwards. The *batch gradient* is what an update uses; it also goes to zero wherever
/// training has come to rest, in every layer alike, and its ratio between layers then says nothing.
struct GradientStats {
  std::vector<double> signal;          ///< rms over samples and units of the per-sample ∂loss/∂z
  std::vector<double> batch_gradient;  ///< ‖dW‖ (Frobenius) of the mean loss
  /// signal of this layer ÷ signal of the next; their product telescopes to first ÷ last. NaN for the last layer,
  /// and where the next layer's signal is 0.
  std::vector<double> gain;
  /// gain = weight_gain · derivative_gain, exactly: rms(da) ÷ (next layer's signal), what the next layer's weights
  /// do to the signal, and …
  std::vector<double> weight_gain;
  std::vector<double> derivative_gain;  ///< … rms(dz) ÷ rms(da): what f′(z) does to it
  std::vector<double> mean_derivative;  ///< mean of f′(z) over samples and units
  /// Share of (unit, sample) pairs with f′(z) under 0.0591 of its largest value. For tanh that is |a| > 0.97, the
  /// mark practitioners watch; for ReLU it is the inactive share.
  std::vector<double> saturated;
  std::vector<double> dead;          ///< share of units with f′(z) = 0 on every sample
  std::vector<double> update_ratio;  ///< ‖ΔW‖ ÷ ‖W‖ of the last update; NaN before there was one
};

/// Measures a pass that has been forward and backward through `network`. `update_ratio` is left NaN: a pass does
/// not know what an optimizer made of its gradient.
template <class Scalar>
GradientStats measure_gradients(const Network<Scalar>& network, const Pass<Scalar>& pass);

}  // namespace backprop
