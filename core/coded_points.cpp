#include "coded_points.hpp"

#include <utility>

#include "argument_error.hpp"

namespace backprop {

SampleCoding CodedPoints::coding(Loss loss) const {
  return {features, target_coding(points.classes, loss, output_activation)};
}

template <class Scalar>
Trainer<Scalar> make_trainer(NetworkConfig network, const TrainingConfig& training, const CodedPoints& points) {
  const SampleCoding coding = points.coding(training.loss);
  network.inputs = points.inputs();
  network.outputs = coding.target.outputs;
  return Trainer<Scalar>(network, training, to_dataset<Scalar>(points.points, coding));
}

template <class Scalar>
void set_training(const TrainingConfig& training, const CodedPoints& points, Trainer<Scalar>& trainer) {
  if (training.loss == trainer.training().loss) trainer.set_training(training);
  else trainer.set_training(training, to_dataset<Scalar>(points.points, points.coding(training.loss)));
}

template <class Scalar>
void set_points(Points points, CodedPoints& coded, Trainer<Scalar>& trainer) {
  CodedPoints next{std::move(points), coded.features, coded.output_activation};
  trainer.set_dataset(to_dataset<Scalar>(next.points, next.coding(trainer.training().loss)));
  coded = std::move(next);
}

void set_plane(Plane plane, CodedPoints& coded) {
  if (coded.points.inputs <= 2)
    throw_invalid_argument(
        {"points of ", coded.points.inputs, " inputs have no plane but the plot's; expected 3 or more"});
  check_plane(plane, coded.points.inputs);
  coded.points.plane = std::move(plane);
}

#define INSTANTIATE(Scalar)                                                                        \
  template Trainer<Scalar> make_trainer(NetworkConfig, const TrainingConfig&, const CodedPoints&); \
  template void set_training(const TrainingConfig&, const CodedPoints&, Trainer<Scalar>&);         \
  template void set_points(Points, CodedPoints&, Trainer<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
