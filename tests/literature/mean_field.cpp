// Claims about wide networks: the mean-field factors of Schoenholz et al. and the explosion that Yang et al. found.
#include <cmath>
#include <numbers>

#include "claims.hpp"

namespace literature {

using namespace backprop;

namespace {

struct Ensemble {
  Activation activation;
  double weight_variance, bias_variance;  ///< σ_w² (of √inputs · weight) and σ_b²
};

/// f, or f′, at one number.
double value(Activation activation, double z, bool derivative) {
  Matrix<double> in(1, 1), out, slope;
  in(0, 0) = z;
  apply_activation(activation, in, out);
  if (!derivative) return out(0, 0);
  apply_derivative<double>(activation, in, out, Matrix<double>::Ones(1, 1), slope);
  return slope(0, 0);
}

/// The variance of z that layers settle at: q = σ_w² E f(√q ζ)² + σ_b² (Schoenholz et al. 2017, eq. 3), iterated
/// from 1.
double fixed_point(const Ensemble& ensemble) {
  double q = 1, before = 0;
  for (int i = 0; i < 300 && std::abs(q - before) > 1e-12 * q; ++i) {
    before = q;
    q = ensemble.weight_variance * normal_mean([&](double z) {
          return std::pow(value(ensemble.activation, std::sqrt(before) * z, false), 2);
        }) +
        ensemble.bias_variance;
  }
  return q;
}

/// √χ, χ = σ_w² E f′(√q ζ)²: the factor a layer of the gradient's rms (eq. 5 and 17 there).
double gradient_factor(const Ensemble& ensemble) {
  const double q = fixed_point(ensemble);
  return std::sqrt(ensemble.weight_variance * normal_mean([&](double z) {
                     return std::pow(value(ensemble.activation, std::sqrt(q) * z, true), 2);
                   }));
}

/// ln of the gradient's factor a layer, over layers 4 to 12, by when z has settled.
std::vector<double> measured_factors(const Ensemble& ensemble, Index n) {
  std::vector<double> logarithms;
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    auto network = make_network<double>({.inputs = n,
                                         .hidden = std::vector<Index>(13, n),
                                         .outputs = 1,
                                         .hidden_activation = ensemble.activation,
                                         .output_activation = Activation::linear,
                                         .initializer = Initializer::normal,
                                         .seed = seed,
                                         .initial_size = std::sqrt(ensemble.weight_variance / static_cast<double>(n))});
    Random random(seed, Purpose::weights, 1000);
    for (auto& layer : network.layers)
      for (double& bias : layer.b) bias = std::sqrt(ensemble.bias_variance) * random.normal();
    auto pass = normal_inputs<double>(n, 1, 32, seed);
    const auto sizes = gradient_sizes(network, pass);
    logarithms.push_back(std::log(sizes[3] / sizes[11]) / 8);
  }
  return logarithms;
}

/// Two claims: the integral, and, unless it is 0, the number known from networks of another width.
void add_mean_field(const std::string& name, const Ensemble& ensemble, double known, std::vector<Claim>& claims) {
  const auto logarithms = measured_factors(ensemble, 300);
  claims.push_back(log_mean_claim(name + ": gradient's factor a layer, √χ by integration", "Schoenholz et al. 2017",
                                  gradient_factor(ensemble), logarithms, 0.005, "1/n"));
  if (known != 0)
    claims.push_back(
        log_mean_claim("… as measured before", "Schoenholz et al. 2017", known, logarithms, 0.01, "another width"));
}

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

std::vector<Claim> mean_field_claims() {
  std::vector<Claim> claims;
  const Ensemble sigmoid{Activation::sigmoid, 1, 0}, chaotic{Activation::tanh, 4, 0},
      edge{Activation::tanh, 1.76, 0.05};
  const Ensemble relu{Activation::relu, 2, 0};
  add_mean_field("sigmoid, σ_w = 1", sigmoid, 0.234, claims);
  add_mean_field("tanh, σ_w² = 4", chaotic, 1.157, claims);
  add_mean_field("tanh, σ_w² = 1.76, σ_b² = 0.05", edge, 0.983, claims);
  add_mean_field("ReLU at the edge of chaos, σ_w² = 2, σ_b = 0", relu, 0, claims);
  const double limit = std::numbers::pi / (std::numbers::pi - 1);
  for (const Index batch : {16, 64, 256})
    claims.push_back(log_mean_claim(
        "batch normalisation, ReLU, batches of " + std::to_string(batch) + ": gradient's square a layer, π/(π − 1)",
        "Yang et al. 2019, thm 3.10", limit, explosion_rates(batch), 3.0 / static_cast<double>(batch),
        "1/batch and 1/n"));
  return claims;
}

}  // namespace literature
