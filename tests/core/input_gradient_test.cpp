#include "input_gradient.hpp"

#include "synthetic.hpp"
#include "testing.hpp"

using namespace backprop;

namespace {

/// The loss of sample `sample` alone, with its input `input` moved by `by`.
double moved_loss(const Example& example, Loss loss, Index sample, Index input, double by) {
  Pass<double> pass;
  pass.x = example.pass.x.col(sample);
  pass.y = example.pass.y.col(sample);
  pass.x(input, 0) += by;
  forward(example.network, pass);
  return compute_loss(loss, pass);
}

}  // namespace

TEST_CASE("a hand example: what reaches the inputs is W₁ᵀ dz₁") {
  Example example{{{{Matrix<double>{{1, -1}, {2, 1}}, Vector<double>{{0.5, -4}}, Activation::relu},
                    {Matrix<double>{{3, -2}}, Vector<double>{{1}}, Activation::linear}}},
                  {}};
  example.pass.x = Matrix<double>{{1, 2}, {0, 1}};
  example.pass.y = Matrix<double>{{5, 4}};
  forward(example.network, example.pass);
  backward(example.network, Loss::squared_error, example.pass);
  // Of sample 1 dz = (−3, 2), see unit_states_test.cpp: dx = (1 · −3 + 2 · 2, −1 · −3 + 1 · 2).
  const InputGradient gradient = input_gradient(example.network, example.pass, 1);
  CHECK(gradient.x == std::vector<double>{2, 1});
  CHECK(gradient.dx == std::vector<double>{1, 5});
}

TEST_CASE("it agrees with finite differences, whatever stands behind the inputs") {
  for (const Normalization normalization : {Normalization::none, Normalization::layer})
    for (const bool skip : {false, true}) {
      Example example = random_example({.inputs = 10,
                                        .hidden = {10, 6},
                                        .outputs = 3,
                                        .hidden_activation = Activation::tanh,
                                        .seed = 5,
                                        .normalization = normalization,
                                        .skip = skip},
                                       7);
      forward(example.network, example.pass);
      backward(example.network, Loss::squared_error, example.pass);
      for (Index sample = 0; sample < 7; sample += 3) {
        const InputGradient gradient = input_gradient(example.network, example.pass, sample);
        for (Index input = 0; input < 10; ++input) {
          constexpr double step = 1e-5;
          const double difference = (moved_loss(example, Loss::squared_error, sample, input, step) -
                                     moved_loss(example, Loss::squared_error, sample, input, -step)) /
                                    (2 * step);
          CHECK(std::abs(gradient.dx[static_cast<std::size_t>(input)] - difference) < 1e-8);
          CHECK(gradient.x[static_cast<std::size_t>(input)] == example.pass.x(input, sample));
        }
      }
    }
}

TEST_CASE("of a run: one training sample through the present weights; the run stays as it is") {
  Trainer<double> trainer{{.hidden = {4}, .hidden_activation = Activation::tanh},
                          {.learning_rate = 0.1, .batch_size = 4},
                          to_dataset<double>(generate_points({DataSet::circle, 60, 0, 0.5, 1}))};
  trainer.train(5);
  const Matrix<double> W = trainer.network().layers[0].W;
  const InputGradient gradient = input_gradient(trainer, 3);
  CHECK(gradient.x[0] == trainer.data().train.x(0, 3));
  Pass<double> pass;
  pass.x = trainer.data().train.x.col(3);
  pass.y = trainer.data().train.y.col(3);
  forward(trainer.network(), pass);
  backward(trainer.network(), trainer.training().loss, pass);
  const Vector<double> expected = W.transpose() * pass.layers[0].dz;
  CHECK(relative_error(gradient.dx[0], expected[0]) < 1e-12);
  CHECK(relative_error(gradient.dx[1], expected[1]) < 1e-12);
  CHECK(trainer.step() == 5);
  CHECK(trainer.network().layers[0].W == W);
  CHECK(contains(error_message([&] { input_gradient(trainer, 30); }), "sample 30"));
  CHECK(contains(error_message([&] { input_gradient(trainer.network(), pass, 1); }), "expected 0 to 0"));
}
