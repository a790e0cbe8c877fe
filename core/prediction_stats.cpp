#include "prediction_stats.hpp"

#include <algorithm>
#include <cmath>

namespace backprop {
namespace {

// What only some losses need is kept out of the others' code, so that the page can load it later.
[[gnu::noinline]] Matrix<double> softmax(const Matrix<double>& logits) {
  const Matrix<double> exponentials = (logits.rowwise() - logits.colwise().maxCoeff()).array().exp().matrix();
  return (exponentials.array().rowwise() / exponentials.colwise().sum().array()).matrix();
}

[[gnu::noinline]] Matrix<double> sigmoid(const Matrix<double>& logits) {
  return (1 / (1 + (-logits.array()).exp())).matrix();
}

Matrix<double> answers(const LossInfo& loss, const Matrix<double>& prediction) {
  if (!loss.takes_logits) return prediction;
  return loss.joint_outputs ? softmax(prediction) : sigmoid(prediction);
}

/// Σ (value − mean over the samples)², over all outputs.
double squared_deviations(const Matrix<double>& values) {
  return (values.colwise() - values.rowwise().mean()).squaredNorm();
}

/// The c at which Σ clamp(c − y, ±1) = 0, which is the derivative of Huber's loss; it grows with c.
[[gnu::noinline]] double huber_constant(const Matrix<double>& y) {
  double low = y.minCoeff(), high = y.maxCoeff();
  // Each halves the distance: as often as a double has bits.
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    ((middle - y.array()).max(-1).min(1).sum() > 0 ? high : low) = middle;
  }
  return (low + high) / 2;
}

/// Of the share of samples of a class. A probability of 0 or 1 would be an infinite logit: one of ±1000 costs 0 as
/// well.
[[gnu::noinline]] double best_logit(const LossInfo& loss, double share) {
  const double logit = loss.joint_outputs ? std::log(share) : std::log(share) - std::log1p(-share);
  return std::clamp(logit, -1000.0, 1000.0);
}

/// What is best said of one output where nothing is known of the sample.
double best_constant(const LossInfo& loss, const Matrix<double>& y) {
  if (loss.loss == Loss::huber) return huber_constant(y);
  const double mean = y.mean();
  return loss.takes_logits ? best_logit(loss, mean) : mean;
}

double constant_loss(const LossInfo& loss, const Matrix<double>& target) {
  Matrix<double> constant(target.rows(), target.cols());
  for (Index output = 0; output < target.rows(); ++output)
    constant.row(output).setConstant(best_constant(loss, target.row(output)));
  return loss_value(loss.loss, constant, target);
}

}  // namespace

template <class Scalar>
PredictionStats measure_predictions(Loss loss, const Matrix<Scalar>& prediction, const Matrix<Scalar>& target) {
  const LossInfo& losses = info(loss);
  const Matrix<double> answer = answers(losses, prediction.template cast<double>()), y = target.template cast<double>();
  const double wanted = squared_deviations(y);
  PredictionStats stats;
  stats.explained = wanted > 0 ? 1 - (answer - y).squaredNorm() / wanted : std::nan("");
  stats.spread = wanted > 0 ? std::sqrt(squared_deviations(answer) / wanted) : std::nan("");
  stats.constant_loss = constant_loss(losses, y);
  return stats;
}

template PredictionStats measure_predictions(Loss, const Matrix<float>&, const Matrix<float>&);
template PredictionStats measure_predictions(Loss, const Matrix<double>&, const Matrix<double>&);

}  // namespace backprop
