#include "claims.hpp"

#include <cmath>

#include "gradient_stats.hpp"

namespace literature {

using namespace backprop;

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

template <class Scalar>
Pass<Scalar> normal_inputs(Index inputs, Index outputs, Index samples, std::uint64_t seed, double size) {
  Pass<Scalar> pass;
  Random random(seed, Purpose::data);
  pass.x.resize(inputs, samples);
  for (Scalar& value : pass.x.reshaped()) value = static_cast<Scalar>(size * random.normal());
  pass.y = Matrix<Scalar>::Zero(outputs, samples);
  return pass;
}

template <class Scalar>
std::vector<double> gradient_sizes(const Network<Scalar>& network, Pass<Scalar>& pass) {
  forward(network, pass);
  // y = ŷ − r makes ∂(mean squared error)/∂ŷ a multiple of the random r.
  Random random(static_cast<std::uint64_t>(pass.x.cols()), Purpose::data, 1);
  pass.y = pass.prediction();
  for (Scalar& value : pass.y.reshaped()) value -= static_cast<Scalar>(random.normal());
  backward(network, Loss::squared_error, pass);
  return measure_gradients(network, pass).signal;
}

#define INSTANTIATE(Scalar)                                                        \
  template Pass<Scalar> normal_inputs(Index, Index, Index, std::uint64_t, double); \
  template std::vector<double> gradient_sizes(const Network<Scalar>&, Pass<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace literature
