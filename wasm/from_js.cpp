#include "from_js.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "argument_error.hpp"

namespace backprop::wasm {

double number_of(const val& object, const char* name) {
  const val field = object[name];
  if (!field.isNumber()) throw_invalid_argument({name, " must be a number"});
  return field.as<double>();
}

std::uint64_t count_of(const val& object, const char* name) {
  const double number = number_of(object, name);
  if (!(number >= 0 && number <= 9007199254740991.0) || number != std::floor(number))
    throw_invalid_argument({name, " is ", number, ", expected a whole number that is not negative"});
  return static_cast<std::uint64_t>(number);
}

int whole_of(const val& object, const char* name, int least, int most) {
  const double number = number_of(object, name);
  if (!(number >= least && number <= most) || number != static_cast<int>(number))
    throw_invalid_argument({name, " is ", number, ", expected a whole number from ", least, " to ", most});
  return static_cast<int>(number);
}

namespace {

bool has(const val& object, const char* name) { return !object[name].isUndefined(); }

double number_of(const val& object, const char* name, double fallback) {
  return has(object, name) ? wasm::number_of(object, name) : fallback;
}

std::int64_t count_of(const val& object, const char* name, std::int64_t fallback) {
  return has(object, name) ? static_cast<std::int64_t>(wasm::count_of(object, name)) : fallback;
}

bool flag_of(const val& object, const char* name, bool fallback) {
  const val field = object[name];
  if (field.isUndefined()) return fallback;
  if (!field.isTrue() && !field.isFalse()) throw_invalid_argument({name, " must be true or false"});
  return field.isTrue();
}

/// What `look_up` makes of the text, or `fallback` where there is none.
template <class LookUp, class T>
T choice_of(const val& object, const char* name, LookUp look_up, T fallback) {
  return has(object, name) ? look_up(text_of(object, name)) : fallback;
}

val array_of(const val& object, const char* name) {
  const val field = object[name];
  if (!field.isArray() && !val::global("ArrayBuffer").call<bool>("isView", field))
    throw_invalid_argument({name, " must be an array of numbers"});
  return field;
}

template <class T>
std::vector<T> numbers_of(const val& object, const char* name) {
  return emscripten::convertJSArrayToNumberVector<T>(array_of(object, name));
}

template <class LookUp>
auto choices_of(const val& object, const char* name, LookUp look_up) {
  std::vector<decltype(look_up(std::string()))> choices;
  if (!object[name].isArray()) throw_invalid_argument({name, " must be an array of texts"});
  for (const val& choice : emscripten::vecFromJSArray<val>(object[name])) {
    if (!choice.isString()) throw_invalid_argument({name, " must be an array of texts"});
    choices.push_back(look_up(choice.as<std::string>()));
  }
  return choices;
}

Rgb rgb_of(const std::vector<std::uint8_t>& channels, const char* name) {
  if (channels.size() != 3) throw_invalid_argument({name, " must be [red, green, blue]"});
  return {channels[0], channels[1], channels[2]};
}

Rgb rgb_of(const val& palette, const char* name) { return rgb_of(numbers_of<std::uint8_t>(palette, name), name); }

OptimizerConfig optimizer_config(const val& config) {
  OptimizerConfig result;
  result.optimizer = choice_of(config, "optimizer", optimizer_from_name, result.optimizer);
  result.momentum = number_of(config, "momentum", result.momentum);
  result.smoothing = number_of(config, "smoothing", result.smoothing);
  result.beta1 = number_of(config, "beta1", result.beta1);
  result.beta2 = number_of(config, "beta2", result.beta2);
  result.weight_decay = number_of(config, "weightDecay", result.weight_decay);
  return result;
}

ScheduleConfig schedule_config(const val& config) {
  ScheduleConfig result;
  result.schedule = choice_of(config, "schedule", schedule_from_name, result.schedule);
  result.period = count_of(config, "schedulePeriod", result.period);
  result.factor = number_of(config, "scheduleFactor", result.factor);
  result.warm_up = count_of(config, "warmUp", result.warm_up);
  return result;
}

/// Copies `numbers` into what has `size` of them.
template <class Scalar>
void assign(const std::vector<double>& numbers, Scalar* values, Index size, const char* name) {
  if (static_cast<Index>(numbers.size()) != size)
    throw_invalid_argument({name, " has ", numbers.size(), " numbers, expected ", size});
  std::transform(numbers.begin(), numbers.end(), values, [](double number) { return static_cast<Scalar>(number); });
}

}  // namespace

std::string text_of(const val& object, const char* name) {
  const val field = object[name];
  if (!field.isString()) throw_invalid_argument({name, " must be a text"});
  return field.as<std::string>();
}

std::optional<Index> index_of(const val& object, const char* name) {
  if (!has(object, name)) return std::nullopt;
  const std::uint64_t number = count_of(object, name);
  if (number > static_cast<std::uint64_t>(std::numeric_limits<Index>::max()))
    throw_invalid_argument({name, " is too large"});
  return static_cast<Index>(number);
}

Index required_index(const val& request, const char* name) {
  const auto index = index_of(request, name);
  if (!index) throw_invalid_argument({name, " must be a number"});
  return *index;
}

std::optional<std::vector<double>> inputs_of(const val& request) {
  if (!has(request, "inputs")) return std::nullopt;
  return numbers_of<double>(request, "inputs");
}

NetworkConfig network_config(const val& config) {
  NetworkConfig result;
  result.hidden.clear();
  for (const double units : numbers_of<double>(config, "hidden")) {
    if (!(units >= 1 && units <= 65536) || units != std::floor(units))
      throw_invalid_argument({"hidden holds ", units, ", expected whole numbers from 1 to 65536"});
    result.hidden.push_back(static_cast<Index>(units));
  }
  result.hidden_activation = activation_from_name(text_of(config, "activation"));
  if (has(config, "activations")) result.hidden_activations = choices_of(config, "activations", activation_from_name);
  result.output_activation = activation_from_name(text_of(config, "outputActivation"));
  result.initializer = initializer_from_name(text_of(config, "initializer"));
  result.initial_size = number_of(config, "initialSize", result.initial_size);
  result.bias = number_of(config, "bias");
  result.normalization = choice_of(config, "normalization", normalization_from_name, result.normalization);
  result.skip = flag_of(config, "skip", result.skip);
  result.seed = count_of(config, "seed");
  return result;
}

TrainingConfig training_config(const val& config) {
  TrainingConfig result{loss_from_name(text_of(config, "loss")), number_of(config, "learningRate"),
                        static_cast<Index>(count_of(config, "batchSize"))};
  result.batch_order = choice_of(config, "batchOrder", batch_order_from_name, result.batch_order);
  result.schedule = schedule_config(config);
  result.update.optimizer = optimizer_config(config);
  Regularization& regularization = result.update.regularization;
  regularization = {number_of(config, "l1", 0), number_of(config, "l2", 0), flag_of(config, "l1Kills", false)};
  ClippingConfig& clipping = result.update.clipping;
  clipping.clipping = choice_of(config, "clipping", clipping_from_name, clipping.clipping);
  clipping.limit = number_of(config, "clippingLimit", clipping.limit);
  return result;
}

ParameterPlace place_of(const val& request) {
  return {static_cast<std::size_t>(required_index(request, "layer")),
          parameter_part_from_name(text_of(request, "part")), required_index(request, "index")};
}

Features features_of(const val& config, int inputs) {
  Features features = inputs > 2 ? Features{} : SampleCoding{}.features;
  if (has(config, "features")) features = choices_of(config, "features", feature_from_name);
  check_features(features, inputs);
  return features;
}

Plane plane_of(const val& plane) {
  return {numbers_of<double>(plane, "origin"), numbers_of<double>(plane, "across"), numbers_of<double>(plane, "up")};
}

Points points_of(const val& points) {
  Points result{numbers_of<double>(points, "x"),
                numbers_of<double>(points, "y"),
                numbers_of<double>(points, "label"),
                numbers_of<std::uint8_t>(points, "test"),
                static_cast<int>(std::min<std::int64_t>(count_of(points, "classes", 2), most_classes + 1)),
                static_cast<int>(std::min<std::int64_t>(count_of(points, "inputs", 2), most_inputs + 1))};
  if (has(points, "values")) result.values = numbers_of<double>(points, "values");
  if (has(points, "plane")) result.plane = plane_of(points["plane"]);
  return result;
}

Points values_of_points(const val& points) {
  Points result;
  result.inputs = whole_of(points, "inputs", 2, most_inputs);
  result.values = numbers_of<double>(points, "values");
  if (has(points, "test")) result.test = numbers_of<std::uint8_t>(points, "test");
  return result;
}

DataConfig data_config(const val& config) {
  const DataConfig data{data_set_from_name(text_of(config, "set")), static_cast<std::size_t>(count_of(config, "count")),
                        number_of(config, "noise"), number_of(config, "trainShare"), count_of(config, "seed")};
  if (data.count > 1'000'000) throw_invalid_argument({"count is over 1000000"});
  return data;
}

Palette palette_of(const val& palette) {
  return {rgb_of(palette, "negative"), rgb_of(palette, "middle"), rgb_of(palette, "positive")};
}

std::vector<Rgb> class_colours_of(const val& palette) {
  std::vector<Rgb> colours;
  if (!has(palette, "classes")) return colours;
  for (const val& colour : emscripten::vecFromJSArray<val>(palette["classes"]))
    colours.push_back(rgb_of(emscripten::convertJSArrayToNumberVector<std::uint8_t>(colour), "each of classes"));
  return colours;
}

SampleTable sample_table(const val& samples) {
  return {static_cast<Index>(count_of(samples, "inputs")), static_cast<Index>(count_of(samples, "outputs")),
          numbers_of<double>(samples, "x"), numbers_of<double>(samples, "y"),
          has(samples, "test") ? numbers_of<std::uint8_t>(samples, "test") : std::vector<std::uint8_t>{}};
}

LandscapeConfig landscape_config(const val& config) {
  LandscapeConfig result;
  result.directions = plane_directions_from_name(text_of(config, "directions"));
  result.reach = number_of(config, "reach");
  result.columns = whole_of(config, "columns", 1, 1024);
  result.rows = whole_of(config, "rows", 1, 1024);
  result.samples = whole_of(config, "samples", 1, 1'000'000);
  if (result.directions == PlaneDirections::random) result.seed = count_of(config, "seed");
  return result;
}

template <class Scalar>
Network<Scalar> with_weights(Network<Scalar> network, const val& layers) {
  if (!layers.isArray() || layers["length"].as<std::size_t>() != network.layers.size())
    throw_invalid_argument({"expected an array of ", network.layers.size(), " layers"});
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    const val given = layers[l];
    DenseLayer<Scalar>& layer = network.layers[l];
    assign(numbers_of<double>(given, "W"), layer.W.data(), layer.W.size(), "W");
    assign(numbers_of<double>(given, "b"), layer.b.data(), layer.b.size(), "b");
    const auto assign_if_given = [&](const char* name, Vector<Scalar>& to) {
      if (has(given, name)) assign(numbers_of<double>(given, name), to.data(), to.size(), name);
    };
    assign_if_given("scale", layer.norm.scale);
    assign_if_given("shift", layer.norm.shift);
    assign_if_given("runningMean", layer.norm.running_mean);
    assign_if_given("runningVariance", layer.norm.running_variance);
    if ((layer.norm.running_variance.array() < 0).any()) throw_invalid_argument({"a variance is negative"});
  }
  return network;
}

template Network<float> with_weights(Network<float>, const val&);
template Network<double> with_weights(Network<double>, const val&);

}  // namespace backprop::wasm
