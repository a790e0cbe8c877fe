// Wide networks of random weights: how sizes, gradients and correlations go from layer to layer (Poole, Schoenholz).
#include <cmath>

#include "claims.hpp"
#include "gaussian.hpp"
#include "probes.hpp"

namespace literature {

using namespace backprop;

namespace {

constexpr Index width = 300;
constexpr int seeds = 8;

struct Ensemble {
  std::string name;
  Nonlinearity unit;
  double weight_variance, bias_variance;  ///< σ_w² (of √inputs · weight) and σ_b²
};

/// The variance of z that layers settle at: q = σ_w² E f(√q ζ)² + σ_b² (Poole et al. 2016, eq. 3), iterated from 1.
double settled_variance(const Ensemble& ensemble) {
  double q = 1, before = 0;
  for (int i = 0; i < 1000 && std::abs(q - before) > 1e-12 * q; ++i) {
    before = q;
    q = ensemble.bias_variance + ensemble.weight_variance * normal_mean([&](double z) {
                                   return std::pow(ensemble.unit.f(std::sqrt(before) * z), 2);
                                 });
  }
  return q;
}

/// χ = σ_w² E f′(√q ζ)²: the factor a layer of the gradient's mean square, and of the square of a small distance
/// between two inputs (Schoenholz et al. 2017, eq. 5).
double stretch(const Ensemble& ensemble, double q) {
  return ensemble.weight_variance *
         normal_mean([&](double z) { return std::pow(ensemble.unit.slope(std::sqrt(q) * z), 2); });
}

/// The correlation that two inputs end with: c = (σ_w² E f(√q u) f(√q v) + σ_b²) / q (Poole et al. 2016, eq. 5),
/// iterated from 0.9.
double settled_correlation(const Ensemble& ensemble, double q) {
  double c = 0.9;
  for (int i = 0; i < 100; ++i)
    c = (ensemble.bias_variance +
         ensemble.weight_variance * correlated_mean([&](double z) { return ensemble.unit.f(std::sqrt(q) * z); }, c)) /
        q;
  return c;
}

Network<double> draw(const Ensemble& ensemble, std::size_t depth, std::uint64_t seed) {
  auto network = make_network<double>({.inputs = width,
                                       .hidden = std::vector<Index>(depth, width),
                                       .outputs = 1,
                                       .hidden_activation = ensemble.unit.activation,
                                       .output_activation = Activation::linear,
                                       .initializer = Initializer::lecun_normal,
                                       .seed = seed});
  set_scale(std::sqrt(ensemble.weight_variance), std::sqrt(ensemble.bias_variance), seed, network);
  return network;
}

/// ln of the gradient's factor a layer, over layers 4 to 12, by when z has settled.
std::vector<double> gradient_factors(const Ensemble& ensemble) {
  std::vector<double> logarithms;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const auto network = draw(ensemble, 13, seed);
    auto pass = normal_inputs<double>(width, 1, 32, seed);
    const auto sizes = gradient_sizes(network, pass);
    logarithms.push_back(std::log(sizes[3] / sizes[11]) / 8);
  }
  return logarithms;
}

// Fail with: activation.cpp, sigmoid's f′ as 1.5 a (1 − a), double tanh as tanh(1.1 z), ReLU's f′ as 0.2 below 0.
Claim gradient_claim(const Ensemble& ensemble) {
  return log_mean_claim(ensemble.name + ": gradient's factor a layer, √χ", "Schoenholz et al. 2017, §4",
                        std::sqrt(stretch(ensemble, settled_variance(ensemble))), gradient_factors(ensemble), 0.005,
                        "1/n");
}

// Fails with: activation.cpp, double tanh as 0.9 tanh z.
Claim variance_claim(const Ensemble& ensemble) {
  std::vector<double> values;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    auto pass = normal_inputs<double>(width, 1, 32, seed);
    forward(draw(ensemble, 30, seed), pass);
    values.push_back(pass.layers[29].z.array().square().mean());
  }
  return mean_claim(ensemble.name + ": variance of z that layers settle at, q*", "Poole et al. 2016, eq. 3",
                    settled_variance(ensemble), values, 0.01, "1/n");
}

/// Sends pairs of inputs (samples 2i and 2i + 1) of the variance that z settles at: one normal, one `distance` off it.
Pass<double> pairs(const Ensemble& ensemble, double q, double distance, std::uint64_t seed) {
  const double size = std::sqrt((q - ensemble.bias_variance) / ensemble.weight_variance);
  auto pass = normal_inputs<double>(width, 1, 32, seed, size);
  for (Index i = 0; i < 32; i += 2)
    pass.x.col(i + 1) = (pass.x.col(i) + distance * pass.x.col(i + 1)) / std::sqrt(1 + distance * distance);
  return pass;
}

/// Mean over the pairs of 1 − their correlation, in a layer's z.
double decorrelation(const Matrix<double>& z) {
  double sum = 0;
  for (Index i = 0; i < z.cols(); i += 2) sum += (z.col(i).normalized() - z.col(i + 1).normalized()).squaredNorm() / 2;
  return 2 * sum / static_cast<double>(z.cols());
}

/// Over how many layers two inputs, close to each other, come closer by e. Fails with: activation.cpp, double tanh as
/// 0.9 tanh z.
Claim depth_scale_claim(const Ensemble& ensemble) {
  const double q = settled_variance(ensemble);
  std::vector<double> scales;
  for (std::uint64_t seed = 1; seed <= 2 * seeds; ++seed) {
    auto pass = pairs(ensemble, q, 0.3, seed);
    forward(draw(ensemble, 13, seed), pass);
    scales.push_back(-8 / std::log(decorrelation(pass.layers[11].z) / decorrelation(pass.layers[3].z)));
  }
  return mean_claim(ensemble.name + ": layers in which two inputs come closer by e, −1/ln χ",
                    "Schoenholz et al. 2017, eq. 9", -1 / std::log(stretch(ensemble, q)), scales, 0.02, "1/n");
}

// Fails with: activation.cpp, double tanh as tanh(1.1 z).
Claim chaos_claim(const Ensemble& ensemble) {
  const double q = settled_variance(ensemble);
  std::vector<double> correlations;
  for (std::uint64_t seed = 1; seed <= 2 * seeds; ++seed) {
    auto pass = pairs(ensemble, q, 0.3, seed);
    forward(draw(ensemble, 40, seed), pass);
    correlations.push_back(1 - decorrelation(pass.layers[39].z));
  }
  return mean_claim(ensemble.name + ": correlation after 40 layers of inputs 0.96 alike, c*",
                    "Poole et al. 2016, eq. 5", settled_correlation(ensemble, q), correlations, 0.02, "1/n");
}

}  // namespace

std::vector<Claim> mean_field_claims() {
  const Ensemble edge{"tanh, σ_w² = 1.76, σ_b² = 0.05", tanh_unit, 1.76, 0.05};
  const Ensemble ordered{"tanh, σ_w² = 1, σ_b² = 0.05", tanh_unit, 1, 0.05};
  const Ensemble chaotic{"tanh, σ_w² = 4, σ_b² = 0.3", tanh_unit, 4, 0.3};
  return {gradient_claim({"sigmoid, σ_w = 1, σ_b = 0", sigmoid_unit, 1, 0}),
          gradient_claim({"tanh, σ_w² = 4, σ_b = 0", tanh_unit, 4, 0}),
          gradient_claim(edge),
          gradient_claim({"ReLU at the edge of chaos, σ_w² = 2, σ_b = 0", relu_unit, 2, 0}),
          variance_claim(edge),
          variance_claim(chaotic),
          depth_scale_claim(ordered),
          depth_scale_claim({"tanh, σ_w² = 1.5, σ_b² = 0.05", tanh_unit, 1.5, 0.05}),
          chaos_claim(chaotic)};
}

}  // namespace literature
