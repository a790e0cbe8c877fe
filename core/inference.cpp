#include "inference.hpp"

#include <algorithm>

#include "argument_error.hpp"

namespace backprop {

namespace {

/// Activations that a block may hold in all layers together.
constexpr Index block_values = Index{1} << 20;

template <class Scalar>
Index largest_block(const Network<Scalar>& network) {
  Index units = 0;
  for (const auto& layer : network.layers) units += layer.W.rows();
  return std::clamp<Index>(block_values / units, 16, Inference<Scalar>::block_size);
}

}  // namespace

template <class Scalar>
void Inference<Scalar>::run(const Network<Scalar>& network, const Matrix<Scalar>& x, Index count,
                            const Visitor& visit) {
  // Blocks of one size: with another size for the last, every buffer would be allocated anew, twice a run. Where
  // they do not come out even, the last reaches back into the one before.
  const Index largest = largest_block(network);
  const Index blocks = (count + largest - 1) / largest;
  // A multiple of 4, where there are so many: rows of whole packets.
  const Index size = blocks > 0 ? std::min(count, ((count + blocks - 1) / blocks + 3) / 4 * 4) : 0;
  layers_.resize(network.layers.size());
  for (Index block = 0; block < blocks; ++block) {
    const Index first = std::min(block * size, count - size);
    input_ = x.middleCols(first, size);
    const Matrix<Scalar>* a_prev = &input_;
    for (std::size_t l = 0; l < network.layers.size(); ++l) {
      LayerPass<Scalar>& pass = layers_[l];
      forward(network.layers[l], *a_prev, Mode::inference, pass);
      visit(l, first, pass.a);
      a_prev = &pass.a;
    }
  }
}

template <class Scalar>
std::vector<double> outputs_for(const Network<Scalar>& network, const std::vector<double>& x) {
  if (static_cast<Index>(x.size()) != network.inputs())
    throw_invalid_argument({"a sample has ", x.size(), " inputs, expected ", network.inputs()});
  const Matrix<double> sample = Eigen::Map<const Vector<double>>(x.data(), network.inputs());
  std::vector<double> outputs(static_cast<std::size_t>(network.outputs()));
  const auto keep = [&](std::size_t l, Index, const Matrix<Scalar>& a) {
    if (l + 1 == network.layers.size()) std::copy(a.data(), a.data() + a.size(), outputs.begin());
  };
  Inference<Scalar>().run(network, sample.cast<Scalar>(), 1, std::ref(keep));
  return outputs;
}

template class Inference<float>;
template class Inference<double>;
template std::vector<double> outputs_for(const Network<float>&, const std::vector<double>&);
template std::vector<double> outputs_for(const Network<double>&, const std::vector<double>&);

}  // namespace backprop
