#include "input_gradient.hpp"

#include "argument_error.hpp"

namespace backprop {

template <class Scalar>
InputGradient input_gradient(const Network<Scalar>& network, const Pass<Scalar>& pass, Index sample) {
  if (sample < 0 || sample >= pass.x.cols())
    throw_invalid_argument({"there is no sample ", sample, "; expected 0 to ", pass.x.cols() - 1});
  const DenseLayer<Scalar>& layer = network.layers.front();
  const LayerPass<Scalar>& first = pass.layers.front();
  // A pass has the gradients of the mean loss: those of the sample's own are larger by the number of samples.
  const double samples = static_cast<double>(pass.x.cols());
  const Vector<double> dz = first.dz.col(sample).template cast<double>();
  Vector<double> dx = samples * (layer.W.template cast<double>().transpose() * dz);
  if (layer.skip) dx += samples * first.da.col(sample).template cast<double>();
  const Vector<double> x = pass.x.col(sample).template cast<double>();
  return {{x.data(), x.data() + x.size()}, {dx.data(), dx.data() + dx.size()}};
}

template <class Scalar>
InputGradient input_gradient(Trainer<Scalar>& trainer, Index sample) {
  const SamplePass<Scalar> sent = trainer.probe(sample);
  return input_gradient(trainer.network(), sent.pass, sent.column);
}

#define INSTANTIATE(Scalar)                                                                  \
  template InputGradient input_gradient(const Network<Scalar>&, const Pass<Scalar>&, Index); \
  template InputGradient input_gradient(Trainer<Scalar>&, Index);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
