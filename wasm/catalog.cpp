#include "catalog.hpp"

#include <array>
#include <string>
#include <utility>

#include "activation_moments.hpp"
#include "synthetic.hpp"
#include "target_coding.hpp"
#include "to_js.hpp"
#include "trainer.hpp"

namespace backprop::wasm {
namespace {

/// One object a row of `table`: its name, and what `add(row, object)` sets.
template <class Row, class Add>
val rows_of(std::span<const Row> table, Add add) {
  val rows = val::array();
  for (const Row& row : table) {
    val object = val::object();
    object.set("name", std::string(row.name));
    add(row, object);
    rows.call<void>("push", object);
  }
  return rows;
}

template <class Row>
val rows_of(std::span<const Row> table) {
  return rows_of(table, [](const Row&, val&) {});
}

/// The names of the settings that are read.
val settings_of(std::initializer_list<std::pair<const char*, bool>> settings) {
  val names = val::array();
  for (const auto& [name, is_read] : settings)
    if (is_read) names.call<void>("push", std::string(name));
  return names;
}

val targets_object(const TargetCoding& coding) {
  val result = val::object();
  result.set("low", coding.low);
  result.set("high", coding.high);
  result.set("border", coding.border);
  return result;
}

double lowest_loss_of(int classes, Loss loss, Activation output, double label) {
  return lowest_loss(target_coding(classes, loss, output), loss, output, label);
}

/// By loss without joint outputs: the lowest loss of an output, by whether the point is of its class.
val lowest_losses(Activation output) {
  val result = val::object();
  for (const LossInfo& row : losses()) {
    if (row.joint_outputs) continue;
    val lowest = val::object();
    lowest.set("other", lowest_loss_of(2, row.loss, output, -1));
    lowest.set("own", lowest_loss_of(2, row.loss, output, 1));
    result.set(std::string(row.name), lowest);
  }
  return result;
}

/// By loss with joint outputs: the lowest loss of a point, by the number of classes.
val lowest_joint_losses(Activation output) {
  val result = val::object();
  for (const LossInfo& row : losses()) {
    if (!row.joint_outputs) continue;
    val by_classes = val::object();
    for (int classes = 2; classes <= most_classes; ++classes)
      by_classes.set(classes, lowest_loss_of(classes, row.loss, output, classes == 2 ? 1 : 0));
    result.set(std::string(row.name), by_classes);
  }
  return result;
}

void add_activation(const ActivationInfo& row, val& object) {
  const ActivationMoments moments = activation_moments(row.activation);
  object.set("lowest", row.lowest);
  object.set("highest", row.highest);
  object.set("canDie", row.can_die());
  object.set("saturates", row.saturates());
  object.set("largestDerivative", row.largest_derivative);
  object.set("secondMoment", moments.value);
  object.set("derivativeSecondMoment", moments.derivative);
  object.set("kink", row.kink ? val(row.kink->at) : val::null());
  object.set("matchedInitializer", std::string(info(row.matched_initializer).name));
  object.set("displayMiddle", row.display_middle);
  object.set("displaySpread", row.display_spread);
  object.set("targets", targets_object(target_coding(2, Loss::squared_error, row.activation)));
  object.set("lowestLoss", lowest_losses(row.activation));
  object.set("lowestJointLoss", lowest_joint_losses(row.activation));
}

void add_loss(const LossInfo& row, val& object) {
  object.set("takesLogits", row.takes_logits);
  object.set("jointOutputs", row.joint_outputs);
  object.set("squareFactor", row.square_factor);
  object.set("targets",
             row.takes_logits ? targets_object(target_coding(2, row.loss, Activation::linear)) : val::null());
}

void add_initializer(const InitializerInfo& row, val& object) {
  constexpr std::array distributions{"none", "normal", "uniform", "orthogonal"};
  constexpr std::array scales{"fixed", "size", "inputs", "meanFan", "largerFan", "matched"};
  object.set("distribution", std::string(distributions[static_cast<std::size_t>(row.distribution)]));
  object.set("scale", std::string(scales[static_cast<std::size_t>(row.scale)]));
  object.set("variance", row.variance);
  object.set("bias", row.bias ? val(*row.bias) : val::null());
  object.set("settings", settings_of({{"initialSize", row.uses_size()}, {"bias", !row.bias}}));
}

void add_optimizer(const OptimizerInfo& row, val& object) {
  constexpr std::array moments{"none", "sum", "average"};
  object.set("firstMoment", row.uses_m);
  object.set("secondMoment", std::string(moments[static_cast<std::size_t>(row.second_moment)]));
  object.set("settings", settings_of({{"momentum", row.uses_momentum},
                                      {"smoothing", row.uses_smoothing},
                                      {"beta1", row.uses_betas},
                                      {"beta2", row.uses_betas},
                                      {"weightDecay", row.uses_weight_decay}}));
}

}  // namespace

val catalog() {
  val result = val::object();
  result.set("activations", rows_of(activations(), add_activation));
  result.set("losses", rows_of(losses(), add_loss));
  result.set("initializers", rows_of(initializers(), add_initializer));
  result.set("optimizers", rows_of(optimizers(), add_optimizer));
  result.set("schedules", rows_of(schedules(), [](const ScheduleInfo& row, val& object) {
               object.set("settings",
                          settings_of({{"schedulePeriod", row.uses_period}, {"scheduleFactor", row.uses_factor}}));
             }));
  result.set("clippings", rows_of(clippings(), [](const ClippingInfo& row, val& object) {
               object.set("settings", settings_of({{"clippingLimit", row.clipping != Clipping::none}}));
             }));
  result.set("normalizations", rows_of(normalizations(), [](const NormalizationInfo& row, val& object) {
               object.set("fewestSamples", static_cast<double>(row.fewest_samples));
             }));
  result.set("dataSets", rows_of(data_sets(), [](const DataSetInfo& row, val& object) {
               object.set("classes", row.classes);
               object.set("inputs", row.inputs);
             }));
  result.set("batchOrders", rows_of(batch_orders()));
  result.set("features",
             rows_of(feature_table(), [](const FeatureInfo& row, val& object) { object.set("inputs", row.inputs); }));
  return result;
}

}  // namespace backprop::wasm
