#include "spectrum.hpp"

#include <algorithm>

namespace backprop {
namespace {

/// Factors of a layer's Jacobian for each sample, in double.
struct Linearization {
  Matrix<double> W;        // (units × inputs)
  Matrix<double> f_prime;  // (units × samples), f′(u)
  bool skip;
  Normalization normalization;
  Vector<double> scale;
  Vector<double> inverse_deviation;  // a unit each for batch normalisation, a sample each for layer normalisation
  Matrix<double> z_hat;
};

template <class Scalar>
Linearization linearize(const DenseLayer<Scalar>& layer, const LayerPass<Scalar>& pass) {
  Linearization result{layer.W.template cast<double>(), {}, layer.skip, layer.norm.kind, {}, {}, {}};
  const Matrix<double> u = activation_input(layer, pass).template cast<double>();
  const Matrix<double> h = activation_output(layer, pass).template cast<double>();
  apply_derivative<double>(layer.activation, u, h, Matrix<double>::Ones(u.rows(), u.cols()), result.f_prime);
  if (!layer.normalizes()) return result;
  result.scale = layer.norm.scale.template cast<double>();
  result.inverse_deviation = pass.norm.inverse_deviation.template cast<double>();
  if (layer.norm.kind == Normalization::layer) result.z_hat = pass.norm.z_hat.template cast<double>();
  return result;
}

/// g = f′(u) ∘ scale / √(variance + ε): all of ∂h/∂z but the coupling of the units by layer normalisation.
Matrix<double> diagonal(const Linearization& layer) {
  Matrix<double> g = layer.f_prime;
  if (layer.normalization == Normalization::none) return g;
  g.array().colwise() *= layer.scale.array();
  if (layer.normalization == Normalization::layer) g.array().rowwise() *= layer.inverse_deviation.transpose().array();
  else g.array().colwise() *= layer.inverse_deviation.array();
  return g;
}

Matrix<double> mean_jacobian_of(const Linearization& layer) {
  const Matrix<double> g = diagonal(layer);
  const Vector<double> mean = g.rowwise().mean();
  Matrix<double> J;
  if (layer.normalization == Normalization::layer) {
    // mean over s of diag(g_s) (I − 1 1ᵀ/n − ẑ_s ẑ_sᵀ/n) = diag(ḡ) − ḡ 1ᵀ/n − (g ∘ ẑ) ẑᵀ / (n · samples)
    const auto n = static_cast<double>(g.rows()), samples = static_cast<double>(g.cols());
    Matrix<double> coupling = (g.array() * layer.z_hat.array()).matrix() * layer.z_hat.transpose() / -(n * samples);
    coupling.colwise() -= mean / n;
    coupling.diagonal() += mean;
    J = coupling * layer.W;
  } else {
    J = mean.asDiagonal() * layer.W;
  }
  if (layer.skip) J.diagonal().array() += 1;
  return J;
}

/// da_prev = (∂a/∂a_prev)ᵀ da, sample by sample. `da` is (units × samples), the result (inputs × samples).
Matrix<double> pull_back(const Linearization& layer, const Matrix<double>& da) {
  Matrix<double> dz = da.array() * diagonal(layer).array();
  if (layer.normalization == Normalization::layer) {
    // dz = (I − 1 1ᵀ/n − ẑ ẑᵀ/n) diag(g) da
    const Eigen::RowVectorXd mean = dz.colwise().mean();
    const Eigen::RowVectorXd along = (dz.array() * layer.z_hat.array()).colwise().mean();
    dz.rowwise() -= mean;
    dz.array() -= layer.z_hat.array().rowwise() * along.array();
  }
  Matrix<double> da_prev = layer.W.transpose() * dz;
  if (layer.skip) da_prev += da;
  return da_prev;
}

/// Row `output` of ∂z_L/∂x for every sample, as columns (inputs × samples).
Matrix<double> output_gradient(const std::vector<Linearization>& layers, Index output) {
  Matrix<double> da = layers.back().W.row(output).transpose().replicate(1, layers.back().f_prime.cols());
  for (std::size_t l = layers.size() - 1; l-- > 0;) da = pull_back(layers[l], da);
  return da;
}

void measure_whole(const std::vector<Linearization>& layers, Spectrum& spectrum) {
  const Index outputs = layers.back().W.rows(), inputs = layers.front().W.cols();
  const Index samples = layers.front().f_prime.cols();
  Matrix<double> mean(outputs, inputs);
  double squares = 0;
  for (Index output = 0; output < outputs; ++output) {
    const Matrix<double> rows = output_gradient(layers, output);
    mean.row(output) = rows.rowwise().mean().transpose();
    squares += rows.squaredNorm();
  }
  spectrum.whole = singular_values(mean);
  spectrum.mean_square = squares / static_cast<double>(samples * std::min(inputs, outputs));
}

}  // namespace

template <class Scalar>
Matrix<double> mean_jacobian(const DenseLayer<Scalar>& layer, const LayerPass<Scalar>& pass) {
  return mean_jacobian_of(linearize(layer, pass));
}

template <class Scalar>
Spectrum measure_spectrum(const Network<Scalar>& network, const Pass<Scalar>& pass) {
  std::vector<Linearization> layers;
  Spectrum spectrum;
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    layers.push_back(linearize(network.layers[l], pass.layers[l]));
    spectrum.layers.push_back(singular_values(mean_jacobian_of(layers.back())));
  }
  measure_whole(layers, spectrum);
  return spectrum;
}

#define INSTANTIATE(Scalar)                                                                   \
  template Matrix<double> mean_jacobian(const DenseLayer<Scalar>&, const LayerPass<Scalar>&); \
  template Spectrum measure_spectrum(const Network<Scalar>&, const Pass<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
