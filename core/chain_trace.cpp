#include "chain_trace.hpp"

#include <cmath>
#include <limits>
#include <string>

#include "argument_error.hpp"

namespace backprop {
namespace {

/// One number a sample, in double: what is traced is small enough for it, and float's products need not be rounded
/// twice.
using Row = Eigen::ArrayXd;

template <class Scalar>
Row row_of(const Matrix<Scalar>& matrix, Index row) {
  return matrix.row(row).template cast<double>().transpose().array();
}

/// Of values: the sample's, or their mean.
double value_of(const Row& row, TracedSample sample) { return sample ? row[*sample] : row.mean(); }

/// Of gradients, which a pass has of the mean loss: per sample they are larger by the number of samples.
double gradient_of(const Row& row, TracedSample sample) {
  return sample ? static_cast<double>(row.size()) * row[*sample] : row.sum();
}

void check_index(const char* what, Index index, Index count) {
  if (index >= 0 && index < count) return;
  throw_invalid_argument({"there is no ", what, " ", index, "; expected 0 to ", count - 1});
}

template <class Scalar>
void check_trace(const Network<Scalar>& network, const Pass<Scalar>& pass, std::size_t layer, Index unit,
                 TracedSample sample) {
  check_index("layer", static_cast<Index>(layer), static_cast<Index>(network.layers.size()));
  check_index("unit", unit, network.layers[layer].W.rows());
  if (pass.layers.size() != network.layers.size() || pass.layers.front().dz.cols() != pass.x.cols())
    throw_invalid_argument({"a trace needs a pass that has been backward through this network"});
  if (sample) check_index("sample", *sample, pass.x.cols());
}

/// f′ of one unit for every sample, by sending ones through the derivative.
template <class Scalar>
Row derivatives(const DenseLayer<Scalar>& layer, const LayerPass<Scalar>& pass, Index unit) {
  const Matrix<Scalar> u = activation_input(layer, pass).row(unit), h = activation_output(layer, pass).row(unit);
  const Matrix<Scalar> ones = Matrix<Scalar>::Ones(1, u.cols());
  Matrix<Scalar> result;
  apply_derivative(layer.activation, u, h, ones, result);
  return row_of(result, 0);
}

/// The means of dẑ and of dẑ ∘ ẑ over what shares statistics, one a sample: over the samples for batch normalisation,
/// over the units for layer normalisation.
struct SharedMeans {
  Row d, along;
};

template <class Scalar>
SharedMeans shared_means(const Norm<Scalar>& norm, const NormPass<Scalar>& pass, Index unit) {
  const Index samples = pass.du.cols();
  if (norm.kind == Normalization::batch) {
    const Row d = static_cast<double>(norm.scale[unit]) * row_of(pass.du, unit);
    return {Row::Constant(samples, d.mean()), Row::Constant(samples, (d * row_of(pass.z_hat, unit)).mean())};
  }
  const Eigen::ArrayXXd d =
      pass.du.template cast<double>().array().colwise() * norm.scale.template cast<double>().array();
  const Eigen::ArrayXXd along = d * pass.z_hat.template cast<double>().array();
  return {d.colwise().mean().transpose(), along.colwise().mean().transpose()};
}

template <class Scalar>
NormTerms norm_terms(const Norm<Scalar>& norm, const NormPass<Scalar>& pass, Index unit, TracedSample sample) {
  const auto scale = static_cast<double>(norm.scale[unit]);
  const Row z_hat = row_of(pass.z_hat, unit);
  Row inverse = pass.inverse_deviation.template cast<double>().array();
  if (norm.kind == Normalization::batch) inverse = Row::Constant(z_hat.size(), inverse[unit]);
  const SharedMeans mean = shared_means(norm, pass, unit);
  // dz = (dẑ − mean dẑ − ẑ mean(dẑ ∘ ẑ)) / √(variance z + ε)
  return {scale,
          value_of(inverse, sample),
          value_of(z_hat, sample),
          gradient_of(inverse * scale * row_of(pass.du, unit), sample),
          gradient_of(-inverse * mean.d, sample),
          gradient_of(-inverse * z_hat * mean.along, sample)};
}

Row sigmoid(const Row& logits) { return (1 + (-logits).exp()).inverse(); }

/// Softmax's probability of `output`, for every sample.
template <class Scalar>
Row softmax(const Matrix<Scalar>& logits, Index output) {
  const Eigen::ArrayXXd values = logits.template cast<double>().array();
  const Row largest = values.colwise().maxCoeff().transpose();
  const Row sum = (values.rowwise() - largest.transpose()).exp().colwise().sum().transpose();
  return (values.row(output).transpose() - largest).exp() / sum;
}

template <class Scalar>
LossTerms loss_terms(Loss loss, const Pass<Scalar>& pass, Index output, TracedSample sample) {
  const Row prediction = row_of(pass.prediction(), output), target = row_of(pass.y, output);
  const double share = 1 / static_cast<double>(pass.y.rows());
  Row probability = Row::Constant(target.size(), std::numeric_limits<double>::quiet_NaN());
  Row error = prediction - target;
  double factor = share;
  switch (loss) {
    case Loss::squared_error:  // (ŷ − y)²  ⇒  2 (ŷ − y)
      factor = 2 * share;
      break;
    case Loss::half_squared_error:  // ½ (ŷ − y)²  ⇒  ŷ − y
      break;
    case Loss::huber:  // ⇒  ŷ − y clamped to ±1
      error = error.unaryExpr([](double e) { return clamped(e, 1.0); });
      break;
    case Loss::binary_cross_entropy:  // ⇒  s − y = (1 − y) s − y (1 − s)
      probability = sigmoid(prediction);
      error = (1 - target) * probability - target * sigmoid(-prediction);
      break;
    case Loss::softmax_cross_entropy:  // ⇒  p Σ_k y_k − y; the y of a sample sum to 1
      probability = softmax(pass.prediction(), output);
      error = probability * pass.y.template cast<double>().colwise().sum().transpose().array() - target;
      factor = 1;
      break;
  }
  return {value_of(prediction, sample), value_of(target, sample), value_of(probability, sample),
          value_of(error, sample), factor};
}

/// da of a hidden unit, from the layer that follows: Σ_i W_next,ij dz_next,i, and da_next where that layer skips.
template <class Scalar>
void add_terms(const DenseLayer<Scalar>& next, const LayerPass<Scalar>& next_pass, TracedSample sample,
               ChainNode& node) {
  for (Index i = 0; i < next.W.rows(); ++i) {
    const auto weight = static_cast<double>(next.W(i, node.unit));
    const double dz_next = gradient_of(row_of(next_pass.dz, i), sample);
    node.terms.push_back({i, weight, dz_next, weight * dz_next});
  }
  node.next_skips = next.skip;
  if (next.skip) node.skip = gradient_of(row_of(next_pass.da, node.unit), sample);
}

}  // namespace

template <class Scalar>
ChainNode trace_unit(const Network<Scalar>& network, Loss loss, const Pass<Scalar>& pass, std::size_t l, Index unit,
                     TracedSample sample) {
  check_trace(network, pass, l, unit, sample);
  const DenseLayer<Scalar>& layer = network.layers[l];
  const LayerPass<Scalar>& numbers = pass.layers[l];
  const Matrix<Scalar>& du = layer.normalizes() ? numbers.norm.du : numbers.dz;
  ChainNode node{};
  node.layer = l;
  node.unit = unit;
  node.z = value_of(row_of(numbers.z, unit), sample);
  node.u = value_of(row_of(activation_input(layer, numbers), unit), sample);
  node.a = value_of(row_of(numbers.a, unit), sample);
  node.dz = gradient_of(row_of(numbers.dz, unit), sample);
  node.du = gradient_of(row_of(du, unit), sample);
  node.da = gradient_of(row_of(numbers.da, unit), sample);
  node.derivative = value_of(derivatives(layer, numbers, unit), sample);
  if (!sample) node.covariance = node.du - node.derivative * node.da;
  if (layer.normalizes()) node.norm = norm_terms(layer.norm, numbers.norm, unit, sample);
  if (l + 1 < network.layers.size()) add_terms(network.layers[l + 1], pass.layers[l + 1], sample, node);
  else node.loss = loss_terms(loss, pass, unit, sample);
  return node;
}

template <class Scalar>
ParameterTrace trace_parameter(const Network<Scalar>& network, const Pass<Scalar>& pass, std::size_t l, Index unit,
                               std::optional<Index> input, TracedSample sample) {
  check_trace(network, pass, l, unit, sample);
  const DenseLayer<Scalar>& layer = network.layers[l];
  if (input) check_index("input", *input, layer.W.cols());
  const Row dz = row_of(pass.layers[l].dz, unit);
  const Row a_prev = input ? row_of(l > 0 ? pass.layers[l - 1].a : pass.x, *input) : Row::Ones(dz.size());
  ParameterTrace trace{};
  trace.value = static_cast<double>(input ? layer.W(unit, *input) : layer.b[unit]);
  trace.dz = gradient_of(dz, sample);
  trace.a_prev = value_of(a_prev, sample);
  for (Index s = 0; s < dz.size(); ++s) {
    const double dz_s = gradient_of(dz, s);
    trace.samples.push_back({dz_s, a_prev[s], dz_s * a_prev[s]});
  }
  if (sample) {
    trace.gradient = trace.dz * trace.a_prev;
  } else {
    trace.gradient = static_cast<double>(input ? pass.layers[l].dW(unit, *input) : pass.layers[l].db[unit]);
    trace.covariance = trace.gradient - trace.dz * trace.a_prev;
  }
  return trace;
}

#define INSTANTIATE(Scalar)                                                                                           \
  template ChainNode trace_unit(const Network<Scalar>&, Loss, const Pass<Scalar>&, std::size_t, Index, TracedSample); \
  template ParameterTrace trace_parameter(const Network<Scalar>&, const Pass<Scalar>&, std::size_t, Index,            \
                                          std::optional<Index>, TracedSample);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
