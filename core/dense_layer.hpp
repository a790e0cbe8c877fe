/// One fully connected layer: a = f(W a_prev + b).
#pragma once

#include "activation.hpp"
#include "matrix.hpp"

namespace backprop {

/// What a layer has learned. `units` is W.rows(), `inputs` is W.cols().
template <class Scalar>
struct DenseLayer {
  Matrix<Scalar> W;  ///< (units × inputs)
  Vector<Scalar> b;  ///< (units)
  Activation activation = Activation::linear;
};

/// What passed through a layer for one batch, forwards and backwards. Values and gradients are kept apart and
/// stay readable after a step; d-something is ∂(mean loss of the batch)/∂something.
template <class Scalar>
struct LayerPass {
  Matrix<Scalar> z, a;    ///< (units × samples)
  Matrix<Scalar> dz, da;  ///< (units × samples)
  Matrix<Scalar> dW;      ///< (units × inputs)
  Vector<Scalar> db;      ///< (units)
};

/// Fills `pass.z` and `pass.a`. `a_prev` is (inputs × samples).
template <class Scalar>
void forward(const DenseLayer<Scalar>& layer, const Matrix<Scalar>& a_prev, LayerPass<Scalar>& pass);

/// Fills `pass.dz`, `pass.dW`, `pass.db` from `pass.da`, and, unless null, `da_prev` (inputs × samples).
/// No weight changes.
template <class Scalar>
void backward(const DenseLayer<Scalar>& layer, const Matrix<Scalar>& a_prev, LayerPass<Scalar>& pass,
              Matrix<Scalar>* da_prev);

}  // namespace backprop
