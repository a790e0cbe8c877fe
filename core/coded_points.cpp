#include "coded_points.hpp"

#include <algorithm>
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

template <class Scalar>
void set_point(std::size_t index, Points point, CodedPoints& coded, Trainer<Scalar>& trainer) {
  Points& points = coded.points;
  if (index >= points.size() || point.size() != 1 || point.inputs != points.inputs || point.classes != points.classes)
    throw_invalid_argument({"one point of ", points.inputs, " inputs and ", points.classes,
                            " classes in the place of one of ", points.size(), " was expected; got ", point.size(),
                            " of ", point.inputs, " inputs and ", point.classes, " classes for number ", index});
  point.test = {0};
  const Dataset<Scalar> sample = to_dataset<Scalar>(point, coded.coding(trainer.training().loss));
  const std::uint8_t part = points.test[index];
  const auto at = static_cast<std::ptrdiff_t>(index);
  trainer.set_sample(part != 0, std::count(points.test.begin(), points.test.begin() + at, part), sample);
  points.x[index] = point.x[0];
  points.y[index] = point.y[0];
  points.label[index] = point.label[0];
  if (points.inputs <= 2) return;
  std::copy(point.values.begin(), point.values.end(), points.values.begin() + at * points.inputs);
  points.plane = std::move(point.plane);
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
  template void set_points(Points, CodedPoints&, Trainer<Scalar>&);                                \
  template void set_point(std::size_t, Points, CodedPoints&, Trainer<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
