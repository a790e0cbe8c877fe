// Nielsen's first gradients, on handwritten digits.
#include <cmath>
#include <fstream>
#include <stdexcept>

#include "claims.hpp"
#include "probes.hpp"

namespace literature {

using namespace backprop;

namespace {

constexpr int networks = 40;
constexpr Index digits = 1000, pixels = 64;

/// The digits of data/digits.csv: ink from 0 to 1, and a 1 in the row of the digit.
Pass<float> read_digits() {
  std::ifstream file(LITERATURE_DATA "/digits.csv");
  Pass<float> pass;
  pass.x.resize(pixels, digits);
  pass.y = Matrix<float>::Zero(10, digits);
  char comma = 0;
  for (Index sample = 0; sample < digits; ++sample) {
    for (Index pixel = 0; pixel < pixels; ++pixel) file >> pass.x(pixel, sample) >> comma;
    Index digit = 0;
    file >> digit;
    pass.y(digit, sample) = 1;
  }
  if (!file) throw std::runtime_error("cannot read " LITERATURE_DATA "/digits.csv");
  pass.x /= 16;
  return pass;
}

/// The first network of Nielsen's generate_gradient.py: weights of deviation 1/√inputs, biases of deviation 1, sigmoid
/// outputs under the cross-entropy: here linear ones, the loss having the sigmoid in it.
Network<float> nielsen_network(std::size_t hidden, std::uint64_t seed) {
  auto network = make_network<float>({.inputs = pixels,
                                      .hidden = std::vector<Index>(hidden, 30),
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

/// What Nielsen printed, ch. 5: ‖∂C/∂b‖ of every hidden layer, of one network each.
const std::vector<std::vector<double>> published = {{0.07, 0.31}, {0.012, 0.060, 0.283}, {0.003, 0.017, 0.070, 0.285}};

/// ln of what is compared: the last hidden layer's norm, and the factor a layer from the first hidden one to it; the
/// mean over the three networks, the factor's weighted by its steps.
struct Summary {
  double last = 0, factor = 0;
};

void add(const std::vector<double>& norms, Summary& summary) {
  summary.last += std::log(norms.back()) / 3;
  summary.factor += std::log(norms.back() / norms.front()) / 6;  // 1 + 2 + 3 steps
}

/// The same of three networks drawn here.
Summary measure(Pass<float>& pass, std::uint64_t seed) {
  Summary summary;
  for (const auto& one : published) {
    const auto network = nielsen_network(one.size(), 10 * seed + one.size());
    forward(network, pass);
    backward(network, Loss::binary_cross_entropy, pass);
    std::vector<double> norms;
    // The core's mean over ten outputs is Nielsen's sum, over ten.
    for (std::size_t l = 0; l < one.size(); ++l) norms.push_back(10 * pass.layers[l].db.norm());
    add(norms, summary);
  }
  return summary;
}

/// Nielsen's three networks may be as far off the mean as three networks drawn here are.
Claim single_claim(std::string claim, double expected, const std::vector<double>& logarithms, double rounding) {
  const Estimate found = estimate(logarithms);
  const double factor = std::exp(2.5 * found.deviation) * (1 + rounding);
  return {std::move(claim),
          "Nielsen 2015, ch. 5",
          std::exp(expected),
          std::exp(found.mean),
          std::exp(expected) / factor,
          std::exp(expected) * factor,
          "99 % of such triples, " + std::to_string(std::lround(100 * rounding)) + " % for his rounding"};
}

}  // namespace

// Fails with: activation.cpp, sigmoid's f′ as 1.5 a (1 − a).
std::vector<Claim> nielsen_claims() {
  Summary his;
  for (const auto& norms : published) add(norms, his);
  Pass<float> pass = read_digits();
  std::vector<double> last, factor;
  for (std::uint64_t seed = 1; seed <= networks; ++seed) {
    const Summary drawn = measure(pass, seed);
    last.push_back(drawn.last);
    factor.push_back(drawn.factor);
  }
  return {single_claim("sigmoid, 2 to 4 hidden layers, digits: ‖∂C/∂b‖ of the last one, geometric mean", his.last, last,
                       0.01),
          single_claim("… a hidden layer's ÷ that of the one before it, geometric mean", his.factor, factor, 0.05)};
}

}  // namespace literature
