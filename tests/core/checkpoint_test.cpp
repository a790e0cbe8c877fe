#include "checkpoint.hpp"

#include "random_config.hpp"
#include "testing.hpp"

using namespace backprop;

namespace {

RandomRun small_run() {
  RandomRun run;
  run.data = {DataSet::circle, 20, 0.1, 0.5, 3};
  run.features = {Feature::x, Feature::y};
  run.network = {.hidden = {2, 2}, .hidden_activation = Activation::tanh, .seed = 7};
  run.training.batch_size = 4;
  return run;
}

template <class Change>
RandomRun changed(Change change) {
  RandomRun run = small_run();
  change(run);
  return run;
}

/// A run of the same configuration that stands elsewhere and began elsewhere.
template <class Scalar>
Trainer<Scalar> stranger(RandomRun run) {
  ++run.network.seed;
  Trainer<Scalar> trainer = trainer_of<Scalar>(run);
  trainer.train(5);
  return trainer;
}

/// Whether a run that is saved after `before` steps and loaded elsewhere ends as one that is not; a checkpoint holds
/// all that there is to compare, so that equal bytes are an equal run, bit for bit.
template <class Scalar>
bool goes_on_the_same(const RandomRun& run, std::int64_t before, std::int64_t after) {
  Trainer<Scalar> straight = trainer_of<Scalar>(run), resumed = stranger<Scalar>(run);
  straight.train(before);
  const bool same_data = load_checkpoint<Scalar>(save_checkpoint(straight), resumed);
  const bool same_now = save_checkpoint(straight) == save_checkpoint(resumed);
  straight.train(after);
  resumed.train(after);
  const bool same_later = save_checkpoint(straight) == save_checkpoint(resumed);
  straight.reset();
  resumed.reset();
  straight.train(3);
  resumed.train(3);
  return same_data && same_now && same_later && save_checkpoint(straight) == save_checkpoint(resumed);
}

void make_verbs(Trainer<double>& trainer, int verbs) {
  if (verbs > 0) trainer.forward();
  if (verbs > 1) trainer.loss();
  if (verbs > 2) trainer.backward();
}

void finish_round(Trainer<double>& trainer, int verbs) {
  if (verbs < 1) trainer.forward();
  if (verbs < 2) trainer.loss();
  if (verbs < 3) trainer.backward();
  trainer.update();
}

/// The reason for which `bytes` are refused, or "" if they are not; fails if refusing changed anything.
template <class Scalar>
std::string refused(const Bytes& bytes, Trainer<Scalar>& trainer) {
  const Bytes before = save_checkpoint(trainer);
  const std::string reason = error_message([&] { load_checkpoint<Scalar>(bytes, trainer); });
  if (!reason.empty()) CHECK(save_checkpoint(trainer) == before);
  return reason;
}

Bytes with_right_checksum(Bytes bytes) {
  const std::span<const std::uint8_t> all(bytes);
  const std::uint32_t sum = crc32(all.subspan(checkpoint_header_size), crc32(all.first(checkpoint_header_size - 4)));
  for (std::size_t i = 0; i < 4; ++i) bytes[checkpoint_header_size - 4 + i] = std::uint8_t(sum >> (8 * i));
  return bytes;
}

Bytes small_checkpoint() {
  Trainer<float> trainer = trainer_of<float>(small_run());
  trainer.train(3);
  return save_checkpoint(trainer);
}

}  // namespace

TEST_CASE("with every optimizer, normalisation, schedule and order, a run goes on bit for bit") {
  for (const OptimizerInfo& optimizer : optimizers())
    for (const NormalizationInfo& norm : normalizations())
      for (const ScheduleInfo& schedule : schedules())
        for (const BatchOrderInfo& order : batch_orders()) {
          CAPTURE(optimizer.name);
          CAPTURE(norm.name);
          CAPTURE(schedule.name);
          CAPTURE(order.name);
          const RandomRun run = changed([&](RandomRun& to) {
            to.network.normalization = norm.normalization;
            to.training.update.optimizer.optimizer = optimizer.optimizer;
            to.training.schedule = {schedule.schedule, 20, 0.5, 4};
            to.training.batch_order = order.order;
          });
          CHECK(goes_on_the_same<float>(run, 17, 23));
          CHECK(goes_on_the_same<double>(run, 2, 40));
        }
}

TEST_CASE("every field of a state is in it") {
  Trainer<double> trainer = trainer_of<double>(changed([](RandomRun& run) {
    run.network.normalization = Normalization::batch;
    run.network.skip = true;
    run.training = {.loss = Loss::huber,
                    .learning_rate = 0.037,
                    .batch_size = 3,
                    .batch_order = BatchOrder::sequential,
                    .schedule = {Schedule::step, 17, 0.3, 5},
                    .update = {.optimizer = {Optimizer::adamw, 0.8, 0.7, 0.6, 0.5, 0.02},
                               .regularization = {.l1 = 0.03, .l2 = 0.04, .l1_kills = true},
                               .clipping = {Clipping::norm, 0.25}}};
  }));
  trainer.train(8);
  trainer.forward();
  const RunState<double> state = trainer.state(), read = read_checkpoint<double>(save_checkpoint(trainer));
  CHECK(read.seed == 7);
  CHECK(read.verbs == 1);
  CHECK(read.step == 8);
  CHECK(read.epoch == state.epoch);
  CHECK(state.epoch > 2);
  CHECK(read.update_ratio == state.update_ratio);
  CHECK(read.data_fingerprint == data_fingerprint(trainer.data()));
  CHECK_FALSE(read.divergence);
  const TrainingConfig& training = read.training;
  CHECK(training.loss == Loss::huber);
  CHECK(training.learning_rate == 0.037);
  CHECK(training.batch_size == 3);
  CHECK(training.batch_order == BatchOrder::sequential);
  CHECK(training.schedule.schedule == Schedule::step);
  CHECK(training.schedule.period == 17);
  CHECK(training.schedule.factor == 0.3);
  CHECK(training.schedule.warm_up == 5);
  const OptimizerConfig& optimizer = training.update.optimizer;
  CHECK(optimizer.optimizer == Optimizer::adamw);
  CHECK(std::array{optimizer.momentum, optimizer.smoothing, optimizer.beta1, optimizer.beta2, optimizer.weight_decay} ==
        std::array{0.8, 0.7, 0.6, 0.5, 0.02});
  CHECK(training.update.regularization.l1 == 0.03);
  CHECK(training.update.regularization.l2 == 0.04);
  CHECK(training.update.regularization.l1_kills);
  CHECK(training.update.clipping.clipping == Clipping::norm);
  CHECK(training.update.clipping.limit == 0.25);
  for (const auto& [network, expected] :
       {std::pair{&read.network, &state.network}, std::pair{&read.initial, &state.initial}})
    for (std::size_t l = 0; l < 3; ++l) {
      const DenseLayer<double>&layer = network->layers[l], &same = expected->layers[l];
      CHECK(layer.W == same.W);
      CHECK(layer.b == same.b);
      CHECK(layer.activation == same.activation);
      CHECK(layer.skip == same.skip);
      CHECK(layer.norm.kind == same.norm.kind);
      CHECK(layer.norm.scale == same.norm.scale);
      CHECK(layer.norm.shift == same.norm.shift);
      CHECK(layer.norm.running_mean == same.norm.running_mean);
      CHECK(layer.norm.running_variance == same.norm.running_variance);
    }
  CHECK(read.updates.optimizer == Optimizer::adamw);
  CHECK(read.updates.updates == 8);
  CHECK(read.updates.clipped == state.updates.clipped);
  CHECK(state.updates.clipped > 0);
  CHECK(read.updates.m == state.updates.m);
  CHECK(read.updates.v == state.updates.v);
  CHECK(read.updates.alive == state.updates.alive);
  CHECK(read.sampler.batch_order == BatchOrder::sequential);
  CHECK(read.sampler.order == state.sampler.order);
  CHECK(read.sampler.chosen == state.sampler.chosen);
  CHECK(read.sampler.position == state.sampler.position);
  CHECK(read.sampler.random == state.sampler.random);
}

TEST_CASE("a round that has begun goes on from its verb") {
  for (int verbs = 0; verbs <= 3; ++verbs) {
    CAPTURE(verbs);
    Trainer<double> straight = trainer_of<double>(small_run()), resumed = stranger<double>(small_run());
    straight.train(3);
    make_verbs(straight, verbs);
    load_checkpoint<double>(save_checkpoint(straight), resumed);
    if (verbs > 0) CHECK(resumed.pass().prediction() == straight.pass().prediction());
    if (verbs > 2) CHECK(resumed.pass().layers[0].dW == straight.pass().layers[0].dW);
    for (Trainer<double>* trainer : {&straight, &resumed}) {
      finish_round(*trainer, verbs);
      trainer->train(10);
    }
    CHECK(save_checkpoint(straight) == save_checkpoint(resumed));
  }
}

TEST_CASE("clippings counted, killed weights and a divergence are in it") {
  const RandomRun killing = changed([](RandomRun& run) {
    run.training.update.clipping = {Clipping::norm, 0.1};
    run.training.update.regularization = {.l1 = 0.5, .l1_kills = true};
  });
  CHECK(goes_on_the_same<float>(killing, 30, 30));
  Trainer<float> clipped = trainer_of<float>(killing), restored = stranger<float>(killing);
  clipped.train(30);
  CHECK(clipped.update_state().clipped > 0);
  CHECK(clipped.update_state().alive.sum() < float(clipped.update_state().alive.size()));
  load_checkpoint<float>(save_checkpoint(clipped), restored);
  CHECK(restored.update_state().clipped == clipped.update_state().clipped);

  Trainer<float> diverged = trainer_of<float>(changed([](RandomRun& run) {
    run.network.hidden_activation = run.network.output_activation = Activation::linear;
    run.training.learning_rate = 1e6;
  }));
  diverged.train(1000);
  REQUIRE(diverged.divergence());
  const Bytes bytes = save_checkpoint(diverged);
  const auto where = diverged.divergence()->where;
  diverged.reset();
  load_checkpoint<float>(bytes, diverged);
  REQUIRE(diverged.divergence());
  CHECK(diverged.divergence()->where.layer == where.layer);
  CHECK(diverged.divergence()->where.quantity == where.quantity);
  CHECK(diverged.divergence()->step == diverged.step() + 1);
  CHECK(diverged.train(1) == 0);
  CHECK(save_checkpoint(diverged) == bytes);
}

TEST_CASE("the settings of training come back too; other data are said to be others") {
  Trainer<double> trainer = trainer_of<double>(small_run());
  const Bytes bytes = save_checkpoint(trainer);
  TrainingConfig other = trainer.training();
  other.learning_rate = 1;
  other.batch_order = BatchOrder::sequential;
  trainer.set_training(other);
  CHECK(load_checkpoint<double>(bytes, trainer));
  CHECK(trainer.training().learning_rate == small_run().training.learning_rate);
  CHECK(trainer.training().batch_order == BatchOrder::reshuffled);
  auto moved = trainer.data();
  moved.train.x(0, 0) += 1;
  trainer.set_dataset(moved);
  CHECK_FALSE(load_checkpoint<double>(bytes, trainer));
  CHECK(trainer.data().train.x(0, 0) == moved.train.x(0, 0));
}

TEST_CASE("with any byte changed it is refused, with a reason, and changes nothing") {
  const Bytes good = small_checkpoint();
  Trainer<float> trainer = stranger<float>(small_run());
  std::size_t accepted = 0;
  for (std::size_t i = 0; i < good.size(); ++i)
    for (const int flip : {0x01, 0xFF}) {
      Bytes bad = good;
      bad[i] ^= static_cast<std::uint8_t>(flip);
      accepted += refused(bad, trainer).empty();
    }
  CHECK(accepted == 0);
}

TEST_CASE("cut off anywhere, or with more behind it, it is refused") {
  const Bytes good = small_checkpoint();
  Trainer<float> trainer = stranger<float>(small_run());
  std::size_t accepted = 0;
  for (std::size_t length = 0; length < good.size(); ++length)
    accepted += refused(Bytes(good.begin(), good.begin() + std::ptrdiff_t(length)), trainer).empty();
  CHECK(accepted == 0);
  Bytes longer = good;
  longer.push_back(0);
  CHECK(contains(refused(longer, trainer), "bytes behind its header"));
  // Said to be as long as it is, it still has a byte too many.
  const std::uint64_t length = longer.size() - checkpoint_header_size;
  for (std::size_t i = 0; i < 8; ++i) longer[16 + i] = std::uint8_t(length >> (8 * i));
  CHECK(contains(refused(with_right_checksum(longer), trainer), "goes on after its end"));
}

TEST_CASE("forged, with a checksum that fits, it is refused or leads to a run that can go on") {
  const Bytes good = small_checkpoint();
  std::size_t accepted = 0;
  for (std::size_t i = checkpoint_header_size; i < good.size(); ++i)
    for (const int flip : {0x01, 0x80, 0xFF}) {
      Bytes forged = good;
      forged[i] ^= static_cast<std::uint8_t>(flip);
      Trainer<float> trainer = trainer_of<float>(small_run());
      if (!refused(with_right_checksum(forged), trainer).empty()) continue;
      ++accepted;
      trainer.train(2);
      trainer.reset();
      trainer.train(1);
    }
  CHECK(accepted > good.size());  // most bytes are digits of weights and of the generator, where anything can be
}

TEST_CASE("a truth value that is neither 0 nor 1 is refused") {
  const auto saved = [](bool skip) {
    return save_checkpoint(trainer_of<float>(changed([&](RandomRun& run) { run.network.skip = skip; })));
  };
  // These two differ in what they say of skip connections alone.
  const Bytes plain = saved(false), skipping = saved(true);
  REQUIRE(plain.size() == skipping.size());
  Trainer<float> trainer = trainer_of<float>(small_run());
  std::size_t flags = 0;
  for (std::size_t i = checkpoint_header_size; i < plain.size(); ++i) {
    if (plain[i] == skipping[i]) continue;
    ++flags;
    Bytes forged = plain;
    forged[i] = 2;
    CHECK(contains(refused(with_right_checksum(forged), trainer), "2 where 0 or 1 should be"));
  }
  CHECK(flags == 4);  // two hidden layers, of the first network and of the present one
}

TEST_CASE("what is foreign is refused in words") {
  Trainer<float> trainer = trainer_of<float>(small_run());
  const Bytes good = save_checkpoint(trainer);
  CHECK(contains(refused({}, trainer), "no checkpoint"));
  CHECK(contains(refused({0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13}, trainer), "no checkpoint"));
  CHECK(contains(refused(Bytes(good.begin(), good.begin() + 20), trainer), "ends within its header"));
  Bytes newer = good;
  newer[8] = 2;
  CHECK(contains(refused(with_right_checksum(newer), trainer), "is of version 2, expected 1"));
  Bytes damaged = good;
  damaged.back() ^= 1;
  CHECK(contains(refused(damaged, trainer), "damaged"));
  const Trainer<double> precise = trainer_of<double>(small_run());
  CHECK(contains(refused(save_checkpoint(precise), trainer), "of a run in 64 bits; this one has 32"));
}

TEST_CASE("what is of another network, loss or number of samples is refused with the difference") {
  Trainer<float> trainer = trainer_of<float>(small_run());
  const auto reason = [&](auto change) {
    return refused(save_checkpoint(trainer_of<float>(changed(change))), trainer);
  };
  CHECK(contains(reason([](RandomRun& run) { run.network.hidden = {2}; }), "of a network of 2 layers; this one has 3"));
  CHECK(contains(reason([](RandomRun& run) { run.network.hidden = {2, 3}; }), "its layer 2 is 3 × 2 tanh"));
  CHECK(contains(reason([](RandomRun& run) { run.network.hidden_activation = Activation::relu; }),
                 "its layer 1 is 2 × 2 relu without a skip connection, normalisation none; here it is 2 × 2 tanh"));
  CHECK(contains(reason([](RandomRun& run) { run.network.skip = true; }), "with a skip connection"));
  CHECK(contains(reason([](RandomRun& run) { run.network.normalization = Normalization::layer; }),
                 "normalisation layer"));
  CHECK(contains(reason([](RandomRun& run) { run.training.loss = Loss::huber; }), "another loss"));
  CHECK(contains(reason([](RandomRun& run) { run.data.train_share = 0.8; }), "with 16 training samples; here are 10"));
}

TEST_CASE("states that cannot be are refused, wherever they come from") {
  Trainer<float> trainer = trainer_of<float>(small_run());
  trainer.train(1);
  const auto reason = [&](auto change) {
    RunState<float> state = trainer.state();
    change(state);
    return error_message([&] { trainer.restore(state); });
  };
  CHECK(contains(reason([](auto& s) { s.training.learning_rate = -1; }), "learning rate"));
  CHECK(contains(reason([](auto& s) { s.initial.layers[0].W(0, 0) = std::nanf(""); }), "not finite"));
  CHECK(contains(reason([](auto& s) { s.network.layers[0].b.resize(5); }), "too many numbers or too few"));
  CHECK(contains(reason([](auto& s) { s.sampler.order[0] = s.sampler.order[1]; }), "name each of them once"));
  CHECK(contains(reason([](auto& s) { s.sampler.position = 11; }), "position in the epoch is 11 of 10"));
  CHECK(contains(reason([](auto& s) { s.sampler.chosen = {10}; }), "sample 10 of 10"));
  CHECK(contains(reason([](auto& s) { s.sampler.random.position = 400; }), "generator's position"));
  CHECK(contains(reason([](auto& s) { s.training.batch_order = BatchOrder::sequential; }), "order"));
  CHECK(contains(reason([](auto& s) { s.updates.m.setZero(3); }), "optimizer remembers"));
  CHECK(contains(reason([](auto& s) { s.updates.clipped = -1; }), "cannot be"));
  CHECK(contains(reason([](auto& s) { s.verbs = 4; }), "4 verbs"));
  CHECK(contains(reason([](auto& s) { s.verbs = 1, s.sampler.chosen.clear(); }), "too few samples"));
  CHECK(contains(reason([](auto& s) { s.divergence = Divergence{1, {9, "weight"}}; }), "layer 9 of 3"));
  CHECK(contains(reason([](auto& s) { s.update_ratio.clear(); }), "update ratios"));
  CHECK(reason([](auto&) {}).empty());
}
