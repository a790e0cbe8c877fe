/// The loss over a plane through a network's weights, row by row.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dataset.hpp"
#include "inference.hpp"
#include "weight_plane.hpp"

namespace backprop {

/// The points of a plane at which the loss is taken: `columns` values of α from `left` to `right`, and `rows` values of
/// β from `top` down to `bottom`, ends included; a single one lies in the middle. With odd numbers of points and ends
/// that differ only by sign, the middle point is the network itself, exactly.
struct PlaneGrid {
  double left = -1, right = 1, bottom = -1, top = 1;
  Index columns = 25, rows = 25;

  double alpha(Index column) const;
  double beta(Index row) const;  ///< row 0 is at the top, as in pictures
};

/// Throws std::invalid_argument unless the ends are finite and rising and 1 ≤ columns, rows ≤ 1024.
void check_grid(const PlaneGrid& grid);

/// The smallest grid that holds the origin and `points`, with `margin` of its sides' lengths added all around; a side
/// without length gets 1. `margin` is not negative.
PlaneGrid grid_around(const std::vector<PlanePoint>& points, Index columns, Index rows, double margin = 0.1);

enum class PlaneDirections {
  random,  ///< two filter-normalised random ones
  path,    ///< the two first principal ones of the path of the run
};

struct PlaneDirectionsInfo {
  PlaneDirections directions;
  std::string_view name;
};

/// The directions called `name`; throws std::invalid_argument that lists the known ones.
PlaneDirections plane_directions_from_name(std::string_view name);

/// Which plane through a run's weights a landscape is of.
struct LandscapeConfig {
  PlaneDirections directions = PlaneDirections::random;
  std::uint64_t seed = 1;  ///< of the random directions
  /// How far the grid reaches: of random directions the coordinate at its ends, 1 being the weights' own size; of a
  /// path what is added around it, as a share of its extent. Above 0, at most 1000.
  double reach = 1;
  Index columns = 25, rows = 25;
  Index samples = 250;  ///< training samples at most, drawn by `Trainer::draw_samples`; at least 1
};

/// Works on copies of a network and its samples, so that the run they are of neither changes nor waits: call
/// `evaluate_row` between slices of training; to cancel, stop calling it.
///
/// Batch normalisation uses the statistics of the samples themselves, at every point anew, as training does: the
/// running ones belong to the weights in the middle alone. All samples are then one batch.
template <class Scalar>
class Landscape {
 public:
  /// Throws std::invalid_argument where grid, plane, samples and network do not fit one another, or where batch
  /// normalisation would see one sample alone.
  Landscape(Network<Scalar> network, Samples<Scalar> samples, Loss loss, WeightPlane plane, const PlaneGrid& grid);

  /// Takes the losses of the next row, from the top; does nothing once all are done. Returns whether that is so.
  bool evaluate_row();

  /// The same for up to `count` rows.
  bool evaluate_rows(Index count);

  Index rows_done() const { return rows_done_; }
  bool done() const { return rows_done_ == grid_.rows; }
  const WeightPlane& plane() const { return plane_; }
  const PlaneGrid& grid() const { return grid_; }
  Index samples() const { return samples_.count(); }  ///< of which the losses are
  /// Whether a loss depends on which samples are taken together. It is then another than `Trainer::evaluate_train`'s.
  bool uses_batch_statistics() const { return needs_batch_; }

  /// rows × columns, row after row from the top; NaN where not done yet. A loss that overflows is infinite or NaN.
  const std::vector<double>& losses() const { return losses_; }

  /// Loss at one point of the plane.
  double loss_at(const PlanePoint& point);

 private:
  double batch_loss();
  double inference_loss();

  Network<Scalar> network_;  // wherever it was moved to last
  Samples<Scalar> samples_;
  Loss loss_;
  WeightPlane plane_;
  PlaneGrid grid_;
  bool needs_batch_;
  Index rows_done_ = 0;
  std::vector<double> losses_;
  Pass<Scalar> pass_;
  Inference<Scalar> inference_;
  Matrix<Scalar> prediction_;
};

/// The loss around the present weights of `trainer`, at its training samples. `path` matters to
/// `PlaneDirections::path`. Throws std::invalid_argument where a number is out of its range, or the path does not lay a
/// plane.
template <class Scalar>
Landscape<Scalar> make_landscape(const Trainer<Scalar>& trainer, const WeightPath<Scalar>& path,
                                 const LandscapeConfig& config);

}  // namespace backprop
