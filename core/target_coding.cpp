#include "target_coding.hpp"

#include <algorithm>
#include <string>

#include "argument_error.hpp"

namespace backprop {

double TargetCoding::target(double label, Index output) const {
  if (classes == regression) return label;
  const double class_number = classes == 2 ? (label > 0 ? 1 : 0) : label;
  // A single output stands for class 1, which is labelled +1.
  const double own_class = outputs == 1 ? 1 : static_cast<double>(output);
  return class_number == own_class ? high : low;
}

TargetCoding target_coding(int classes, Loss loss, Activation output_activation) {
  if (classes != regression && (classes < 2 || classes > most_classes))
    throw_invalid_argument(
        {"there are ", classes, " classes, expected 2 to ", most_classes, ", or 0 for a regression"});
  const LossInfo& losses = info(loss);
  const ActivationInfo& output = info(output_activation);
  if (classes == regression && losses.takes_logits)
    throw_invalid_argument({"cross-entropy is for classes; a regression needs another loss"});
  TargetCoding coding;
  coding.classes = classes;
  coding.logits = losses.takes_logits;
  coding.outputs = classes > 2 || losses.joint_outputs ? classes : 1;
  if (losses.takes_logits || (output.lowest == 0 && output.highest == 1)) coding.low = 0;
  // A logit of 0 is a probability of ½; other outputs are compared with the targets themselves.
  coding.border = losses.takes_logits ? 0 : (coding.low + coding.high) / 2;
  return coding;
}

double lowest_loss(const TargetCoding& coding, Loss loss, Activation output_activation, double label) {
  const ActivationInfo& output = info(output_activation);
  // Logits that are as good as infinite: e^−1000 is 0.
  constexpr double largest_logit = 1000;
  Matrix<double> targets(coding.outputs, 1), best(coding.outputs, 1);
  for (Index k = 0; k < coding.outputs; ++k) {
    const double target = targets(k, 0) = coding.target(label, k);
    best(k, 0) = info(loss).takes_logits
                     ? std::clamp(target == coding.high ? output.highest : output.lowest, -largest_logit, largest_logit)
                     : std::clamp(target, output.lowest, output.highest);
  }
  return loss_value(loss, best, targets);
}

}  // namespace backprop
