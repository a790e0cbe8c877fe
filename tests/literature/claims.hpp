/// Numbers from the literature, what they should be, and what this program measures.
#pragma once

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "network.hpp"

namespace literature {

using backprop::Index;
using backprop::Matrix;
using backprop::Network;
using backprop::NetworkConfig;
using backprop::Pass;

/// One number. `expected` is from theory or from the source, as `claim` says.
struct Claim {
  std::string claim, source;
  double expected, measured;
  double low, high;    ///< the band that `measured` has to lie in
  std::string reason;  ///< for the band

  bool holds() const { return measured >= low && measured <= high; }
};

/// Mean of several measurements, and its standard error.
struct Estimate {
  double mean, deviation, error;
};
Estimate estimate(const std::vector<double>& values);

/// The mean of `values` has to be within four of its standard errors of `expected`, and `slack` more (relative), for
/// what theory leaves out at finite width.
Claim mean_claim(std::string claim, std::string source, double expected, const std::vector<double>& values,
                 double slack = 0, const std::string& slack_reason = "");

/// The same for a factor whose logarithm is what averages: expected and measured are e to the mean of `logarithms`.
Claim log_mean_claim(std::string claim, std::string source, double expected, const std::vector<double>& logarithms,
                     double slack = 0, const std::string& slack_reason = "");

/// Normal inputs of the size given, and zeros as targets.
template <class Scalar>
Pass<Scalar> normal_inputs(Index inputs, Index outputs, Index samples, std::uint64_t seed, double size = 1);

/// rms over units and samples of the per-sample ∂loss/∂z of every layer, after a random gradient at the outputs: what
/// theory follows is a gradient, whatever the loss was.
template <class Scalar>
std::vector<double> gradient_sizes(const Network<Scalar>& network, Pass<Scalar>& pass);

/// Mean over a standard normal z of f(z): the midpoint rule, which converges exponentially for such integrands, and
/// takes a kink or a step at 0 exactly halfway between two points.
template <class F>
double normal_mean(F f) {
  constexpr double step = 1.0 / 256, end = 12;
  double sum = 0;
  for (double z = -end + step / 2; z < end; z += step) sum += std::exp(-z * z / 2) * f(z);
  return sum * step / 2.5066282746310002;  // √(2π)
}

// One file each.
std::vector<Claim> initialization_claims();  ///< Nielsen, He, Glorot
std::vector<Claim> mean_field_claims();      ///< Schoenholz, Yang
std::vector<Claim> finite_width_claims();    ///< Hanin
std::vector<Claim> learning_claims();        ///< He, Saxe: networks that train

}  // namespace literature
