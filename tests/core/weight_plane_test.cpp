#include "weight_plane.hpp"

#include <Eigen/SVD>
#include <numbers>

#include "parameter_vector.hpp"
#include "synthetic.hpp"
#include "testing.hpp"

using namespace backprop;

namespace {

/// A path of the given network through `offsets` (one a row) from its place, and back to it.
WeightPath<double> path_through(const Network<double>& network, const Matrix<double>& offsets) {
  WeightPath<double> path;
  Network<double> moving = network;
  for (Index step = 0; step < offsets.rows(); ++step) {
    set_parameter_vector<double>(parameter_vector(network) + offsets.row(step).transpose(), moving);
    path.record(step, moving);
  }
  return path;
}

/// Row norms of every W and the sizes of all else, in a direction or in the network itself.
template <class Scalar>
void check_filter_norms(const NetworkConfig& config, double tolerance) {
  const Network<Scalar> network = make_network<Scalar>(config);
  const WeightPlane plane = random_plane(network, 7);
  for (const Vector<double>& direction : {plane.first, plane.second}) {
    Network<Scalar> moved = network;
    set_parameter_vector<Scalar>(direction.cast<Scalar>(), moved);
    for (std::size_t l = 0; l < network.layers.size(); ++l) {
      const auto &d = moved.layers[l], &own = network.layers[l];
      for (Index unit = 0; unit < own.W.rows(); ++unit)
        CHECK(relative_error(d.W.row(unit).norm(), own.W.row(unit).norm()) < tolerance);
      CHECK(d.b.isZero(0));
      CHECK((d.norm.scale.size() == 0 || (d.norm.scale.isZero(0) && d.norm.shift.isZero(0))));
    }
  }
}

}  // namespace

TEST_CASE("random directions have each unit's own norm, and leave all but the weights alone") {
  for (const NormalizationInfo& row : normalizations()) {
    const NetworkConfig config{.hidden = {5, 3}, .bias = 0.3, .normalization = row.normalization, .skip = true};
    check_filter_norms<double>(config, 1e-14);
    check_filter_norms<float>(config, 1e-6);  // 24 bits
  }
}

TEST_CASE("random directions are the seed's, two of them, and nearly orthogonal where there are many weights") {
  const Network<double> network = make_network<double>({.hidden = {60, 60}});
  const WeightPlane plane = random_plane(network, 7);
  CHECK(random_plane(network, 7).second == plane.second);
  CHECK(random_plane(network, 8).first != plane.first);
  // cosine of about 3,800 random entries: deviation 0.016, times five
  CHECK(std::abs(plane.first.normalized().dot(plane.second.normalized())) < 0.08);
}

TEST_CASE("a unit without weights stays without, and nothing is divided by 0") {
  const Network<double> network = make_network<double>({.hidden = {2}, .initializer = Initializer::zeros});
  const WeightPlane plane = random_plane(network, 1);
  CHECK(plane.first.isZero(0));
  const PlanePoint point = project(plane, plane.origin);
  CHECK(point.alpha == 0);
  CHECK(point.beta == 0);
}

TEST_CASE("coordinates come back from a plane whose directions are not orthogonal") {
  const WeightPlane plane = random_plane(make_network<double>({.hidden = {3}}), 3);
  for (const PlanePoint& point : {PlanePoint{0, 0}, {1, 0}, {-0.5, 2}, {3, -4}}) {
    const PlanePoint found = project(plane, plane.origin + point.alpha * plane.first + point.beta * plane.second);
    CHECK(std::abs(found.alpha - point.alpha) < 1e-13);
    CHECK(std::abs(found.beta - point.beta) < 1e-13);
  }
}

TEST_CASE("the principal directions of a path in a known plane span it, and its points keep their places") {
  // Offsets 3 cos t e₂ + sin t e₅, whole turns: variances 9/2 and 1/2 along the two axes; one point more in the middle.
  const Network<double> network = make_network<double>({.hidden = {3}});
  constexpr Index turns = 12;
  Matrix<double> offsets = Matrix<double>::Zero(turns, parameter_vector(network).size());
  for (Index i = 0; i < turns; ++i) {
    offsets(i, 2) = 3 * std::cos(2 * std::numbers::pi * static_cast<double>(i) / turns);
    offsets(i, 5) = std::sin(2 * std::numbers::pi * static_cast<double>(i) / turns);
  }
  const WeightPath<double> path = path_through(network, offsets);
  const WeightPlane plane = principal_plane(network, path);
  CHECK(std::abs(plane.first_share - 0.9) < 1e-14);
  CHECK(std::abs(plane.second_share - 0.1) < 1e-14);
  // From the first point, 3 e₂ away, to the middle: along −e₂. Weights near 1 plus offsets: rounding of 1e-16.
  CHECK(std::abs(plane.first[2] + 1) < 1e-13);
  CHECK(std::abs(std::abs(plane.second[5]) - 1) < 1e-13);
  const std::vector<PlanePoint> points = project(plane, path);
  for (Index i = 0; i < turns; ++i) {
    CHECK(std::abs(points[static_cast<std::size_t>(i)].alpha + offsets(i, 2)) < 1e-13);
    CHECK(std::abs(points[static_cast<std::size_t>(i)].beta - offsets(i, 5) * plane.second[5]) < 1e-13);
  }
}

TEST_CASE("the principal directions of a real run are the right singular vectors of its centred path") {
  Trainer<double> run({.hidden = {4, 4}, .hidden_activation = Activation::tanh, .normalization = Normalization::layer},
                      {}, to_dataset<double>(generate_points({DataSet::circle, 100, 0, 0.5, 1})));
  WeightPath<double> path(16);
  train_recording(run, path, 1000);
  const WeightPlane plane = principal_plane(run.network(), path);
  Eigen::MatrixXd points(static_cast<Index>(path.snapshots().size()) + 1, plane.origin.size());
  for (Index i = 0; i + 1 < points.rows(); ++i)
    points.row(i) = path.snapshots()[static_cast<std::size_t>(i)].parameters.transpose();
  points.row(points.rows() - 1) = plane.origin.transpose();
  points.rowwise() -= points.colwise().mean().eval();
  const Eigen::JacobiSVD<Eigen::MatrixXd> svd(points, Eigen::ComputeThinV);
  // The Gram matrix squares the condition: 1e-16 over a second share of a few per cent
  CHECK(std::abs(std::abs(svd.matrixV().col(0).dot(plane.first)) - 1) < 1e-12);
  CHECK(std::abs(std::abs(svd.matrixV().col(1).dot(plane.second)) - 1) < 1e-12);
  CHECK(std::abs(plane.first.dot(plane.second)) < 1e-12);
  const double shares = svd.singularValues().head(2).squaredNorm() / svd.singularValues().squaredNorm();
  CHECK(std::abs(plane.first_share + plane.second_share - shares) < 1e-12);
}

TEST_CASE("a path that spans no plane, or is another network's, is refused") {
  const Network<double> network = make_network<double>({.hidden = {3}});
  const Index count = parameter_vector(network).size();
  const Matrix<double> straight = Vector<double>::LinSpaced(5, -4, 0) * Eigen::RowVectorXd::Ones(count);
  const auto plane_of = [&](const Matrix<double>& offsets) {
    return error_message([&] { principal_plane(network, path_through(network, offsets)); });
  };
  CHECK(contains(plane_of(straight), "two directions"));
  CHECK(contains(plane_of(Matrix<double>::Zero(4, count)), "two directions"));
  CHECK(contains(plane_of(Matrix<double>(0, count)), "two directions"));
  const WeightPath<double> other = path_through(make_network<double>({.hidden = {2}}), Matrix<double>::Zero(2, 9));
  CHECK(contains(error_message([&] { principal_plane(network, other); }), "another number of parameters"));
}
