#include "trainer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>
#include <type_traits>

#include "argument_error.hpp"

namespace backprop {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

template <class Scalar>
void check_samples(const Samples<Scalar>& samples, Index inputs, Index outputs, const char* which) {
  if (samples.x.rows() != inputs || samples.y.rows() != outputs || samples.y.cols() != samples.x.cols())
    throw std::invalid_argument(std::string("the ") + which + " samples are (" + std::to_string(samples.x.rows()) +
                                " × " + std::to_string(samples.x.cols()) + ") with targets (" +
                                std::to_string(samples.y.rows()) + " × " + std::to_string(samples.y.cols()) +
                                "), expected " + std::to_string(inputs) + " inputs and " + std::to_string(outputs) +
                                " outputs a sample");
  if (!samples.x.allFinite() || !samples.y.allFinite())
    throw std::invalid_argument(std::string("the ") + which + " samples hold a number that is not finite");
}

template <class Scalar>
void check_dataset(const Dataset<Scalar>& data, Index inputs, Index outputs) {
  check_samples(data.train, inputs, outputs, "training");
  if (data.test.count() > 0) check_samples(data.test, inputs, outputs, "test");
  if (data.train.count() < 1) throw std::invalid_argument("there is no training sample; at least 1 is needed");
}

template <class Scalar>
bool same_shape(const DenseLayer<Scalar>& a, const DenseLayer<Scalar>& b) {
  return a.W.rows() == b.W.rows() && a.W.cols() == b.W.cols() && a.b.size() == b.b.size() &&
         a.norm.kind == b.norm.kind && a.norm.scale.size() == b.norm.scale.size() &&
         a.norm.shift.size() == b.norm.shift.size();
}

}  // namespace

void check_training(const TrainingConfig& config) {
  check_learning_rate(config.learning_rate);
  if (config.batch_size < 1)
    throw std::invalid_argument("the batch size is " + std::to_string(config.batch_size) + ", expected at least 1");
  check_schedule(config.schedule);
  check_update(config.update);
}

template <class Scalar>
Trainer<Scalar>::Trainer(const NetworkConfig& network, const TrainingConfig& training, Dataset<Scalar> data)
    : seed_(network.seed),
      training_(training),
      data_(std::move(data)),
      initial_(make_network<Scalar>(network)),
      sampler_(seed_, std::max<Index>(1, data_.train.count())) {
  check_training(training);
  check_dataset(data_, initial_.inputs(), initial_.outputs());
  check_batch_statistics(training, data_);
  reset();
  choose_subsets();
}

template <class Scalar>
void Trainer<Scalar>::check_batch_statistics(const TrainingConfig& training, const Dataset<Scalar>& data) const {
  if (initial_.layers.front().norm.kind != Normalization::batch || initial_.layers.size() < 2) return;
  if (std::min(training.batch_size, data.train.count()) < 2)
    throw std::invalid_argument("batch normalisation needs at least 2 samples a batch; the batch size is " +
                                std::to_string(training.batch_size) + " and there are " +
                                std::to_string(data.train.count()) + " training samples");
}

template <class Scalar>
void Trainer<Scalar>::set_dataset(Dataset<Scalar> data) {
  set_training(training_, std::move(data));
}

template <class Scalar>
void Trainer<Scalar>::set_sample(bool is_test, Index column, const Dataset<Scalar>& sample) {
  check_dataset(sample, network_.inputs(), network_.outputs());
  Samples<Scalar>& samples = is_test ? data_.test : data_.train;
  if (sample.train.count() != 1 || column < 0 || column >= samples.count())
    throw std::invalid_argument("one sample in the place of one of " + std::to_string(samples.count()) +
                                " was expected; got " + std::to_string(sample.train.count()) + " for number " +
                                std::to_string(column));
  samples.x.col(column) = sample.train.x.col(0);
  samples.y.col(column) = sample.train.y.col(0);
  if (is_test) {
    for (auto* subset : {&test_subset_, &test_curve_}) subset->follow(samples, column);
  } else {
    for (auto* subset : {&measured_, &train_subset_, &train_curve_}) subset->follow(samples, column);
  }
  stage_ = Stage::idle;
}

template <class Scalar>
void Trainer<Scalar>::set_training(const TrainingConfig& training) {
  check_training(training);
  check_batch_statistics(training, data_);
  training_ = training;
  if (sampler_.count() != data_.train.count() || sampler_.batch_order() != training.batch_order)
    sampler_ = BatchSampler(seed_, data_.train.count(), training.batch_order);
}

template <class Scalar>
void Trainer<Scalar>::set_training(const TrainingConfig& training, Dataset<Scalar> data) {
  check_training(training);
  check_dataset(data, network_.inputs(), network_.outputs());
  check_batch_statistics(training, data);
  data_ = std::move(data);
  choose_subsets();
  stage_ = Stage::idle;
  set_training(training);
}

template <class Scalar>
void Trainer<Scalar>::reset() {
  network_ = initial_;
  sampler_ = BatchSampler(seed_, data_.train.count(), training_.batch_order);
  updater_.reset();
  stage_ = Stage::idle;
  step_ = 0;
  epoch_ = 0;
  update_ratio_.assign(network_.layers.size(), nan);
  change_.clear();
  divergence_.reset();
}

template <class Scalar>
void Trainer<Scalar>::set_initial_network(Network<Scalar> network) {
  if (!std::equal(network.layers.begin(), network.layers.end(), initial_.layers.begin(), initial_.layers.end(),
                  same_shape<Scalar>))
    throw std::invalid_argument("the weights given do not have the shape of the network");
  for (const auto& layer : network.layers)
    if (!is_finite(layer)) throw std::invalid_argument("the weights given hold a number that is not finite");
  initial_ = std::move(network);
  reset();
}

template <class Scalar>
void Trainer<Scalar>::set_parameter(const ParameterPlace& place, double value) {
  Scalar& parameter = parameter_at(network_, place);
  if (!std::isfinite(static_cast<Scalar>(value)))
    throw_invalid_argument({"the value is ", value, ", which is not a finite number of this precision"});
  parameter = static_cast<Scalar>(value);
  stage_ = Stage::idle;
  divergence_.reset();
}

template <class Scalar>
void Trainer<Scalar>::require(Stage stage, const char* verb, const char* before) const {
  if (stage_ < stage) throw std::logic_error(std::string(verb) + " needs " + before + " first");
}

template <class Scalar>
void Trainer<Scalar>::forward() {
  sampler_.choose(training_.batch_size);
  forward_last_batch();
}

template <class Scalar>
void Trainer<Scalar>::forward_last_batch() {
  sampler_.last(data_.train, pass_.x, pass_.y);
  backprop::forward(network_, pass_);
  stage_ = Stage::forwarded;
}

template <class Scalar>
double Trainer<Scalar>::loss() {
  require(Stage::forwarded, "loss", "forward");
  stage_ = Stage::compared;
  return compute_loss(training_.loss, pass_);
}

template <class Scalar>
void Trainer<Scalar>::backward() {
  require(Stage::compared, "backward", "loss");
  backprop::backward(network_, training_.loss, pass_);
  stage_ = Stage::backed;
}

template <class Scalar>
const Pass<Scalar>& Trainer<Scalar>::gradients() const {
  if (pass_.layers.empty() || pass_.layers.front().dW.size() == 0)
    throw std::logic_error("gradients need backward first");
  return pass_;
}

template <class Scalar>
const Pass<Scalar>& Trainer<Scalar>::round() const {
  require(Stage::backed, "looking at the round", "backward");
  return pass_;
}

template <class Scalar>
double Trainer<Scalar>::learning_rate() const {
  return scheduled_rate(training_.schedule, training_.learning_rate, step_);
}

template <class Scalar>
void Trainer<Scalar>::apply_update() {
  updater_.update(training_.update, learning_rate(), pass_, network_);
  for (std::size_t l = 0; l < network_.layers.size(); ++l)
    update_running_statistics(pass_.layers[l].norm, network_.layers[l].norm);
  count_update(epochs_of_batch(static_cast<Index>(sampler_.chosen().size())));
  stage_ = Stage::idle;
}

template <class Scalar>
void Trainer<Scalar>::count_update(double epochs) {
  ++step_;
  epoch_ += epochs;
}

template <class Scalar>
double Trainer<Scalar>::epochs_of_batch(Index samples) const {
  return static_cast<double>(samples) / static_cast<double>(data_.train.count());
}

template <class Scalar>
bool Trainer<Scalar>::stopped_by_divergence() {
  // A sum is finite unless a term is not (or it overflows, which the search below then clears).
  double sum = pass_.loss;
  for (const auto& layer : pass_.layers)
    sum += static_cast<double>(layer.dW.sum() + layer.db.sum() + layer.norm.dscale.sum() + layer.norm.dshift.sum());
  if (std::isfinite(sum)) return false;
  if (const auto where = find_non_finite(network_, pass_)) divergence_ = Divergence{step_ + 1, *where};
  return divergence_.has_value();
}

template <class Scalar>
void Trainer<Scalar>::update() {
  require(Stage::backed, "update", "backward");
  change_.resize(network_.layers.size());
  for (std::size_t l = 0; l < change_.size(); ++l) {
    LayerChange<Scalar>& change = change_[l];
    const auto& layer = network_.layers[l];
    change.W = layer.W;
    change.b = layer.b;
    change.scale = layer.norm.scale;
    change.shift = layer.norm.shift;
  }
  apply_update();
  for (std::size_t l = 0; l < change_.size(); ++l) {
    LayerChange<Scalar>& change = change_[l];
    const auto& layer = network_.layers[l];
    const double size = frobenius_norm(change.W);
    change.W = layer.W - change.W;
    change.b = layer.b - change.b;
    change.scale = layer.norm.scale - change.scale;
    change.shift = layer.norm.shift - change.shift;
    update_ratio_[l] = size > 0 ? frobenius_norm(change.W) / size : nan;
  }
}

template <class Scalar>
bool Trainer<Scalar>::fuses() const {
  if constexpr (std::is_same_v<Scalar, float>)
    return training_.batch_order == BatchOrder::reshuffled &&
           FusedRounds::supports(network_, training_.loss, training_.update,
                                 std::min(training_.batch_size, data_.train.count()));
  else return false;
}

/// Up to `steps` rounds by `FusedRounds`; returns how many. Where they are fewer, the next round is not finite, and its
/// samples have been chosen.
template <class Scalar>
std::int64_t Trainer<Scalar>::train_fused(std::int64_t steps) {
  std::int64_t done = 0;
  if constexpr (std::is_same_v<Scalar, float>) {
    const Index batch = std::min(training_.batch_size, data_.train.count());
    const double epochs = epochs_of_batch(batch);
    fused_.load(network_, training_.loss, batch);
    const bool constant = training_.schedule.schedule == Schedule::constant && step_ >= training_.schedule.warm_up;
    double rate = learning_rate();
    for (; done < steps; ++done) {
      sampler_.choose(training_.batch_size);
      if (!constant) rate = learning_rate();
      if (!fused_.train(data_.train, sampler_.chosen(), rate)) break;
      count_update(epochs);
    }
    fused_.store(network_);
    updater_.count_sgd_updates(training_.update, done, network_);
  }
  return done;
}

template <class Scalar>
std::int64_t Trainer<Scalar>::train(std::int64_t steps) {
  if (steps < 1 || divergence_) return 0;
  // The last round is made by the verbs, which leave its numbers to be looked at.
  const std::int64_t fused = fuses() ? train_fused(steps - 1) : 0;
  const bool chosen = fuses() && fused < steps - 1;
  for (std::int64_t i = fused; i < steps; ++i) {
    if (chosen && i == fused) forward_last_batch();
    else forward();
    loss();
    backward();
    if (stopped_by_divergence()) return i;
    if (i + 1 < steps) apply_update();
    else update();
  }
  return steps;
}

/// As many samples as keep a pass over them within `products` multiplications, but at least `least`, if there are.
template <class Scalar>
Index Trainer<Scalar>::affordable_samples(Index wanted, Index least, double products) const {
  double weights = 0;
  for (const auto& layer : network_.layers) weights += static_cast<double>(layer.W.size());
  return std::min(wanted, std::max(least, static_cast<Index>(products / weights)));
}

template <class Scalar>
void Trainer<Scalar>::choose_subsets() {
  const Index train = data_.train.count(), test = data_.test.count();
  measured_.choose(data_.train, affordable_samples(std::min<Index>(1000, train), 32, 5e7), seed_, SubsetUse::measuring);
  train_subset_.choose(data_.train, affordable_samples(train, 100, 2e8), seed_, SubsetUse::train_loss);
  test_subset_.choose(data_.test, affordable_samples(test, 100, 2e8), seed_, SubsetUse::test_loss);
  const auto followed = [&](Index evaluated) {
    return affordable_samples(std::min<Index>(1000, evaluated), std::min<Index>(250, evaluated), 1.5e7);
  };
  // Chosen alike: as many are the same ones.
  train_curve_.choose(data_.train, followed(train_subset_.of(data_.train).count()), seed_, SubsetUse::train_loss);
  test_curve_.choose(data_.test, followed(test_subset_.of(data_.test).count()), seed_, SubsetUse::test_loss);
}

template <class Scalar>
Samples<Scalar> Trainer<Scalar>::draw_samples(Index count) const {
  return take_samples<Scalar>(data_.train, choose_samples(count, data_.train.count(), seed_));
}

template <class Scalar>
void Trainer<Scalar>::send_through_probe() {
  backprop::forward(network_, probe_);
  compute_loss(training_.loss, probe_);
  backprop::backward(network_, training_.loss, probe_);
}

template <class Scalar>
const Pass<Scalar>& Trainer<Scalar>::probe() {
  const Samples<Scalar>& samples = measured_.of(data_.train);
  probe_.x = samples.x;
  probe_.y = samples.y;
  send_through_probe();
  return probe_;
}

template <class Scalar>
SamplePass<Scalar> Trainer<Scalar>::probe(Index sample) {
  const Index all = data_.train.count();
  if (sample < 0 || sample >= all) throw_invalid_argument({"there is no sample ", sample, "; expected 0 to ", all - 1});
  const bool alone = network_.layers.front().norm.kind != Normalization::batch;
  std::vector<Index> columns;
  if (alone) columns = {sample};
  else columns = choose_samples(measured_.of(data_.train).count(), all, seed_);
  auto place = std::find(columns.begin(), columns.end(), sample);
  if (place == columns.end()) place = columns.insert(place, sample);
  Samples<Scalar> samples = take_samples<Scalar>(data_.train, columns);
  probe_.x = std::move(samples.x);
  probe_.y = std::move(samples.y);
  send_through_probe();
  return {probe_, static_cast<Index>(place - columns.begin())};
}

template <class Scalar>
GradientStats Trainer<Scalar>::measure() {
  GradientStats stats = measure_gradients(network_, probe());
  stats.update_ratio = update_ratio_;
  return stats;
}

template <class Scalar>
Evaluation Trainer<Scalar>::evaluate(const Samples<Scalar>& samples, PredictionStats* predictions) {
  const Index count = samples.count();
  if (count == 0) return {nan, nan};
  prediction_.resize(samples.y.rows(), count);
  const auto keep = [&](std::size_t l, Index first, const Matrix<Scalar>& a) {
    if (l + 1 == network_.layers.size()) prediction_.middleCols(first, a.cols()) = a;
  };
  inference_.run(network_, samples.x, count, std::ref(keep));
  if (predictions) *predictions = measure_predictions(training_.loss, prediction_, samples.y);
  return {loss_value(training_.loss, prediction_, samples.y), accuracy(prediction_, samples.y), count};
}

template <class Scalar>
double Trainer<Scalar>::accuracy(const Matrix<Scalar>& prediction, const Matrix<Scalar>& target) const {
  const TargetCoding& coding = data_.target;
  if (coding.classes == regression) return nan;
  Index right = 0;
  for (Index sample = 0; sample < prediction.cols(); ++sample)
    right += coding.is_right(prediction.col(sample), target.col(sample));
  return static_cast<double>(right) / static_cast<double>(prediction.cols());
}

template class Trainer<float>;
template class Trainer<double>;

}  // namespace backprop
