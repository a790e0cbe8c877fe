/// Losses: how wrong the outputs ŷ are, averaged over the batch.
#pragma once

#include <span>
#include <string_view>

#include "matrix.hpp"

namespace backprop {

enum class Loss {
  squared_error,          ///< (ŷ − y)², the textbook's and PyTorch's
  half_squared_error,     ///< ½ (ŷ − y)², TensorFlow Playground's
  binary_cross_entropy,   ///< −y ln s − (1 − y) ln(1 − s), s = sigmoid(ŷ): ŷ is the logit, y in 0 … 1
  huber,                  ///< ½ (ŷ − y)² where |ŷ − y| < 1, |ŷ − y| − ½ beyond
  softmax_cross_entropy,  ///< −Σ_k y_k ln p_k, p = softmax(ŷ): ŷ are the logits, the y of a sample sum to 1
};

struct LossInfo {
  Loss loss;
  std::string_view name;
  bool takes_logits;     ///< a cross-entropy: the outputs are logits, the targets probabilities
  bool joint_outputs;    ///< the outputs of a sample are one answer: each class has an output, even of two
  double square_factor;  ///< c of the loss c (ŷ − y)² near y; 0 of cross-entropies
};

/// Every loss, in the order in which they are offered.
std::span<const LossInfo> losses();

/// The row of `losses()` for `loss`.
const LossInfo& info(Loss loss);

/// The loss called `name`; throws std::invalid_argument that lists the known ones.
Loss loss_from_name(std::string_view name);

/// Mean over outputs and samples; of softmax cross-entropy, whose outputs are one answer together, over samples.
/// `prediction` and `target` are (outputs × samples), at least one sample.
/// Summed in double, so that 10,000 samples in float lose nothing.
template <class Scalar>
double loss_value(Loss loss, const Matrix<Scalar>& prediction, const Matrix<Scalar>& target);

/// dprediction = ∂(mean loss)/∂prediction, (outputs × samples); resized.
template <class Scalar>
void loss_gradient(Loss loss, const Matrix<Scalar>& prediction, const Matrix<Scalar>& target,
                   Matrix<Scalar>& dprediction);

}  // namespace backprop
