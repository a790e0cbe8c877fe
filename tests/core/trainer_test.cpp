#include "trainer.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "run_state.hpp"
#include "synthetic.hpp"
#include "testing.hpp"

using namespace backprop;

namespace {

template <class Scalar = float>
Dataset<Scalar> circle(std::uint64_t seed = 1) {
  return to_dataset<Scalar>(generate_points({.set = DataSet::circle, .count = 500, .seed = seed}));
}

template <class Scalar>
bool same_weights(const Network<Scalar>& a, const Network<Scalar>& b) {
  return std::equal(a.layers.begin(), a.layers.end(), b.layers.begin(), b.layers.end(),
                    [](const auto& p, const auto& q) { return p.W == q.W && p.b == q.b; });
}

Trainer<float> default_trainer(Activation activation, std::uint64_t seed = 1) {
  return {{.hidden_activation = activation, .seed = seed}, {}, circle(seed)};
}

template <class Scalar, class Change>
void change_training(Trainer<Scalar>& trainer, Change change) {
  TrainingConfig training = trainer.training();
  change(training);
  trainer.set_training(training);
}

}  // namespace

TEST_CASE("the default network is stuck with sigmoid and learns with ReLU, whatever the seed") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    CAPTURE(seed);
    Trainer<float> sigmoid = default_trainer(Activation::sigmoid, seed), relu = default_trainer(Activation::relu, seed);
    sigmoid.train(3000);
    const GradientStats stats = sigmoid.measure();
    CHECK(sigmoid.evaluate_train().loss > 0.9);
    CHECK(stats.signal.front() / stats.signal.back() < 1e-4);
    relu.train(3000);
    CHECK(relu.evaluate_train().loss < 0.1);
  }
}

TEST_CASE("training is forward, loss, backward, update and nothing else") {
  Trainer<float> whole = default_trainer(Activation::tanh), parts = default_trainer(Activation::tanh);
  whole.train(20);
  for (int i = 0; i < 20; ++i) {
    parts.forward();
    parts.loss();
    parts.backward();
    parts.update();
  }
  CHECK(same_weights(whole.network(), parts.network()));
  CHECK(parts.step() == 20);
  CHECK(whole.step() == 20);
}

TEST_CASE("the verbs insist on their order") {
  Trainer<float> trainer = default_trainer(Activation::tanh);
  CHECK_THROWS_WITH(trainer.loss(), "loss needs forward first");
  CHECK_THROWS_WITH(trainer.backward(), "backward needs loss first");
  trainer.forward();
  CHECK_THROWS_WITH(trainer.update(), "update needs backward first");
  trainer.loss();
  trainer.backward();
  trainer.update();
  CHECK_THROWS_AS(trainer.update(), std::logic_error);
}

TEST_CASE("how the steps are cut into calls makes no difference, nor does measuring in between") {
  Trainer<float> whole = default_trainer(Activation::relu), cut = default_trainer(Activation::relu);
  whole.train(100);
  for (int i = 0; i < 10; ++i) {
    cut.train(10);
    cut.measure();
    cut.evaluate_train();
    cut.evaluate_test();
  }
  CHECK(same_weights(whole.network(), cut.network()));
}

TEST_CASE("reset returns to the same weights and repeats the same run") {
  Trainer<float> trainer = default_trainer(Activation::relu);
  const Network<float> first = trainer.network();
  trainer.train(50);
  const Network<float> trained = trainer.network();
  CHECK_FALSE(same_weights(first, trained));
  trainer.reset();
  CHECK(trainer.step() == 0);
  CHECK(trainer.epoch() == 0);
  CHECK(same_weights(first, trainer.network()));
  trainer.train(50);
  CHECK(same_weights(trained, trainer.network()));
}

TEST_CASE("an epoch sees every training sample once") {
  BatchSampler sampler(3, 25);
  Samples<float> samples{Matrix<float>::Zero(2, 25), Matrix<float>::Zero(1, 25)};
  Matrix<float> x, y;
  for (int epoch = 0; epoch < 2; ++epoch) {
    std::multiset<Index> seen;
    for (int batch = 0; batch < 5; ++batch) {
      sampler.next(samples, 5, x, y);
      seen.insert(sampler.chosen().begin(), sampler.chosen().end());
    }
    CHECK(seen.size() == 25);
    CHECK(std::set<Index>(seen.begin(), seen.end()).size() == 25);
  }
}

TEST_CASE("a batch that reaches past the epoch takes its rest from the next") {
  BatchSampler sampler(3, 7);
  Samples<float> samples{Matrix<float>::Zero(2, 7), Matrix<float>::Zero(1, 7)};
  Matrix<float> x, y;
  std::vector<int> seen(7);
  for (int batch = 0; batch < 7; ++batch) {  // 7 batches of 3 are 3 epochs of 7
    sampler.next(samples, 3, x, y);
    CHECK(x.cols() == 3);
    for (const Index i : sampler.chosen()) ++seen[static_cast<std::size_t>(i)];
  }
  for (const int count : seen) CHECK(count == 3);
  sampler.next(samples, 1000, x, y);
  CHECK(x.cols() == 7);
}

TEST_CASE("in sequence, batches end at multiples of their size, and a leftover makes the next epoch's first longer") {
  BatchSampler sampler(3, 7, BatchOrder::sequential);
  Samples<float> samples{Matrix<float>::Zero(2, 7), Matrix<float>::Zero(1, 7)};
  Matrix<float> x, y;
  const auto next = [&](Index size) {
    return sampler.next(samples, size, x, y), std::vector<Index>(sampler.chosen().begin(), sampler.chosen().end());
  };
  CHECK(next(3) == std::vector<Index>{0, 1, 2});
  CHECK(next(3) == std::vector<Index>{3, 4, 5});
  CHECK(next(3) == std::vector<Index>{6, 0, 1, 2});
  CHECK(x.cols() == 4);
  CHECK(next(3) == std::vector<Index>{3, 4, 5});
  CHECK(next(2) == std::vector<Index>{6, 0, 1});  // the size may change on the way
  CHECK(next(100) == std::vector<Index>{2, 3, 4, 5, 6});
  CHECK(next(100) == std::vector<Index>{0, 1, 2, 3, 4, 5, 6});
}

TEST_CASE("a batch's columns are the samples chosen") {
  BatchSampler sampler(1, 4);
  Samples<double> samples{Matrix<double>(2, 4), Matrix<double>(1, 4)};
  samples.x << 0, 1, 2, 3, 10, 11, 12, 13;
  samples.y << 20, 21, 22, 23;
  Matrix<double> x, y;
  sampler.next(samples, 2, x, y);
  for (Index column = 0; column < 2; ++column) {
    const auto sample = static_cast<double>(sampler.chosen()[static_cast<std::size_t>(column)]);
    CHECK(x(0, column) == sample);
    CHECK(x(1, column) == 10 + sample);
    CHECK(y(0, column) == 20 + sample);
  }
}

TEST_CASE("epochs count samples seen") {
  Trainer<float> trainer = default_trainer(Activation::relu);
  trainer.train(25);
  CHECK(trainer.epoch() == doctest::Approx(1));
  change_training(trainer, [](TrainingConfig& training) { training.batch_size = 125; });
  trainer.train(1);
  CHECK(trainer.epoch() == doctest::Approx(1.5));
}

TEST_CASE("a partial batch that is carried into the next epoch counts with the samples that it has") {
  // 250 samples in batches of 100: 100, 100, and the 50 that are left with the next 100.
  Trainer<double> trainer({.hidden = {4}}, {.batch_size = 100, .batch_order = BatchOrder::sequential},
                          circle<double>());
  for (const double epoch : {0.4, 0.8, 1.4, 1.8, 2.4}) {
    trainer.train(1);
    CHECK(trainer.epoch() == doctest::Approx(epoch));
  }
  Trainer<double> at_once({.hidden = {4}}, {.batch_size = 100, .batch_order = BatchOrder::sequential},
                          circle<double>());
  at_once.train(3);
  CHECK(at_once.epoch() == doctest::Approx(1.4));
}

TEST_CASE("batches in sequence are trained as the verbs train them, the longer ones too") {
  const TrainingConfig training{.batch_size = 12, .batch_order = BatchOrder::sequential};
  Trainer<float> whole({.hidden = {4}, .hidden_activation = Activation::tanh}, training, circle()), parts = whole;
  whole.train(50);  // 250 samples: every 20th batch has 10 samples more
  for (int i = 0; i < 50; ++i) parts.forward(), parts.loss(), parts.backward(), parts.update();
  CHECK(same_weights(whole.network(), parts.network()));
  CHECK(whole.epoch() == parts.epoch());
}

TEST_CASE("other data, and another order of batches, begin another epoch; a round under way is discarded") {
  Trainer<double> trainer({.hidden = {4}}, {.batch_size = 20}, circle<double>());
  trainer.train(2);
  trainer.forward();
  trainer.set_dataset(circle<double>(2));
  CHECK(trainer.verbs() == 0);
  change_training(trainer, [](TrainingConfig& training) { training.batch_order = BatchOrder::sequential; });
  trainer.forward();
  CHECK(trainer.batch()[0] == 0);
  CHECK(trainer.batch()[19] == 19);
}

/// The rate of every update, from what it did: ΔW = −rate · dW.
template <class Scalar>
void check_rates(const TrainingConfig& training) {
  Trainer<Scalar> trainer({.hidden = {4}, .hidden_activation = Activation::tanh}, training, circle<Scalar>());
  for (std::int64_t update = 0; update < 12; ++update) {
    trainer.train(1);
    const double rate = scheduled_rate(training.schedule, training.learning_rate, update);
    const Matrix<Scalar> expected = static_cast<Scalar>(-rate) * trainer.pass().layers[0].dW;
    CAPTURE(update);
    REQUIRE(trainer.pass().layers[0].dW.norm() > 0);
    // A float of size 1 has 6e-8; a change of a weight is a difference of two.
    CHECK((trainer.last_update()[0].W - expected).norm() < 1e-6);
    CHECK(trainer.learning_rate() == scheduled_rate(training.schedule, training.learning_rate, update + 1));
  }
  Trainer<Scalar> at_once({.hidden = {4}, .hidden_activation = Activation::tanh}, training, circle<Scalar>());
  at_once.train(12);
  CHECK(same_weights(at_once.network(), trainer.network()));
}

TEST_CASE("each update has the rate of its own number, with a warm-up and every schedule, however it is trained") {
  for (const ScheduleInfo& row : schedules())
    for (const std::int64_t warm_up : {0, 5}) {
      CAPTURE(row.name);
      CAPTURE(warm_up);
      const TrainingConfig training{
          .learning_rate = 0.5,
          .schedule = {.schedule = row.schedule, .period = 4, .factor = 0.5, .warm_up = warm_up}};
      check_rates<float>(training);
      check_rates<double>(training);
    }
}

TEST_CASE("updates take the scheduled rate") {
  TrainingConfig stepped{.learning_rate = 0.1, .schedule = {.schedule = Schedule::step, .period = 3, .factor = 0}};
  Trainer<double> trainer({.hidden = {4}, .hidden_activation = Activation::tanh}, stepped, circle<double>());
  CHECK(trainer.learning_rate() == 0.1);
  trainer.train(3);
  CHECK(trainer.learning_rate() == 0);
  const Network<double> before = trainer.network();
  trainer.train(1);
  CHECK(same_weights(before, trainer.network()));
}

TEST_CASE("training can go on differently, and what is refused changes nothing") {
  Trainer<double> trainer(
      {.hidden = {4, 4}, .hidden_activation = Activation::tanh, .normalization = Normalization::batch},
      {.learning_rate = 0.05, .batch_size = 5}, circle<double>());
  trainer.train(20);
  change_training(trainer, [](TrainingConfig& training) { training.update.optimizer.optimizer = Optimizer::adam; });
  trainer.train(20);
  CHECK(trainer.step() == 40);
  CHECK(trainer.update_state().updates == 20);
  const auto to = [&](auto change) { return error_message([&] { change_training(trainer, change); }); };
  CHECK(contains(to([](TrainingConfig& training) { training.batch_size = 1; }), "at least 2 samples a batch"));
  CHECK(contains(to([](TrainingConfig& training) { training.update.clipping.limit = -1; }), "clipping limit"));
  CHECK(contains(to([](TrainingConfig& training) { training.schedule.period = 0; }), "period"));
  CHECK(trainer.training().batch_size == 5);
  TrainingConfig other = trainer.training();
  other.loss = Loss::huber;
  Dataset<double> wrong = circle<double>();
  wrong.train.y.resize(2, 250);
  wrong.train.y.setZero();
  CHECK(contains(error_message([&] { trainer.set_training(other, wrong); }), "expected 2 inputs and 1 outputs"));
  CHECK(trainer.training().loss == Loss::squared_error);
  other.loss = Loss::binary_cross_entropy;
  const TargetCoding coding = target_coding(2, other.loss, Activation::tanh);
  trainer.set_training(
      other, to_dataset<double>(generate_points({}), {.features = {Feature::x, Feature::y}, .target = coding}));
  CHECK(trainer.data().train.y.minCoeff() == 0);
  CHECK(trainer.train(1) == 1);
}

TEST_CASE("training moves the running statistics, measuring and evaluating do not") {
  Trainer<double> trainer({.hidden = {4, 4}, .normalization = Normalization::batch}, {}, circle<double>());
  const auto running = [&] { return trainer.network().layers[1].norm.running_mean; };
  CHECK(running().isZero(0));
  trainer.forward();
  trainer.loss();
  trainer.backward();
  CHECK(running().isZero(0));
  trainer.update();
  CHECK((running().array() != 0).all());
  const Vector<double> before = running();
  trainer.measure();
  trainer.evaluate_train();
  CHECK(running() == before);
  trainer.train(300);
  // They have settled near the statistics of all training samples: what is measured with them is what is trained.
  CHECK(std::abs(trainer.evaluate_train().loss - trainer.pass().loss) < 0.5);
  trainer.reset();
  CHECK(running().isZero(0));
}

TEST_CASE("an update moves the running statistics once, by a tenth") {
  for (const bool at_once : {false, true}) {
    Trainer<double> trainer({.hidden = {4, 4}, .normalization = Normalization::batch}, {}, circle<double>());
    if (at_once) trainer.train(1);
    else trainer.forward(), trainer.loss(), trainer.backward(), trainer.update();
    for (std::size_t l = 0; l < 2; ++l) {
      const Norm<double>& norm = trainer.network().layers[l].norm;
      const NormPass<double>& pass = trainer.pass().layers[l].norm;
      // From 0 and 1, a tenth of the way; the batch of 10 has the unbiased variance 10/9 of its own.
      CHECK((norm.running_mean - 0.1 * pass.mean).norm() < 1e-15);
      CHECK((norm.running_variance.array() - 0.9 - pass.variance.array() / 9).matrix().norm() < 1e-15);
    }
  }
}

TEST_CASE(
    "what is measured under batch normalisation is what trains: statistics of the samples, not the running ones") {
  Trainer<double> trainer(
      {.hidden = {4, 4}, .hidden_activation = Activation::tanh, .normalization = Normalization::batch}, {},
      circle<double>());
  trainer.train(20);
  const auto signal = [&](Mode mode) {
    Pass<double> pass;
    pass.x = trainer.data().train.x;
    pass.y = trainer.data().train.y;
    forward(trainer.network(), pass, mode);
    backward(trainer.network(), Loss::squared_error, pass);
    return measure_gradients(trainer.network(), pass).signal;
  };
  const std::vector<double> measured = trainer.measure().signal, trained = signal(Mode::training),
                            used = signal(Mode::inference);
  for (std::size_t l = 0; l < measured.size(); ++l) {
    CAPTURE(l);
    CHECK(relative_error(measured[l], trained[l]) < 1e-12);
    CHECK(relative_error(measured[l], used[l]) > 1e-3);  // or this test would say nothing
  }
}

TEST_CASE("clipping counts, and reset forgets") {
  TrainingConfig clipped;
  clipped.update.clipping = {.clipping = Clipping::norm, .limit = 1e-6};
  Trainer<double> trainer({.hidden = {4}, .hidden_activation = Activation::tanh}, clipped, circle<double>());
  trainer.train(7);
  CHECK(trainer.update_state().clipped == 7);
  trainer.reset();
  CHECK(trainer.update_state().clipped == 0);
}

TEST_CASE("every optimizer, normalisation and skip learns the circle with ReLU") {
  for (const OptimizerInfo& optimizer : optimizers())
    for (const NormalizationInfo& norm : normalizations()) {
      const bool own_size = optimizer.uses_v() && optimizer.optimizer != Optimizer::adagrad;
      TrainingConfig training{.learning_rate = own_size ? 0.003 : 0.03};
      training.update.optimizer.optimizer = optimizer.optimizer;
      Trainer<float> trainer({.hidden = {8, 8, 8},
                              .hidden_activation = Activation::relu,
                              .normalization = norm.normalization,
                              .skip = true},
                             training, circle());
      trainer.train(2000);
      CAPTURE(optimizer.name);
      CAPTURE(norm.name);
      CHECK(trainer.evaluate_train().accuracy > 0.95);
      CHECK(trainer.evaluate_test().accuracy > 0.9);
    }
}

TEST_CASE("five classes are learned with softmax, a regression with Huber's loss") {
  const auto points = generate_points({.set = DataSet::spiral5, .count = 600, .seed = 2});
  const TargetCoding classes = target_coding(5, Loss::softmax_cross_entropy, Activation::linear);
  TrainingConfig training{.loss = Loss::softmax_cross_entropy, .learning_rate = 0.01};
  training.update.optimizer.optimizer = Optimizer::adam;
  Trainer<float> spirals({.hidden = {16, 16},
                          .outputs = 5,
                          .hidden_activation = Activation::relu,
                          .output_activation = Activation::linear,
                          .initializer = Initializer::he_normal},
                         training,
                         to_dataset<float>(points, {.features = {Feature::x, Feature::y}, .target = classes}));
  spirals.train(3000);
  CHECK(spirals.evaluate_train().accuracy > 0.9);
  const TargetCoding value = target_coding(regression, Loss::huber, Activation::linear);
  training.loss = Loss::huber;
  Trainer<float> plane({.hidden = {8}, .hidden_activation = Activation::tanh, .output_activation = Activation::linear},
                       training,
                       to_dataset<float>(generate_points({.set = DataSet::reg_plane}),
                                         {.features = {Feature::x, Feature::y}, .target = value}));
  plane.train(2000);
  CHECK(plane.evaluate_test().loss < 0.005);
  CHECK(std::isnan(plane.evaluate_test().accuracy));
}

TEST_CASE("gradients can be read after backward, not before") {
  Trainer<double> trainer({.hidden = {4}}, {}, circle<double>());
  CHECK_THROWS_WITH(trainer.gradients(), "gradients need backward first");
  trainer.forward();
  CHECK_THROWS_AS(trainer.gradients(), std::logic_error);
  trainer.loss();
  trainer.backward();
  CHECK(trainer.gradients().layers[0].dW.size() == 8);
}

TEST_CASE("the update ratio is that of the last update") {
  Trainer<double> trainer({.hidden = {4}, .hidden_activation = Activation::tanh}, {}, circle<double>());
  CHECK(std::isnan(trainer.measure().update_ratio[0]));
  trainer.train(9);
  const Matrix<double> before = trainer.network().layers[0].W;
  trainer.train(1);
  const double expected = (trainer.network().layers[0].W - before).norm() / before.norm();
  CHECK(relative_error(trainer.measure().update_ratio[0], expected) < 1e-12);
  trainer.reset();
  CHECK(std::isnan(trainer.measure().update_ratio[0]));
}

TEST_CASE("points can move under a run, which goes on") {
  Trainer<float> trainer = default_trainer(Activation::relu);
  trainer.train(10);
  const Network<float> before = trainer.network();
  trainer.set_dataset(circle(2));
  CHECK(trainer.step() == 10);
  CHECK(same_weights(before, trainer.network()));
  trainer.train(1);
  CHECK(trainer.step() == 11);
}

TEST_CASE("a run that overflows stops before the update, and says at which step and where") {
  Trainer<float> trainer({.hidden_activation = Activation::linear, .output_activation = Activation::linear},
                         {.learning_rate = 10}, circle());
  const std::int64_t made = trainer.train(1000);
  REQUIRE(trainer.divergence());
  CHECK(made < 1000);
  CHECK(made == trainer.step());
  CHECK(trainer.divergence()->step == made + 1);
  CHECK(trainer.divergence()->where.layer >= 1);
  CHECK(trainer.divergence()->where.layer <= 9);
  CHECK(trainer.train(10) == 0);
  trainer.reset();
  CHECK_FALSE(trainer.divergence());
  change_training(trainer, [](TrainingConfig& training) { training.learning_rate = 1e-6; });
  CHECK(trainer.train(10) == 10);
}

TEST_CASE("evaluation tells loss and accuracy of each part") {
  Trainer<double> trainer({.hidden = {}, .output_activation = Activation::linear}, {}, circle<double>());
  Network<double> network = trainer.network();
  network.layers[0].W.setZero();
  network.layers[0].b(0) = 1;  // always +1: right on the positives, off by 2 on the others
  trainer.set_initial_network(network);
  const auto positives = (trainer.data().train.y.array() > 0).count();
  CHECK(trainer.evaluate_train().accuracy == doctest::Approx(static_cast<double>(positives) / 250));
  CHECK(trainer.evaluate_train().loss == doctest::Approx(4 * (1 - static_cast<double>(positives) / 250)));
}

TEST_CASE("the loss is followed on fewer samples only where all would take long") {
  const Dataset<float> few = to_dataset<float>(generate_points({.count = 500})),
                       many = to_dataset<float>(generate_points({.count = 10000}));
  const NetworkConfig small{.hidden = {8}, .seed = 3}, large{.hidden = std::vector<Index>(30, 32), .seed = 3};
  Trainer<float> whole(large, {}, few), part(small, {}, many), smaller(large, {}, many);
  CHECK(whole.follow_train().loss == whole.evaluate_train().loss);
  CHECK(whole.follow_test().loss == whole.evaluate_test().loss);
  CHECK(part.followed_train() == 1000);
  CHECK(smaller.followed_test() == 503);
  CHECK(part.evaluate_train().samples == 5000);
  const double followed = part.follow_train().loss;
  CHECK(followed != part.evaluate_train().loss);
  CHECK(std::abs(followed - part.evaluate_train().loss) < 0.1);
  CHECK(part.follow_train().loss == followed);
  CHECK(Trainer<float>(small, {}, many).follow_train().loss == followed);
}

TEST_CASE("a network of two million weights is looked at through fewer samples, not for seconds") {
  const NetworkConfig wide{.hidden = std::vector<Index>(8, 512), .hidden_activation = Activation::tanh, .seed = 3};
  Dataset<float> data = to_dataset<float>(generate_points({.count = 4000}));
  Trainer<float> whole(wide, {}, data);
  const Evaluation evaluation = whole.evaluate_train();
  const GradientStats stats = whole.measure();
  CHECK(evaluation.samples < 120);
  CHECK(stats.samples == 32);
  std::vector<Index> looked_at = choose_samples(32, 2000, 3);
  for (const Index sample : choose_samples(evaluation.samples, 2000, 3, SubsetUse::train_loss))
    looked_at.push_back(sample);
  for (Index sample = 0; sample < 2000; ++sample)
    if (std::find(looked_at.begin(), looked_at.end(), sample) == looked_at.end()) data.train.x.col(sample).setZero();
  Trainer<float> same(wide, {}, data);
  CHECK(same.evaluate_train().loss == evaluation.loss);
  CHECK(same.measure().signal == stats.signal);
}

namespace {

/// 4000 training samples, those of class −1 first, as in a sorted file.
Dataset<float> sorted_circle() {
  Points points = generate_points({.set = DataSet::circle, .count = 4000, .train_share = 1});
  std::vector<std::size_t> order(points.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return points.label[a] < points.label[b]; });
  const Points drawn = points;
  for (std::size_t i = 0; i < order.size(); ++i) {
    points.x[i] = drawn.x[order[i]];
    points.y[i] = drawn.y[order[i]];
    points.label[i] = drawn.label[order[i]];
  }
  return to_dataset<float>(points);
}

}  // namespace

TEST_CASE("what is measured of a sorted file is measured on both classes") {
  const Dataset<float> data = sorted_circle();
  Trainer<float> run({.hidden = {4}, .hidden_activation = Activation::tanh, .seed = 5}, {}, data);
  CHECK(run.measure().samples == 1000);
  // About half of 1000, with a standard deviation under √(1000 · ¼) = 16.
  CHECK(std::abs((run.measured().y.array() > 0).count() - 500) < 5 * 16);
  // The losses of a network so large are of 100 samples: half, with a standard deviation of 5.
  Trainer<float> wide({.hidden = std::vector<Index>(8, 512), .hidden_activation = Activation::tanh}, {}, data);
  Network<float> constant = wide.network();
  constant.layers.back().W.setZero();
  constant.layers.back().b(0) = 1;
  wide.set_initial_network(constant);
  CHECK(std::abs(wide.evaluate_train().accuracy - 0.5) < 5 * 0.05);
}

TEST_CASE("what is measured stays the same samples, comes from the seed, and draws from no other stream") {
  const Dataset<float> data = sorted_circle();
  const NetworkConfig network{.hidden = {4}, .hidden_activation = Activation::tanh, .seed = 5};
  Trainer<float> run(network, {}, data),
      other({.hidden = {4}, .hidden_activation = Activation::tanh, .seed = 6}, {}, data);
  const Matrix<float> measured = run.probe().x;
  run.train(7);
  CHECK(bool(run.probe().x == measured));
  CHECK(bool(run.draw_samples(1000).x == measured));
  CHECK(bool(other.probe().x != measured));
  other.restore(run.state());
  CHECK(bool(other.probe().x == measured));
  run.reset();
  CHECK(bool(run.probe().x == measured));
  CHECK(same_weights(run.network(), make_network<float>(network)));
  // All of them, in their own order, where there are no more than 1000.
  Trainer<float> few = default_trainer(Activation::tanh);
  CHECK(bool(few.probe().x == few.data().train.x));
}

TEST_CASE("any training sample can be sent through, alone or among those measured") {
  const Dataset<float> data = sorted_circle();
  for (const Normalization normalization : {Normalization::none, Normalization::batch}) {
    Trainer<float> run({.hidden = {4}, .hidden_activation = Activation::tanh, .normalization = normalization}, {},
                       data);
    const std::vector<Index> measured = choose_samples(1000, 4000, 1);
    const Index inside = measured[7];
    Index outside = 0;
    while (std::find(measured.begin(), measured.end(), outside) != measured.end()) ++outside;
    for (const Index sample : {inside, outside}) {
      const SamplePass<float> sent = run.probe(sample);
      CHECK(sent.pass.x.col(sent.column) == data.train.x.col(sample));
      const Index among = sample == inside ? 1000 : 1001;
      CHECK(sent.pass.x.cols() == (normalization == Normalization::batch ? among : 1));
    }
    CHECK(contains(error_message([&] { run.probe(Index{4000}); }), "no sample 4000; expected 0 to 3999"));
  }
}

TEST_CASE("no test points: no test loss, and no other harm") {
  Dataset<float> data = circle();
  data.test = {};
  Trainer<float> trainer({}, {}, data);
  trainer.train(5);
  CHECK(std::isnan(trainer.evaluate_test().loss));
  CHECK(std::isfinite(trainer.evaluate_train().loss));
}

TEST_CASE("what cannot be trained is refused, and named") {
  CHECK(
      contains(error_message([] { Trainer<float>({}, {.learning_rate = -1}, circle()); }), "the learning rate is -1"));
  CHECK(contains(error_message([] { Trainer<float>({}, {.learning_rate = std::nan("")}, circle()); }),
                 "the learning rate"));
  CHECK(contains(error_message([] { Trainer<float>({}, {.batch_size = 0}, circle()); }), "the batch size is 0"));
  CHECK(contains(error_message([] { Trainer<float>({.inputs = 3}, {}, circle()); }), "expected 3 inputs"));
  Dataset<float> empty = circle();
  empty.train = {Matrix<float>(2, 0), Matrix<float>(1, 0)};
  CHECK(contains(error_message([&] { Trainer<float>({}, {}, empty); }), "no training sample"));
  Dataset<float> spoilt = circle();
  spoilt.train.x(0, 3) = std::nanf("");
  CHECK(contains(error_message([&] { Trainer<float>({}, {}, spoilt); }), "not finite"));
  Trainer<float> trainer = default_trainer(Activation::relu);
  CHECK(contains(error_message([&] { trainer.set_initial_network(make_network<float>({.hidden = {3}})); }), "shape"));
  CHECK(contains(
      error_message([&] { trainer.set_initial_network(make_network<float>({.normalization = Normalization::layer})); }),
      "shape"));
  CHECK(contains(
      error_message([] { Trainer<float>({.normalization = Normalization::batch}, {.batch_size = 1}, circle()); }),
      "at least 2 samples a batch"));
}
