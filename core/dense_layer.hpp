/// One fully connected layer: a = f(W a_prev + b), with normalisation and a skip connection where wanted.
#pragma once

#include "activation.hpp"
#include "matrix.hpp"
#include "normalization.hpp"

namespace backprop {

/// Parameters of a layer. `units` is W.rows(), `inputs` is W.cols().
/// In full: z = W a_prev + b,  u = norm(z),  h = f(u),  a = h + a_prev;
/// without normalisation u is z, without a skip connection a is h.
template <class Scalar>
struct DenseLayer {
  Matrix<Scalar> W;  ///< (units × inputs)
  Vector<Scalar> b;  ///< (units)
  Activation activation = Activation::linear;
  bool skip = false;    ///< adds a_prev to what the activation gives; needs as many inputs as units
  Norm<Scalar> norm{};  ///< of z; may be none

  bool normalizes() const { return norm.kind != Normalization::none; }
};

/// Whether all parameters of the layer are finite.
template <class Scalar>
bool is_finite(const DenseLayer<Scalar>& layer) {
  return layer.W.allFinite() && layer.b.allFinite() && layer.norm.scale.allFinite() && layer.norm.shift.allFinite();
}

/// Values and gradients of a layer for one batch. Values and gradients are kept apart and
/// stay readable after a step; d-something is ∂(mean loss of the batch)/∂something.
template <class Scalar>
struct LayerPass {
  Matrix<Scalar> z, a;    ///< (units × samples)
  Matrix<Scalar> dz, da;  ///< (units × samples)
  Matrix<Scalar> dW;      ///< (units × inputs)
  Vector<Scalar> db;      ///< (units)
  NormPass<Scalar> norm;  ///< u and what belongs to it; untouched where the layer does not normalise
  Matrix<Scalar> h;       ///< f(u) alone (units × samples), where the layer skips; its gradient is da
};

/// The input of the layer's activation: u, which without normalisation is z.
template <class Scalar>
const Matrix<Scalar>& activation_input(const DenseLayer<Scalar>& layer, const LayerPass<Scalar>& pass) {
  return layer.normalizes() ? pass.norm.u : pass.z;
}

/// The output of the layer's activation: h, which without a skip connection is a.
template <class Scalar>
const Matrix<Scalar>& activation_output(const DenseLayer<Scalar>& layer, const LayerPass<Scalar>& pass) {
  return layer.skip ? pass.h : pass.a;
}

/// Fills `pass.z` and `pass.a`, and in between `pass.norm` and `pass.h` where the layer has them.
/// `a_prev` is (inputs × samples).
template <class Scalar>
void forward(const DenseLayer<Scalar>& layer, const Matrix<Scalar>& a_prev, Mode mode, LayerPass<Scalar>& pass);

/// Fills every gradient of the layer from `pass.da`, and, unless null, `da_prev` (inputs × samples).
/// Needs `forward` with Mode::training. No weight changes.
template <class Scalar>
void backward(const DenseLayer<Scalar>& layer, const Matrix<Scalar>& a_prev, LayerPass<Scalar>& pass,
              Matrix<Scalar>* da_prev);

}  // namespace backprop
