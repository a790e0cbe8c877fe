// Claims about narrow networks: how much the gradient of one differs from that of another (Hanin 2018).
#include <cmath>
#include <numbers>

#include "claims.hpp"
#include "probes.hpp"

namespace literature {

using namespace backprop;

namespace {

constexpr int depth = 20;

/// Derivative of ln Γ, and its derivative, at half of a whole number ≥ 1: ψ(x + 1) = ψ(x) + 1/x from ψ(½) = −γ − 2 ln
/// 2, ψ(1) = −γ; ψ′(x + 1) = ψ′(x) − 1/x² from ψ′(½) = π²/2, ψ′(1) = π²/6.
struct Psi {
  double psi, slope;
};
Psi psi_of_half(Index k) {
  constexpr double pi2 = std::numbers::pi * std::numbers::pi;
  double x = k % 2 == 0 ? 1 : 0.5;
  Psi result =
      k % 2 == 0 ? Psi{-std::numbers::egamma, pi2 / 6} : Psi{-std::numbers::egamma - 2 * std::numbers::ln2, pi2 / 2};
  for (; 2 * x < static_cast<double>(k); x += 1) result = {result.psi + 1 / x, result.slope - 1 / (x * x)};
  return result;
}

/// Variance of ln χ²_K, where K of n units are active, each with probability ½ and at least one: what one layer adds to
/// the variance of ln ‖J‖² in the exact law of a product of random ReLU layers (Hanin & Nica 2020, thm 1). ln χ²_k has
/// the mean ψ(k/2) + ln 2 and the variance ψ′(k/2). For large n it is 5/n.
double layer_variance(Index n) {
  double share = std::pow(0.5, static_cast<double>(n));  // of k = 0
  const double alive = 1 - share;
  double mean = 0, square = 0;
  for (Index k = 1; k <= n; ++k) {
    share *= static_cast<double>(n - k + 1) / static_cast<double>(k);
    const Psi psi = psi_of_half(k);
    mean += share / alive * psi.psi;
    square += share / alive * (psi.slope + psi.psi * psi.psi);
  }
  return square - mean * mean;
}

/// ln ‖∂z_out/∂x‖² of networks with one output and as many inputs as units; those that are dead are left out.
std::vector<double> log_jacobians(Index n, int networks) {
  std::vector<double> logarithms;
  for (int seed = 1; seed <= networks; ++seed) {
    const auto network = make_network<double>({.inputs = n,
                                               .hidden = std::vector<Index>(depth, n),
                                               .outputs = 1,
                                               .hidden_activation = Activation::relu,
                                               .output_activation = Activation::linear,
                                               .initializer = Initializer::he_normal,
                                               .seed = static_cast<std::uint64_t>(seed)});
    auto pass = normal_inputs<double>(n, 1, 1, static_cast<std::uint64_t>(seed));
    forward(network, pass);
    send_back<double>(network, Matrix<double>::Constant(1, 1, 0.5), pass);  // ∂(squared error)/∂ŷ = 2 · ½
    const double square = (network.layers[0].W.transpose() * pass.layers[0].dz).squaredNorm();
    if (square > 0) logarithms.push_back(std::log(square));
  }
  return logarithms;
}

/// Standard error of a standard deviation, from the fourth moment, so that heavy tails count.
double deviation_error(const std::vector<double>& values, const Estimate& found) {
  double fourth = 0;
  const auto count = static_cast<double>(values.size());
  for (const double value : values) fourth += std::pow(value - found.mean, 4) / count;
  const double variance = found.deviation * found.deviation;
  return std::sqrt((fourth - variance * variance) / count) / (2 * found.deviation);
}

// Fails with: activation.cpp, ReLU's f′ as 1 everywhere.
Claim spread_claim(Index n, int networks) {
  const auto logarithms = log_jacobians(n, networks);
  const Estimate found = estimate(logarithms);
  const double error = deviation_error(logarithms, found);
  // 20 layers that mask, and the first layer's weights, which do not: ln χ²_n
  const double law = std::sqrt(depth * layer_variance(n) + psi_of_half(n).slope);
  return {"He, 20 ReLU layers of " + std::to_string(n) + ": deviation of ln ‖J‖²",
          "Hanin & Nica 2020, thm 1",
          law,
          found.deviation,
          law - 4 * error,
          law + 4 * error,
          "4 standard errors of " + std::to_string(logarithms.size()) + " living networks"};
}

// Fails with: activation.cpp, ReLU's f′ as 1 everywhere.
Claim dead_claim() {
  constexpr int networks = 3000;
  const double dead = 1 - static_cast<double>(log_jacobians(4, networks).size()) / networks;
  const double law = 1 - std::pow(1 - std::pow(0.5, 4), depth), error = std::sqrt(law * (1 - law) / networks);
  return {"He, 20 ReLU layers of 4: dead networks, %, 1 − (1 − 2⁻⁴)²⁰",
          "Lu et al. 2020, §3",
          100 * law,
          100 * dead,
          100 * (law - 4 * error),
          100 * (law + 4 * error),
          "4 standard errors of 3000 networks"};
}

}  // namespace

std::vector<Claim> finite_width_claims() {
  return {spread_claim(64, 600), spread_claim(16, 2000), spread_claim(8, 2000), dead_claim()};
}

}  // namespace literature
