// How alike the gradients at two inputs are (Balduzzi et al. 2017).
#include <cmath>
#include <numbers>

#include "claims.hpp"
#include "gaussian.hpp"
#include "probes.hpp"

namespace literature {

using namespace backprop;

namespace {

constexpr Index width = 256, gradients = 40;

/// Correlation of ∂L/∂x at two orthogonal inputs of one length, wide layers: each layer multiplies the covariance by
/// `relu_gate`, its weights' factor 2 · ½ apart.
double plain_correlation(int depth) {
  double c = 0, gradient = 1;
  for (int l = 0; l < depth; ++l) {
    gradient *= relu_gate(c);
    c = relu_kernel(c);
  }
  return gradient;
}

/// The same where a = relu(W a_prev) + a_prev: covariance and variance each get a path around, (1 + gate) / (1 + 1).
/// Forwards, mean square q, product p and mean m of the units: relu(z) has the mean square q, the mean √(q/π), and
/// is independent of the unit that it is added to, which has the mean m.
double skip_correlation(int depth) {
  double q = 1, p = 0, m = 0, gradient = 1;
  for (int l = 0; l < depth; ++l) {
    const double c = p / q, mean = std::sqrt(q / std::numbers::pi);
    gradient *= (1 + relu_gate(c)) / 2;
    p += q * relu_kernel(c) + 2 * m * mean;
    q += q + 2 * m * mean;
    m += mean;
  }
  return gradient;
}

/// A first layer that changes nothing, so that the core gives the gradient at its output, the inputs; then ReLU layers.
Network<float> draw(int depth, bool skip, std::uint64_t seed) {
  auto network = make_network<float>({.inputs = width,
                                      .hidden = std::vector<Index>(static_cast<std::size_t>(depth + 1), width),
                                      .outputs = width,
                                      .hidden_activation = Activation::relu,
                                      .output_activation = Activation::linear,
                                      .initializer = Initializer::he_normal,
                                      .seed = seed,
                                      .skip = skip});
  auto& first = network.layers.front();
  first.W.setIdentity();
  first.activation = Activation::linear;
  first.skip = false;
  return network;
}

/// Two orthogonal inputs of one length, `gradients` times each; the same gradients come back for both.
Pass<float> send_two(const Network<float>& network, std::uint64_t seed) {
  auto pass = normal_inputs<float>(width, width, 2 * gradients, seed);
  Vector<float> one = pass.x.col(0), other = pass.x.col(1);
  other -= one * (one.dot(other) / one.squaredNorm());
  other *= one.norm() / other.norm();
  pass.x.leftCols(gradients) = one.replicate(1, gradients);
  pass.x.rightCols(gradients) = other.replicate(1, gradients);
  forward(network, pass);
  send_back<float>(network, normal_matrix<float>(width, gradients, seed, 1).replicate(1, 2), pass);
  return pass;
}

Claim correlation_claim(int depth, bool skip, int seeds, const std::string& name, double slack) {
  std::vector<double> covariances, variances;
  for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(seeds); ++seed) {
    const auto pass = send_two(draw(depth, skip, seed), seed);
    const Matrix<double> dx = pass.layers.front().da.cast<double>();
    covariances.push_back(dx.leftCols(gradients).cwiseProduct(dx.rightCols(gradients)).sum());
    variances.push_back(dx.squaredNorm() / 2);
  }
  const double expected = skip ? skip_correlation(depth) : plain_correlation(depth);
  return ratio_claim(name, "Balduzzi et al. 2017, thm " + std::string(skip ? "2" : "1"), expected, covariances,
                     variances, slack, "depth/n");
}

}  // namespace

// Fail with: activation.cpp, ReLU's f′ as 0.2 below 0 (without skips); dense_layer.cpp, da_prev that gets 0.9 da
// (with skips).
std::vector<Claim> shattered_gradient_claims() {
  return {correlation_claim(1, false, 100, "1 ReLU layer, orthogonal inputs: correlation of ∂L/∂x, 1/2", 0.005),
          correlation_claim(8, false, 60, "8 ReLU layers, orthogonal inputs: correlation of ∂L/∂x", 0.05),
          correlation_claim(1, true, 100, "1 ReLU layer with a skip: correlation of ∂L/∂x, 3/4", 0.005),
          correlation_claim(8, true, 60, "8 ReLU layers with skips: correlation of ∂L/∂x", 0.05)};
}

}  // namespace literature
