// Batch normalisation without skip connections makes gradients explode (Yang et al. 2019).
#include <cmath>
#include <numbers>

#include "claims.hpp"
#include "probes.hpp"

namespace literature {

using namespace backprop;

namespace {

/// ln of the factor a layer of the gradient's mean square, over the middle layers of a network with batch
/// normalisation.
std::vector<double> explosion_rates(Index batch) {
  constexpr Index n = 384;
  std::vector<double> logarithms;
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    const auto network = make_network<float>({.inputs = n,
                                              .hidden = std::vector<Index>(12, n),
                                              .outputs = 1,
                                              .hidden_activation = Activation::relu,
                                              .output_activation = Activation::linear,
                                              .initializer = Initializer::he_normal,
                                              .seed = seed,
                                              .normalization = Normalization::batch});
    auto pass = normal_inputs<float>(n, 1, batch, seed);
    const auto sizes = gradient_sizes(network, pass);
    logarithms.push_back(2 * std::log(sizes[1] / sizes[9]) / 8);
  }
  return logarithms;
}

}  // namespace

// Fail with: normalization.cpp, the mean of z² as variance, the mean not subtracted.
std::vector<Claim> batch_normalization_claims() {
  std::vector<Claim> claims;
  const double limit = std::numbers::pi / (std::numbers::pi - 1);
  // Smaller batches are left out: the theorem is of the limit, which those of 16 or 64 are too far from.
  for (const Index batch : {256, 512})
    claims.push_back(log_mean_claim(
        "batch normalisation, ReLU, batches of " + std::to_string(batch) + ": gradient's square a layer, π/(π − 1)",
        "Yang et al. 2019, thm 3.10", limit, explosion_rates(batch), 3.0 / static_cast<double>(batch),
        "1/batch and 1/n"));
  return claims;
}

}  // namespace literature
