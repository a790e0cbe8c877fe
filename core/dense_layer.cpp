#include "dense_layer.hpp"

#include "layer_products.hpp"

namespace backprop {
template <class Scalar>
void forward(const DenseLayer<Scalar>& layer, const Matrix<Scalar>& a_prev, Mode mode, LayerPass<Scalar>& pass) {
  // z = W a_prev + b
  affine(layer.W, a_prev, layer.b, pass.z);
  // u = norm(z)
  if (layer.normalizes()) normalize(layer.norm, pass.z, mode, pass.norm);
  // h = f(u)
  apply_activation(layer.activation, activation_input(layer, pass), layer.skip ? pass.h : pass.a);
  // a = h + a_prev
  if (layer.skip) pass.a = pass.h + a_prev;
}

template <class Scalar>
void backward(const DenseLayer<Scalar>& layer, const Matrix<Scalar>& a_prev, LayerPass<Scalar>& pass,
              Matrix<Scalar>* da_prev) {
  // a = h + a_prev, h = f(u)  ⇒  du = da ∘ f′(u)
  Matrix<Scalar>& du = layer.normalizes() ? pass.norm.du : pass.dz;
  apply_derivative(layer.activation, activation_input(layer, pass), activation_output(layer, pass), pass.da, du);
  // u = norm(z)       ⇒  dz
  if (layer.normalizes()) normalize_backward(layer.norm, pass.norm, pass.dz);
  // z = W a_prev + b  ⇒  dW = dz a_prevᵀ,  db = Σ dz over samples,  da_prev = Wᵀ dz
  weight_gradients(pass.dz, a_prev, pass.dW, pass.db);
  if (!da_prev) return;
  multiply_transposed(layer.W, pass.dz, *da_prev);
  // a = h + a_prev    ⇒  da_prev gets da as well
  if (layer.skip) *da_prev += pass.da;
}

#define INSTANTIATE(Scalar)                                                                          \
  template void forward(const DenseLayer<Scalar>&, const Matrix<Scalar>&, Mode, LayerPass<Scalar>&); \
  template void backward(const DenseLayer<Scalar>&, const Matrix<Scalar>&, LayerPass<Scalar>&, Matrix<Scalar>*);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
