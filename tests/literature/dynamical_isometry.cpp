// Singular values of the Jacobian from input to output (Saxe et al. 2013, Pennington et al. 2017).
#include <cmath>

#include "claims.hpp"
#include "gaussian.hpp"
#include "probes.hpp"
#include "spectrum.hpp"

namespace literature {

using namespace backprop;

namespace {

/// Layers of one width, the output layer too.
struct Stack {
  Nonlinearity unit;
  Initializer initializer;
  int matrices;  ///< of weights; between them are one fewer activations
  Index width;
  double weight_scale = 1, bias_deviation = 0, input_size = 1;
};

constexpr Nonlinearity linear_unit{Activation::linear, [](double z) { return z; }, [](double) { return 1.0; }};

/// Singular values of ∂z_L/∂x at one normal input.
SingularValues jacobian(const Stack& stack, std::uint64_t seed) {
  auto network =
      make_network<double>({.inputs = stack.width,
                            .hidden = std::vector<Index>(static_cast<std::size_t>(stack.matrices - 1), stack.width),
                            .outputs = stack.width,
                            .hidden_activation = stack.unit.activation,
                            .output_activation = Activation::linear,
                            .initializer = stack.initializer,
                            .seed = seed});
  set_scale(stack.weight_scale, stack.bias_deviation, seed, network);
  auto pass = normal_inputs<double>(stack.width, stack.width, 1, seed, stack.input_size);
  forward(network, pass);
  return measure_spectrum(network, pass).whole;
}

// ---- linear networks ----------------------------------------------------------------------------------------------

// Fails with: orthogonal.cpp, factors of the reflections × 0.9.
Claim linear_orthogonal_claim() {
  const SingularValues values = jacobian({linear_unit, Initializer::orthogonal, 32, 100}, 1);
  return exact_claim("32 linear layers, orthogonal: smallest singular value of the Jacobian ÷ largest",
                     "Saxe et al. 2013, §3", 1, values.back() / values.front(), 1e-12, "rounding");
}

// ---- second moments -----------------------------------------------------------------------------------------------

/// Means over networks of (tr A)² and tr A², A = J Jᵀ of n × n matrices J.
struct Traces {
  double of_square, square_of;
};

/// A ← D A D, where each unit is kept with probability ½, A being rotated at random.
Traces mask(const Traces& A, double n) {
  const double diagonal = (2 * A.of_square + A.square_of) / (n + 2);  // mean of Σ A_ii²
  return {A.of_square / 4 + diagonal / 4, A.square_of / 4 + diagonal / 4};
}

/// A ← W A Wᵀ with normal weights of variance 1/n.
Traces multiply_normal(const Traces& A, double n) {
  return {((n + 1) * A.of_square + A.square_of) / n, A.square_of + 2 * A.of_square / n};
}

/// Mean of s⁴ ÷ mean square of the mean of s², over the singular values s of a network of L matrices of weights with L
/// − 1 activations between them, exactly at width n. As n → ∞ (Pennington et al. 2017) it is 1 + L for Gaussian
/// weights, 1 for orthogonal ones, and L − 1 more with ReLU: each activation adds E f′⁴ / (E f′²)² − 1 = 1.
double exact_moment(bool gaussian, bool relu, int matrices, double n) {
  Traces A{n, n * n};
  if (gaussian) A = multiply_normal(A, n);
  for (int l = 1; l < matrices; ++l) {
    if (relu) A = mask(A, n);
    if (gaussian) A = multiply_normal(A, n);
  }
  return n * A.of_square / A.square_of;
}

/// Mean of s⁴ ÷ (mean of s²)², networks averaged above and below.
Claim moment_claim(const std::string& name, const Stack& stack, double expected, double slack,
                   const std::string& slack_reason) {
  std::vector<double> fourth, second;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    double squares = 0, fourths = 0;
    for (const double s : jacobian(stack, seed)) squares += s * s, fourths += std::pow(s, 4);
    const auto count = static_cast<double>(stack.width);
    fourth.push_back(fourths / count);
    second.push_back(squares * squares / (count * count));
  }
  return ratio_claim(name + ": mean s⁴ ÷ (mean s²)²", "Pennington et al. 2017, §2", expected, fourth, second, slack,
                     slack_reason);
}

// Fail with: initializer.cpp, lecun_normal drawn as orthogonal (linear); spectrum.cpp, f′ left out where a gradient is
// pulled back (ReLU).
void add_exact(std::vector<Claim>& claims) {
  constexpr Index n = 64;
  constexpr int L = 10;
  claims.push_back(moment_claim("10 linear layers, Gaussian, 1 + L", {linear_unit, Initializer::lecun_normal, L, n},
                                exact_moment(true, false, L, n), 0, ""));
  claims.push_back(moment_claim("10 layers, ReLU, Gaussian, 2 L", {relu_unit, Initializer::he_normal, L, n},
                                exact_moment(true, true, L, n), 0, ""));
  claims.push_back(moment_claim("10 layers, ReLU, orthogonal, L", {relu_unit, Initializer::orthogonal, L, n},
                                exact_moment(false, true, L, n), 0, ""));
}

/// tanh at the edge of chaos with the numbers of Pennington et al. 2017, §3: σ_w² = 1.05, σ_b² = 2.01e-5. Fail with: as
/// above, orthogonal weights with f′ left out, and Gaussian ones drawn as orthogonal.
void add_tanh(std::vector<Claim>& claims) {
  constexpr double weight_variance = 1.05, bias_variance = 2.01e-5;
  constexpr int matrices = 20;
  double q = 1;
  for (int i = 0; i < 2000; ++i)
    q = bias_variance +
        weight_variance * normal_mean([&](double z) { return std::pow(std::tanh(std::sqrt(q) * z), 2); }, 1.0 / 8);
  const auto moment = [&](double power) {
    return normal_mean([&](double z) { return std::pow(tanh_unit.slope(std::sqrt(q) * z), power); });
  };
  const double masks = (matrices - 1) * (moment(4) / std::pow(moment(2), 2) - 1);
  Stack stack{tanh_unit, Initializer::orthogonal, matrices, 64};
  stack.weight_scale = std::sqrt(weight_variance);
  stack.bias_deviation = std::sqrt(bias_variance);
  stack.input_size = std::sqrt((q - bias_variance) / weight_variance);
  claims.push_back(moment_claim("20 layers, tanh at the edge, orthogonal, 1 + small", stack, 1 + masks, 0.01, "1/n"));
  stack.initializer = Initializer::lecun_normal;
  claims.push_back(
      moment_claim("20 layers, tanh at the edge, Gaussian, 1 + L + small", stack, 1 + masks + matrices, 0.1, "L/n"));
}

}  // namespace

std::vector<Claim> dynamical_isometry_claims() {
  std::vector<Claim> claims{linear_orthogonal_claim()};
  add_exact(claims);
  add_tanh(claims);
  return claims;
}

}  // namespace literature
