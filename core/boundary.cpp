#include "boundary.hpp"

#include <stdexcept>
#include <string>

namespace backprop {
namespace {

/// Number of the first picture of each layer; the last entry is the number of all hidden units.
template <class Scalar>
std::vector<Index> first_unit_of_layers(const Network<Scalar>& network) {
  std::vector<Index> first{0};
  for (std::size_t l = 0; l + 1 < network.layers.size(); ++l) first.push_back(first.back() + network.layers[l].W.rows());
  return first;
}

}  // namespace

template <class Scalar>
void Boundary<Scalar>::lay_grid(Index resolution) {
  if (resolution == resolution_) return;
  resolution_ = resolution;
  grid_.resize(2, resolution * resolution);
  const double cell = 2 * radius / static_cast<double>(resolution);
  for (Index row = 0; row < resolution; ++row)
    for (Index column = 0; column < resolution; ++column) {
      grid_(0, row * resolution + column) = static_cast<Scalar>(-radius + (static_cast<double>(column) + 0.5) * cell);
      grid_(1, row * resolution + column) = static_cast<Scalar>(radius - (static_cast<double>(row) + 0.5) * cell);
    }
}

template <class Scalar>
void Boundary<Scalar>::evaluate(const Network<Scalar>& network, Index resolution, bool with_units) {
  if (resolution < 1 || resolution > 1024)
    throw std::invalid_argument("the resolution is " + std::to_string(resolution) + ", expected 1 to 1024");
  if (network.inputs() != 2)
    throw std::invalid_argument("a surface needs a network of 2 inputs; this one has " +
                                std::to_string(network.inputs()));
  const std::vector<Index> first_unit = first_unit_of_layers(network);
  const Index cells = resolution * resolution;
  if (with_units && first_unit.back() * cells > max_values)
    throw std::invalid_argument(std::to_string(first_unit.back()) + " unit pictures of " + std::to_string(cells) +
                                " cells are too many; expected at most " + std::to_string(max_values) + " values");
  lay_grid(resolution);
  output_.resize(static_cast<std::size_t>(cells));
  units_.resize(with_units ? static_cast<std::size_t>(first_unit.back() * cells) : 0);

  inference_.run(network, grid_, [&](std::size_t l, Index first_cell, const Matrix<Scalar>& a) {
    using Picture = Eigen::Map<Eigen::Matrix<float, 1, Eigen::Dynamic>>;
    const bool is_output = l + 1 == network.layers.size();
    if (is_output) {
      Picture(output_.data() + first_cell, a.cols()) = a.row(0).template cast<float>();
    } else if (with_units) {
      for (Index unit = 0; unit < a.rows(); ++unit)
        Picture(units_.data() + (first_unit[l] + unit) * cells + first_cell, a.cols()) =
            a.row(unit).template cast<float>();
    }
  });
}

template class Boundary<float>;
template class Boundary<double>;

}  // namespace backprop
