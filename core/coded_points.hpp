/// Points together with what makes samples of them, and the runs that are trained on such points.
#pragma once

#include "trainer.hpp"

namespace backprop {

/// Points, the inputs computed from each, and the activation of the output, which with the loss decides the targets. A
/// run keeps them, because another loss may need other targets for the same points.
struct CodedPoints {
  Points points;
  Features features = {Feature::x, Feature::y};
  Activation output_activation = Activation::linear;

  /// Inputs and targets under `loss`. Throws std::invalid_argument where the loss is not for such points.
  SampleCoding coding(Loss loss) const;
};

/// A run on `points`: the numbers of inputs and outputs follow from them, those of `network` do not matter.
/// Throws std::invalid_argument that names what is wrong.
template <class Scalar>
Trainer<Scalar> make_trainer(NetworkConfig network, const TrainingConfig& training, const CodedPoints& points);

/// `trainer.set_training(training)`, with new targets where `training` has another loss than the run.
/// Throws std::invalid_argument, and then changes nothing, where these targets do not fit the network.
template <class Scalar>
void set_training(const TrainingConfig& training, const CodedPoints& points, Trainer<Scalar>& trainer);

/// Puts `points` in the place of `coded.points`, under the weights of the run. Throws std::invalid_argument, and then
/// changes nothing, where they are wrong or do not fit the network.
template <class Scalar>
void set_points(Points points, CodedPoints& coded, Trainer<Scalar>& trainer);

}  // namespace backprop
