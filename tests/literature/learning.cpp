// Claims about networks that train: He's 22 and 30 layers, Saxe's learning times.
#include <algorithm>
#include <cmath>
#include <limits>

#include "claims.hpp"
#include "synthetic.hpp"
#include "trainer.hpp"

namespace literature {

using namespace backprop;

namespace {

// ---- He et al. 2015, figures 2 and 3 -----------------------------------------------------------------------------

// He et al. trained on ImageNet. Width and rates here were chosen so that a circle shows the same, and it does not at
// every choice: 32 wide at a rate of 0.01, 3,000 updates, Xavier's 22 layers learned in 2 of 3 runs and its 30 layers
// in 1 of 3; 64 wide, He's 22 layers learned in 0 of 3 runs at 0.03, 4 of 6 at 0.01 and 5 of 6 at 0.005, the others
// staying at a loss of 2.
constexpr int he_runs = 3;
constexpr std::int64_t he_updates = 1200;

/// Whether the loss gets under half of what an output of 0 has, within `he_updates`. In double: in float one of
/// Xavier's runs at 22 layers learned or not with the order in which a product is summed.
bool learns_circle(std::size_t layers, Initializer initializer, double rate, std::uint64_t seed) {
  Trainer<double> run({.hidden = std::vector<Index>(layers, 64),
                       .hidden_activation = Activation::relu,
                       .output_activation = Activation::tanh,
                       .initializer = initializer,
                       .seed = seed},
                      {.learning_rate = rate, .batch_size = 10},
                      to_dataset<double>(generate_points({DataSet::circle, 500, 0, 0.5, seed})));
  while (run.step() < he_updates && !run.divergence()) {
    run.train(100);
    if (run.evaluate_train().loss < 0.5) return true;
  }
  return false;
}

void add_he_claim(std::size_t layers, Initializer initializer, const std::string& name, int expected,
                  std::vector<Claim>& claims) {
  int learned = 0;
  // He's larger weights want a smaller rate; Xavier's stall at the larger one already.
  const double rate = initializer == Initializer::he_normal ? 0.001 : 0.03;
  for (std::uint64_t seed = 1; seed <= he_runs; ++seed) learned += learns_circle(layers, initializer, rate, seed);
  const double wanted = expected;
  claims.push_back({std::to_string(layers) + " ReLU layers of 64, " + name + ": runs of 3 that learn the circle",
                    "He et al. 2015, fig. 2, 3", wanted, static_cast<double>(learned), wanted, wanted,
                    "1200 updates; all or none, at rates chosen for it: 0.001 (He), 0.03 (Xavier)"});
}

// ---- Saxe et al. 2013, §3 and figure 6 ---------------------------------------------------------------------------

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

/// Updates needed at the best of `rates`, each divided by the depth: the curvature grows with it.
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

/// ln of how many times longer the deep network takes.
std::vector<double> log_slowdowns(std::size_t shallow, std::size_t deep, Initializer initializer,
                                  const std::vector<double>& rates) {
  std::vector<double> logarithms;
  for (std::uint64_t seed = 1; seed <= 12; ++seed)
    logarithms.push_back(
        std::log(learning_time(deep, initializer, seed, rates) / learning_time(shallow, initializer, seed, rates)));
  return logarithms;
}

}  // namespace

std::vector<Claim> learning_claims() {
  std::vector<Claim> claims;
  add_he_claim(22, Initializer::he_normal, "He", he_runs, claims);
  add_he_claim(22, Initializer::glorot_normal, "Xavier", he_runs, claims);
  add_he_claim(30, Initializer::he_normal, "He", he_runs, claims);
  add_he_claim(30, Initializer::glorot_normal, "Xavier", 0, claims);
  const std::vector<double> slow = {0.25}, rates = {1, 1.4, 2, 2.8, 4, 5.6};
  claims.push_back(log_mean_claim("deep linear, orthogonal, rate ∝ 1/depth: learning time of 32 layers ÷ 4",
                                  "Saxe et al. 2013, fig. 6", 1, log_slowdowns(4, 32, Initializer::orthogonal, slow),
                                  0.1, "the task's share of the time"));
  claims.push_back(log_mean_claim("… at the best of six rates each", "Saxe et al. 2013, fig. 6", 1,
                                  log_slowdowns(4, 32, Initializer::orthogonal, rates), 0.25,
                                  "times of 4 to 8 updates"));
  const auto gaussian = log_slowdowns(4, 32, Initializer::lecun_normal, rates);
  claims.push_back({"… Gaussian weights of the same size, at the best of six rates: grows with depth",
                    "Saxe et al. 2013, fig. 6", 8, std::exp(estimate(gaussian).mean), 8,
                    std::numeric_limits<double>::infinity(), "at least in proportion"});
  return claims;
}

}  // namespace literature
