#include "landscape.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

#include "argument_error.hpp"
#include "name_table.hpp"
#include "parameter_vector.hpp"
#include "parameters.hpp"

namespace backprop {
namespace {

constexpr std::array table{
    PlaneDirectionsInfo{PlaneDirections::random, "random"},
    PlaneDirectionsInfo{PlaneDirections::path, "path"},
};

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

double between(double first, double last, Index i, Index count) {
  const double share = count > 1 ? static_cast<double>(i) / static_cast<double>(count - 1) : 0.5;
  return (1 - share) * first + share * last;  // ends exact, and 0 in the middle of −x … x
}

/// Widens low … high by `margin` of its length at both ends.
void widen(double margin, double& low, double& high) {
  const double added = high > low ? margin * (high - low) : 0.5;
  low -= added;
  high += added;
}

template <class Scalar>
void check_fit(const Network<Scalar>& network, const Samples<Scalar>& samples, const WeightPlane& plane,
               bool needs_batch) {
  const Index count = parameter_count(network);
  if (plane.origin.size() != count || plane.first.size() != count || plane.second.size() != count)
    throw_invalid_argument({"the plane is not of a network with ", count, " parameters"});
  if (samples.x.rows() != network.inputs() || samples.y.rows() != network.outputs() || samples.count() < 1 ||
      samples.y.cols() != samples.count())
    throw_invalid_argument({"the samples do not fit the network, or there is none"});
  if (needs_batch && samples.count() < 2)
    throw_invalid_argument({"batch normalisation needs at least 2 samples; got 1"});
}

}  // namespace

PlaneDirections plane_directions_from_name(std::string_view name) {
  return find_by_name(std::span<const PlaneDirectionsInfo>(table), name, "directions").directions;
}

double PlaneGrid::alpha(Index column) const { return between(left, right, column, columns); }
double PlaneGrid::beta(Index row) const { return between(top, bottom, row, rows); }

void check_grid(const PlaneGrid& grid) {
  for (const double end : {grid.left, grid.right, grid.bottom, grid.top})
    if (!std::isfinite(end)) throw_invalid_argument({"an end of the plane's grid is not a finite number"});
  if (!(grid.left < grid.right && grid.bottom < grid.top))
    throw_invalid_argument({"the plane's grid has no extent: its ends must rise"});
  if (std::min(grid.columns, grid.rows) < 1 || std::max(grid.columns, grid.rows) > 1024)
    throw_invalid_argument(
        {"the plane's grid has ", grid.columns, " columns and ", grid.rows, " rows, expected 1 to 1024"});
}

PlaneGrid grid_around(const std::vector<PlanePoint>& points, Index columns, Index rows, double margin) {
  PlaneGrid grid{0, 0, 0, 0, columns, rows};
  for (const PlanePoint& point : points) {
    grid.left = std::min(grid.left, point.alpha);
    grid.right = std::max(grid.right, point.alpha);
    grid.bottom = std::min(grid.bottom, point.beta);
    grid.top = std::max(grid.top, point.beta);
  }
  widen(margin, grid.left, grid.right);
  widen(margin, grid.bottom, grid.top);
  return grid;
}

template <class Scalar>
Landscape<Scalar>::Landscape(Network<Scalar> network, Samples<Scalar> samples, Loss loss, WeightPlane plane,
                             const PlaneGrid& grid)
    : network_(std::move(network)),
      samples_(std::move(samples)),
      loss_(loss),
      plane_(std::move(plane)),
      grid_(grid),
      needs_batch_(network_.layers.front().norm.kind == Normalization::batch) {
  check_grid(grid_);
  check_fit(network_, samples_, plane_, needs_batch_);
  losses_.assign(static_cast<std::size_t>(grid_.rows * grid_.columns), nan);
}

template <class Scalar>
bool Landscape<Scalar>::evaluate_row() {
  if (done()) return true;
  for (Index column = 0; column < grid_.columns; ++column)
    losses_[static_cast<std::size_t>(rows_done_ * grid_.columns + column)] =
        loss_at({grid_.alpha(column), grid_.beta(rows_done_)});
  ++rows_done_;
  return done();
}

template <class Scalar>
bool Landscape<Scalar>::evaluate_rows(Index count) {
  for (Index row = 0; row < count && !done(); ++row) evaluate_row();
  return done();
}

template <class Scalar>
double Landscape<Scalar>::loss_at(const PlanePoint& point) {
  const Vector<double> parameters = plane_.origin + point.alpha * plane_.first + point.beta * plane_.second;
  set_parameter_vector<Scalar>(parameters.template cast<Scalar>(), network_);
  return needs_batch_ ? batch_loss() : inference_loss();
}

/// The statistics are of all samples together, so that these cannot go in blocks.
template <class Scalar>
double Landscape<Scalar>::batch_loss() {
  pass_.x = samples_.x;
  pass_.y = samples_.y;
  forward(network_, pass_, Mode::training);
  return compute_loss(loss_, pass_);
}

template <class Scalar>
double Landscape<Scalar>::inference_loss() {
  prediction_.resize(samples_.y.rows(), samples_.count());
  inference_.run(network_, samples_.x, samples_.x.cols(), [&](std::size_t l, Index first, const Matrix<Scalar>& a) {
    if (l + 1 == network_.layers.size()) prediction_.middleCols(first, a.cols()) = a;
  });
  return loss_value(loss_, prediction_, samples_.y);
}

template <class Scalar>
Landscape<Scalar> make_landscape(const Trainer<Scalar>& trainer, const WeightPath<Scalar>& path,
                                 const LandscapeConfig& config) {
  if (!(config.reach > 0 && config.reach <= 1000))
    throw_invalid_argument({"reach must be a number above 0, at most 1000"});
  if (config.samples < 1)
    throw_invalid_argument({"the number of samples is ", config.samples, ", expected at least 1"});
  const Network<Scalar>& network = trainer.network();
  const bool random = config.directions == PlaneDirections::random;
  WeightPlane plane = random ? random_plane(network, config.seed) : principal_plane(network, path);
  const PlaneGrid grid =
      random ? PlaneGrid{-config.reach, config.reach, -config.reach, config.reach, config.columns, config.rows}
             : grid_around(project(plane, path), config.columns, config.rows, config.reach);
  return Landscape<Scalar>(network, trainer.draw_samples(config.samples), trainer.training().loss, std::move(plane),
                           grid);
}

#define INSTANTIATE(Scalar)         \
  template class Landscape<Scalar>; \
  template Landscape<Scalar> make_landscape(const Trainer<Scalar>&, const WeightPath<Scalar>&, const LandscapeConfig&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
