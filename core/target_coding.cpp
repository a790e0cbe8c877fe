#include "target_coding.hpp"

#include <string>

#include "argument_error.hpp"

namespace backprop {

double TargetCoding::target(double label, Index output) const {
  if (classes == regression) return label;
  const double class_number = classes == 2 ? (label > 0 ? 1 : 0) : label;
  // An only output stands for class number 1, the one labelled +1.
  const double own_class = outputs == 1 ? 1 : static_cast<double>(output);
  return class_number == own_class ? high : low;
}

TargetCoding target_coding(int classes, Loss loss, Activation output_activation) {
  if (classes != regression && (classes < 2 || classes > most_classes))
    throw_invalid_argument(
        {"there are ", classes, " classes, expected 2 to ", most_classes, ", or 0 for a regression"});
  const bool softmax = loss == Loss::softmax_cross_entropy;
  const bool cross_entropy = softmax || loss == Loss::binary_cross_entropy;
  if (classes == regression && cross_entropy)
    throw_invalid_argument({"cross-entropy is for classes; a regression needs another loss"});
  TargetCoding coding;
  coding.classes = classes;
  coding.outputs = classes > 2 || softmax ? classes : 1;
  if (cross_entropy || output_activation == Activation::sigmoid) coding.low = 0;
  // A logit of 0 is a probability of ½; other outputs are compared with the targets themselves.
  coding.border = cross_entropy ? 0 : (coding.low + coding.high) / 2;
  return coding;
}

}  // namespace backprop
