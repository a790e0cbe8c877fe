#include "recorded_case.hpp"

#include <map>
#include <stdexcept>
#include <string>

namespace backprop::replay {
namespace {

/// Rows of a JSON array of arrays, one behind the other; each must have `columns` numbers.
std::vector<double> flat(const Json& rows, std::size_t columns, const char* what) {
  std::vector<double> numbers;
  for (const Json& row : rows) {
    const auto values = row.get<std::vector<double>>();
    if (values.size() != columns)
      throw std::invalid_argument(std::string(what) + " has a row of " + std::to_string(values.size()) +
                                  " numbers, expected " + std::to_string(columns));
    numbers.insert(numbers.end(), values.begin(), values.end());
  }
  return numbers;
}

/// Samples as columns, from one row a sample.
template <class Scalar>
Matrix<Scalar> columns_of(const Json& rows, std::size_t height, const char* what) {
  const std::vector<double> numbers = flat(rows, height, what);
  const Eigen::Map<const Matrix<double>> samples_by_row(numbers.data(), static_cast<Index>(rows.size()),
                                                        static_cast<Index>(height));
  return samples_by_row.transpose().template cast<Scalar>();
}

/// The file's names of losses where they are not the core's.
Loss loss_of(const std::string& name) {
  const std::map<std::string, Loss> others{{"mse", Loss::squared_error},
                                           {"half_mse", Loss::half_squared_error},
                                           {"bce_logits", Loss::binary_cross_entropy}};
  const auto found = others.find(name);
  return found == others.end() ? loss_from_name(name) : found->second;
}

NetworkConfig network_of(const Json& json) {
  const auto dims = json.at("dims").get<std::vector<Index>>();
  if (dims.size() < 2) throw std::invalid_argument("dims names fewer than 2 layers");
  NetworkConfig config;
  config.inputs = dims.front();
  config.outputs = dims.back();
  config.hidden.assign(dims.begin() + 1, dims.end() - 1);
  if (json.at("hidden").is_array()) {
    for (const Json& name : json.at("hidden"))
      config.hidden_activations.push_back(activation_from_name(name.get<std::string>()));
  } else {
    config.hidden_activation = activation_from_name(json.at("hidden").get<std::string>());
  }
  config.output_activation = activation_from_name(json.at("output").get<std::string>());
  if (!json.at("norm").is_null()) config.normalization = normalization_from_name(json.at("norm").get<std::string>());
  config.skip = json.at("skip").get<bool>();
  config.initializer = Initializer::zeros;
  return config;
}

ScheduleConfig schedule_of(const Json& json) {
  ScheduleConfig config;
  config.schedule = schedule_from_name(json.at("kind").get<std::string>());
  config.period = json.value("period", config.period);
  config.factor = json.value("factor", config.factor);
  config.warm_up = json.value("warm_up", config.warm_up);
  return config;
}

TrainingConfig training_of(const Json& json) {
  TrainingConfig config;
  config.loss = loss_of(json.at("loss").get<std::string>());
  config.learning_rate = json.at("learning_rate").get<double>();
  config.batch_size = static_cast<Index>(json.at("x").size());
  config.batch_order = BatchOrder::sequential;
  config.update.optimizer.optimizer = optimizer_from_name(json.at("optimizer").get<std::string>());
  if (json.contains("schedule")) config.schedule = schedule_of(json.at("schedule"));
  config.update.regularization.l1 = json.value("l1", 0.0);
  config.update.regularization.l2 = json.value("l2", 0.0);
  ClippingConfig& clipping = config.update.clipping;
  if (!json.at("clip_norm").is_null()) clipping = {Clipping::norm, json.at("clip_norm").get<double>()};
  if (json.contains("clip_value")) clipping = {Clipping::value, json.at("clip_value").get<double>()};
  return config;
}

}  // namespace

template <class Scalar>
RecordedCase<Scalar> read_case(const Json& json) {
  RecordedCase<Scalar> recorded{network_of(json), training_of(json), {}, {}, {}, 0};
  const auto dims = json.at("dims").get<std::vector<std::size_t>>();
  recorded.data.train = {columns_of<Scalar>(json.at("x"), dims.front(), "x"),
                         columns_of<Scalar>(json.at("y"), dims.back(), "y")};
  recorded.data.target.classes = regression;
  for (std::size_t l = 0; l + 1 < dims.size(); ++l) {
    recorded.W.push_back(flat(json.at("W").at(l), dims[l], "W"));
    recorded.b.push_back(json.at("b").at(l).get<std::vector<double>>());
    if (recorded.W[l].size() != dims[l] * dims[l + 1] || recorded.b[l].size() != dims[l + 1])
      throw std::invalid_argument("W and b of layer " + std::to_string(l + 1) + " do not fit dims");
  }
  recorded.updates = static_cast<std::int64_t>(json.at("losses").size());
  return recorded;
}

template RecordedCase<float> read_case(const Json&);
template RecordedCase<double> read_case(const Json&);

}  // namespace backprop::replay
