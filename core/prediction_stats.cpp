#include "prediction_stats.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

// Plain loops: all of it is loaded before the page can start, and expressions of doubles would be compiled for it
// alone.

namespace backprop {
namespace {

/// Probabilities in place of the logits of one sample.
// What only some losses need is kept out of the others' code, so that the page can load it later.
[[gnu::noinline]] void apply_softmax(double* values, Index count) {
  const double largest = *std::max_element(values, values + count);
  double sum = 0;
  for (Index i = 0; i < count; ++i) sum += values[i] = std::exp(values[i] - largest);
  for (Index i = 0; i < count; ++i) values[i] /= sum;
}

[[gnu::noinline]] double sigmoid(double logit) { return 1 / (1 + std::exp(-logit)); }

/// The c at which Σ clamp(c − y, ±1) = 0, which is the derivative of Huber's loss; it grows with c.
template <class Scalar>
[[gnu::noinline]] double huber_constant(const Scalar* y, Index count) {
  auto low = static_cast<double>(*std::min_element(y, y + count)),
       high = static_cast<double>(*std::max_element(y, y + count));
  // Each halves the distance: as often as a double has bits.
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    double slope = 0;
    for (Index s = 0; s < count; ++s) slope += std::clamp(middle - static_cast<double>(y[s]), -1.0, 1.0);
    (slope > 0 ? high : low) = middle;
  }
  return (low + high) / 2;
}

/// Of the share of samples of a class. A probability of 0 or 1 would be an infinite logit: one of ±1000 costs 0 as
/// well.
[[gnu::noinline]] double best_logit(const LossInfo& loss, double share) {
  const double logit = loss.joint_outputs ? std::log(share) : std::log(share) - std::log1p(-share);
  return std::clamp(logit, -1000.0, 1000.0);
}

}  // namespace

template <class Scalar>
std::vector<double> answers(Loss loss, const Matrix<Scalar>& prediction) {
  const LossInfo& losses = info(loss);
  const Index outputs = prediction.rows(), samples = prediction.cols();
  std::vector<double> result(static_cast<std::size_t>(outputs * samples));
  double* to = result.data();
  for (Index s = 0; s < samples; ++s, to += outputs) {
    for (Index i = 0; i < outputs; ++i) to[i] = static_cast<double>(prediction.data()[i * samples + s]);
    if (!losses.takes_logits) continue;
    if (losses.joint_outputs) apply_softmax(to, outputs);
    else
      for (Index i = 0; i < outputs; ++i) to[i] = sigmoid(to[i]);
  }
  return result;
}

template <class Scalar>
PredictionStats measure_predictions(Loss loss, const Matrix<Scalar>& prediction, const Matrix<Scalar>& target) {
  const LossInfo& losses = info(loss);
  const Index outputs = target.rows(), samples = target.cols();
  const std::vector<double> answer = answers(loss, prediction);
  Matrix<Scalar> constant(outputs, samples);
  double error = 0, wanted = 0, given = 0;  // squares, summed
  for (Index i = 0; i < outputs; ++i) {
    const Scalar* y = target.data() + i * samples;
    const auto answer_at = [&](Index s) { return answer[static_cast<std::size_t>(s * outputs + i)]; };
    double mean = 0, answer_mean = 0;
    for (Index s = 0; s < samples; ++s) mean += static_cast<double>(y[s]), answer_mean += answer_at(s);
    mean /= static_cast<double>(samples), answer_mean /= static_cast<double>(samples);
    for (Index s = 0; s < samples; ++s) {
      const auto target_value = static_cast<double>(y[s]);
      error += (answer_at(s) - target_value) * (answer_at(s) - target_value);
      wanted += (target_value - mean) * (target_value - mean);
      given += (answer_at(s) - answer_mean) * (answer_at(s) - answer_mean);
    }
    // What is best said of this output where nothing is known of the sample.
    const double best = loss == Loss::huber   ? huber_constant(y, samples)
                        : losses.takes_logits ? best_logit(losses, mean)
                                              : mean;
    std::fill_n(constant.data() + i * samples, samples, static_cast<Scalar>(best));
  }
  PredictionStats stats;
  stats.explained = wanted > 0 ? 1 - error / wanted : std::nan("");
  stats.spread = wanted > 0 ? std::sqrt(given / wanted) : std::nan("");
  stats.constant_loss = loss_value(loss, constant, target);
  return stats;
}

template std::vector<double> answers(Loss, const Matrix<float>&);
template std::vector<double> answers(Loss, const Matrix<double>&);
template PredictionStats measure_predictions(Loss, const Matrix<float>&, const Matrix<float>&);
template PredictionStats measure_predictions(Loss, const Matrix<double>&, const Matrix<double>&);

}  // namespace backprop
