#include "claims.hpp"

#include <cmath>

namespace literature {

Estimate estimate(const std::vector<double>& values) {
  const auto count = static_cast<double>(values.size());
  double mean = 0, squares = 0;
  for (const double value : values) mean += value / count;
  for (const double value : values) squares += (value - mean) * (value - mean);
  const double deviation = std::sqrt(squares / (count - 1));
  return {mean, deviation, deviation / std::sqrt(count)};
}

namespace {

std::string band_reason(std::size_t count, double slack, const std::string& slack_reason) {
  std::string reason = "4 standard errors of " + std::to_string(count) + " seeds";
  if (slack > 0)
    reason += " and " + std::to_string(static_cast<int>(std::lround(100 * slack))) + " % for " + slack_reason;
  return reason;
}

/// P(X ≥ `least`) of `trials` fair coins.
double coin_tail(int trials, int least) {
  double share = std::pow(0.5, trials), tail = 0;
  for (int heads = 0; heads <= trials; ++heads) {
    if (heads >= least) tail += share;
    share *= static_cast<double>(trials - heads) / (heads + 1);
  }
  return tail;
}

}  // namespace

Claim mean_claim(std::string claim, std::string source, double expected, const std::vector<double>& values,
                 double slack, const std::string& slack_reason) {
  const Estimate found = estimate(values);
  const double width = 4 * found.error + slack * std::abs(expected);
  return {std::move(claim),
          std::move(source),
          expected,
          found.mean,
          expected - width,
          expected + width,
          band_reason(values.size(), slack, slack_reason)};
}

Claim log_mean_claim(std::string claim, std::string source, double expected, const std::vector<double>& logarithms,
                     double slack, const std::string& slack_reason) {
  const Estimate found = estimate(logarithms);
  const double factor = std::exp(4 * found.error) * (1 + slack);
  return {std::move(claim),
          std::move(source),
          expected,
          std::exp(found.mean),
          expected / factor,
          expected * factor,
          band_reason(logarithms.size(), slack, slack_reason)};
}

Claim ratio_claim(std::string claim, std::string source, double expected, const std::vector<double>& numerators,
                  const std::vector<double>& denominators, double slack, const std::string& slack_reason) {
  const double below = estimate(denominators).mean, ratio = estimate(numerators).mean / below;
  // To first order the error is that of the mean of (numerator − ratio · denominator) ÷ mean denominator.
  std::vector<double> values;
  for (std::size_t i = 0; i < numerators.size(); ++i)
    values.push_back(ratio + (numerators[i] - ratio * denominators[i]) / below);
  return mean_claim(std::move(claim), std::move(source), expected, values, slack, slack_reason);
}

Claim exact_claim(std::string claim, std::string source, double expected, double measured, double tolerance,
                  const std::string& reason) {
  const double width = tolerance * std::abs(expected);
  return {std::move(claim), std::move(source), expected, measured, expected - width, expected + width, reason};
}

Claim majority_claim(std::string claim, std::string source, bool most, int successes, int trials) {
  int least = 0;
  while (coin_tail(trials, least) >= 0.01) ++least;
  const double low = most ? least : 0, high = most ? trials : trials - least;
  return {std::move(claim),
          std::move(source),
          static_cast<double>(most ? trials : 0),
          static_cast<double>(successes),
          low,
          high,
          "a chance of one half is outside in 99 % of cases"};
}

}  // namespace literature
