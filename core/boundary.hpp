/// The decision surface: the outputs of the network, and of each hidden unit, all over the plane.
#pragma once

#include <span>
#include <vector>

#include "colormap.hpp"
#include "inference.hpp"
#include "plot_inputs.hpp"
#include "target_coding.hpp"

namespace backprop {

/// Evaluates a network on a square grid of the plane: one batched forward pass that yields the outputs' pictures and,
/// if wanted, every hidden unit's. A picture is resolution² values, the top row (largest y) first, the smallest x
/// first in a row; each value is taken at the centre of its cell.
template <class Scalar>
class Boundary {
 public:
  /// Half the side of the square, centred on the origin.
  static constexpr double radius = 6;

  /// Most values that the unit pictures may take together; more would not fit a page's memory.
  static constexpr Index max_values = Index{1} << 26;

  /// `inputs` are what the network is given at a place of the plot.
  /// Throws std::invalid_argument unless 1 ≤ resolution ≤ 1024, the network has as many inputs as that gives, and the
  /// pictures stay within `max_values`.
  void evaluate(const Network<Scalar>& network, const PlotInputs& inputs, Index resolution, bool with_units);

  /// The same for a network whose two inputs are x and y themselves.
  void evaluate(const Network<Scalar>& network, Index resolution, bool with_units) {
    evaluate(network, {Feature::x, Feature::y}, resolution, with_units);
  }

  /// The same with the pictures of all hidden units as colours: fills `pixels` instead of `units`. Colours are relative
  /// to the middle and spread of the unit's activation.
  void paint(const Network<Scalar>& network, const PlotInputs& inputs, Index resolution, const Palette& palette);

  /// Writes the colours of the outputs' pictures of the last call, 4 bytes a cell: of one answer by `palette`, in the
  /// middle and spread of the output's activation, of a logit as its probability from 0 to 1; of several classes the
  /// colour of the largest output, of `palette.middle` mixed with `class_colours`. Throws std::invalid_argument where
  /// these are not one a class.
  void colour_outputs(const Network<Scalar>& network, const TargetCoding& target, const Palette& palette,
                      std::span<const Rgb> class_colours, std::vector<std::uint8_t>& rgba);

  Index resolution() const { return resolution_; }

  /// The first output's picture.
  std::span<const float> output() const {
    return std::span(outputs_).first(static_cast<std::size_t>(resolution_ * resolution_));
  }

  /// Pictures of all outputs, one after the other.
  const std::vector<float>& outputs() const { return outputs_; }

  /// Pictures of all hidden units, layer after layer, unit after unit; empty unless they were wanted.
  const std::vector<float>& units() const { return units_; }

  /// RGBA pixels of all hidden units in the same order, if the last call was `paint`.
  const std::vector<std::uint8_t>& pixels() const { return pixels_; }

 private:
  void prepare(const Network<Scalar>& network, const PlotInputs& inputs, Index resolution, bool with_units);
  void lay_grid(const PlotInputs& inputs, Index resolution);

  Index resolution_ = 0;
  Features features_;    // what the grid was laid of: these,
  Plane plane_;          // or a plane, where it has an origin
  Matrix<Scalar> grid_;  // (inputs × resolution²)
  std::vector<float> outputs_, units_;
  std::vector<std::uint8_t> pixels_;
  std::vector<float> row_;            // of a block, as floats
  std::vector<float> probabilities_;  // of the cells, where the output is a logit
  std::vector<Index> first_unit_;
  Inference<Scalar> inference_;
};

/// The network's outputs at the place (x, y) of the plot: what the surface shows of it, exactly there. `inputs` are
/// what it is given there; batch normalisation uses its running statistics. Throws std::invalid_argument where the
/// network has another number of inputs.
template <class Scalar>
std::vector<double> outputs_at(const Network<Scalar>& network, const PlotInputs& inputs, double x, double y);

}  // namespace backprop
