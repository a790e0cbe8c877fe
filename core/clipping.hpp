/// Gradient clipping, applied before the optimizer.
#pragma once

#include <span>
#include <string_view>

#include "network.hpp"

namespace backprop {

enum class Clipping {
  none,
  norm,   ///< all gradients together, as one vector, shortened to a length; Pascanu et al. 2013, algorithm 1
  value,  ///< each entry clamped to ± the limit
};

struct ClippingInfo {
  Clipping clipping;
  std::string_view name;
};

/// Every way of clipping, in the order in which they are offered.
std::span<const ClippingInfo> clippings();

/// The way of clipping called `name`; throws std::invalid_argument that lists the known ones.
Clipping clipping_from_name(std::string_view name);

struct ClippingConfig {
  Clipping clipping = Clipping::none;
  double limit = 1;  ///< finite, above 0
};

/// Throws std::invalid_argument where the limit is out of its range.
void check_clipping(const ClippingConfig& config);

/// Euclidean norm of all gradients of `pass` as one vector (weights, biases, scales and shifts), in double.
template <class Scalar>
double gradient_norm(const Network<Scalar>& network, const Pass<Scalar>& pass);

/// The factor by which all gradients are multiplied to bring their norm down to `limit`, at most 1: min(1, limit /
/// (norm + 1e-6)), as PyTorch's clip_grad_norm_.
double clipping_factor(double norm, double limit);

/// Whether clipping by value changes any gradient of `pass`; false where `config` does not clip by value.
template <class Scalar>
bool exceeds_value(const ClippingConfig& config, const Network<Scalar>& network, const Pass<Scalar>& pass);

}  // namespace backprop
