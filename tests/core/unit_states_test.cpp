#include "unit_states.hpp"

#include "synthetic.hpp"
#include "testing.hpp"

using namespace backprop;

namespace {

Trainer<double> trainer(Normalization normalization = Normalization::none) {
  return {{.hidden = {3, 3}, .hidden_activation = Activation::tanh, .normalization = normalization, .skip = true},
          {.learning_rate = 0.1, .batch_size = 4},
          to_dataset<double>(generate_points({DataSet::circle, 60, 0, 0.5, 1}))};
}

/// 2 inputs, 2 ReLU units, 1 linear output; two samples. Worked by hand in network_test.cpp.
struct HandExample {
  Network<double> network;
  Pass<double> pass;

  HandExample() {
    network.layers = {{Matrix<double>{{1, -1}, {2, 1}}, Vector<double>{{0.5, -4}}, Activation::relu},
                      {Matrix<double>{{3, -2}}, Vector<double>{{1}}, Activation::linear}};
    pass.x = Matrix<double>{{1, 2}, {0, 1}};
    pass.y = Matrix<double>{{5, 4}};
    forward(network, pass);
    compute_loss(Loss::squared_error, pass);
    backward(network, Loss::squared_error, pass);
  }
};

using Numbers = std::vector<double>;

}  // namespace

TEST_CASE("states of a sample, worked by hand") {
  const HandExample example;
  const UnitStates states = unit_states(example.network, Loss::squared_error, example.pass, 3, Index{1});
  // z = (2 − 1 + 0.5, 4 + 1 − 4); ŷ = 3 · 1.5 − 2 · 1 + 1 = 3.5; loss (3.5 − 4)²; dŷ = 2 (3.5 − 4)
  CHECK(states.layers[0].z == Numbers{1.5, 1});
  CHECK(states.layers[0].a == Numbers{1.5, 1});
  CHECK(states.layers[1].z == Numbers{3.5});
  CHECK(*states.layers[1].dz == Numbers{-1});
  CHECK(*states.layers[0].dz == Numbers{-3, 2});
  CHECK(*states.loss == 0.25);
  CHECK(states.x == Numbers{2, 1});
  CHECK(states.prediction == Numbers{3.5});
  CHECK(states.target == Numbers{4});
}

TEST_CASE("means of states, worked by hand") {
  const HandExample example;
  const UnitStates states = unit_states(example.network, Loss::squared_error, example.pass, 3);
  // Sample 0: z = (1.5, −2), ŷ = 5.5, loss 0.25, dŷ = 1, dz = (3, 0).
  CHECK(states.layers[0].z == Numbers{1.5, -0.5});
  CHECK(states.layers[0].a == Numbers{1.5, 0.5});
  CHECK(states.layers[1].z == Numbers{4.5});
  CHECK(*states.layers[1].dz == Numbers{0});
  CHECK(*states.layers[0].dz == Numbers{0, 1});
  CHECK(*states.loss == 0.25);
  CHECK(states.x.empty());
}

TEST_CASE("the loss of a sample is its own, not the batch's") {
  HandExample example;
  example.pass.y = Matrix<double>{{5.5, 4}};  // ŷ = 5.5 and 3.5
  compute_loss(Loss::squared_error, example.pass);
  const auto loss = [&](TracedSample sample) {
    return *unit_states(example.network, Loss::squared_error, example.pass, 2, sample).loss;
  };
  CHECK(loss(Index{0}) == 0);
  CHECK(loss(Index{1}) == 0.25);
  CHECK(loss({}) == 0.125);
}

TEST_CASE("states are the numbers that a trace begins with") {
  for (const Normalization normalization : {Normalization::none, Normalization::batch, Normalization::layer})
    for (const TracedSample sample : {TracedSample(), TracedSample(2)}) {
      auto run = trainer(normalization);
      run.train(3);
      const UnitStates states = training_states(run, sample);
      const Pass<double>& pass = run.probe();
      for (std::size_t l = 0; l < states.layers.size(); ++l)
        for (std::size_t unit = 0; unit < states.layers[l].z.size(); ++unit) {
          const ChainNode node =
              trace_unit(run.network(), Loss::squared_error, pass, l, static_cast<Index>(unit), sample);
          // Sums and products of at most 30 samples, in another order, of which some cancel.
          const auto near = [](double a, double b) { return std::abs(a - b) <= 1e-14 * (1 + std::abs(b)); };
          CHECK(near(states.layers[l].z[unit], node.z));
          CHECK(near(states.layers[l].u[unit], node.u));
          CHECK(near(states.layers[l].a[unit], node.a));
          CHECK(near((*states.layers[l].dz)[unit], node.dz));
        }
    }
}

TEST_CASE("a round shows what it has computed so far") {
  auto run = trainer();
  CHECK_THROWS_AS(batch_states(run), std::logic_error);
  run.train(2);
  run.forward();
  CHECK(!batch_states(run).loss);
  CHECK(!batch_states(run).layers[0].dz);
  run.loss();
  CHECK(*batch_states(run).loss == run.pass().loss);
  CHECK(!batch_states(run).layers[0].dz);
  run.backward();
  CHECK(relative_error((*batch_states(run).layers[2].dz)[0], run.gradients().layers[2].db[0]) < 1e-13);
  CHECK(run.batch().size() == 4);
  const UnitStates third = batch_states(run, Index{2});
  CHECK(third.x[0] == run.data().train.x(0, run.batch()[2]));
  CHECK(contains(error_message([&] { batch_states(run, Index{4}); }), "no sample 4; expected 0 to 3"));
  run.update();
  CHECK_THROWS_AS(batch_states(run), std::logic_error);
}

TEST_CASE("the last update is the difference that it made") {
  Normalization normalization = Normalization::none;
  SUBCASE("without normalisation") {}
  SUBCASE("with normalisation") { normalization = Normalization::layer; }
  auto run = trainer(normalization), steps = trainer(normalization);
  CHECK(run.last_update().empty());
  run.train(6);
  const Network<double> before = run.network();
  run.train(1);
  for (std::size_t l = 0; l < before.layers.size(); ++l) {
    CHECK(run.last_update()[l].W == run.network().layers[l].W - before.layers[l].W);
    CHECK(run.last_update()[l].b == run.network().layers[l].b - before.layers[l].b);
    CHECK(run.last_update()[l].scale == run.network().layers[l].norm.scale - before.layers[l].norm.scale);
    CHECK(run.last_update()[l].shift == run.network().layers[l].norm.shift - before.layers[l].norm.shift);
  }
  steps.train(6);
  steps.forward();
  steps.loss();
  steps.backward();
  steps.update();
  CHECK(steps.last_update()[0].W == run.last_update()[0].W);
  CHECK(steps.measure().update_ratio == run.measure().update_ratio);
  CHECK((run.last_update()[0].scale.size() == 3 && (run.last_update()[0].scale.array() != 0).all()) ==
        (normalization == Normalization::layer));
  run.reset();
  CHECK(run.last_update().empty());
}

TEST_CASE("states of a sample that is not measured are those of a pass of it alone") {
  Trainer<double> run({.hidden = {3}, .hidden_activation = Activation::tanh}, {},
                      to_dataset<double>(generate_points({.count = 3000, .train_share = 1})));
  const std::vector<Index> measured = choose_samples(1000, 3000, 1);
  Index outside = 2999;
  while (std::find(measured.begin(), measured.end(), outside) != measured.end()) --outside;
  const UnitStates states = training_states(run, outside);
  CHECK(states.x[0] == run.data().train.x(0, outside));
  CHECK(states.target[0] == run.data().train.y(0, outside));
}
