// Whatever the core is given: it is taken, or refused with std::invalid_argument, and then nothing has changed. The
// sanitizers, where they are linked, see what goes wrong inside. BACKPROP_ODD_INPUTS makes it so many inputs,
// BACKPROP_ODD_SEED others.
#include "odd_input.hpp"

#include <chrono>
#include <cstdlib>
#include <iostream>

#include "boundary.hpp"
#include "coded_points.hpp"
#include "gradient_check.hpp"
#include "histogram.hpp"
#include "landscape.hpp"
#include "principal_plane.hpp"
#include "run_state.hpp"
#include "slope_curve.hpp"
#include "testing.hpp"
#include "unit_states.hpp"
#include "update_trace.hpp"

using namespace backprop;

namespace {

/// A number of the environment, such as `count` inputs in a long run.
std::uint64_t asked(const char* name, std::uint64_t usual) {
  const char* text = std::getenv(name);
  return text ? std::strtoull(text, nullptr, 10) : usual;
}

/// A run as a session has it.
template <class Scalar>
struct Subject {
  CodedPoints points;
  Trainer<Scalar> trainer;
};

/// Points of three and more inputs, with a plane.
Points column_points(Choices& choices) {
  const Index count = choices.whole(4, 10);
  Points points;
  points.inputs = static_cast<int>(choices.whole(3, 5));
  for (Index i = 0; i < count; ++i) {
    points.x.push_back(choices.real(-6, 6));
    points.y.push_back(choices.real(-6, 6));
    points.label.push_back(i % 2 ? 1 : -1);
    points.test.push_back(i % 3 == 0);
    for (int input = 0; input < points.inputs; ++input) points.values.push_back(choices.normal());
  }
  const auto zeros = std::vector<double>(std::size_t(points.inputs));
  points.plane = {zeros, zeros, zeros};
  points.plane.across[0] = points.plane.up[1] = 1;
  return points;
}

/// A small run, somewhere in its training, perhaps in the middle of a round.
template <class Scalar>
Subject<Scalar> subject_of(std::uint64_t seed) {
  Choices choices(seed, 1);
  RandomRun run = random_run(seed);
  run.data.count = std::min<std::size_t>(run.data.count, 16);
  const bool columns = choices.chance(0.3);
  if (columns && is_cross_entropy(run.training.loss)) run.training.loss = Loss::squared_error;
  CodedPoints points{columns ? column_points(choices) : generate_points(run.data), columns ? Features{} : run.features,
                     run.network.output_activation};
  Trainer<Scalar> trainer = make_trainer<Scalar>(run.network, run.training, points);
  trainer.train(choices.whole(0, 5));
  if (const Index verbs = choices.whole(0, 3); verbs > 0 && !trainer.divergence()) {
    trainer.forward();
    if (verbs > 1) trainer.loss();
    if (verbs > 2) trainer.backward();
  }
  return {std::move(points), std::move(trainer)};
}

/// All that an input could change, bit by bit.
template <class Scalar>
Bytes state_of(const Subject<Scalar>& subject) {
  ByteWriter bytes;
  bytes.put(save_checkpoint(subject.trainer));
  const Points& points = subject.points.points;
  for (const auto* list : {&points.x, &points.y, &points.label, &points.values, &points.plane.origin,
                           &points.plane.across, &points.plane.up})
    for (const double number : *list) bytes.put(number);
  bytes.put(points.test);
  return bytes.bytes();
}

// ---- Inputs: each returns normally where it is taken
// ------------------------------------------------------------------

/// A run that was taken must be able to go on.
template <class Scalar>
void go_on(Trainer<Scalar>& trainer) {
  trainer.train(2);
  trainer.measure();
  trainer.evaluate_train();
  read_checkpoint<Scalar>(save_checkpoint(trainer));
}

template <class Scalar>
void odd_checkpoint(Subject<Scalar>& subject, Choices& choices) {
  Bytes bytes = save_checkpoint(subject.trainer);
  const Bytes other = save_checkpoint(subject_of<Scalar>(std::uint64_t(choices.whole(1, 40))).trainer);
  if (choices.chance(0.05)) bytes = other;
  for (Index changes = choices.whole(1, 4); changes > 0; --changes) spoil_once(bytes, other, choices);
  if (choices.chance(0.9)) mend_header(bytes);
  load_checkpoint<Scalar>(bytes, subject.trainer);
  go_on(subject.trainer);
}

void spoil_training(TrainingConfig& training, Choices& choices) {
  OptimizerConfig& optimizer = training.update.optimizer;
  Regularization& penalty = training.update.regularization;
  double* const numbers[] = {&training.learning_rate,
                             &training.schedule.factor,
                             &optimizer.momentum,
                             &optimizer.smoothing,
                             &optimizer.beta1,
                             &optimizer.beta2,
                             &optimizer.weight_decay,
                             &penalty.l1,
                             &penalty.l2,
                             &training.update.clipping.limit};
  std::int64_t* const wholes[] = {&training.schedule.period, &training.schedule.warm_up};
  const Index which = choices.whole(0, 13);
  if (which < 10) *numbers[which] = odd_number(choices);
  else if (which < 12) *wholes[which - 10] = odd_whole(choices);
  else if (which == 12) training.batch_size = static_cast<Index>(odd_whole(choices));
  else training.loss = choices.row(losses()).loss;
}

template <class Scalar>
void odd_training(Subject<Scalar>& subject, Choices& choices) {
  TrainingConfig training = random_training_config(choices);
  training.loss = subject.trainer.training().loss;
  for (Index changes = choices.whole(1, 3); changes > 0; --changes) spoil_training(training, choices);
  set_training(training, subject.points, subject.trainer);
  go_on(subject.trainer);
}

void spoil_network(NetworkConfig& network, Choices& choices) {
  switch (choices.whole(0, 4)) {
    case 0:
      network.bias = odd_number(choices);
      break;
    case 1:
      network.initial_size = odd_number(choices);
      break;
    case 2:
      network.hidden.push_back(static_cast<Index>(odd_whole(choices)));
      break;
    case 3:
      network.hidden_activations.push_back(choices.row(activations()).activation);
      break;
    default:
      network.seed = static_cast<std::uint64_t>(odd_whole(choices));
  }
}

Points spoiled_points(Points points, Choices& choices) {
  for (Index changes = choices.whole(1, 3); changes > 0; --changes) {
    std::vector<double>* const lists[] = {
        &points.x,       &points.y, &points.label, &points.values, &points.plane.origin, &points.plane.across,
        &points.plane.up};
    const Index which = choices.whole(0, 9);
    if (which < 7) spoil(*lists[which], choices);
    else if (which == 7) spoil(points.test, choices);
    else if (which == 8) points.classes = static_cast<int>(odd_whole(choices));
    else points.inputs = static_cast<int>(odd_whole(choices));
  }
  return points;
}

template <class Scalar>
void odd_configuration(Subject<Scalar>& subject, Choices& choices) {
  RandomRun run = random_run(std::uint64_t(choices.whole(1, 1000)));
  CodedPoints points{subject.points.points, choices.features(), choices.row(activations()).activation};
  if (choices.chance(0.5)) spoil_network(run.network, choices);
  if (choices.chance(0.5)) spoil_training(run.training, choices);
  if (choices.chance(0.3)) points.points = spoiled_points(points.points, choices);
  Trainer<Scalar> trainer = make_trainer<Scalar>(run.network, run.training, points);
  go_on(trainer);
}

template <class Scalar>
void odd_points(Subject<Scalar>& subject, Choices& choices) {
  Points points = spoiled_points(subject.points.points, choices);
  if (choices.chance(0.5)) {
    set_points(std::move(points), subject.points, subject.trainer);
  } else if (choices.chance(0.5)) {
    Points one = points;
    for (auto* list : {&one.x, &one.y, &one.label}) list->resize(1);
    one.values.resize(std::size_t(choices.whole(0, 5)));
    set_point(static_cast<std::size_t>(odd_whole(choices)), std::move(one), subject.points, subject.trainer);
  } else {
    set_plane(std::move(points.plane), subject.points);
  }
  go_on(subject.trainer);
}

template <class Scalar>
void odd_samples(Subject<Scalar>&, Choices& choices) {
  SampleTable table{choices.whole(1, 3),
                    choices.whole(1, 3),
                    std::vector<double>(6, 0.5),
                    std::vector<double>(6, 1),
                    {}};
  for (Index changes = choices.whole(1, 2); changes > 0; --changes) switch (choices.whole(0, 4)) {
      case 0:
        table.inputs = static_cast<Index>(odd_whole(choices));
        break;
      case 1:
        table.outputs = static_cast<Index>(odd_whole(choices));
        break;
      case 2:
        spoil(table.x, choices);
        break;
      case 3:
        spoil(table.y, choices);
        break;
      default:
        spoil(table.test, choices);
    }
  Dataset<Scalar> data = to_dataset<Scalar>(table);
  NetworkConfig network = random_network_config(choices);
  network.inputs = data.train.x.rows();
  network.outputs = data.train.y.rows();
  Trainer<Scalar> trainer(network, random_training_config(choices), std::move(data));
  go_on(trainer);
}

template <class Scalar>
void odd_weights(Subject<Scalar>& subject, Choices& choices) {
  if (choices.chance(0.5)) {
    const ParameterPlace place{static_cast<std::size_t>(odd_whole(choices)), choices.row(parameter_parts()).part,
                               static_cast<Index>(odd_whole(choices))};
    subject.trainer.set_parameter(place, odd_number(choices));
  } else {
    Network<Scalar> network = subject.trainer.network();
    auto& layer = network.layers[std::size_t(choices.whole(0, static_cast<Index>(network.layers.size()) - 1))];
    if (choices.chance(0.2)) network.layers.pop_back();
    else if (choices.chance(0.3)) layer.b.resize(choices.whole(0, 9));
    else if (choices.chance(0.3)) layer.W.resize(choices.whole(0, 4), choices.whole(0, 4));
    else layer.b[0] = static_cast<Scalar>(odd_number(choices));
    subject.trainer.set_initial_network(std::move(network));
  }
  go_on(subject.trainer);
}

/// What only reads: it changes nothing where it is answered, either.
template <class Scalar>
void odd_question(Subject<Scalar>& subject, Choices& choices) {
  auto& [points, trainer] = subject;
  const auto whole = [&] { return static_cast<Index>(odd_whole(choices)); };
  const auto small = [&] { return static_cast<int>(std::clamp<std::int64_t>(odd_whole(choices), -1000, 1000)); };
  const Bytes before = state_of(subject);
  switch (choices.whole(0, 7)) {
    case 0:
      training_states(trainer, whole());
      break;
    case 1:
      batch_states(trainer, whole());
      break;
    case 2:
      trainer.probe(whole());
      break;
    case 3:
      trainer.measure(), measure_histograms(trainer.measured(), {small(), small(), small()});
      break;
    case 4:
      trainer.measure(), measure_slope(trainer.network(), trainer.measured(), whole(), {small(), small()});
      break;
    case 5:
      make_gradient_checker(trainer, whole());
      break;
    case 6:
      make_landscape(trainer, WeightPath<Scalar>(),
                     {PlaneDirections::random, 1, odd_number(choices), small(), small(), whole()});
      break;
    default: {
      Boundary<Scalar> boundary;
      boundary.evaluate(trainer.network(), points.plot_inputs(), choices.chance(0.5) ? 3 : whole(), true);
    }
  }
  CHECK(before == state_of(subject));
}

// ---- The test
// ---------------------------------------------------------------------------------------------------------

template <class Scalar>
using Input = void (*)(Subject<Scalar>&, Choices&);

template <class Scalar>
constexpr Input<Scalar> inputs[] = {odd_checkpoint, odd_checkpoint, odd_checkpoint, odd_configuration, odd_training,
                                    odd_points,     odd_samples,    odd_weights,    odd_question};

struct Tally {
  std::uint64_t refused = 0, taken = 0;
  double slowest = 0;  // seconds
  std::uint64_t slowest_seed = 0;
};

/// Tries inputs on one subject until one is taken.
template <class Scalar>
void try_inputs(std::uint64_t seed, std::uint64_t& left, Tally& tally) {
  Choices choices(seed, 2);
  Subject<Scalar> subject = subject_of<Scalar>(seed);
  const Bytes before = state_of(subject);
  while (left > 0) {
    --left;
    const auto start = std::chrono::steady_clock::now();
    bool refused = false;
    std::string why;
    try {
      inputs<Scalar>[choices.whole(0, Index{std::size(inputs<Scalar>)} - 1)](subject, choices);
    } catch (const std::length_error&) {
      throw;  // a size that nobody has looked at
    } catch (const std::logic_error&
                 error) {  // invalid_argument, or what comes too early, as a batch's states before a batch
      refused = true;
      why = error.what();
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    if (took.count() > tally.slowest) tally.slowest = took.count(), tally.slowest_seed = seed;
    ++(refused ? tally.refused : tally.taken);
    const bool same = before == state_of(subject);
    if (refused) REQUIRE_MESSAGE(same, "what was refused has changed the run: ", why);
    if (!refused || choices.chance(0.05)) return;
  }
}

}  // namespace

TEST_CASE("odd input is taken, or refused and nothing has changed") {
  const std::uint64_t count = asked("BACKPROP_ODD_INPUTS", 10'000), first = asked("BACKPROP_ODD_SEED", 1);
  Tally tally;
  std::uint64_t left = count;
  for (std::uint64_t seed = first; left > 0; ++seed) {
    CAPTURE(seed);
    if (seed % 2) try_inputs<float>(seed, left, tally);
    else try_inputs<double>(seed, left, tally);
  }
  CHECK(tally.refused > count / 4);
  CHECK(tally.taken > count / 20);
  if (count > 10'000)
    std::cout << count << " inputs: " << tally.refused << " refused, " << tally.taken << " taken, the slowest (seed "
              << tally.slowest_seed << ") after " << tally.slowest << " s\n";
}
