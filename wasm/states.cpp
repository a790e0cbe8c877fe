#include "states.hpp"

#include "argument_error.hpp"
#include "from_js.hpp"
#include "to_js.hpp"
#include "unit_states.hpp"

namespace backprop::wasm {
namespace {

val layer_object(const LayerStates& layer) {
  val result = val::object();
  result.set("z", copied(layer.z));
  result.set("u", copied(layer.u));
  result.set("a", copied(layer.a));
  result.set("dz", layer.dz ? copied(*layer.dz) : val::null());
  return result;
}

template <class Scalar>
UnitStates states_of(Trainer<Scalar>& trainer, const val& request) {
  const std::string of = text_of(request, "of");
  const TracedSample sample = index_of(request, "sample");
  if (of == "batch") return batch_states(trainer, sample);
  if (of == "training") return training_states(trainer, sample);
  throw_invalid_argument({"of \"", of, "\" is unknown; expected one of batch, training"});
}

}  // namespace

template <class Scalar>
val batch_object(const Trainer<Scalar>& trainer) {
  const std::span<const Index> batch = trainer.batch();
  val result = val::object();
  result.set("indices", copied(std::vector<std::uint32_t>(batch.begin(), batch.end())));
  return result;
}

template <class Scalar>
val states_object(Trainer<Scalar>& trainer, const val& request) {
  const UnitStates states = states_of(trainer, request);
  const bool single = !states.x.empty();
  val layers = val::array();
  for (const LayerStates& layer : states.layers) layers.call<void>("push", layer_object(layer));
  val result = val::object();
  result.set("layers", layers);
  result.set("loss", states.loss ? val(*states.loss) : val::null());
  result.set("x", single ? copied(states.x) : val::null());
  result.set("prediction", single ? copied(states.prediction) : val::null());
  result.set("target", single ? copied(states.target) : val::null());
  return result;
}

template <class Scalar>
val last_update_object(const Trainer<Scalar>& trainer) {
  const std::vector<LayerChange<Scalar>>& changes = trainer.last_update();
  const auto& network = trainer.network().layers;
  val layers = val::array();
  for (std::size_t l = 0; l < network.size(); ++l) {
    const auto zeros = [](Index count) { return copied(std::vector<double>(static_cast<std::size_t>(count))); };
    val object = val::object();
    object.set("dW", changes.empty() ? zeros(network[l].W.size()) : doubles(changes[l].W));
    object.set("db", changes.empty() ? zeros(network[l].b.size()) : doubles(changes[l].b));
    const auto& norm = network[l].norm;
    object.set("dscale", changes.empty() ? zeros(norm.scale.size()) : doubles(changes[l].scale));
    object.set("dshift", changes.empty() ? zeros(norm.shift.size()) : doubles(changes[l].shift));
    layers.call<void>("push", object);
  }
  val result = val::object();
  result.set("layers", layers);
  return result;
}

#define INSTANTIATE(Scalar)                                 \
  template val batch_object(const Trainer<Scalar>&);        \
  template val states_object(Trainer<Scalar>&, const val&); \
  template val last_update_object(const Trainer<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop::wasm
