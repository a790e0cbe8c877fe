// How the first weights' scale acts over many layers: He, Glorot.
#include <cmath>
#include <numbers>

#include "claims.hpp"
#include "probes.hpp"

namespace literature {

using namespace backprop;

namespace {

/// ln(signal of layer 1 ÷ signal of layer 30), one normal sample a network.
std::vector<double> relu_ratios(Initializer initializer, Index width, int networks) {
  std::vector<double> logarithms;
  for (int seed = 1; seed <= networks; ++seed) {
    const auto network = make_network<double>({.inputs = width,
                                               .hidden = std::vector<Index>(30, width),
                                               .outputs = 1,
                                               .hidden_activation = Activation::relu,
                                               .output_activation = Activation::linear,
                                               .initializer = initializer,
                                               .seed = static_cast<std::uint64_t>(seed)});
    auto pass = normal_inputs<double>(width, 1, 1, network.layers.size() + static_cast<std::uint64_t>(seed));
    const auto sizes = gradient_sizes(network, pass);
    logarithms.push_back(std::log(sizes[0] / sizes[29]));
  }
  return logarithms;
}

// Fail with: initializer.cpp, he_normal's variance 1.8, or glorot_normal's 1.1.
void add_he(std::vector<Claim>& claims) {
  // Finite width lowers the mean of the logarithm: each of 29 layers multiplies the square by (2/n) χ² of Binomial(n,
  // ½) degrees, whose logarithm has the mean −5/(2n) + O(1/n²) (Hanin & Nica 2020): e^(−29 · 5/(4n)) in all.
  const double n = 128, finite = std::exp(-29 * 5 / (4 * n));
  const auto he = relu_ratios(Initializer::he_normal, 128, 24),
             xavier = relu_ratios(Initializer::glorot_normal, 128, 24);
  const std::string at_width = ", n = 128";
  claims.push_back(log_mean_claim("30 ReLU layers, Xavier: gradient first : last, 2^(−29/2) (4.3e-5)" + at_width,
                                  "He et al. 2015, §2.2", std::pow(2, -14.5) * finite, xavier, 0.02, "O(1/n²)"));
  claims.push_back(log_mean_claim("30 ReLU layers, He: gradient first : last, 1" + at_width, "He et al. 2015, §2.2",
                                  finite, he, 0.02, "O(1/n²)"));
  std::vector<double> ratio;
  for (std::size_t i = 0; i < he.size(); ++i) ratio.push_back((xavier[i] - he[i]) / 29);
  claims.push_back(exact_claim("… the same weights at Xavier's and He's scale: factor a layer, 1/√2",
                               "He et al. 2015, §2.2", std::numbers::sqrt2 / 2, std::exp(estimate(ratio).mean), 1e-9,
                               "exact: ReLU is homogeneous"));
}

/// ln of the factor a layer of the gradient (backwards) and of the activations (forwards), layers 2 to 10 of small
/// inputs.
std::pair<std::vector<double>, std::vector<double>> tanh_factors() {
  std::vector<double> backwards, forwards;
  constexpr Index n = 256;
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const auto network = make_network<double>({.inputs = n,
                                               .hidden = std::vector<Index>(10, n),
                                               .outputs = 1,
                                               .hidden_activation = Activation::tanh,
                                               .output_activation = Activation::linear,
                                               .initializer = Initializer::uniform,
                                               .seed = seed,
                                               .initial_size = 1 / std::sqrt(static_cast<double>(n))});
    auto pass = normal_inputs<double>(n, 1, 16, seed, 0.05);
    const auto sizes = gradient_sizes(network, pass);
    backwards.push_back(std::log(sizes[0] / sizes[9]) / 9);
    forwards.push_back(std::log(pass.layers[9].a.norm() / pass.layers[0].a.norm()) / 9);
  }
  return {backwards, forwards};
}

// Fail with: initializer.cpp, `uniform` of deviation k instead of k/√3.
void add_glorot(std::vector<Claim>& claims) {
  const auto [backwards, forwards] = tanh_factors();
  const std::string why = "f′ < 1 and 1/n";
  claims.push_back(log_mean_claim("tanh, U(±1/√n), small inputs: gradient's factor a layer, √(1/3)",
                                  "Glorot & Bengio 2010, eq. 6", std::sqrt(1.0 / 3), backwards, 0.01, why));
  claims.push_back(log_mean_claim("… activations' factor a layer, √(1/3)", "Glorot & Bengio 2010, eq. 5",
                                  std::sqrt(1.0 / 3), forwards, 0.01, why));
}

}  // namespace

std::vector<Claim> initialization_claims() {
  std::vector<Claim> claims;
  add_he(claims);
  add_glorot(claims);
  return claims;
}

}  // namespace literature
