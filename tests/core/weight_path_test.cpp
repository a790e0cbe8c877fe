#include "weight_path.hpp"

#include "parameter_vector.hpp"
#include "parameters.hpp"
#include "synthetic.hpp"
#include "testing.hpp"

using namespace backprop;

namespace {

Trainer<double> trainer(Normalization normalization = Normalization::none) {
  return {{.hidden = {4, 4}, .hidden_activation = Activation::tanh, .normalization = normalization},
          {},
          to_dataset<double>(generate_points({DataSet::circle, 100, 0, 0.5, 1}))};
}

template <class Scalar>
std::vector<std::int64_t> steps_of(const WeightPath<Scalar>& path) {
  std::vector<std::int64_t> steps;
  for (const auto& snapshot : path.snapshots()) steps.push_back(snapshot.step);
  return steps;
}

}  // namespace

TEST_CASE("a path that is full forgets every other snapshot and takes double strides") {
  WeightPath<double> path(8);
  const Network<double> network = make_network<double>({.hidden = {2}});
  for (std::int64_t step = 0; step <= 7; ++step) path.record(step, network);
  CHECK(steps_of(path) == std::vector<std::int64_t>{0, 1, 2, 3, 4, 5, 6, 7});
  path.record(8, network);
  CHECK(steps_of(path) == std::vector<std::int64_t>{0, 2, 4, 6, 8});
  for (std::int64_t step = 9; step <= 100'000; ++step) path.record(step, network);
  CHECK(path.snapshots().size() <= 8);
  CHECK(path.snapshots().size() >= 4);
  CHECK(path.snapshots().front().step == 0);
  for (std::size_t i = 0; i < path.snapshots().size(); ++i)
    CHECK(path.snapshots()[i].step == static_cast<std::int64_t>(i) * path.stride());
  CHECK(path.next_after(path.stride()) == 2 * path.stride());
}

TEST_CASE("recording changes nothing in the run, and its snapshots are the run's") {
  Trainer<double> plain = trainer(Normalization::batch), recorded = trainer(Normalization::batch);
  WeightPath<double> path(10);
  CHECK(plain.train(137) == 137);
  CHECK(train_recording(recorded, path, 100) == 100);
  CHECK(train_recording(recorded, path, 37) == 37);
  CHECK(parameter_vector(plain.network()) == parameter_vector(recorded.network()));
  CHECK(path.stride() == 16);
  Trainer<double> again = trainer(Normalization::batch);
  again.train(64);
  CHECK(path.snapshots()[4].step == 64);
  CHECK(path.snapshots()[4].parameters == parameter_vector(again.network()));
}

TEST_CASE("a run that is set back is forgotten from there on") {
  Trainer<double> run = trainer();
  WeightPath<double> path(10);
  train_recording(run, path, 50);
  run.reset();
  CHECK(train_recording(run, path, 5) == 5);
  CHECK(steps_of(path) == std::vector<std::int64_t>{0, 1, 2, 3, 4, 5});
  path.record(3, make_network<double>({.hidden = {7}}));
  CHECK(steps_of(path) == std::vector<std::int64_t>{3});
}

TEST_CASE("a run that diverges ends its path") {
  Trainer<double> run({.hidden = {4}, .hidden_activation = Activation::linear, .output_activation = Activation::linear},
                      {.learning_rate = 10}, to_dataset<double>(generate_points({DataSet::circle, 100, 0, 0.5, 1})));
  WeightPath<double> path;
  const std::int64_t made = train_recording(run, path, 10'000);
  CHECK(made == run.step());
  CHECK(run.divergence());
  CHECK(train_recording(run, path, 10) == 0);
}

TEST_CASE("networks too large to remember are not, and paths too short are refused") {
  WeightPath<float> path;
  const Network<float> large = make_network<float>({.hidden = {2100, 2100}, .initializer = Initializer::zeros});
  path.record(0, large);
  CHECK(path.snapshots().empty());
  CHECK(contains(error_message([] { WeightPath<float>(3); }), "3 snapshots"));
}

TEST_CASE("what is noted is kept at whatever step it stands, thinned out evenly") {
  auto run = trainer();
  WeightPath<double> path(4);
  for (const std::int64_t step : {0, 37, 101, 102}) path.note(step, run.network());
  CHECK(steps_of(path) == std::vector<std::int64_t>{0, 37, 101, 102});
  path.note(205, run.network());
  CHECK(steps_of(path) == std::vector<std::int64_t>{0, 101, 205});
  path.note(101, run.network());
  CHECK(steps_of(path) == std::vector<std::int64_t>{0, 101});
}

TEST_CASE("a recorder records from when it is turned on, and otherwise only trains") {
  auto run = trainer(), straight = trainer();
  PathRecorder<double> recorder;
  CHECK(recorder.train(run, 5) == 5);
  CHECK(recorder.path().snapshots().empty());
  recorder.set_recording(true, run);
  CHECK(recorder.train(run, 3) == 3);
  CHECK(steps_of(recorder.path()) == std::vector<std::int64_t>{5, 6, 7, 8});
  straight.train(8);
  CHECK(parameter_vector(run.network()) == parameter_vector(straight.network()));
  recorder.set_recording(false, run);
  CHECK(recorder.path().snapshots().empty());
  recorder.train(run, 1);
  CHECK(recorder.path().snapshots().empty());
  recorder.note(run);
  CHECK(steps_of(recorder.path()) == std::vector<std::int64_t>{9});
}

TEST_CASE("a recorder whose run has gone back to step 0 begins its path there") {
  auto run = trainer();
  PathRecorder<double> recorder;
  recorder.set_recording(true, run);
  recorder.train(run, 4);
  run.reset();
  recorder.clear();
  recorder.train(run, 2);
  CHECK(steps_of(recorder.path()) == std::vector<std::int64_t>{0, 1, 2});
}
