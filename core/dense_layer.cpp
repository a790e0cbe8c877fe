#include "dense_layer.hpp"

#include "product.hpp"

namespace backprop {

template <class Scalar>
void forward(const DenseLayer<Scalar>& layer, const Matrix<Scalar>& a_prev, LayerPass<Scalar>& pass) {
  // z = W a_prev + b
  affine(layer.W, a_prev, layer.b, pass.z);
  // a = f(z)
  apply_activation(layer.activation, pass.z, pass.a);
}

template <class Scalar>
void backward(const DenseLayer<Scalar>& layer, const Matrix<Scalar>& a_prev, LayerPass<Scalar>& pass,
              Matrix<Scalar>* da_prev) {
  // a = f(z)          ⇒  dz = da ∘ f′(z)
  apply_derivative(layer.activation, pass.z, pass.a, pass.da, pass.dz);
  // z = W a_prev + b  ⇒  dW = dz a_prevᵀ,  db = Σ dz over samples,  da_prev = Wᵀ dz
  weight_gradients(pass.dz, a_prev, pass.dW, pass.db);
  if (da_prev) multiply_transposed(layer.W, pass.dz, *da_prev);
}

#define INSTANTIATE(Scalar)                                                                            \
  template void forward(const DenseLayer<Scalar>&, const Matrix<Scalar>&, LayerPass<Scalar>&);         \
  template void backward(const DenseLayer<Scalar>&, const Matrix<Scalar>&, LayerPass<Scalar>&,         \
                         Matrix<Scalar>*);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
