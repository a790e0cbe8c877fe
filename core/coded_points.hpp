/// Points together with what makes samples of them, and the runs that are trained on such points.
#pragma once

#include "plot_inputs.hpp"
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

  /// What a network is given at a place of the plot, as long as these points stay.
  PlotInputs plot_inputs() const { return points.inputs > 2 ? PlotInputs(points.plane) : PlotInputs(features); }

  /// How many inputs it has.
  Index inputs() const { return points.inputs > 2 ? points.inputs : static_cast<Index>(features.size()); }
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

/// Puts the only one of `point` in the place of number `index` of `coded.points`, as `set_points` would; it trains or
/// tests as that one did. Takes as long as one point does. Throws std::invalid_argument, and then changes nothing,
/// where there is no such point, or `point` is wrong, not one, or of another kind.
template <class Scalar>
void set_point(std::size_t index, Points point, CodedPoints& coded, Trainer<Scalar>& trainer);

/// Puts `plane` in the place of the plot's: pictures change, the run does not. Throws std::invalid_argument, and then
/// changes nothing, where it is none for points of so many inputs.
void set_plane(Plane plane, CodedPoints& coded);

}  // namespace backprop
