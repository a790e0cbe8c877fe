#include "run_state.hpp"

#include "synthetic.hpp"
#include "testing.hpp"

using namespace backprop;

namespace {

Trainer<double> trainer(std::uint64_t seed = 1) {
  return {{.hidden = {3}, .seed = seed, .normalization = Normalization::batch},
          {.batch_size = 4, .update = {.optimizer = {Optimizer::adam}, .regularization = {}, .clipping = {}}},
          to_dataset<double>(generate_points({.count = 20}))};
}

/// What is wrong with the state of a run after three updates, once `change` has been at it; "" if nothing.
template <class Change>
std::string fault(Change change) {
  Trainer<double> run = trainer();
  run.train(3);
  RunState<double> state = run.state();
  change(state);
  return error_message([&] { check_run_state(state, trainer().network(), Loss::squared_error, Index{10}); });
}

}  // namespace

TEST_CASE("a state puts another run where this one is, and both go on the same") {
  Trainer<double> run = trainer(), other = trainer(2);
  run.train(7);
  run.forward();
  run.loss();
  CHECK(other.restore(run.state()));
  CHECK(other.verbs() == 2);
  CHECK(other.step() == 7);
  CHECK(other.epoch() == run.epoch());
  for (Trainer<double>* each : {&run, &other}) {
    each->backward();
    each->update();
    each->train(5);
  }
  CHECK(other.network().layers[0].W == run.network().layers[0].W);
  CHECK(other.network().layers[0].norm.running_mean == run.network().layers[0].norm.running_mean);
  other.reset();
  run.reset();
  CHECK(other.network().layers[0].W == run.network().layers[0].W);
}

TEST_CASE("a run that is put elsewhere has made no update there") {
  Trainer<double> run = trainer();
  run.train(3);
  REQUIRE_FALSE(run.last_update().empty());
  run.restore(run.state());
  CHECK(run.last_update().empty());
}

TEST_CASE("the fingerprint tells data apart, by their shape too") {
  const auto data = to_dataset<double>(generate_points({.count = 20}));
  CHECK(data_fingerprint(data) == data_fingerprint(to_dataset<double>(generate_points({.count = 20}))));
  for (int change = 0; change < 4; ++change) {
    auto other = data;
    if (change == 0) other.train.x(0, 0) += 1e-12;
    if (change == 1) other.train.y(0, 3) = -other.train.y(0, 3);
    if (change == 2) other.test.x(1, 5) = 0;
    if (change == 3) {
      other.train.x.resize(1, 20);
      other.train.x = Eigen::Map<const Matrix<double>>(data.train.x.data(), 1, 20);
    }
    CAPTURE(change);
    CHECK(data_fingerprint(other) != data_fingerprint(data));
  }
}

TEST_CASE("restore says whether the data are those of the run") {
  Trainer<double> run = trainer();
  const RunState<double> state = run.state();
  Points points = generate_points({.count = 20});
  points.x[0] += 0.5;
  run.set_dataset(to_dataset<double>(points));
  CHECK_FALSE(run.restore(state));
}

TEST_CASE("a state that fits has no fault; each that does not is told") {
  CHECK(fault([](auto&) {}).empty());
  CHECK(contains(fault([](auto& state) { state.network.layers.pop_back(); }), "a network of 1 layers; this one has 2"));
  CHECK(contains(fault([](auto& state) { state.initial.layers[0].W.resize(3, 4); }), "its layer 1 is 3 × 4"));
  CHECK(contains(fault([](auto& state) { state.network.layers[0].activation = Activation::relu; }), "relu"));
  CHECK(contains(fault([](auto& state) { state.network.layers[0].b.resize(2); }), "too many numbers or too few"));
  CHECK(contains(fault([](auto& state) { state.initial.layers[1].W(0, 0) = std::nan(""); }), "not finite"));
  CHECK(contains(fault([](auto& state) { state.training.learning_rate = -1; }), "-1"));
  CHECK(contains(fault([](auto& state) { state.training.loss = Loss::huber; }), "another loss"));
  CHECK(contains(fault([](auto& state) { state.sampler.order.pop_back(); }), "9 training samples; here are 10"));
  CHECK(contains(fault([](auto& state) { state.sampler.batch_order = BatchOrder::sequential; }), "order"));
  CHECK(contains(fault([](auto& state) { state.updates.m.resize(5); }), "optimizer remembers"));
  CHECK(contains(fault([](auto& state) { state.updates.optimizer = Optimizer::sgd; }), "optimizer remembers"));
  CHECK(contains(fault([](auto& state) { state.updates.v.resize(0); }), "optimizer remembers"));
  CHECK(contains(fault([](auto& state) { state.updates.updates = -1; }), "number of updates that cannot be"));
  CHECK(contains(fault([](auto& state) { state.verbs = 4; }), "4 verbs"));
  CHECK(contains(fault([](auto& state) { state.verbs = 1, state.sampler.chosen = {0}; }), "too few samples"));
  CHECK(contains(fault([](auto& state) { state.divergence = Divergence{1, {3, "weight"}}; }), "layer 3 of 2"));
  CHECK(contains(fault([](auto& state) { state.step = -1; }), "its step"));
  CHECK(contains(fault([](auto& state) { state.update_ratio.pop_back(); }), "update ratios"));
}

TEST_CASE("a state that is refused changes nothing") {
  Trainer<double> run = trainer();
  run.train(2);
  RunState<double> state = run.state();
  state.step = -1;
  const Matrix<double> W = run.network().layers[0].W;
  run.train(1);
  const Matrix<double> now = run.network().layers[0].W;
  CHECK(contains(error_message([&] { run.restore(state); }), "its step"));
  CHECK(run.network().layers[0].W == now);
  CHECK(run.network().layers[0].W != W);
  CHECK(run.step() == 3);
}
