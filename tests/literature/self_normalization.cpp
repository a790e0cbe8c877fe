// SELU's fixed point (Klambauer et al. 2017).
#include <cmath>

#include "claims.hpp"
#include "probes.hpp"

namespace literature {

using namespace backprop;

namespace {

constexpr Index width = 300;
constexpr int seeds = 12;

Network<double> draw(std::uint64_t seed) {
  return make_network<double>({.inputs = width,
                               .hidden = std::vector<Index>(24, width),
                               .outputs = 1,
                               .hidden_activation = Activation::selu,
                               .output_activation = Activation::linear,
                               .initializer = Initializer::lecun_normal,
                               .seed = seed});
}

/// The activations of all layers, from inputs of deviation `size`.
Pass<double> send(const Network<double>& network, double size, std::uint64_t seed) {
  auto pass = normal_inputs<double>(width, 1, 32, seed, size);
  forward(network, pass);
  return pass;
}

double mean_square(const Pass<double>& pass, std::size_t layer) { return pass.layers[layer].a.array().square().mean(); }

// Fail with: activation.cpp, SELU below 0 as λα (e^(z/2) − 1); mean squares with selu_alpha 1.77 as well.
void add_fixed_point(double size, const std::string& name, std::vector<Claim>& claims) {
  std::vector<double> means, squares;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const auto pass = send(draw(seed), size, seed);
    means.push_back(pass.layers.end()[-2].a.mean());
    squares.push_back(mean_square(pass, 23));
  }
  claims.push_back(mean_claim("SELU, LeCun, 24 layers, inputs of variance " + name + ": mean square of a, 1",
                              "Klambauer et al. 2017, thm 1", 1, squares, 0.01, "1/n"));
  claims.push_back(mean_claim("… mean of a, 0", "Klambauer et al. 2017, thm 1", 0, means));
}

/// ln of the factor a layer by which the mean squares of two inputs, 10 % above and under 1, come closer. The weights
/// are the same, so that what they have by chance cancels.
std::vector<double> contractions() {
  std::vector<double> logarithms;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const auto network = draw(seed);
    const auto above = send(network, std::sqrt(1.1), seed), below = send(network, std::sqrt(0.9), seed);
    const auto gap = [&](std::size_t layer) { return mean_square(above, layer) - mean_square(below, layer); };
    logarithms.push_back(std::log(gap(8) / gap(0)) / 8);
  }
  return logarithms;
}

}  // namespace

std::vector<Claim> self_normalization_claims() {
  std::vector<Claim> claims;
  add_fixed_point(0.5, "1/4", claims);
  add_fixed_point(2, "4", claims);
  // Fails with: activation.cpp, SELU below 0 as λα (e^(z/2) − 1).
  claims.push_back(log_mean_claim("… factor a layer of a difference in variance, ∂ν̃/∂ν", "Klambauer et al. 2017, §2",
                                  0.782648, contractions(), 0.01, "1/n and the map's curvature"));
  return claims;
}

}  // namespace literature
