/// A number from the literature, what it should be, and what this program measures.
#pragma once

#include <string>
#include <vector>

namespace literature {

/// One number. `expected` is from theory or from the source, as `claim` says.
struct Claim {
  std::string claim, source;
  double expected, measured;
  double low, high;    ///< the band that `measured` has to lie in
  std::string reason;  ///< for the band

  bool holds() const { return measured >= low && measured <= high; }
};

/// Mean of several measurements, their standard deviation, and the standard error of the mean.
struct Estimate {
  double mean, deviation, error;
};
Estimate estimate(const std::vector<double>& values);

/// The mean of `values` has to be within four of its standard errors of `expected`, and `slack` more (relative), for
/// what theory leaves out at finite width.
Claim mean_claim(std::string claim, std::string source, double expected, const std::vector<double>& values,
                 double slack = 0, const std::string& slack_reason = "");

/// The same for a factor whose logarithm is what averages: expected and measured are e to the mean of `logarithms`.
Claim log_mean_claim(std::string claim, std::string source, double expected, const std::vector<double>& logarithms,
                     double slack = 0, const std::string& slack_reason = "");

/// The same for a mean divided by another one, of the same networks: the sum of `numerators` ÷ that of `denominators`.
Claim ratio_claim(std::string claim, std::string source, double expected, const std::vector<double>& numerators,
                  const std::vector<double>& denominators, double slack = 0, const std::string& slack_reason = "");

/// A number without chance: within `tolerance` (relative) of `expected`.
Claim exact_claim(std::string claim, std::string source, double expected, double measured, double tolerance,
                  const std::string& reason);

/// `successes` of `trials` have to be so many that chance gives them in less than 1 % of cases where success and
/// failure are equally likely; or, where `most` is false, so few.
Claim majority_claim(std::string claim, std::string source, bool most, int successes, int trials);

// One file each.
std::vector<Claim> nielsen_claims();
std::vector<Claim> initialization_claims();
std::vector<Claim> mean_field_claims();
std::vector<Claim> self_normalization_claims();
std::vector<Claim> batch_normalization_claims();
std::vector<Claim> finite_width_claims();
std::vector<Claim> dynamical_isometry_claims();
std::vector<Claim> shattered_gradient_claims();
std::vector<Claim> residual_claims();
std::vector<Claim> trainability_claims();
std::vector<Claim> learning_time_claims();
std::vector<Claim> optimization_claims();
std::vector<Claim> gradient_noise_claims();

}  // namespace literature
