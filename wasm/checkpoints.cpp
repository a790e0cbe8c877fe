#include "checkpoints.hpp"

#include "argument_error.hpp"
#include "checkpoint.hpp"
#include "to_js.hpp"

namespace backprop::wasm {
namespace {

/// As `setTraining` takes it.
val training_object(const TrainingConfig& training) {
  const UpdateConfig& update = training.update;
  val result = val::object();
  result.set("loss", name_in(losses(), &LossInfo::loss, training.loss));
  result.set("learningRate", training.learning_rate);
  result.set("batchSize", static_cast<double>(training.batch_size));
  result.set("batchOrder", name_in(batch_orders(), &BatchOrderInfo::order, training.batch_order));
  result.set("schedule", name_in(schedules(), &ScheduleInfo::schedule, training.schedule.schedule));
  result.set("schedulePeriod", static_cast<double>(training.schedule.period));
  result.set("scheduleFactor", training.schedule.factor);
  result.set("warmUp", static_cast<double>(training.schedule.warm_up));
  result.set("optimizer", name_in(optimizers(), &OptimizerInfo::optimizer, update.optimizer.optimizer));
  result.set("momentum", update.optimizer.momentum);
  result.set("smoothing", update.optimizer.smoothing);
  result.set("beta1", update.optimizer.beta1);
  result.set("beta2", update.optimizer.beta2);
  result.set("weightDecay", update.optimizer.weight_decay);
  result.set("l1", update.regularization.l1);
  result.set("l2", update.regularization.l2);
  result.set("l1Kills", update.regularization.l1_kills);
  result.set("clipping", name_in(clippings(), &ClippingInfo::clipping, update.clipping.clipping));
  result.set("clippingLimit", update.clipping.limit);
  return result;
}

}  // namespace

template <class Scalar>
val checkpoint_object(const Trainer<Scalar>& trainer) {
  val result = val::object();
  result.set("bytes", copied(save_checkpoint(trainer)));
  return result;
}

template <class Scalar>
val restored_object(Trainer<Scalar>& trainer, const val& bytes) {
  if (!bytes.instanceof(val::global("Uint8Array"))) throw_invalid_argument({"a checkpoint must be a Uint8Array"});
  const bool same_data =
      load_checkpoint<Scalar>(emscripten::convertJSArrayToNumberVector<std::uint8_t>(bytes), trainer);
  val result = val::object();
  result.set("sameData", same_data);
  result.set("training", training_object(trainer.training()));
  return result;
}

#define INSTANTIATE(Scalar)                               \
  template val checkpoint_object(const Trainer<Scalar>&); \
  template val restored_object(Trainer<Scalar>&, const val&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop::wasm
