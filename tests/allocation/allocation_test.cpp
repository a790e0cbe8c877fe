// After the first, a training step and a surface allocate nothing: counted at malloc itself.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include "boundary.hpp"
#include "colormap.hpp"
#include "synthetic.hpp"
#include "trainer.hpp"

// Counted by counter.cpp. Volatile, because compilers know that malloc changes no variable.
extern volatile long allocations;

using namespace backprop;

namespace {

template <class Body>
long allocations_of(Body body) {
  const long before = allocations;
  body();
  return allocations - before;
}

template <class Scalar>
Trainer<Scalar> make_trainer(NetworkConfig network, TrainingConfig training) {
  return {network, training, to_dataset<Scalar>(generate_points({.set = DataSet::circle, .count = 500, .seed = 1}))};
}

}  // namespace

TEST_CASE("the counter counts") {
  Matrix<float> matrix;
  CHECK(allocations_of([&] { matrix.setOnes(30, 30); }) == 1);
  CHECK(matrix(29, 29) == 1);
  std::vector<int> items;
  CHECK(allocations_of([&] { items.resize(10); }) == 1);
  CHECK(items[9] == 0);
}

TEST_CASE("training allocates nothing after the first call") {
  for (const Index units : {1, 4, 8, 32, 64})
    for (const Index batch : {1, 3, 10, 64}) {
      CAPTURE(units);
      CAPTURE(batch);
      auto trainer = make_trainer<float>({.hidden = {units, units, units}, .hidden_activation = Activation::tanh},
                                         {.batch_size = batch});
      trainer.train(3);
      CHECK(allocations_of([&] { trainer.train(100); }) == 0);
    }
}

TEST_CASE("nor does it with anything switched on") {
  for (const OptimizerInfo& row : optimizers())
    for (const Normalization normalization : {Normalization::none, Normalization::batch, Normalization::layer}) {
      CAPTURE(row.name);
      TrainingConfig training;
      training.update.optimizer.optimizer = row.optimizer;
      training.update.clipping.clipping = Clipping::norm;
      training.update.regularization.l2 = 0.01;
      auto trainer = make_trainer<double>(
          {.hidden = {8, 8, 8}, .hidden_activation = Activation::gelu, .normalization = normalization, .skip = true},
          training);
      trainer.train(3);
      CHECK(allocations_of([&] { trainer.train(100); }) == 0);
    }
}

TEST_CASE("surfaces and their colours allocate nothing after the first") {
  auto trainer = make_trainer<float>({}, {});
  Boundary<float> boundary;
  const Features features{Feature::x, Feature::y};
  std::vector<std::uint8_t> rgba(200 * 200 * 4);
  for (const Index resolution : {100, 32, 200}) {
    const auto draw = [&] {
      boundary.evaluate(trainer.network(), features, resolution, resolution == 32);
      colour(boundary.output(), {{200, 100, 0}, {250, 250, 250}, {0, 100, 200}}, 0, 1,
             std::span(rgba).first(static_cast<std::size_t>(resolution * resolution * 4)));
    };
    draw();
    CAPTURE(resolution);
    CHECK(allocations_of(draw) == 0);
  }
}

TEST_CASE("nor do pictures of a plane in more dimensions, until another plane is wanted") {
  const auto network = make_network<float>({.inputs = 20, .hidden = {8, 8}, .hidden_activation = Activation::tanh});
  Plane plane{std::vector<double>(20, 0.5), std::vector<double>(20), std::vector<double>(20)};
  plane.across[3] = plane.up[7] = 1;
  Boundary<float> boundary;
  const auto draw = [&] { boundary.evaluate(network, plane, 50, false); };
  draw();
  CHECK(allocations_of(draw) == 0);
  const std::vector<float> before = boundary.outputs();
  plane.origin[0] = -2;
  draw();
  CHECK(boundary.outputs() != before);
  CHECK(allocations_of(draw) == 0);
}

TEST_CASE("nor does painting all units, in either precision") {
  const Palette palette{{200, 100, 0}, {250, 250, 250}, {0, 100, 200}};
  const auto check = [&]<class Scalar>(Scalar) {
    auto trainer = make_trainer<Scalar>({}, {});
    Boundary<Scalar> boundary;
    const Features features{Feature::x, Feature::y};
    const auto paint = [&] { boundary.paint(trainer.network(), features, 50, palette); };
    paint();
    CHECK(allocations_of(paint) == 0);
  };
  check(float{});
  check(double{});
}

TEST_CASE("looking at the losses allocates nothing after the first time") {
  auto trainer = make_trainer<float>({}, {});
  trainer.evaluate_train();
  trainer.evaluate_test();
  CHECK(allocations_of([&] { trainer.evaluate_train(); }) == 0);
}
