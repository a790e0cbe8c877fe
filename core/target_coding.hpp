/// Target coding: which targets the outputs get for the label of a point.
#pragma once

#include "activation.hpp"
#include "loss.hpp"

namespace backprop {

/// Labels of points that are to be told apart: `classes` is 2 (label −1 or +1) or 3 … 10 (label 0 … classes − 1).
/// Labels of regression points, `classes` 0, are the wanted value itself.
inline constexpr int regression = 0, most_classes = 10;

/// Targets of one kind of labels under one loss.
struct TargetCoding {
  int classes = 2;    ///< as above
  Index outputs = 1;  ///< 1 for regression, and for two classes unless the loss is softmax cross-entropy; else classes
  double low = -1;    ///< target of an output that stands for a class other than the point's
  double high = 1;    ///< target of the output of the point's class
  double border = 0;  ///< a single output predicts +1 above this value and −1 below
  bool logits = false;  ///< outputs are logits, of which the loss makes probabilities

  /// What output number `output` should be for a point labelled `label`.
  double target(double label, Index output) const;

  /// Whether a sample's `prediction` puts it into the class of its `target`, one entry an output each; several
  /// outputs say the class of the largest. A prediction on the border, or whose largest output is shared by several, is
  /// undecided. It counts as wrong, whatever the target; so does one that is not finite.
  template <class Prediction, class Target>
  bool is_right(const Prediction& prediction, const Target& targets) const {
    if (outputs == 1) return targets[0] == high ? prediction[0] > border : prediction[0] < border;
    Index meant;
    targets.maxCoeff(&meant);
    // Alone at the top: only the class's own output is not below it.
    return prediction.allFinite() && (prediction.array() >= prediction[meant]).count() == 1;
  }

  friend bool operator==(const TargetCoding&, const TargetCoding&) = default;
};

/// Targets are 0 and 1 for the cross-entropies, which need probabilities, and for an output with the range 0 … 1
/// (sigmoid), which reaches nothing else; −1 and 1 otherwise. Throws std::invalid_argument where `classes` is none of
/// 0, 2 … 10, or where a cross-entropy meets a regression, whose targets are no probabilities.
TargetCoding target_coding(int classes, Loss loss, Activation output_activation);

/// The infimum of the loss of one sample labelled `label` over all outputs within the range of `output_activation`: 0
/// unless that range keeps an output from its target. `coding` is that of `loss` and `output_activation`.
double lowest_loss(const TargetCoding& coding, Loss loss, Activation output_activation, double label);

}  // namespace backprop
