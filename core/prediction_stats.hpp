/// How far predictions follow what was wanted, whatever the loss: what a loss alone does not tell.
#pragma once

#include <vector>

#include "loss.hpp"

namespace backprop {

/// The answers to samples, one after the other: the outputs, or of a cross-entropy, which takes logits, their
/// probabilities (sigmoid or softmax). `prediction` is (outputs × samples).
template <class Scalar>
std::vector<double> answers(Loss loss, const Matrix<Scalar>& prediction);

struct PredictionStats {
  /// R², the share of the targets' variance that the answers explain: 1 − Σ (answer − target)² ÷ Σ (target − mean)²,
  /// means over the samples, sums over samples and outputs. Negative where the mean would be nearer; NaN where all
  /// samples have the same targets.
  double explained = 0;
  double spread = 0;         ///< √(Σ (answer − its mean)² ÷ Σ (target − its mean)²): 0 for the same answer everywhere
  double constant_loss = 0;  ///< the lowest mean loss that the same prediction for all samples can have
};

/// `prediction` and `target` are (outputs × samples), at least one sample. Targets of cross-entropies are 0 … 1.
template <class Scalar>
PredictionStats measure_predictions(Loss loss, const Matrix<Scalar>& prediction, const Matrix<Scalar>& target);

}  // namespace backprop
