#include "unit_states.hpp"

#include <stdexcept>
#include <string>

#include "argument_error.hpp"

namespace backprop {
namespace {

void check_sample(TracedSample sample, Index count) {
  if (sample && (*sample < 0 || *sample >= count))
    throw_invalid_argument({"there is no sample ", *sample, "; expected 0 to ", count - 1});
}

template <class Scalar>
std::vector<double> column(const Matrix<Scalar>& matrix, Index sample, double factor = 1) {
  std::vector<double> values;
  for (Index row = 0; row < matrix.rows(); ++row) values.push_back(factor * static_cast<double>(matrix(row, sample)));
  return values;
}

template <class Scalar>
std::vector<double> row_sums(const Matrix<Scalar>& matrix, double factor = 1) {
  std::vector<double> sums;
  for (Index row = 0; row < matrix.rows(); ++row) {
    double sum = 0;
    for (Index sample = 0; sample < matrix.cols(); ++sample) sum += static_cast<double>(matrix(row, sample));
    sums.push_back(factor * sum);
  }
  return sums;
}

template <class Scalar>
std::vector<double> values_of(const Matrix<Scalar>& values, TracedSample sample) {
  return sample ? column(values, *sample) : row_sums(values, 1 / static_cast<double>(values.cols()));
}

/// A pass has the gradients of the mean loss: per sample they are larger by the number of samples.
template <class Scalar>
std::vector<double> gradients_of(const Matrix<Scalar>& gradients, TracedSample sample) {
  return sample ? column(gradients, *sample, static_cast<double>(gradients.cols())) : row_sums(gradients);
}

template <class Scalar>
double loss_of(Loss loss, const Pass<Scalar>& pass, TracedSample sample) {
  if (!sample) return pass.loss;
  return loss_value<Scalar>(loss, pass.prediction().col(*sample), pass.y.col(*sample));
}

}  // namespace

template <class Scalar>
UnitStates unit_states(const Network<Scalar>& network, Loss loss, const Pass<Scalar>& pass, int verbs,
                       TracedSample sample) {
  check_sample(sample, pass.x.cols());
  UnitStates states;
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    const LayerPass<Scalar>& layer = pass.layers[l];
    LayerStates numbers{values_of(layer.z, sample),
                        values_of(activation_input(network.layers[l], layer), sample),
                        values_of(layer.a, sample),
                        {}};
    if (verbs >= 3) numbers.dz = gradients_of(layer.dz, sample);
    states.layers.push_back(std::move(numbers));
  }
  if (verbs >= 2) states.loss = loss_of(loss, pass, sample);
  if (!sample) return states;
  states.x = column(pass.x, *sample);
  states.prediction = column(pass.prediction(), *sample);
  states.target = column(pass.y, *sample);
  return states;
}

template <class Scalar>
UnitStates batch_states(const Trainer<Scalar>& trainer, TracedSample sample) {
  if (trainer.verbs() < 1) throw std::logic_error("looking at the round needs forward first");
  return unit_states(trainer.network(), trainer.training().loss, trainer.pass(), trainer.verbs(), sample);
}

template <class Scalar>
UnitStates training_states(Trainer<Scalar>& trainer, TracedSample sample) {
  const Network<Scalar>& network = trainer.network();
  const Loss loss = trainer.training().loss;
  if (!sample) return unit_states(network, loss, trainer.probe(), 3);
  const SamplePass<Scalar> sent = trainer.probe(*sample);
  return unit_states(network, loss, sent.pass, 3, sent.column);
}

#define INSTANTIATE(Scalar)                                                                              \
  template UnitStates unit_states(const Network<Scalar>&, Loss, const Pass<Scalar>&, int, TracedSample); \
  template UnitStates batch_states(const Trainer<Scalar>&, TracedSample);                                \
  template UnitStates training_states(Trainer<Scalar>&, TracedSample);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
