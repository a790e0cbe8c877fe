// Skip connections: sizes grow with every layer, gradients do not vanish, and scaled branches keep them in bounds.
#include <cmath>
#include <numbers>

#include "claims.hpp"
#include "gaussian.hpp"
#include "probes.hpp"

namespace literature {

using namespace backprop;

namespace {

constexpr Index width = 200;
constexpr int seeds = 10;

struct Residual {
  Nonlinearity unit;
  Initializer initializer;
  int depth;
  double scale = 1;       ///< of the weights of the hidden layers
  double input_size = 1;  ///< deviation of the inputs
};

/// Hidden layers of one width with a skip connection each.
Network<double> draw(const Residual& residual, std::uint64_t seed) {
  auto network = make_network<double>({.inputs = width,
                                       .hidden = std::vector<Index>(static_cast<std::size_t>(residual.depth), width),
                                       .outputs = width,
                                       .hidden_activation = residual.unit.activation,
                                       .output_activation = Activation::linear,
                                       .initializer = residual.initializer,
                                       .seed = seed,
                                       .skip = true});
  for (std::size_t l = 0; l + 1 < network.layers.size(); ++l) network.layers[l].W *= residual.scale;
  return network;
}

/// ln(mean square of ∂L/∂a of the first hidden layer ÷ that of the last), a seed each.
std::vector<double> gradient_growths(const Residual& residual) {
  std::vector<double> logarithms;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const auto network = draw(residual, seed);
    auto pass = normal_inputs<double>(width, width, 32, seed, residual.input_size);
    send_normal(network, pass);
    const auto last = pass.layers.size() - 2;
    logarithms.push_back(std::log(pass.layers[0].da.squaredNorm() / pass.layers[last].da.squaredNorm()));
  }
  return logarithms;
}

/// The same in wide layers: each multiplies by 1 + χ, χ = σ_w² E f′(√(σ_w² q) ζ)², where the mean square q and the mean
/// m of the activations add up: q ← q + E f² + 2 m E f, m ← m + E f (Yang & Schoenholz 2017, §3). f′ must be even:
/// otherwise weights and slopes of a layer are not independent.
double growth_in_theory(const Residual& residual) {
  const double variance = residual.scale * residual.scale;
  double q = residual.input_size * residual.input_size, m = 0, growth = 1;
  for (int l = 0; l < residual.depth; ++l) {
    const auto mean = [&](auto f) {
      return normal_mean([&](double z) { return f(std::sqrt(variance * q) * z); }, 1.0 / 64);
    };
    const auto f = residual.unit.f, slope = residual.unit.slope;
    if (l > 0) growth *= 1 + variance * mean([&](double z) { return std::pow(slope(z), 2); });
    const double first = mean(f), second = mean([&](double z) { return f(z) * f(z); });
    q += second + 2 * m * first;
    m += first;
  }
  return growth;
}

Claim growth_claim(const std::string& name, const std::string& source, const Residual& residual) {
  return log_mean_claim(name, source, growth_in_theory(residual), gradient_growths(residual), 0.02, "1/n");
}

/// Forwards the squares grow by more than 2 a layer, as activations that are not negative add up:
/// q ← 2 q + 2 m √(q/π), m ← m + √(q/π) for mean square q and mean m. Fails with: dense_layer.cpp, a = h + 0.9 a_prev.
Claim explosion_claim() {
  constexpr int depth = 20;
  double q = 1, m = 0;
  for (int l = 0; l < depth; ++l) {
    const double mean = std::sqrt(q / std::numbers::pi);
    q += q + 2 * m * mean;
    m += mean;
  }
  std::vector<double> logarithms;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    auto pass = normal_inputs<double>(width, width, 32, seed);
    forward(draw({relu_unit, Initializer::he_normal, depth}, seed), pass);
    logarithms.push_back(std::log(pass.layers[depth - 1].a.squaredNorm() / pass.x.squaredNorm()) / depth);
  }
  return log_mean_claim("He, ReLU with skips: activations' square a layer, over 20 layers",
                        "Hanin & Rolnick 2018, §3.2", std::pow(q, 1.0 / depth), logarithms, 0.01, "1/n");
}

/// A network with skips is a sum over paths, which take each branch or pass it by. Those of k branches have the share
/// C(L, k) sᵏ of the gradient's square, s being what one branch multiplies it by; so the mean number of branches is
/// the derivative of its logarithm by ln s. Fails with: dense_layer.cpp, da_prev that gets 0.9 da.
Claim path_claim(double s, const std::string& name) {
  constexpr int depth = 20;
  constexpr double step = 0.05, small = 1e-5;  // 20 layers make it 1,000 times as large
  const Residual more{tanh_unit, Initializer::lecun_normal, depth, std::sqrt(s) * std::exp(step / 2), small},
      less{tanh_unit, Initializer::lecun_normal, depth, std::sqrt(s) * std::exp(-step / 2), small};
  const auto above = gradient_growths(more), below = gradient_growths(less);
  std::vector<double> shares;
  for (std::size_t i = 0; i < above.size(); ++i) shares.push_back((above[i] - below[i]) / (2 * step) / (depth - 1));
  return mean_claim(name, "Veit et al. 2016, §3", s / (1 + s), shares, 0.01, "1/n");
}

}  // namespace

// Gradients fail with: dense_layer.cpp, da_prev that gets 0.9 da.
std::vector<Claim> residual_claims() {
  // ReLU is left out backwards: its slopes depend on its weights, and the gradient along a grows as a does. Fixup is
  // for branches of two layers or more; those of one are kept in bounds by 1/√L.
  return {
      explosion_claim(),
      growth_claim("30 tanh layers with skips: gradient's square, first : last", "Yang & Schoenholz 2017, §3",
                   {tanh_unit, Initializer::lecun_normal, 30}),
      growth_claim("30 sigmoid layers with skips: gradient's square, first : last (without: 1e-37)",
                   "Yang & Schoenholz 2017, §3", {sigmoid_unit, Initializer::lecun_normal, 30}),
      growth_claim("tanh, small inputs, branches × 1/√L, L = 16: gradient's square, first : last, (1 + 1/L)^(L − 1)",
                   "Zhang et al. 2019 (Fixup), §2", {tanh_unit, Initializer::lecun_normal, 16, 0.25, 0.05}),
      growth_claim("… L = 64: → e", "Zhang et al. 2019 (Fixup), §2",
                   {tanh_unit, Initializer::lecun_normal, 64, 0.125, 0.05}),
      path_claim(1, "… share of the branches that a gradient's paths take, s = 1: 1/2"),
      path_claim(0.1, "… s = 0.1: 1/11, so that short paths are what counts")};
}

}  // namespace literature
