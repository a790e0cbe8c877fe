#include "gradient_stats.hpp"

#include <cmath>
#include <limits>

#include "layer_products.hpp"

namespace backprop {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// 1 − 0.97²: tanh′ where |tanh| = 0.97.
constexpr double saturation_threshold = 0.0591;

/// `gradient` is of the mean loss over the samples; times their number it is per sample.
template <class Scalar>
double rms_per_sample(const Matrix<Scalar>& gradient) {
  const auto samples = static_cast<double>(gradient.cols());
  return samples * frobenius_norm(gradient) / std::sqrt(static_cast<double>(gradient.size()));
}

/// The same summed over the units instead of averaged.
template <class Scalar>
double norm_per_sample(const Matrix<Scalar>& gradient) {
  return std::sqrt(static_cast<double>(gradient.cols())) * frobenius_norm(gradient);
}

double ratio(double numerator, double denominator) { return denominator > 0 ? numerator / denominator : nan; }

template <class Scalar>
double rms(const Matrix<Scalar>& values) {
  return frobenius_norm(values) / std::sqrt(static_cast<double>(values.size()));
}

/// Sizes on the way forward of layer `l`, which is given `a_prev`.
template <class Scalar>
void measure_sizes(const DenseLayer<Scalar>& layer, const Matrix<Scalar>& a_prev, const LayerPass<Scalar>& pass,
                   std::size_t l, GradientStats& stats) {
  double weighted = 0, bias = 0;  // squares, summed: z = W a_prev + b
  for (Index i = 0; i < pass.z.rows(); ++i) {
    const auto b = static_cast<double>(layer.b[i]);
    bias += b * b;
    for (Index s = 0; s < pass.z.cols(); ++s) {
      const double product = static_cast<double>(pass.z(i, s)) - b;
      weighted += product * product;
    }
  }
  stats.input_size[l] = rms(a_prev);
  stats.weighted_size[l] = std::sqrt(weighted / static_cast<double>(pass.z.size()));
  stats.bias_size[l] = std::sqrt(bias / static_cast<double>(layer.b.size()));
  stats.skip_growth[l] = layer.skip ? ratio(rms(pass.a), rms(pass.h)) : 1;
}

/// What reaches the layer before `layer` through W alone: Wᵀ dz without the gradient that a skip connection adds.
template <class Scalar>
double rms_through_weights(const DenseLayer<Scalar>& layer, const LayerPass<Scalar>& pass) {
  Matrix<Scalar> through;
  multiply_transposed(layer.W, pass.dz, through);
  return rms_per_sample(through);
}

/// rms(da) ÷ rms(Wᵀ dz).
double skip_ratio(double da, double through_weights) {
  if (da > 0 && through_weights == 0) return std::numeric_limits<double>::infinity();
  return ratio(da, through_weights);
}

/// f′ of a whole layer, by sending ones through the derivative.
template <class Scalar>
Matrix<Scalar> derivatives(const DenseLayer<Scalar>& layer, const LayerPass<Scalar>& pass) {
  Matrix<Scalar> result;
  const Matrix<Scalar> ones = Matrix<Scalar>::Ones(pass.z.rows(), pass.z.cols());
  apply_derivative(layer.activation, activation_input(layer, pass), activation_output(layer, pass), ones, result);
  return result;
}

struct DerivativeStats {
  double mean, saturated, dead;
};

template <class Scalar>
DerivativeStats measure_derivatives(const DenseLayer<Scalar>& layer, const LayerPass<Scalar>& pass) {
  const Matrix<Scalar> f_prime = derivatives(layer, pass);
  const auto threshold = static_cast<Scalar>(saturation_threshold * info(layer.activation).largest_derivative);
  const auto dead = (f_prime.array() == Scalar(0)).rowwise().all().count();
  const auto saturated = (f_prime.array() < threshold).count();
  return {f_prime.template cast<double>().mean(), static_cast<double>(saturated) / static_cast<double>(f_prime.size()),
          static_cast<double>(dead) / static_cast<double>(f_prime.rows())};
}

}  // namespace

template <class Scalar>
GradientStats measure_gradients(const Network<Scalar>& network, const Pass<Scalar>& pass) {
  const std::size_t count = network.layers.size();
  GradientStats stats;
  stats.samples = pass.x.cols();
  for (auto* column :
       {&stats.signal, &stats.signal_norm, &stats.batch_gradient, &stats.gain, &stats.weight_gain, &stats.skip_gain,
        &stats.derivative_gain, &stats.normalization_gain, &stats.mean_derivative, &stats.input_size,
        &stats.weighted_size, &stats.bias_size, &stats.skip_growth, &stats.saturated, &stats.dead, &stats.update_ratio})
    column->assign(count, nan);
  for (std::size_t l = count; l-- > 0;) {
    const LayerPass<Scalar>& layer = pass.layers[l];
    const double da = rms_per_sample(layer.da);
    stats.signal[l] = rms_per_sample(layer.dz);
    stats.signal_norm[l] = norm_per_sample(layer.dz);
    stats.batch_gradient[l] = frobenius_norm(layer.dW);
    const double du = network.layers[l].normalizes() ? rms_per_sample(layer.norm.du) : stats.signal[l];
    stats.derivative_gain[l] = ratio(du, da);
    stats.normalization_gain[l] = network.layers[l].normalizes() ? ratio(stats.signal[l], du) : 1;
    if (l + 1 < count) {
      stats.gain[l] = ratio(stats.signal[l], stats.signal[l + 1]);
      const bool skips = network.layers[l + 1].skip;
      const double through = skips ? rms_through_weights(network.layers[l + 1], pass.layers[l + 1]) : da;
      stats.weight_gain[l] = ratio(through, stats.signal[l + 1]);
      stats.skip_gain[l] = skips ? skip_ratio(da, through) : 1;
    }
    measure_sizes(network.layers[l], l > 0 ? pass.layers[l - 1].a : pass.x, layer, l, stats);
    const DerivativeStats derivative = measure_derivatives(network.layers[l], layer);
    stats.mean_derivative[l] = derivative.mean;
    stats.saturated[l] = derivative.saturated;
    stats.dead[l] = derivative.dead;
  }
  return stats;
}

template GradientStats measure_gradients(const Network<float>&, const Pass<float>&);
template GradientStats measure_gradients(const Network<double>&, const Pass<double>&);

}  // namespace backprop
