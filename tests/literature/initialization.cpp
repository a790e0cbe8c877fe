// Claims about first weights: Nielsen's bias gradients, He's and Glorot's variances.
#include <cmath>
#include <numbers>

#include "claims.hpp"

namespace literature {

using namespace backprop;

namespace {

constexpr int nielsen_networks = 12;

/// The first network of Nielsen's generate_gradient.py: weights of deviation 1/√inputs, biases of deviation 1, sigmoid
/// outputs under the cross-entropy: here linear ones, the loss having the sigmoid in it.
Network<float> nielsen_network(std::vector<Index> hidden, std::uint64_t seed) {
  auto network = make_network<float>({.inputs = 784,
                                      .hidden = std::move(hidden),
                                      .outputs = 10,
                                      .hidden_activation = Activation::sigmoid,
                                      .output_activation = Activation::linear,
                                      .initializer = Initializer::lecun_normal,
                                      .seed = seed});
  Random random(seed, Purpose::weights, 1000);
  for (auto& layer : network.layers)
    for (float& bias : layer.b) bias = static_cast<float>(random.normal());
  return network;
}

/// 1,000 "digits": as many pixels inked as in MNIST (19 %), uniformly grey; a random one of ten outputs wanted.
Pass<float> sparse_digits(std::uint64_t seed) {
  Pass<float> pass;
  Random random(seed, Purpose::data);
  pass.x.resize(784, 1000);
  for (float& pixel : pass.x.reshaped()) pixel = random.uniform() < 0.19 ? static_cast<float>(random.uniform()) : 0;
  pass.y = Matrix<float>::Zero(10, 1000);
  for (Index sample = 0; sample < 1000; ++sample) pass.y(static_cast<Index>(random.below(10)), sample) = 1;
  return pass;
}

/// ln ‖db‖ of every layer, for several seeds.
std::vector<std::vector<double>> nielsen_norms(const std::vector<Index>& hidden) {
  std::vector<std::vector<double>> logarithms(hidden.size() + 1);
  for (std::uint64_t seed = 1; seed <= nielsen_networks; ++seed) {
    const auto network = nielsen_network(hidden, seed);
    Pass<float> pass = sparse_digits(seed);
    forward(network, pass);
    backward(network, Loss::binary_cross_entropy, pass);
    // The core's mean over ten outputs is Nielsen's sum, over ten.
    for (std::size_t l = 0; l < logarithms.size(); ++l)
      logarithms[l].push_back(std::log(10 * pass.layers[l].db.norm()));
  }
  return logarithms;
}

/// The published norms are of one network each, so that they may be as far off the mean as networks are.
void add_nielsen(const std::vector<Index>& hidden, const std::vector<double>& published, std::vector<Claim>& claims) {
  const auto logarithms = nielsen_norms(hidden);
  for (std::size_t l = 0; l < published.size(); ++l) {
    const Estimate found = estimate(logarithms[l]);
    const double factor = std::exp(3 * found.deviation) * 1.05;
    claims.push_back({"sigmoid, " + std::to_string(hidden.size()) + " hidden layers: ‖∂C/∂b‖ of hidden layer " +
                          std::to_string(l + 1),
                      "Nielsen, ch. 5", published[l], std::exp(found.mean), published[l] / factor,
                      published[l] * factor,
                      "3 deviations between networks, 5 % for his rounding; inputs like MNIST's"});
  }
}

void add_largest_slope(std::vector<Claim>& claims) {
  Matrix<double> z(1, 20001), a, slope;
  for (Index i = 0; i < z.cols(); ++i) z(0, i) = static_cast<double>(i - 10000) / 1000;
  apply_activation(Activation::sigmoid, z, a);
  apply_derivative<double>(Activation::sigmoid, z, a, Matrix<double>::Ones(1, z.cols()), slope);
  claims.push_back(
      {"sigmoid: the largest σ′(z), −10 ≤ z ≤ 10", "Nielsen, ch. 5", 0.25, slope.maxCoeff(), 0.25, 0.25, "exact at 0"});
}

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
  const double measured = std::exp(estimate(ratio).mean);
  claims.push_back({"… the same weights at Xavier's and He's scale: factor a layer, 1/√2", "He et al. 2015, §2.2",
                    std::numbers::sqrt2 / 2, measured, 0.70710678118 * (1 - 1e-9), 0.70710678119 * (1 + 1e-9),
                    "exact: ReLU is homogeneous"});
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

/// Variance of all weights of a (100 × 300) layer.
std::vector<double> glorot_variances(Initializer initializer) {
  std::vector<double> variances;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Random random(seed);
    Matrix<double> W(100, 300);
    draw_weights({initializer}, Activation::tanh, random, W);
    variances.push_back(W.squaredNorm() / static_cast<double>(W.size()));
  }
  return variances;
}

void add_glorot(std::vector<Claim>& claims) {
  const auto [backwards, forwards] = tanh_factors();
  const std::string why = "f′ < 1 and 1/n";
  claims.push_back(log_mean_claim("tanh, U(±1/√n), small inputs: gradient's factor a layer, √(1/3)",
                                  "Glorot & Bengio 2010, eq. 1", std::sqrt(1.0 / 3), backwards, 0.01, why));
  claims.push_back(log_mean_claim("… activations' factor a layer, √(1/3)", "Glorot & Bengio 2010, eq. 5",
                                  std::sqrt(1.0 / 3), forwards, 0.01, why));
  claims.push_back(mean_claim("normalised initialisation: Var W = 2/(n_in + n_out), 300 → 100, normal",
                              "Glorot & Bengio 2010, eq. 12", 2.0 / 400, glorot_variances(Initializer::glorot_normal)));
  claims.push_back(mean_claim("… uniform within ±√(6/(n_in + n_out))", "Glorot & Bengio 2010, eq. 16", 2.0 / 400,
                              glorot_variances(Initializer::glorot_uniform)));
}

}  // namespace

std::vector<Claim> initialization_claims() {
  std::vector<Claim> claims;
  add_nielsen({30, 30}, {0.07, 0.31}, claims);
  add_nielsen({30, 30, 30}, {0.012, 0.060, 0.283}, claims);
  add_nielsen({30, 30, 30, 30}, {0.003, 0.017, 0.070, 0.285}, claims);
  add_largest_slope(claims);
  add_he(claims);
  add_glorot(claims);
  return claims;
}

}  // namespace literature
