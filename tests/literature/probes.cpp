#include "probes.hpp"

#include "gradient_stats.hpp"

namespace literature {

using namespace backprop;

template <class Scalar>
Matrix<Scalar> normal_matrix(Index rows, Index columns, std::uint64_t seed, std::uint32_t stream) {
  Random random(seed, Purpose::data, stream);
  Matrix<Scalar> result(rows, columns);
  for (Scalar& value : result.reshaped()) value = static_cast<Scalar>(random.normal());
  return result;
}

template <class Scalar>
Pass<Scalar> normal_inputs(Index inputs, Index outputs, Index samples, std::uint64_t seed, double size) {
  Pass<Scalar> pass;
  pass.x = static_cast<Scalar>(size) * normal_matrix<Scalar>(inputs, samples, seed, 0);
  pass.y = Matrix<Scalar>::Zero(outputs, samples);
  return pass;
}

template <class Scalar>
void send_back(const Network<Scalar>& network, const Matrix<Scalar>& r, Pass<Scalar>& pass) {
  // y = ŷ − r makes ∂(mean squared error)/∂ŷ a multiple of r.
  pass.y = pass.prediction() - r;
  backward(network, Loss::squared_error, pass);
}

template <class Scalar>
void send_normal(const Network<Scalar>& network, Pass<Scalar>& pass) {
  forward(network, pass);
  const auto samples = static_cast<std::uint64_t>(pass.x.cols());
  send_back(network, normal_matrix<Scalar>(network.outputs(), pass.x.cols(), samples, 1), pass);
}

template <class Scalar>
std::vector<double> gradient_sizes(const Network<Scalar>& network, Pass<Scalar>& pass) {
  send_normal(network, pass);
  return measure_gradients(network, pass).signal;
}

void set_scale(double weights, double bias_deviation, std::uint64_t seed, Network<double>& network) {
  Random random(seed, Purpose::weights, 1000);
  for (auto& layer : network.layers) {
    layer.W *= weights;
    for (double& bias : layer.b) bias = bias_deviation * random.normal();
  }
}

#define INSTANTIATE(Scalar)                                                              \
  template Matrix<Scalar> normal_matrix(Index, Index, std::uint64_t, std::uint32_t);     \
  template Pass<Scalar> normal_inputs(Index, Index, Index, std::uint64_t, double);       \
  template void send_back(const Network<Scalar>&, const Matrix<Scalar>&, Pass<Scalar>&); \
  template void send_normal(const Network<Scalar>&, Pass<Scalar>&);                      \
  template std::vector<double> gradient_sizes(const Network<Scalar>&, Pass<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace literature
