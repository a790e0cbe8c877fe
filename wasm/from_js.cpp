#include "from_js.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "argument_error.hpp"

namespace backprop::wasm {

namespace {

/// Of the numbers that are passed at a time: what they take as doubles is half of the module's memory.
constexpr double most_numbers = 1e8;

double whole_number(double number, const char* what, double least, double most) {
  if (number >= least && number <= most && number == std::floor(number)) return number;
  throw_invalid_argument({what, " is ", number, ", expected a whole number from ", least, " to ", most});
}

}  // namespace

val field_of(const val& object, const char* name) {
  // Other values that are no objects have no such field; these two cannot be asked for one.
  if (object.isNull() || object.isUndefined()) throw_invalid_argument({"an object with ", name, " was expected"});
  return object[name];
}

double number_of(const val& object, const char* name) {
  const val field = field_of(object, name);
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
  return static_cast<int>(whole_number(number_of(object, name), name, least, most));
}

bool flag_of(const val& object, const char* name, bool fallback) {
  const val field = field_of(object, name);
  return field.isUndefined() ? fallback : flag_from(field, name);
}

double number_from(const val& value, const char* what, double least, double most) {
  if (!value.isNumber()) throw_invalid_argument({what, " must be a number"});
  const double number = value.as<double>();
  if (!(number >= least && number <= most))
    throw_invalid_argument({what, " is ", number, ", expected ", least, " to ", most});
  return number;
}

int whole_from(const val& value, const char* what, int least, int most) {
  if (!value.isNumber()) throw_invalid_argument({what, " must be a number"});
  return static_cast<int>(whole_number(value.as<double>(), what, least, most));
}

bool flag_from(const val& value, const char* what) {
  if (!value.isTrue() && !value.isFalse()) throw_invalid_argument({what, " must be true or false"});
  return value.isTrue();
}

Index resolution_from(const val& value) { return whole_from(value, "the resolution", 1, 1024); }

namespace {

bool has(const val& object, const char* name) { return !field_of(object, name).isUndefined(); }

double number_of(const val& object, const char* name, double fallback) {
  return has(object, name) ? wasm::number_of(object, name) : fallback;
}

std::int64_t count_of(const val& object, const char* name, std::int64_t fallback) {
  return has(object, name) ? static_cast<std::int64_t>(wasm::count_of(object, name)) : fallback;
}

/// What `look_up` makes of the text, or `fallback` where there is none.
template <class LookUp, class T>
T choice_of(const val& object, const char* name, LookUp look_up, T fallback) {
  return has(object, name) ? look_up(text_of(object, name)) : fallback;
}

bool is_of_bytes(const val& array) {
  return array.instanceof(val::global("Uint8Array")) || array.instanceof(val::global("Uint8ClampedArray"));
}

/// The numbers of a typed array. As bytes they must be such: numbers outside of 0 … 255 would become others.
template <class T>
std::vector<T> numbers_from(const val& array, const char* name) {
  if (array.isArray() && array["length"].as<double>() == 0) return {};
  if (array.isArray() || !val::global("ArrayBuffer").call<bool>("isView", array))
    throw_invalid_argument({name, " must be an array of numbers"});
  if (const double length = array["length"].as<double>(); length > most_numbers)
    throw_invalid_argument({name, " has ", length, " numbers, expected at most ", most_numbers});
  if constexpr (std::is_same_v<T, std::uint8_t>)
    if (!is_of_bytes(array)) {
      const std::vector<double> numbers = numbers_from<double>(array, name);
      for (const double number : numbers) whole_number(number, name, 0, 255);
      return {numbers.begin(), numbers.end()};
    }
  return emscripten::convertJSArrayToNumberVector<T>(array);
}

template <class T>
std::vector<T> numbers_of(const val& object, const char* name) {
  return numbers_from<T>(field_of(object, name), name);
}

template <class LookUp>
auto choices_of(const val& object, const char* name, LookUp look_up) {
  std::vector<decltype(look_up(std::string()))> choices;
  const val field = field_of(object, name);
  if (!field.isArray()) throw_invalid_argument({name, " must be an array of texts"});
  for (const val& choice : emscripten::vecFromJSArray<val>(field)) {
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
  const val field = field_of(object, name);
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
                        required_index(config, "batchSize")};
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
  if (has(points, "plane")) result.plane = plane_of(field_of(points, "plane"));
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
  const val classes = field_of(palette, "classes");
  if (!classes.isArray()) throw_invalid_argument({"classes must be an array of colours"});
  for (const val& colour : emscripten::vecFromJSArray<val>(classes))
    colours.push_back(rgb_of(numbers_from<std::uint8_t>(colour, "each of classes"), "each of classes"));
  return colours;
}

SampleTable sample_table(const val& samples) {
  return {required_index(samples, "inputs"), required_index(samples, "outputs"), numbers_of<double>(samples, "x"),
          numbers_of<double>(samples, "y"),
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
