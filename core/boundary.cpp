#include "boundary.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "fast_math.hpp"

namespace backprop {
namespace {

/// Fills `first` with the number of each layer's first picture; the last entry is the number of all hidden units.
template <class Scalar>
void number_units(const Network<Scalar>& network, std::vector<Index>& first) {
  first.assign(1, 0);
  for (std::size_t l = 0; l + 1 < network.layers.size(); ++l)
    first.push_back(first.back() + network.layers[l].W.rows());
}

/// Copies the rows of `a` into their pictures of `cells` values, from `first_cell` on.
template <class Scalar>
void draw(const Matrix<Scalar>& a, Index first_picture, Index cells, Index first_cell, std::vector<float>& values) {
  using Picture = Eigen::Map<Eigen::Matrix<float, 1, Eigen::Dynamic>>;
  for (Index unit = 0; unit < a.rows(); ++unit)
    Picture(values.data() + (first_picture + unit) * cells + first_cell, a.cols()) = a.row(unit).template cast<float>();
}

/// A row of `a` as floats: where it lies, or converted into `row`.
const float* floats(const Matrix<float>& a, Index unit, std::vector<float>&) { return a.data() + unit * a.cols(); }
const float* floats(const Matrix<double>& a, Index unit, std::vector<float>& row) {
  const double* from = a.data() + unit * a.cols();
  row.assign(from, from + a.cols());
  return row.data();
}

template <class Scalar>
void check_inputs(const Network<Scalar>& network, const PlotInputs& inputs) {
  if (network.inputs() != inputs.count())
    throw std::invalid_argument("a surface of " + std::to_string(inputs.count()) +
                                " inputs does not fit a network of " + std::to_string(network.inputs()));
}

}  // namespace

template <class Scalar>
void Boundary<Scalar>::lay_grid(const PlotInputs& inputs, Index resolution) {
  const PlotInputs laid = plane_.origin.empty() ? PlotInputs(features_) : PlotInputs(plane_);
  if (resolution == resolution_ && inputs == laid) return;
  resolution_ = resolution;
  features_.assign(inputs.features.begin(), inputs.features.end());
  plane_ = inputs.plane ? *inputs.plane : Plane{};
  Matrix<double> points(2, resolution * resolution);
  const double cell = 2 * radius / static_cast<double>(resolution);
  for (Index row = 0; row < resolution; ++row)
    for (Index column = 0; column < resolution; ++column) {
      points(0, row * resolution + column) = -radius + (static_cast<double>(column) + 0.5) * cell;
      points(1, row * resolution + column) = radius - (static_cast<double>(row) + 0.5) * cell;
    }
  grid_ = input_values<Scalar>(inputs, points);
}

template <class Scalar>
void Boundary<Scalar>::prepare(const Network<Scalar>& network, const PlotInputs& inputs, Index resolution,
                               bool with_units) {
  if (resolution < 1 || resolution > 1024)
    throw std::invalid_argument("the resolution is " + std::to_string(resolution) + ", expected 1 to 1024");
  check_inputs(network, inputs);
  number_units(network, first_unit_);
  const Index cells = resolution * resolution, pictures = network.outputs() + (with_units ? first_unit_.back() : 0);
  if (pictures * cells > max_values)
    throw std::invalid_argument(std::to_string(pictures) + " pictures of " + std::to_string(cells) +
                                " cells are too many; expected at most " + std::to_string(max_values) + " values");
  lay_grid(inputs, resolution);
  outputs_.resize(static_cast<std::size_t>(network.outputs() * cells));
}

template <class Scalar>
void Boundary<Scalar>::evaluate(const Network<Scalar>& network, const PlotInputs& inputs, Index resolution,
                                bool with_units) {
  prepare(network, inputs, resolution, with_units);
  const Index cells = resolution * resolution;
  units_.resize(with_units ? static_cast<std::size_t>(first_unit_.back() * cells) : 0);
  pixels_.clear();
  const auto visit = [&](std::size_t l, Index first_cell, const Matrix<Scalar>& a) {
    if (l + 1 == network.layers.size()) draw(a, 0, cells, first_cell, outputs_);
    else if (with_units) draw(a, first_unit_[l], cells, first_cell, units_);
  };
  inference_.run(network, grid_, grid_.cols(), std::ref(visit));
}

template <class Scalar>
void Boundary<Scalar>::paint(const Network<Scalar>& network, const PlotInputs& inputs, Index resolution,
                             const Palette& palette) {
  prepare(network, inputs, resolution, true);
  const Index cells = resolution * resolution;
  units_.clear();
  pixels_.resize(static_cast<std::size_t>(4 * first_unit_.back() * cells));
  const ColourTable colours(palette);
  const auto visit = [&](std::size_t l, Index first_cell, const Matrix<Scalar>& a) {
    if (l + 1 == network.layers.size()) return draw(a, 0, cells, first_cell, outputs_);
    const ActivationInfo& activation = info(network.layers[l].activation);
    for (Index unit = 0; unit < a.rows(); ++unit)
      colours.paint(floats(a, unit, row_), static_cast<std::size_t>(a.cols()), activation.display_middle,
                    activation.display_spread, pixels_.data() + 4 * ((first_unit_[l] + unit) * cells + first_cell));
  };
  inference_.run(network, grid_, grid_.cols(), std::ref(visit));
}

template <class Scalar>
void Boundary<Scalar>::colour_outputs(const Network<Scalar>& network, const TargetCoding& target,
                                      const Palette& palette, std::span<const Rgb> class_colours,
                                      std::vector<std::uint8_t>& rgba) {
  rgba.resize(4 * output().size());
  if (target.classes != regression && target.outputs > 1)
    return backprop::colour_classes(outputs_, class_colours, palette.middle, rgba);
  if (target.logits) {
    probabilities_.resize(output().size());
    for_lanes(output().data(), probabilities_.data(), static_cast<Index>(output().size()),
              [](const Packet<float>& logit) { return fast_sigmoid(logit); });
    return colour(probabilities_, palette, 0.5f, 0.5f, rgba);
  }
  const ActivationInfo& activation = info(network.layers.back().activation);
  colour(output(), palette, activation.display_middle, activation.display_spread, rgba);
}

template <class Scalar>
std::vector<double> outputs_at(const Network<Scalar>& network, const PlotInputs& inputs, double x, double y) {
  check_inputs(network, inputs);
  Matrix<double> point(2, 1);
  point << x, y;
  const Matrix<double> sample = input_values<double>(inputs, point);
  return outputs_for(network, std::vector<double>(sample.data(), sample.data() + sample.size()));
}

template class Boundary<float>;
template class Boundary<double>;
template std::vector<double> outputs_at(const Network<float>&, const PlotInputs&, double, double);
template std::vector<double> outputs_at(const Network<double>&, const PlotInputs&, double, double);

}  // namespace backprop
