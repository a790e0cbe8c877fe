#include "to_js.hpp"

namespace backprop::wasm {

val clamped_bytes(const std::vector<std::uint8_t>& bytes, const val& spare) {
  const val type = val::global("Uint8ClampedArray");
  if (!spare.instanceof(type) || spare["length"].as<double>() != static_cast<double>(bytes.size()))
    return type.new_(copied(bytes)["buffer"]);
  spare.call<void>("set", val(emscripten::typed_memory_view(bytes.size(), bytes.data())));
  return spare;
}

val points_object(const Points& points) {
  val result = val::object();
  result.set("x", copied(points.x));
  result.set("y", copied(points.y));
  result.set("label", copied(points.label));
  result.set("test", copied(points.test));
  result.set("classes", points.classes);
  result.set("inputs", points.inputs);
  return result;
}

val stats_object(const GradientStats& stats) {
  val result = val::object();
  result.set("signal", copied(stats.signal));
  result.set("signalNorm", copied(stats.signal_norm));
  result.set("batchGradient", copied(stats.batch_gradient));
  result.set("gain", copied(stats.gain));
  result.set("weightGain", copied(stats.weight_gain));
  result.set("skipGain", copied(stats.skip_gain));
  result.set("derivativeGain", copied(stats.derivative_gain));
  result.set("normalizationGain", copied(stats.normalization_gain));
  result.set("meanDerivative", copied(stats.mean_derivative));
  result.set("saturated", copied(stats.saturated));
  result.set("dead", copied(stats.dead));
  result.set("inputSize", copied(stats.input_size));
  result.set("weightedSize", copied(stats.weighted_size));
  result.set("biasSize", copied(stats.bias_size));
  result.set("skipGrowth", copied(stats.skip_growth));
  result.set("updateRatio", copied(stats.update_ratio));
  return result;
}

val divergence_object(const std::optional<Divergence>& divergence) {
  if (!divergence) return val::null();
  val result = val::object();
  result.set("step", static_cast<double>(divergence->step));
  result.set("layer", divergence->where.layer);
  result.set("quantity", std::string(divergence->where.quantity));
  return result;
}

template <class Scalar>
val weights_object(const Network<Scalar>& network) {
  val layers = val::array();
  for (const auto& layer : network.layers) {
    val object = val::object();
    object.set("inputs", static_cast<double>(layer.W.cols()));
    object.set("W", doubles(layer.W));
    object.set("b", doubles(layer.b));
    object.set("scale", doubles(layer.norm.scale));
    object.set("shift", doubles(layer.norm.shift));
    object.set("runningMean", doubles(layer.norm.running_mean));
    object.set("runningVariance", doubles(layer.norm.running_variance));
    layers.call<void>("push", object);
  }
  return layers;
}

template <class Scalar>
val gradients_object(const Network<Scalar>& network, const Pass<Scalar>& pass) {
  val layers = val::array();
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    val object = val::object();
    object.set("dW", doubles(pass.layers[l].dW));
    object.set("db", doubles(pass.layers[l].db));
    object.set("dscale", doubles(pass.layers[l].norm.dscale));
    object.set("dshift", doubles(pass.layers[l].norm.dshift));
    layers.call<void>("push", object);
  }
  return layers;
}

namespace {

/// How many samples the statistics and the losses are of, and how many there are.
template <class Scalar>
val samples_object(const GradientStats& stats, const Evaluation& train, const Evaluation& test,
                   const Trainer<Scalar>& trainer) {
  val result = val::object();
  result.set("measured", static_cast<double>(stats.samples));
  result.set("train", static_cast<double>(train.samples));
  result.set("test", static_cast<double>(test.samples));
  result.set("followedTrain", static_cast<double>(trainer.followed_train()));
  result.set("followedTest", static_cast<double>(trainer.followed_test()));
  result.set("allTrain", static_cast<double>(trainer.data().train.count()));
  result.set("allTest", static_cast<double>(trainer.data().test.count()));
  return result;
}

}  // namespace

template <class Scalar>
val evaluation_object(Trainer<Scalar>& trainer) {
  val result = val::object();
  result.set("step", static_cast<double>(trainer.step()));
  result.set("epoch", trainer.epoch());
  result.set("trainLoss", trainer.evaluate_train().loss);
  result.set("testLoss", trainer.evaluate_test().loss);
  return result;
}

template <class Scalar>
val followed_object(Trainer<Scalar>& trainer) {
  val result = val::object();
  result.set("trainLoss", trainer.follow_train().loss);
  result.set("testLoss", trainer.follow_test().loss);
  return result;
}

template <class Scalar>
val measurement_object(Trainer<Scalar>& trainer) {
  PredictionStats predictions;
  const Evaluation train = trainer.evaluate_train(&predictions), test = trainer.evaluate_test();
  val result = val::object();
  result.set("step", static_cast<double>(trainer.step()));
  result.set("epoch", trainer.epoch());
  result.set("trainLoss", train.loss);
  result.set("testLoss", test.loss);
  result.set("trainAccuracy", train.accuracy);
  result.set("testAccuracy", test.accuracy);
  result.set("explained", predictions.explained);
  result.set("spread", predictions.spread);
  result.set("constantLoss", predictions.constant_loss);
  result.set("learningRate", trainer.learning_rate());
  result.set("scheduledShare", scheduled_share(trainer.training().schedule, trainer.step()));
  result.set("clipped", static_cast<double>(trainer.update_state().clipped));
  const GradientStats stats = trainer.measure();
  result.set("layers", stats_object(stats));
  result.set("samples", samples_object(stats, train, test, trainer));
  result.set("diverged", divergence_object(trainer.divergence()));
  return result;
}

#define INSTANTIATE(Scalar)                            \
  template val evaluation_object(Trainer<Scalar>&);    \
  template val followed_object(Trainer<Scalar>&);      \
  template val measurement_object(Trainer<Scalar>&);   \
  template val weights_object(const Network<Scalar>&); \
  template val gradients_object(const Network<Scalar>&, const Pass<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop::wasm
