// Prints random runs and how they go, one JSON object a line, for tests/wasm/native.test.js: which makes the same runs
// through the built module and compares. The configuration is written as `RunConfig` of wasm/backprop.d.ts has it.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "random_config.hpp"

using namespace backprop;

namespace {

constexpr int steps = 20;

std::string number(double value) {
  char text[40];
  std::snprintf(text, sizeof text, "%.17g", value);
  return std::isfinite(value) ? text : "null";
}

std::string quoted(std::string_view text) { return std::string("\"").append(text).append("\""); }

template <class Row, class Enum>
std::string name(std::span<const Row> table, Enum Row::* field, Enum value) {
  const auto row = std::find_if(table.begin(), table.end(), [&](const Row& entry) { return entry.*field == value; });
  return quoted(row->name);
}

template <class List, class Write>
std::string array(const List& list, Write write) {
  std::string text = "[";
  for (const auto& entry : list) text.append(text.size() > 1 ? "," : "").append(write(entry));
  return text.append("]");
}

/// An object of fields, each a name and its JSON.
std::string object(std::initializer_list<std::pair<const char*, std::string>> fields) {
  std::string text = "{";
  for (const auto& [key, value] : fields)
    text.append(text.size() > 1 ? "," : "").append(quoted(key)).append(":").append(value);
  return text.append("}");
}

std::string flag(bool value) { return value ? "true" : "false"; }

std::string of_activation(Activation activation) {
  return name(activations(), &ActivationInfo::activation, activation);
}

std::string data_json(const DataConfig& data) {
  return object({{"set", name(data_sets(), &DataSetInfo::set, data.set)},
                 {"count", std::to_string(data.count)},
                 {"noise", number(data.noise)},
                 {"trainShare", number(data.train_share)},
                 {"seed", std::to_string(data.seed)}});
}

std::string config_json(const RandomRun& run) {
  const NetworkConfig& network = run.network;
  const TrainingConfig& training = run.training;
  const UpdateConfig& update = training.update;
  std::vector<Activation> each = network.hidden_activations;
  if (each.empty()) each.assign(network.hidden.size(), network.hidden_activation);
  return object({
      {"precision", "\"double\""},
      {"hidden", array(network.hidden, [](Index units) { return std::to_string(units); })},
      {"activation", of_activation(network.hidden_activation)},
      {"activations", array(each, of_activation)},
      {"outputActivation", of_activation(network.output_activation)},
      {"initializer", name(initializers(), &InitializerInfo::initializer, network.initializer)},
      {"initialSize", number(network.initial_size)},
      {"bias", number(network.bias)},
      {"normalization", name(normalizations(), &NormalizationInfo::normalization, network.normalization)},
      {"skip", flag(network.skip)},
      {"seed", std::to_string(network.seed)},
      {"features", array(run.features, [](Feature f) { return name(feature_table(), &FeatureInfo::feature, f); })},
      {"loss", name(losses(), &LossInfo::loss, training.loss)},
      {"learningRate", number(training.learning_rate)},
      {"batchSize", std::to_string(training.batch_size)},
      {"batchOrder", name(batch_orders(), &BatchOrderInfo::order, training.batch_order)},
      {"schedule", name(schedules(), &ScheduleInfo::schedule, training.schedule.schedule)},
      {"schedulePeriod", std::to_string(training.schedule.period)},
      {"scheduleFactor", number(training.schedule.factor)},
      {"warmUp", std::to_string(training.schedule.warm_up)},
      {"optimizer", name(optimizers(), &OptimizerInfo::optimizer, update.optimizer.optimizer)},
      {"momentum", number(update.optimizer.momentum)},
      {"smoothing", number(update.optimizer.smoothing)},
      {"beta1", number(update.optimizer.beta1)},
      {"beta2", number(update.optimizer.beta2)},
      {"weightDecay", number(update.optimizer.weight_decay)},
      {"l1", number(update.regularization.l1)},
      {"l2", number(update.regularization.l2)},
      {"l1Kills", flag(update.regularization.l1_kills)},
      {"clipping", name(clippings(), &ClippingInfo::clipping, update.clipping.clipping)},
      {"clippingLimit", number(update.clipping.limit)},
  });
}

std::string matrix_json(const Matrix<double>& matrix) { return array(matrix.reshaped<Eigen::RowMajor>(), number); }

void print(std::uint64_t seed) {
  const RandomRun run = random_run(seed);
  Trainer<double> trainer = trainer_of<double>(run);
  std::vector<double> loss_of;
  std::vector<Matrix<double>> gradients;
  for (int step = 0; step < steps; ++step) {
    trainer.forward();
    loss_of.push_back(trainer.loss());
    trainer.backward();
    if (step == 0)
      for (const auto& layer : trainer.pass().layers) gradients.push_back(layer.dW);
    trainer.update();
  }
  std::vector<Matrix<double>> weights;
  for (const auto& layer : trainer.network().layers) weights.push_back(layer.W);
  std::puts(object({{"seed", std::to_string(seed)},
                    {"data", data_json(run.data)},
                    {"config", config_json(run)},
                    {"losses", array(loss_of, number)},
                    {"dW", array(gradients, matrix_json)},
                    {"W", array(weights, matrix_json)}})
                .c_str());
}

}  // namespace

/// Argument: how many runs, seeds from 1.
int main(int count, char** arguments) {
  const auto runs = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 10;
  for (std::uint64_t seed = 1; seed <= runs; ++seed) print(seed);
}
