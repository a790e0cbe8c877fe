/// The three matrix products of a layer, shaped for what layers are: samples lie side by side, and there may be few
/// units and few samples. Eigen's general product packs its operands first, which costs more than a small product.
///
/// All matrices are row-major. Where there are fewer samples than a SIMD register has lanes, Eigen's
/// product of single coefficients serves.
#pragma once

#include "matrix.hpp"

namespace backprop {

/// Z = W A + b, b added to every column. W (units × inputs), A (inputs × samples), b (units); Z is resized.
template <class Scalar>
void affine(const Matrix<Scalar>& W, const Matrix<Scalar>& A, const Vector<Scalar>& b, Matrix<Scalar>& Z);

/// dA = Wᵀ dZ. W (units × inputs), dZ (units × samples); dA (inputs × samples) is resized.
template <class Scalar>
void multiply_transposed(const Matrix<Scalar>& W, const Matrix<Scalar>& dZ, Matrix<Scalar>& dA);

/// dW = dZ Aᵀ and db = dZ summed over samples. dZ (units × samples), A (inputs × samples); dW (units × inputs)
/// and db (units) are resized.
template <class Scalar>
void weight_gradients(const Matrix<Scalar>& dZ, const Matrix<Scalar>& A, Matrix<Scalar>& dW, Vector<Scalar>& db);

}  // namespace backprop
