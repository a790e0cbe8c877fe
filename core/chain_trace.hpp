/// The chain rule of one weight or bias, with all its numbers, layer by layer down to the loss.
#pragma once

#include <optional>
#include <vector>

#include "network.hpp"

namespace backprop {

/// What is traced: a sample (a column of the pass), or without one the mean over all samples.
///
/// All gradients are per sample: ∂loss/∂ of the sample's own loss, or their mean, which is what an update uses. (A pass
/// holds those of the mean loss, smaller by the number of samples.) Under batch normalisation a sample also moves the
/// others through the statistics that they share, and its gradient includes what that does to their losses.
using TracedSample = std::optional<Index>;

/// One term of da_j = Σ_i W_next,ij · dz_next,i.
struct ChainTerm {
  Index unit;      ///< i, of the next layer
  double weight;   ///< W_next,ij
  double dz_next;  ///< dz of that unit, to be expanded by tracing it
  double product;
};

/// Where a layer normalises: dz = own + through_mean + through_variance.
struct NormTerms {
  double scale, inverse_deviation, z_hat;
  double own;           ///< inverse_deviation · scale · du, the sample's and the unit's own part
  double through_mean;  ///< −inverse_deviation · mean(dẑ), with dẑ = scale · du; means are over what shares statistics
  double through_variance;  ///< −inverse_deviation · ẑ · mean(dẑ · ẑ)
};

/// Where the chain ends: ∂loss/∂ŷ = factor · error.
struct LossTerms {
  double prediction, target;
  double probability;  ///< sigmoid or softmax of the prediction, for a cross-entropy; otherwise NaN
  double error;        ///< ŷ − y; of Huber's loss clamped to ±1, of a cross-entropy probability − y
  double factor;       ///< 2 for squared error, otherwise 1; divided by the number of outputs unless softmax
};

/// A unit in the chain: how its dz comes about from the dz of the next layer.
///   da = Σ terms + skip,  or for the output layer  da = factor · error
///   du = derivative · da + covariance
///   dz = du,              or where the layer normalises  dz = own + through_mean + through_variance
/// The numbers on the left are those of the backward pass itself; the others are read off the network and the pass.
/// The sums agree to rounding.
struct ChainNode {
  std::size_t layer;  ///< from 0
  Index unit;         ///< from 0
  double z, u, a;     ///< u is z unless the layer normalises
  double dz, du, da;
  double derivative;  ///< f′(u)
  /// A mean of products is not the product of the means: mean(f′ · da) − mean(f′) · mean(da). 0 for a sample.
  double covariance;
  std::vector<ChainTerm> terms;  ///< empty for the output layer
  /// da of the same unit in the next layer, where that layer adds its input to its activation; to be expanded by
  /// tracing that unit. Otherwise 0.
  double skip;
  bool next_skips;
  std::optional<NormTerms> norm;
  std::optional<LossTerms> loss;  ///< of the output layer
};

/// What one sample adds to the gradient of a weight.
struct SampleProduct {
  double dz, a_prev, product;
};

/// A weight or bias: gradient = dz · a_prev + covariance.
struct ParameterTrace {
  double value;                        ///< of the weight or bias
  double gradient;                     ///< of a sample dz · a_prev; of the mean what the backward pass has
  double dz;                           ///< of the unit it belongs to, whose `ChainNode` goes on from here
  double a_prev;                       ///< of the input it weighs; 1 for a bias
  double covariance;                   ///< mean(dz · a_prev) − mean(dz) · mean(a_prev); 0 for a sample
  std::vector<SampleProduct> samples;  ///< every sample's; `gradient` of the mean is the mean of the products
};

/// The chain rule at `unit` (from 0) of layer `layer` (from 0; the last is the output layer).
/// `pass` has been backward through `network`, whose weights have not changed since.
/// Throws std::invalid_argument where there is no such layer, unit or sample, or the pass has not been backward.
template <class Scalar>
ChainNode trace_unit(const Network<Scalar>& network, Loss loss, const Pass<Scalar>& pass, std::size_t layer, Index unit,
                     TracedSample sample = {});

/// The weight between `input` (from 0) and `unit`, or, without an input, the unit's bias. Otherwise as `trace_unit`.
template <class Scalar>
ParameterTrace trace_parameter(const Network<Scalar>& network, const Pass<Scalar>& pass, std::size_t layer, Index unit,
                               std::optional<Index> input, TracedSample sample = {});

}  // namespace backprop
