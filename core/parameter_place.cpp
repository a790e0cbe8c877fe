#include "parameter_place.hpp"

#include <array>
#include <string>

#include "argument_error.hpp"
#include "name_table.hpp"

namespace backprop {
namespace {

constexpr std::array parts{
    ParameterPartInfo{ParameterPart::weight, "weight"},
    ParameterPartInfo{ParameterPart::bias, "bias"},
    ParameterPartInfo{ParameterPart::scale, "scale"},
    ParameterPartInfo{ParameterPart::shift, "shift"},
};

template <class Numbers>
auto span_of(Numbers& numbers) {
  return std::span(numbers.data(), static_cast<std::size_t>(numbers.size()));
}

}  // namespace

std::span<const ParameterPartInfo> parameter_parts() { return parts; }

ParameterPart parameter_part_from_name(std::string_view name) {
  return find_by_name(std::span<const ParameterPartInfo>(parts), name, "part").part;
}

template <class Scalar>
std::span<Scalar> parameters_of(DenseLayer<Scalar>& layer, ParameterPart part) {
  switch (part) {
    case ParameterPart::weight:
      return span_of(layer.W);
    case ParameterPart::bias:
      return span_of(layer.b);
    case ParameterPart::scale:
      return span_of(layer.norm.scale);
    case ParameterPart::shift:
      return span_of(layer.norm.shift);
  }
  return {};
}

template <class Scalar>
Scalar& parameter_at(Network<Scalar>& network, const ParameterPlace& place) {
  const std::size_t count = network.layers.size();
  if (place.layer >= count) throw_invalid_argument({"there is no layer ", place.layer, "; expected 0 to ", count - 1});
  const std::span<Scalar> numbers = parameters_of(network.layers[place.layer], place.part);
  if (place.index < 0 || static_cast<std::size_t>(place.index) >= numbers.size())
    throw_invalid_argument({"there is no number ", place.index, " among the ", numbers.size(), " of the part ",
                            parts[static_cast<std::size_t>(place.part)].name, " of layer ", place.layer});
  return numbers[static_cast<std::size_t>(place.index)];
}

#define INSTANTIATE(Scalar)                                                     \
  template std::span<Scalar> parameters_of(DenseLayer<Scalar>&, ParameterPart); \
  template Scalar& parameter_at(Network<Scalar>&, const ParameterPlace&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
