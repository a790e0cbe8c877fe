#include "curves.hpp"

#include <functional>

#include "argument_error.hpp"
#include "boundary.hpp"
#include "inference.hpp"

namespace backprop {
namespace {

/// x at evenly spaced places of the plot, in the first row; the second is not read.
Matrix<double> places_of(Index places) {
  constexpr double radius = Boundary<double>::radius;
  Matrix<double> points(2, places);
  points.row(0) = Eigen::RowVectorXd::LinSpaced(places, -radius, radius);
  points.row(1).setZero();
  return points;
}

template <class Scalar>
Index hidden_units(const Network<Scalar>& network) {
  Index count = 0;
  for (std::size_t l = 0; l + 1 < network.layers.size(); ++l) count += network.layers[l].W.rows();
  return count;
}

template <class Scalar>
void check_curves(const Network<Scalar>& network, const Features& features, Index places, Index curves) {
  if (places < 2 || places > most_places)
    throw_invalid_argument({"a curve of ", places, " places, expected 2 to ", most_places});
  check_features(features, 1);
  if (network.inputs() != static_cast<Index>(features.size()))
    throw_invalid_argument({"curves over ", features.size(), " inputs do not fit a network of ", network.inputs()});
  if (curves * places > most_curve_values)
    throw_invalid_argument({curves, " curves of ", places, " places are too many"});
}

}  // namespace

template <class Scalar>
Curves curves_of(const Network<Scalar>& network, const Features& features, Index places, bool with_units) {
  const Index units = with_units ? hidden_units(network) : 0;
  check_curves(network, features, places, network.outputs() + units);
  Curves curves;
  curves.outputs.resize(static_cast<std::size_t>(network.outputs() * places));
  curves.units.resize(static_cast<std::size_t>(units * places));
  using Curve = Eigen::Map<Eigen::Matrix<float, 1, Eigen::Dynamic>>;
  std::vector<Index> first_unit(1, 0);
  for (const auto& layer : network.layers) first_unit.push_back(first_unit.back() + layer.W.rows());
  const auto keep = [&](std::size_t l, Index first, const Matrix<Scalar>& a) {
    const bool is_output = l + 1 == network.layers.size();
    if (!is_output && !with_units) return;
    float* const to = is_output ? curves.outputs.data() : curves.units.data() + first_unit[l] * places;
    for (Index unit = 0; unit < a.rows(); ++unit)
      Curve(to + unit * places + first, a.cols()) = a.row(unit).template cast<float>();
  };
  const Matrix<Scalar> x = feature_values<Scalar>(features, places_of(places));
  Inference<Scalar>().run(network, x, places, std::ref(keep));
  return curves;
}

template Curves curves_of(const Network<float>&, const Features&, Index, bool);
template Curves curves_of(const Network<double>&, const Features&, Index, bool);

}  // namespace backprop
