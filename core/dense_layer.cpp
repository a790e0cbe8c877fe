#include "dense_layer.hpp"

namespace backprop {

template <class Scalar>
void forward(const DenseLayer<Scalar>& layer, const Matrix<Scalar>& a_prev, LayerPass<Scalar>& pass) {
  // z = W a_prev + b
  pass.z.noalias() = layer.W * a_prev;
  pass.z.colwise() += layer.b;
  // a = f(z)
  apply_activation(layer.activation, pass.z, pass.a);
}

template <class Scalar>
void backward(const DenseLayer<Scalar>& layer, const Matrix<Scalar>& a_prev, LayerPass<Scalar>& pass,
              Matrix<Scalar>* da_prev) {
  // a = f(z)          ⇒  dz = da ∘ f′(z)
  apply_derivative(layer.activation, pass.z, pass.a, pass.da, pass.dz);
  // z = W a_prev + b  ⇒  dW = dz a_prevᵀ,  db = Σ dz over samples,  da_prev = Wᵀ dz
  pass.dW.noalias() = pass.dz * a_prev.transpose();
  pass.db = pass.dz.rowwise().sum();
  if (da_prev) da_prev->noalias() = layer.W.transpose() * pass.dz;
}

#define INSTANTIATE(Scalar)                                                                            \
  template void forward(const DenseLayer<Scalar>&, const Matrix<Scalar>&, LayerPass<Scalar>&);         \
  template void backward(const DenseLayer<Scalar>&, const Matrix<Scalar>&, LayerPass<Scalar>&,         \
                         Matrix<Scalar>*);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
