/// The address of one parameter of a network.
#pragma once

#include <span>
#include <string_view>

#include "network.hpp"

namespace backprop {

enum class ParameterPart { weight, bias, scale, shift };

struct ParameterPartInfo {
  ParameterPart part;
  std::string_view name;
};

/// Every part, in the order of `for_each_parameter`.
std::span<const ParameterPartInfo> parameter_parts();

/// The part called `name`; throws std::invalid_argument that lists the known ones.
ParameterPart parameter_part_from_name(std::string_view name);

/// One number that a network learns.
struct ParameterPlace {
  std::size_t layer = 0;  ///< from 0
  ParameterPart part = ParameterPart::weight;
  Index index = 0;  ///< in that part, from 0; of weights unit after unit: unit · inputs + input
};

/// All numbers of one part of a layer; none where it does not normalise and they would be scales or shifts.
template <class Scalar>
std::span<Scalar> parameters_of(DenseLayer<Scalar>& layer, ParameterPart part);

/// The number at `place`. Throws std::invalid_argument where there is no such number.
template <class Scalar>
Scalar& parameter_at(Network<Scalar>& network, const ParameterPlace& place);

}  // namespace backprop
