/// What is sent through networks to measure them, and what comes back.
#pragma once

#include <cstdint>
#include <vector>

#include "network.hpp"

namespace literature {

using backprop::Index;
using backprop::Matrix;
using backprop::Network;
using backprop::NetworkConfig;
using backprop::Pass;

/// Normal inputs of deviation `size`, and zeros as targets.
template <class Scalar>
Pass<Scalar> normal_inputs(Index inputs, Index outputs, Index samples, std::uint64_t seed, double size = 1);

/// Backward, from the gradient `r` (outputs × samples) at the outputs, times a number that depends on its shape alone:
/// what theory follows is a gradient, whatever the loss was. Needs `forward` and linear outputs.
template <class Scalar>
void send_back(const Network<Scalar>& network, const Matrix<Scalar>& r, Pass<Scalar>& pass);

/// Forward, and backward from a normal gradient at the outputs.
template <class Scalar>
void send_normal(const Network<Scalar>& network, Pass<Scalar>& pass);

/// The same; then rms over units and samples of the per-sample ∂loss/∂z of every layer.
template <class Scalar>
std::vector<double> gradient_sizes(const Network<Scalar>& network, Pass<Scalar>& pass);

/// A layer's standard normal numbers, as a matrix.
template <class Scalar>
Matrix<Scalar> normal_matrix(Index rows, Index columns, std::uint64_t seed, std::uint32_t stream);

/// Multiplies the weights of every layer, and draws the biases with the deviation given.
void set_scale(double weights, double bias_deviation, std::uint64_t seed, Network<double>& network);

}  // namespace literature
