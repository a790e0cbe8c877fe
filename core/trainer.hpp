/// A training run: a network, its data, and the loop of forward, loss, backward, update.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "batch_sampler.hpp"
#include "dataset.hpp"
#include "fused_rounds.hpp"
#include "gradient_stats.hpp"
#include "inference.hpp"
#include "network.hpp"
#include "parameter_place.hpp"
#include "prediction_stats.hpp"
#include "sample_subset.hpp"
#include "schedule.hpp"
#include "update.hpp"

namespace backprop {

/// Settings of training.
struct TrainingConfig {
  Loss loss = Loss::squared_error;
  double learning_rate = 0.03;  ///< finite, not negative
  Index batch_size = 10;        ///< at least 1; more than there are training samples means all of them
  BatchOrder batch_order = BatchOrder::reshuffled;
  ScheduleConfig schedule = {};
  UpdateConfig update = {};
};

/// Throws std::invalid_argument that names the number that is out of its range.
void check_training(const TrainingConfig& config);

/// Why a run stopped by itself: the first number that was not finite.
struct Divergence {
  std::int64_t step;  ///< the update that would have used it, from 1
  NonFinite where;
};

/// How well the network does on one part of the data.
struct Evaluation {
  double loss = 0;      ///< mean; NaN without samples
  double accuracy = 0;  ///< share of samples put into their class; NaN without samples, and for a regression
  Index samples = 0;    ///< of which this is
};

/// Change of one layer by an update.
template <class Scalar>
struct LayerChange {
  Matrix<Scalar> W;             ///< ΔW (units × inputs)
  Vector<Scalar> b;             ///< Δb (units)
  Vector<Scalar> scale, shift;  ///< Δγ and Δβ (units); empty without normalisation
};

/// A pass, and the column in it of the sample that was asked for.
template <class Scalar>
struct SamplePass {
  const Pass<Scalar>& pass;
  Index column;
};

template <class Scalar>
struct RunState;

template <class Scalar>
class Trainer {
 public:
  /// Draws the network, at step 0. Throws std::invalid_argument that names what is wrong.
  Trainer(const NetworkConfig& network, const TrainingConfig& training, Dataset<Scalar> data);

  /// Replaces the data and continues with the same weights. Samples must keep their numbers of inputs and outputs.
  void set_dataset(Dataset<Scalar> data);

  /// Puts the only training sample of `sample` in the place of number `column` of the training samples, or of the test
  /// samples, and continues with the same weights, as `set_dataset` does. Throws std::invalid_argument, and changes
  /// nothing, where there is no such sample or it has other numbers of inputs and outputs.
  void set_sample(bool is_test, Index column, const Dataset<Scalar>& sample);

  /// Changes the settings and continues. A new optimizer starts without moments, a new batch order with a new epoch.
  void set_training(const TrainingConfig& training);

  /// Both at once, for a loss that needs other targets. If either is invalid, neither changes.
  void set_training(const TrainingConfig& training, Dataset<Scalar> data);
  const TrainingConfig& training() const { return training_; }

  /// Back to step 0: the same first weights, the same order of batches.
  void reset();

  /// The four verbs, for the next mini-batch, to be called in this order.
  /// Each throws std::logic_error when the one before it has not been called.
  void forward();   ///< takes the next mini-batch and sends it through
  double loss();    ///< of that mini-batch
  void backward();  ///< fills every gradient, changes no weight
  void update();    ///< changes the weights, and the running statistics of batch normalisation

  /// Up to `steps` rounds of the four verbs; fewer if a number stops being finite. That round's update is not
  /// made, so the weights stay readable. Returns the number of updates made.
  std::int64_t train(std::int64_t steps);

  /// Signal, gains and the rest at the current weights, over the training samples, with the last update's ratios.
  /// Measuring changes nothing in the run. Batch normalisation uses the statistics of the samples measured, as in
  /// training. Of more than 1,000 samples it takes so many, drawn at random from the run's seed and the same
  /// throughout; fewer of networks with over 50,000 weights, so that looking at a large network does not stop its
  /// training; at least 32.
  GradientStats measure();

  /// A pass, forwards and backwards, of the samples that `measure` takes through the current weights. It changes
  /// nothing in the run, and stays as it is until the next one.
  const Pass<Scalar>& probe();

  /// The same for one training sample: alone, or, under batch normalisation, among those that `measure` takes, which it
  /// joins if it is not one of them. Throws std::invalid_argument where there is no such sample.
  SamplePass<Scalar> probe(Index sample);

  /// `count` training samples, drawn as those that `measure` takes, and the same if it takes as many; all if there are
  /// no more.
  Samples<Scalar> draw_samples(Index count) const;

  /// The state of the run, without the data; include run_state.hpp to use it.
  RunState<Scalar> state() const;

  /// Continues from `state` with the present data. Returns whether these are the data of the run that `state` is of.
  /// Throws std::invalid_argument, and changes nothing, if it does not fit: see `check_run_state`.
  bool restore(RunState<Scalar> state);

  /// Of the network as it would be used: batch normalisation with its running statistics. Over all samples of a part;
  /// over 100 or more, drawn as for `measure`, where the network has so many weights (2 · 10⁸ ÷ samples) that all of
  /// them would take a noticeable time. `predictions`, if given, is filled from the same samples.
  Evaluation evaluate_train(PredictionStats* predictions = nullptr) {
    return evaluate(train_subset_.of(data_.train), predictions);
  }
  Evaluation evaluate_test() { return evaluate(test_subset_.of(data_.test)); }

  /// The same of no more samples, the same throughout, for a curve of the loss over the run, whose points must be
  /// cheap: up to 1,000, as many as 1.5 · 10⁷ multiplications suffice for, but at least 250.
  Evaluation follow_train() { return evaluate(train_curve_.of(data_.train)); }
  Evaluation follow_test() { return evaluate(test_curve_.of(data_.test)); }
  Index followed_train() const { return train_curve_.of(data_.train).count(); }
  Index followed_test() const { return test_curve_.of(data_.test).count(); }

  std::int64_t step() const { return step_; }
  double epoch() const { return epoch_; }  ///< samples seen ÷ training samples, added up as they were seen
  double learning_rate() const;            ///< of the next update, as scheduled
  const UpdateState<Scalar>& update_state() const { return updater_.state(); }
  const std::optional<Divergence>& divergence() const { return divergence_; }
  const Network<Scalar>& network() const { return network_; }
  const Pass<Scalar>& pass() const { return pass_; }  ///< of the last mini-batch
  const Pass<Scalar>& gradients() const;              ///< the same; throws std::logic_error before the first backward
  const Pass<Scalar>& measured() const { return probe_; }  ///< what `measure` sent through last: forward and backward
  /// The pass of a round that has been backward and not updated yet, so that the weights are those it went through.
  /// Throws std::logic_error where there is none.
  const Pass<Scalar>& round() const;
  const Dataset<Scalar>& data() const { return data_; }

  /// Of the round under way: 0 none, 1 forward, 2 loss, 3 backward; update ends it.
  int verbs() const { return static_cast<int>(stage_); }

  /// The mini-batch that forward took last, as columns of the training samples; empty before the first.
  std::span<const Index> batch() const { return sampler_.chosen(); }

  /// What the last update changed, one entry a layer; empty before the first, after a reset and after a `restore`.
  const std::vector<LayerChange<Scalar>>& last_update() const { return change_; }

  /// Changes one parameter and continues, even if the run had diverged; a round under way is discarded. Throws
  /// std::invalid_argument where there is no such number, or the value is not finite.
  void set_parameter(const ParameterPlace& place, double value);

  /// Replaces the weights of step 0, and returns to it. Shapes must match, numbers must be finite.
  void set_initial_network(Network<Scalar> network);

 private:
  enum class Stage { idle, forwarded, compared, backed };

  void require(Stage stage, const char* verb, const char* before) const;
  void forward_last_batch();
  bool stopped_by_divergence();
  bool fuses() const;
  std::int64_t train_fused(std::int64_t steps);
  void apply_update();
  void count_update(double epochs);
  double epochs_of_batch(Index samples) const;
  void check_batch_statistics(const TrainingConfig& training, const Dataset<Scalar>& data) const;
  void choose_subsets();
  void send_through_probe();
  Evaluation evaluate(const Samples<Scalar>& samples, PredictionStats* predictions = nullptr);
  double accuracy(const Matrix<Scalar>& prediction, const Matrix<Scalar>& target) const;
  Index affordable_samples(Index wanted, Index least, double products) const;

  std::uint64_t seed_;
  TrainingConfig training_;
  Dataset<Scalar> data_;
  Network<Scalar> initial_, network_;
  BatchSampler sampler_;
  Updater<Scalar> updater_;
  SampleSubset<Scalar> measured_, train_subset_, test_subset_, train_curve_, test_curve_;
  Pass<Scalar> pass_, probe_;
  FusedRounds fused_;
  Inference<Scalar> inference_;
  Matrix<Scalar> prediction_;  // of an evaluation
  Stage stage_ = Stage::idle;
  std::int64_t step_ = 0;
  double epoch_ = 0;
  std::vector<LayerChange<Scalar>> change_;  // of an update that is measured; before it, the weights and biases
  std::vector<double> update_ratio_;
  std::optional<Divergence> divergence_;
};

}  // namespace backprop
