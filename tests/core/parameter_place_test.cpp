#include "parameter_place.hpp"

#include <limits>

#include "synthetic.hpp"
#include "testing.hpp"
#include "trainer.hpp"

using namespace backprop;

namespace {

Trainer<float> trainer() {
  return {{.hidden = {3, 2}, .hidden_activation = Activation::tanh, .normalization = Normalization::layer},
          {},
          to_dataset<float>(generate_points({DataSet::circle, 100, 0, 0.5, 1}))};
}

}  // namespace

TEST_CASE("a place names a number: unit after unit of weights, and what normalisation learned") {
  Network<float> network = trainer().network();
  network.layers[1].W(1, 2) = 7;
  network.layers[0].norm.shift[2] = 8;
  CHECK(parameter_at(network, {1, ParameterPart::weight, 1 * 3 + 2}) == 7);
  CHECK(parameter_at(network, {0, ParameterPart::shift, 2}) == 8);
  CHECK(&parameter_at(network, {2, ParameterPart::bias, 0}) == &network.layers[2].b[0]);
  CHECK(&parameter_at(network, {0, ParameterPart::scale, 1}) == &network.layers[0].norm.scale[1]);
}

TEST_CASE("a place that is none is refused") {
  Network<float> network = trainer().network();
  CHECK(contains(error_message([&] { parameter_at(network, {3, ParameterPart::weight, 0}); }),
                 "no layer 3; expected 0 to 2"));
  CHECK(contains(error_message([&] { parameter_at(network, {0, ParameterPart::weight, 6}); }),
                 "no number 6 among the 6"));
  CHECK(contains(error_message([&] { parameter_at(network, {0, ParameterPart::bias, -1}); }), "no number -1"));
  CHECK(contains(error_message([&] { parameter_at(network, {2, ParameterPart::scale, 0}); }),
                 "among the 0 of the part scale"));
}

TEST_CASE("a changed parameter changes nothing else, and the run goes on") {
  auto run = trainer();
  run.train(5);
  run.forward();
  const Network<float> before = run.network();
  run.set_parameter({1, ParameterPart::weight, 4}, 0.25);
  CHECK(run.network().layers[1].W(1, 1) == 0.25f);
  Matrix<float> rest = run.network().layers[1].W;
  rest(1, 1) = before.layers[1].W(1, 1);
  CHECK(rest == before.layers[1].W);
  CHECK(run.network().layers[0].W == before.layers[0].W);
  CHECK(run.step() == 5);
  CHECK(run.verbs() == 0);
  CHECK(run.train(3) == 3);
}

TEST_CASE("a value that the run's numbers cannot hold is refused") {
  auto run = trainer();
  const Matrix<float> before = run.network().layers[0].W;
  for (const double value : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), 1e39})
    CHECK(contains(error_message([&] { run.set_parameter({0, ParameterPart::weight, 0}, value); }),
                   "not a finite number"));
  CHECK(run.network().layers[0].W == before);
}

TEST_CASE("a diverged run can go on when its weight is put right") {
  auto run = trainer();
  run.set_parameter({2, ParameterPart::weight, 0}, 3e38);
  run.set_parameter({2, ParameterPart::weight, 1}, 3e38);
  run.set_training({.loss = Loss::squared_error, .learning_rate = 0});
  run.set_parameter({2, ParameterPart::bias, 0}, 3e38);
  if (run.train(1) == 0) CHECK(run.divergence());
  for (const Index i : {0, 1}) run.set_parameter({2, ParameterPart::weight, i}, 0.1);
  run.set_parameter({2, ParameterPart::bias, 0}, 0);
  CHECK(!run.divergence());
  CHECK(run.train(3) == 3);
}
