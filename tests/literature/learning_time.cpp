// Deep linear networks: learning time over depth (Saxe et al. 2013).
#include <algorithm>
#include <cmath>
#include <limits>

#include "claims.hpp"
#include "trainer.hpp"

namespace literature {

using namespace backprop;

namespace {

struct LinearTask {
  Matrix<float> x, y;
};

/// White inputs, the columns of √n I: the whole task is then one (4 × 16) matrix with orthonormal rows.
LinearTask linear_task(std::uint64_t seed) {
  constexpr Index n = 16, outputs = 4;
  Random random(seed, Purpose::data);
  Matrix<float> task(outputs, n);
  draw_weights({Initializer::orthogonal}, Activation::linear, random, task);
  const Matrix<float> x = Matrix<float>::Identity(n, n) * std::sqrt(static_cast<float>(n));
  return {x, task * x};
}

/// Updates at `rate` that a deep linear network takes until 1 % of its first loss is left; `most` if it takes longer or
/// the rate is too large.
int updates_needed(Network<float> network, const LinearTask& task, double rate, int most) {
  Pass<float> pass;
  pass.x = task.x;
  pass.y = task.y;
  double first = 0;
  for (int step = 0; step < most; ++step) {
    forward(network, pass);
    const double loss = compute_loss(Loss::half_squared_error, pass);
    if (step == 0) first = loss;
    if (loss < 0.01 * first) return step;
    if (!(loss < 10 * first)) return most;
    backward(network, Loss::half_squared_error, pass);
    update(rate, pass, network);
  }
  return most;
}

/// Updates needed at the best of `rates`, each divided by the depth: the curvature grows with it. 1,000 at most.
double learning_time(std::size_t depth, Initializer initializer, std::uint64_t seed, const std::vector<double>& rates) {
  const LinearTask task = linear_task(seed);
  const auto network = make_network<float>({.inputs = task.x.rows(),
                                            .hidden = std::vector<Index>(depth - 1, task.x.rows()),
                                            .outputs = task.y.rows(),
                                            .hidden_activation = Activation::linear,
                                            .output_activation = Activation::linear,
                                            .initializer = initializer,
                                            .seed = seed});
  int best = 1000;
  for (const double rate : rates)
    best = std::min(best, updates_needed(network, task, rate / static_cast<double>(depth), best));
  return best;
}

/// The power of the depth that learning times grow with: least-squares slope of ln time over ln depth.
std::vector<double> slopes(const std::vector<std::size_t>& depths, Initializer initializer,
                           const std::vector<double>& rates) {
  std::vector<double> result;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    std::vector<double> x, y;
    for (const std::size_t depth : depths) {
      x.push_back(std::log(static_cast<double>(depth)));
      y.push_back(std::log(learning_time(depth, initializer, seed, rates)));
    }
    const double middle = estimate(x).mean;
    double along = 0, squares = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
      along += (x[i] - middle) * y[i], squares += (x[i] - middle) * (x[i] - middle);
    result.push_back(along / squares);
  }
  return result;
}

/// That learning time is independent of depth means: at rates ∝ 1/depth, which the curvature asks for, it grows with no
/// power of the depth. The band excludes 0.1, under which 16 times the depth would take a third longer.
/// Fail with: orthogonal.cpp, factors of the reflections × 0.9; initializer.cpp, lecun_normal drawn as orthogonal.
void add_saxe(std::vector<Claim>& claims) {
  const std::vector<std::size_t> deep = {4, 8, 16, 32, 64}, less_deep = {4, 8, 16, 32};
  claims.push_back({"deep linear, 4 to 64 layers, orthogonal, rate ∝ 1/depth: time ∝ depth^p, p",
                    "Saxe et al. 2013, §3", 0, estimate(slopes(deep, Initializer::orthogonal, {0.25})).mean, -0.1, 0.1,
                    "no 16 times deeper network a third slower or faster"});
  claims.push_back({"… Gaussian weights of the same size, at the best of six rates, 4 to 32 layers: p",
                    "Saxe et al. 2013, fig. 6", 1,
                    estimate(slopes(less_deep, Initializer::lecun_normal, {1, 1.4, 2, 2.8, 4, 5.6})).mean, 1,
                    std::numeric_limits<double>::infinity(), "at least in proportion"});
}

}  // namespace

std::vector<Claim> learning_time_claims() {
  std::vector<Claim> claims;
  add_saxe(claims);
  return claims;
}

}  // namespace literature
