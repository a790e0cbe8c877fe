/// Random orthogonal matrices.
#pragma once

#include "matrix.hpp"
#include "random.hpp"

namespace backprop {

/// A random (rows × columns) matrix whose columns, or where it is wide its rows, are orthonormal; uniformly
/// distributed: Q of the QR decomposition of a normal matrix, each column with the sign of R's diagonal entry (Mezzadri
/// 2007, §5). The normal matrix is drawn row by row. Cubic in the width.
Matrix<double> draw_orthogonal(Random& random, Index rows, Index columns);

}  // namespace backprop
