#include "weight_plane.hpp"

#include <cmath>

#include "argument_error.hpp"
#include "parameter_vector.hpp"
#include "parameters.hpp"
#include "symmetric_eigen.hpp"

namespace backprop {
namespace {

/// The share of the path's variance below which a direction is rounding, not movement.
constexpr double least_share = 1e-12;

template <class Scalar>
Vector<double> random_direction(const Network<Scalar>& network, Random random) {
  Vector<double> direction = Vector<double>::Zero(parameter_count(network));
  Index offset = 0;
  for (const DenseLayer<Scalar>& layer : network.layers) {
    const Matrix<double> W = layer.W.template cast<double>();
    for (Index unit = 0; unit < W.rows(); ++unit) {
      auto row = direction.segment(offset + unit * W.cols(), W.cols());
      for (double& entry : row) entry = random.normal();
      // d_unit ← d_unit ‖W_unit‖ / ‖d_unit‖
      row *= W.row(unit).stableNorm() / row.norm();
    }
    offset += W.size() + layer.b.size() + layer.norm.scale.size() + layer.norm.shift.size();
  }
  return direction;
}

/// The snapshots as rows, and the network's present place as the last one.
template <class Scalar>
Matrix<double> points_of(const WeightPath<Scalar>& path, const Vector<double>& present) {
  const auto count = static_cast<Index>(path.snapshots().size());
  Matrix<double> points(count + 1, present.size());
  for (Index i = 0; i < count; ++i) {
    const auto& snapshot = path.snapshots()[static_cast<std::size_t>(i)].parameters;
    if (snapshot.size() != present.size())
      throw_invalid_argument({"the path is of a network with another number of parameters"});
    points.row(i) = snapshot.template cast<double>().transpose();
  }
  points.row(count) = present.transpose();
  return points;
}

/// C Cᵀ. Throws std::invalid_argument where it is not finite.
Matrix<double> gram_matrix(const Matrix<double>& C) {
  Matrix<double> gram(C.rows(), C.rows());
  for (Index i = 0; i < C.rows(); ++i)
    for (Index j = 0; j <= i; ++j) gram(i, j) = gram(j, i) = C.row(i).dot(C.row(j));
  if (!gram.allFinite()) throw_invalid_argument({"the path holds a number that is not finite"});
  return gram;
}

/// Unit vector along `centred`ᵀ `weights`, pointing the way the path went.
Vector<double> along_path(const Matrix<double>& centred, const Vector<double>& weights) {
  Vector<double> direction = Vector<double>::Zero(centred.cols());
  for (Index i = 0; i < centred.rows(); ++i) direction += weights[i] * centred.row(i).transpose();
  direction.normalize();
  if ((centred.bottomRows(1) - centred.topRows(1)).row(0).dot(direction) < 0) direction = -direction;
  return direction;
}

}  // namespace

template <class Scalar>
WeightPlane random_plane(const Network<Scalar>& network, std::uint64_t seed) {
  return {parameter_vector(network).template cast<double>(),
          random_direction(network, Random(seed, Purpose::landscape, 0)),
          random_direction(network, Random(seed, Purpose::landscape, 1))};
}

template <class Scalar>
WeightPlane principal_plane(const Network<Scalar>& network, const WeightPath<Scalar>& path) {
  WeightPlane plane{parameter_vector(network).template cast<double>(), {}, {}};
  Matrix<double> centred = points_of(path, plane.origin);
  centred.rowwise() -= centred.colwise().mean().eval();
  // K = C Cᵀ has the eigenvalues of the scatter Cᵀ C; from K u = λ u follows Cᵀ C (Cᵀ u) = λ (Cᵀ u)
  const SymmetricEigen gram = symmetric_eigen(gram_matrix(centred));
  const double total = gram.values.sum();
  if (gram.values.size() < 3 || !(gram.values[1] > least_share * total))
    throw_invalid_argument({"the path has not moved in two directions yet: train first"});
  plane.first = along_path(centred, gram.vectors.row(0).transpose());
  plane.second = along_path(centred, gram.vectors.row(1).transpose());
  plane.first_share = gram.values[0] / total;
  plane.second_share = gram.values[1] / total;
  return plane;
}

PlanePoint project(const WeightPlane& plane, const Vector<double>& parameters) {
  const Vector<double> offset = parameters - plane.origin;
  // least squares: [f·f f·s; f·s s·s] (α, β) = (f·o, s·o)
  const double ff = plane.first.squaredNorm(), ss = plane.second.squaredNorm(), fs = plane.first.dot(plane.second);
  const double fo = plane.first.dot(offset), so = plane.second.dot(offset);
  const double determinant = ff * ss - fs * fs;
  if (determinant > 0) return {(ss * fo - fs * so) / determinant, (ff * so - fs * fo) / determinant};
  return {ff > 0 ? fo / ff : 0, ff > 0 || ss == 0 ? 0 : so / ss};
}

template <class Scalar>
std::vector<PlanePoint> project(const WeightPlane& plane, const WeightPath<Scalar>& path) {
  std::vector<PlanePoint> points;
  for (const auto& snapshot : path.snapshots())
    points.push_back(project(plane, Vector<double>(snapshot.parameters.template cast<double>())));
  return points;
}

#define INSTANTIATE(Scalar)                                                                \
  template WeightPlane random_plane(const Network<Scalar>&, std::uint64_t);                \
  template WeightPlane principal_plane(const Network<Scalar>&, const WeightPath<Scalar>&); \
  template std::vector<PlanePoint> project(const WeightPlane&, const WeightPath<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
