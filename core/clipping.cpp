#include "clipping.hpp"

#include <array>
#include <cmath>
#include <string>

#include "argument_error.hpp"
#include "name_table.hpp"

namespace backprop {
namespace {

constexpr std::array table{
    ClippingInfo{Clipping::none, "none"},
    ClippingInfo{Clipping::norm, "norm"},
    ClippingInfo{Clipping::value, "value"},
};

template <class Gradient>
double squared_norm(const Gradient& gradient) {
  return gradient.template cast<double>().squaredNorm();
}

}  // namespace

std::span<const ClippingInfo> clippings() { return table; }

Clipping clipping_from_name(std::string_view name) {
  return find_by_name(std::span<const ClippingInfo>(table), name, "clipping").clipping;
}

void check_clipping(const ClippingConfig& config) {
  if (std::isfinite(config.limit) && config.limit > 0) return;
  throw_invalid_argument({"the clipping limit is ", config.limit, ", expected a finite number above 0"});
}

template <class Scalar>
double gradient_norm(const Network<Scalar>& network, const Pass<Scalar>& pass) {
  double sum = 0;
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    const LayerPass<Scalar>& layer = pass.layers[l];
    sum += squared_norm(layer.dW) + squared_norm(layer.db);
    if (network.layers[l].normalizes()) sum += squared_norm(layer.norm.dscale) + squared_norm(layer.norm.dshift);
  }
  return std::sqrt(sum);
}

double clipping_factor(double norm, double limit) {
  const double factor = limit / (norm + 1e-6);
  return factor < 1 ? factor : 1;
}

template <class Scalar>
bool exceeds_value(const ClippingConfig& config, const Network<Scalar>& network, const Pass<Scalar>& pass) {
  if (config.clipping != Clipping::value) return false;
  const auto limit = static_cast<Scalar>(config.limit);
  const auto exceeds = [&](const auto& gradient) { return (gradient.array().abs() > limit).any(); };
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    const LayerPass<Scalar>& layer = pass.layers[l];
    if (exceeds(layer.dW) || exceeds(layer.db)) return true;
    if (network.layers[l].normalizes() && (exceeds(layer.norm.dscale) || exceeds(layer.norm.dshift))) return true;
  }
  return false;
}

template double gradient_norm(const Network<float>&, const Pass<float>&);
template double gradient_norm(const Network<double>&, const Pass<double>&);

template bool exceeds_value(const ClippingConfig&, const Network<float>&, const Pass<float>&);
template bool exceeds_value(const ClippingConfig&, const Network<double>&, const Pass<double>&);

}  // namespace backprop
