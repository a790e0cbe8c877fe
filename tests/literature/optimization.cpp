// Optimizers on a quadratic: their rates and the largest rates that are stable.
#include <cmath>
#include <numeric>

#include "claims.hpp"
#include "trainer.hpp"

namespace literature {

using namespace backprop;

namespace {

/// Full-batch training of one linear unit whose half squared error is Σ ½ λ w², from w = 1: for each curvature λ a pair
/// of opposite inputs along an axis of its own, wanted output 0.
Trainer<double> on_quadratic(const std::vector<double>& curvatures, double rate, const OptimizerConfig& optimizer) {
  const auto count = static_cast<Index>(curvatures.size());
  Dataset<double> data;
  data.train.x = Matrix<double>::Zero(count, 2 * count);
  data.train.y = Matrix<double>::Zero(1, 2 * count);
  for (Index i = 0; i < count; ++i) {
    const double x = std::sqrt(curvatures[static_cast<std::size_t>(i)] * static_cast<double>(count));
    data.train.x(i, 2 * i) = x;
    data.train.x(i, 2 * i + 1) = -x;
  }
  Trainer<double> run({.inputs = count, .hidden = {}, .output_activation = Activation::linear},
                      {.loss = Loss::half_squared_error,
                       .learning_rate = rate,
                       .batch_size = 2 * count,
                       .batch_order = BatchOrder::sequential,
                       .update = {optimizer, {}, {}}},
                      std::move(data));
  Network<double> first = run.network();
  first.layers[0].W.setOnes();
  run.set_initial_network(first);
  return run;
}

double distance(const Trainer<double>& run) { return run.network().layers[0].W.norm(); }

/// Factor of the distance an update, between updates 300 and 400.
double rate_of(Trainer<double> run) {
  run.train(300);
  const double before = distance(run);
  run.train(100);
  return std::pow(distance(run) / before, 0.01);
}

// ---- rates at condition number 100 --------------------------------------------------------------------------------

const std::vector<double> curvatures = {1, 3, 10, 30, 100};
constexpr double kappa = 100, largest = 100, smallest = 1, root = 10;

/// The best rate makes the factors of the largest and smallest curvature alike, and for momentum their two roots alike,
/// so that k rᵏ stands for rᵏ: between updates 300 and 400 that is 401/301 more.
Claim double_root_claim(std::string claim, std::string source, double expected, const Trainer<double>& run) {
  const double measured = rate_of(run), double_root = std::pow(401.0 / 301, 0.01);
  return {std::move(claim),
          std::move(source),
          expected,
          measured,
          expected * (1 - 1e-4),
          expected * double_root * (1 + 1e-4),
          "k rᵏ, a double root: 0.29 % above at most; 0.01 %"};
}

// Fail with: update.cpp, plain descent at 0.9 · rate; optimizer.cpp, m ← μ m + (1 − μ) g, or Nesterov's update by m
// alone.
void add_rates(std::vector<Claim>& claims) {
  claims.push_back(exact_claim("gradient descent, condition κ = 100, best rate: factor an update, (κ − 1)/(κ + 1)",
                               "Lessard et al. 2016, prop. 1", (kappa - 1) / (kappa + 1),
                               rate_of(on_quadratic(curvatures, 2 / (largest + smallest), {})), 1e-9, "rounding"));
  const double best = (root - 1) / (root + 1);
  claims.push_back(double_root_claim("… heavy ball at its best rate and μ: (√κ − 1)/(√κ + 1)", "Polyak 1964; Goh 2017",
                                     best,
                                     on_quadratic(curvatures, 4 / std::pow(std::sqrt(largest) + std::sqrt(smallest), 2),
                                                  {.optimizer = Optimizer::momentum, .momentum = best * best})));
  claims.push_back(double_root_claim(
      "… Nesterov, rate 1/λ, μ = (√κ − 1)/(√κ + 1): 1 − 1/√κ", "Lessard et al. 2016, prop. 1", 1 - 1 / root,
      on_quadratic(curvatures, 1 / largest, {.optimizer = Optimizer::nesterov, .momentum = best})));
}

// ---- the largest stable rates -------------------------------------------------------------------------------------

/// The largest rate · curvature that does not diverge, by bisection.
double stability_limit(const OptimizerConfig& optimizer) {
  double stable = 0, unstable = 10;
  while (unstable - stable > 1e-5) {
    const double rate = (stable + unstable) / 2;
    auto run = on_quadratic({1}, rate, optimizer);
    run.train(20000);
    (run.divergence() || distance(run) > 1 ? unstable : stable) = rate;
  }
  return stable;
}

// Fail with: the same.
void add_limits(std::vector<Claim>& claims) {
  constexpr double mu = 0.9;
  const std::string why = "20,000 updates tell 0.1 %";
  claims.push_back(exact_claim("gradient descent: largest stable rate × curvature, 2", "Goh 2017", 2,
                               stability_limit({}), 1e-3, why));
  claims.push_back(exact_claim("… heavy ball, μ = 0.9: 2 + 2 μ", "Goh 2017", 2 + 2 * mu,
                               stability_limit({.optimizer = Optimizer::momentum, .momentum = mu}), 1e-3, why));
  claims.push_back(exact_claim("… Nesterov, μ = 0.9: (2 + 2 μ)/(1 + 2 μ)", "Cohen et al. 2021, app. B",
                               (2 + 2 * mu) / (1 + 2 * mu),
                               stability_limit({.optimizer = Optimizer::nesterov, .momentum = mu}), 1e-3, why));
}

// ---- rates of their own -------------------------------------------------------------------------------------------

/// Updates until `share` of the distance is left.
double updates_needed(double curvature, double rate, const OptimizerConfig& optimizer, double share) {
  auto run = on_quadratic({curvature}, rate, optimizer);
  while (distance(run) > share) run.train(1);
  return static_cast<double>(run.step());
}

// Fail with: optimizer.cpp, Adam that divides by v instead of √v, or without 1 / (1 − β₁ᵗ); RMSprop that adds all of
// g².
void add_adaptive(std::vector<Claim>& claims) {
  const OptimizerConfig adam{.optimizer = Optimizer::adam};
  claims.push_back(exact_claim("Adam, rate 0.001: updates to a tenth where the curvature is 1e-3 ÷ where it is 1e3",
                               "Kingma & Ba 2015, §2.1", 1,
                               updates_needed(1e-3, 1e-3, adam, 0.1) / updates_needed(1e3, 1e-3, adam, 0.1), 1e-3,
                               "ε = 1e-8 beside gradients of 1e-4"));
  auto run = on_quadratic({1e-3}, 1e-3, adam);
  run.train(1);
  claims.push_back(exact_claim("… its first update ÷ the rate, 1", "Kingma & Ba 2015, §2.1", 1,
                               (1 - distance(run)) / 1e-3, 1e-4, "ε = 1e-8 beside a gradient of 1e-3"));
  auto cycle = on_quadratic({100}, 0.01, {.optimizer = Optimizer::rmsprop});
  cycle.train(20000);
  claims.push_back(exact_claim("RMSprop, fixed rate: distance it stays at, ± rate/2 at any curvature",
                               "Cohen et al. 2022, §2", 0.005, distance(cycle), 1e-3, "the cycle is stable"));
}

}  // namespace

std::vector<Claim> optimization_claims() {
  std::vector<Claim> claims;
  add_rates(claims);
  add_limits(claims);
  add_adaptive(claims);
  return claims;
}

}  // namespace literature
