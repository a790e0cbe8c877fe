#include "fused_rounds.hpp"

#include <limits>

#include "synthetic.hpp"
#include "testing.hpp"
#include "trainer.hpp"

using namespace backprop;

namespace {

Trainer<float> make_trainer(const NetworkConfig& network, const TrainingConfig& training) {
  return {network, training, to_dataset<float>(generate_points({.set = DataSet::circle, .count = 101, .seed = 3}))};
}

/// `steps` rounds by the four verbs, which never fuse.
void train_by_verbs(Trainer<float>& trainer, int steps) {
  for (int i = 0; i < steps; ++i) trainer.forward(), trainer.loss(), trainer.backward(), trainer.update();
}

bool fits(const Trainer<float>& trainer) {
  const TrainingConfig& training = trainer.training();
  return FusedRounds::supports(trainer.network(), training.loss, training.update, training.batch_size);
}

void check_same(const Network<float>& a, const Network<float>& b) {
  for (std::size_t l = 0; l < a.layers.size(); ++l) {
    CAPTURE(l);
    CHECK(a.layers[l].W == b.layers[l].W);
    CHECK(a.layers[l].b == b.layers[l].b);
  }
}

/// Whether training has moved the output layer: where its units are dead, every factor gives the same weights.
bool has_learned(const Network<float>& network, const Network<float>& first) {
  return network.layers.back().W != first.layers.back().W || network.layers.back().b != first.layers.back().b;
}

void check_against_verbs(const NetworkConfig& network, const TrainingConfig& training) {
  auto fused = make_trainer(network, training), verbs = fused;
  REQUIRE(fits(fused));
  const Network<float> first = fused.network();
  CHECK(fused.train(60) == 60);
  train_by_verbs(verbs, 60);
  CHECK(has_learned(fused.network(), first));
  check_same(fused.network(), verbs.network());
  CHECK(fused.step() == verbs.step());
  CHECK(fused.epoch() == verbs.epoch());
  CHECK(fused.update_state().updates == verbs.update_state().updates);
  CHECK(fused.pass().loss == verbs.pass().loss);
}

}  // namespace

TEST_CASE("fused rounds train to the very numbers of the four verbs") {
  const std::vector<std::vector<Index>> shapes{{}, {1}, {4, 2}, {8, 8, 8}, {3, 5, 7}, {16, 1, 12}};
  for (const auto& hidden : shapes)
    for (const Activation activation :
         {Activation::tanh, Activation::sigmoid, Activation::relu, Activation::leaky_relu, Activation::linear})
      for (const Index batch : {4, 5, 6, 7, 8, 9, 10, 11, 12}) {
        CAPTURE(hidden.size());
        CAPTURE(info(activation).name);
        CAPTURE(batch);
        check_against_verbs({.hidden = hidden, .hidden_activation = activation}, {.batch_size = batch});
      }
}

TEST_CASE("and with the other loss, and another activation of the output") {
  for (const Activation output : {Activation::relu, Activation::linear, Activation::tanh, Activation::sigmoid})
    for (const Loss loss : {Loss::half_squared_error, Loss::squared_error}) {
      CAPTURE(info(output).name);
      CAPTURE(info(loss).name);
      // The bias keeps ReLU alive.
      check_against_verbs({.hidden = {6}, .output_activation = output, .bias = 1}, {.loss = loss});
    }
  check_against_verbs({.hidden = {6}, .output_activation = Activation::linear},
                      {.schedule = {.schedule = Schedule::cosine, .period = 50}});
}

TEST_CASE("and with several outputs, whose loss is a mean over them") {
  const auto data = to_dataset<float>(generate_points({.set = DataSet::spiral3, .count = 101, .seed = 3}),
                                      {.target = target_coding(3, Loss::squared_error, Activation::tanh)});
  for (const Index batch : {5, 10, 11}) {
    Trainer<float> fused({.hidden = {5}, .outputs = 3}, {.batch_size = batch}, data), verbs = fused;
    REQUIRE(fits(fused));
    const Network<float> first = fused.network();
    fused.train(60);
    train_by_verbs(verbs, 60);
    CAPTURE(batch);
    CHECK(has_learned(fused.network(), first));
    check_same(fused.network(), verbs.network());
  }
}

TEST_CASE("and where gradients vanish below what is a normal number") {
  // Biases of the first layers, 0 at first, would show what arrives there.
  check_against_verbs({.hidden = std::vector<Index>(70, 2)}, {});
}

TEST_CASE("half the squared error takes half as long steps") {
  FusedRounds rounds;
  const auto trainer = make_trainer({.hidden = {4}, .output_activation = Activation::linear}, {});
  const std::vector<Index> batch{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
  const auto change = [&](Loss loss) {
    Network<float> network = trainer.network();
    rounds.load(network, loss, 10);
    CHECK(rounds.train(trainer.data().train, batch, 0.5));
    rounds.store(network);
    return Matrix<float>(network.layers[1].W - trainer.network().layers[1].W);
  };
  const Matrix<float> whole = change(Loss::squared_error), half = change(Loss::half_squared_error);
  REQUIRE(whole.norm() > 0.01f);
  CHECK((whole - 2 * half).norm() < 1e-6f);  // roundings of weights of size 1
}

TEST_CASE("a run trained in pieces is the run trained at once") {
  auto pieces = make_trainer({.hidden = {4, 2}}, {}), once = pieces;
  for (const int steps : {1, 2, 30, 1, 66}) pieces.train(steps);
  once.train(100);
  check_same(pieces.network(), once.network());
}

TEST_CASE("what a fused round does not do is left to the verbs") {
  const NetworkConfig narrow{.hidden = {4, 2}};
  CHECK(fits(make_trainer(narrow, {})));
  CHECK_FALSE(fits(make_trainer(narrow, {.batch_size = 3})));
  CHECK_FALSE(fits(make_trainer(narrow, {.batch_size = 13})));
  CHECK_FALSE(fits(make_trainer(narrow, {.loss = Loss::huber})));
  CHECK_FALSE(fits(make_trainer({.hidden = {17}}, {})));
  CHECK_FALSE(fits(make_trainer({.hidden = {4}, .hidden_activation = Activation::elu}, {})));
  CHECK_FALSE(fits(make_trainer({.hidden = {4}, .normalization = Normalization::layer}, {})));
  CHECK_FALSE(fits(make_trainer({.hidden = {2}, .skip = true}, {})));
  TrainingConfig training;
  training.update.optimizer.optimizer = Optimizer::momentum;
  CHECK_FALSE(fits(make_trainer(narrow, training)));
  training = {};
  training.update.regularization.l2 = 0.1;
  CHECK_FALSE(fits(make_trainer(narrow, training)));
}

TEST_CASE("a run that diverges stops at the round, with the weights and the reason, at which the verbs do") {
  for (const Activation activation : {Activation::relu, Activation::linear, Activation::leaky_relu}) {
    CAPTURE(info(activation).name);
    auto fused =
        make_trainer({.hidden = {8, 8, 8}, .hidden_activation = activation, .output_activation = Activation::linear},
                     {.learning_rate = 1e6});
    auto single = fused;
    const auto steps = fused.train(1000);
    REQUIRE(fused.divergence());
    CHECK(steps < 1000);
    CHECK(fused.step() == steps);
    while (single.train(1) == 1) continue;  // the last round of a call is the verbs'
    REQUIRE(single.divergence());
    CHECK(single.step() == steps);
    CHECK(fused.divergence()->step == single.divergence()->step);
    CHECK(fused.divergence()->where.layer == single.divergence()->where.layer);
    CHECK(fused.divergence()->where.quantity == single.divergence()->where.quantity);
    check_same(fused.network(), single.network());
    CHECK(fused.train(10) == 0);
  }
}
