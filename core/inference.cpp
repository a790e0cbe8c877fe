#include "inference.hpp"

#include <algorithm>

namespace backprop {

template <class Scalar>
void Inference<Scalar>::run(const Network<Scalar>& network, const Matrix<Scalar>& x, const Visitor& visit) {
  for (Index first = 0; first < x.cols(); first += block_size) {
    input_ = x.middleCols(first, std::min(block_size, x.cols() - first));
    const Matrix<Scalar>* a_prev = &input_;
    for (std::size_t l = 0; l < network.layers.size(); ++l) {
      LayerPass<Scalar>& pass = l % 2 == 0 ? even_ : odd_;
      forward(network.layers[l], *a_prev, Mode::inference, pass);
      visit(l, first, pass.a);
      a_prev = &pass.a;
    }
  }
}

template class Inference<float>;
template class Inference<double>;

}  // namespace backprop
