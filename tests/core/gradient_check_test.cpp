// Every gradient of whole networks against central differences of the loss.
#include "gradient_check.hpp"

#include "synthetic.hpp"
#include "testing.hpp"

using namespace backprop;

namespace {

/// (L(parameter + h) − L(parameter − h)) / 2h. Error: h² times a third derivative, plus rounding / h.
double numeric_gradient(Example& example, Loss loss, double& parameter) {
  constexpr double h = 1e-6;
  const double middle = parameter;
  const auto loss_at = [&](double value) {
    parameter = value;
    forward(example.network, example.pass);
    return compute_loss(loss, example.pass);
  };
  const double above = loss_at(middle + h), below = loss_at(middle - h);
  parameter = middle;
  return (above - below) / (2 * h);
}

void check_all_gradients(Example& example, Loss loss) {
  forward(example.network, example.pass);
  backward(example.network, loss, example.pass);
  const std::vector<LayerPass<double>> gradients = example.pass.layers;
  for (std::size_t l = 0; l < gradients.size(); ++l) {
    CAPTURE(l);
    auto& layer = example.network.layers[l];
    // Absolute: rounding of a loss near 1 over h is 1e-10; a wrong derivative is off by far more than 1e-8.
    for (Index i = 0; i < layer.W.size(); ++i)
      CHECK(std::abs(gradients[l].dW.data()[i] - numeric_gradient(example, loss, layer.W.data()[i])) < 1e-8);
    for (Index i = 0; i < layer.b.size(); ++i)
      CHECK(std::abs(gradients[l].db.data()[i] - numeric_gradient(example, loss, layer.b.data()[i])) < 1e-8);
    for (Index i = 0; i < layer.norm.scale.size(); ++i) {
      CHECK(std::abs(gradients[l].norm.dscale[i] - numeric_gradient(example, loss, layer.norm.scale[i])) < 1e-8);
      CHECK(std::abs(gradients[l].norm.dshift[i] - numeric_gradient(example, loss, layer.norm.shift[i])) < 1e-8);
    }
  }
}

}  // namespace

TEST_CASE("gradients of every activation and loss equal central differences") {
  for (const ActivationInfo& hidden : activations())
    for (const Activation output : {Activation::tanh, Activation::linear, Activation::sigmoid})
      for (const LossInfo& loss : losses())
        for (const std::uint64_t seed : {1, 2, 3}) {
          CAPTURE(hidden.name);
          CAPTURE(loss.name);
          CAPTURE(seed);
          Example example = random_example({.inputs = 3,
                                            .hidden = {4, 1, 5},
                                            .outputs = 2,
                                            .hidden_activation = hidden.activation,
                                            .output_activation = output,
                                            .bias = 0.1,
                                            .seed = seed},
                                           6);
          check_all_gradients(example, loss.loss);
        }
}

TEST_CASE("one sample and no hidden layer are no exception") {
  Example single = random_example({.hidden = {3, 3}, .hidden_activation = Activation::tanh}, 1);
  check_all_gradients(single, Loss::squared_error);
  Example flat = random_example({.hidden = {}}, 4);
  check_all_gradients(flat, Loss::squared_error);
}

TEST_CASE("normalisation and skip connections, with every activation, equal central differences") {
  for (const ActivationInfo& hidden : activations())
    for (const NormalizationInfo& row : normalizations())
      for (const bool skip : {false, true}) {
        CAPTURE(hidden.name);
        CAPTURE(row.name);
        CAPTURE(skip);
        Example example = random_example({.inputs = 3,
                                          .hidden = {3, 5, 5},
                                          .outputs = 2,
                                          .hidden_activation = hidden.activation,
                                          .bias = 0.1,
                                          .seed = 8,
                                          .normalization = row.normalization,
                                          .skip = skip},
                                         7);
        Random random(5);
        for (auto& layer : example.network.layers)  // away from scale 1 and shift 0, which hide a factor or a term
          for (Index i = 0; i < layer.norm.scale.size(); ++i) {
            layer.norm.scale[i] = random.uniform(0.5, 2);
            layer.norm.shift[i] = random.uniform(-1, 1);
          }
        check_all_gradients(example, Loss::squared_error);
      }
}

TEST_CASE("each hidden layer may have an activation of its own") {
  NetworkConfig config{.hidden = {4, 4, 4}, .bias = 0.1};
  config.hidden_activations = {Activation::selu, Activation::tanh, Activation::gelu};
  Example example = random_example(config, 5);
  CHECK(example.network.layers[0].activation == Activation::selu);
  CHECK(example.network.layers[2].activation == Activation::gelu);
  check_all_gradients(example, Loss::squared_error);
}

// ---- The gradient check itself, as the page offers it ------------------------------------------------------------

namespace {

/// One unit of `activation` on one sample x = 1: z = w, with the output as it is.
GradientChecker one_unit(Activation activation, double w, Loss loss = Loss::half_squared_error, double target = 3) {
  Network<double> network;
  network.layers = {{Matrix<double>::Constant(1, 1, w), Vector<double>::Zero(1), activation}};
  return {network, loss, Matrix<double>::Constant(1, 1, 1), Matrix<double>::Constant(1, 1, target)};
}

GradientCheck check_one(GradientChecker checker) { return checker.check({0, ParameterPart::weight, 0}); }

}  // namespace

TEST_CASE("the difference quotient of one unit has nearly all digits") {
  // L = ½ (tanh w − 3)²  ⇒  dL/dw = (tanh w − 3)(1 − tanh² w)
  const GradientCheck check = check_one(one_unit(Activation::tanh, 0.7));
  const double a = std::tanh(0.7);
  CHECK(relative_error(check.analytic, (a - 3) * (1 - a * a)) < 1e-15);
  CHECK(relative_error(check.numeric.value, check.analytic) < 1e-12);  // Rounding of L over a step of about 0.01
  CHECK(check.digits > 11);
  CHECK(check.numeric.uncertainty < 1e-11);
  CHECK(check.numeric.step > 2e-3);  // Extrapolation spares smaller ones.
  CHECK(check.verdict == GradientVerdict::agrees);
}

TEST_CASE("a kink is named where the point lies on it, and avoided where it lies beside it") {
  for (const Activation kinked : {Activation::relu, Activation::leaky_relu, Activation::selu}) {
    CAPTURE(info(kinked).name);
    CHECK(check_one(one_unit(kinked, 0)).verdict == GradientVerdict::kink);
    for (const double beside : {1e-4, -1e-4}) {
      const GradientCheck check = check_one(one_unit(kinked, beside));
      CHECK(check.numeric.step < 1e-4);
      // Where ReLU gives nothing, 0 is right: agreement that says nothing.
      const bool flat = kinked == Activation::relu && beside < 0;
      CHECK(check.verdict == (flat ? GradientVerdict::too_small : GradientVerdict::agrees));
    }
  }
  CHECK(check_one(one_unit(Activation::softplus, 20)).verdict == GradientVerdict::kink);
}

TEST_CASE("where only the second derivative jumps there is a gradient to compare") {
  // ELU at 0 has slope 1 from both sides; Huber's loss at |ŷ − y| = 1 too.
  const GradientCheck elu = check_one(one_unit(Activation::elu, 0));
  CHECK(elu.verdict == GradientVerdict::agrees);
  CHECK(elu.digits > 5);
  const GradientCheck huber = check_one(one_unit(Activation::linear, 2, Loss::huber, 3));
  CHECK(huber.analytic == -1);
  CHECK(huber.verdict == GradientVerdict::agrees);
}

TEST_CASE("quotients across a kink of the second derivative are left out, although they may agree") {
  // Of the first two steps only 1/8 crosses the kink, and w is where both quotients are the same, and both wrong.
  const GradientCheck elu = check_one(one_unit(Activation::elu, -0.09954089568872827, Loss::half_squared_error, 10));
  CHECK(elu.verdict == GradientVerdict::agrees);
  CHECK(elu.digits > 10);
  const GradientCheck huber = check_one(one_unit(Activation::tanh, 0.6248941328040339, Loss::huber, 1.5));
  CHECK(huber.verdict == GradientVerdict::agrees);
  CHECK(huber.digits > 10);
}

TEST_CASE("a gradient is compared down to what rounding leaves of the largest in the network") {
  // One linear unit: the weights' gradients are in proportion to their inputs, 1 and `small`.
  const auto verdict = [](double small) {
    Network<double> network;
    network.layers = {{Matrix<double>{{0.5, 0.5}}, Vector<double>::Zero(1), Activation::linear}};
    GradientChecker checker(network, Loss::half_squared_error, Matrix<double>{{1}, {small}}, Matrix<double>{{2}});
    return checker.check({0, ParameterPart::weight, 1}).verdict;
  };
  CHECK(verdict(1e-11) == GradientVerdict::agrees);
  CHECK(verdict(1e-12) == GradientVerdict::agrees);
  CHECK(verdict(2e-13) == GradientVerdict::too_small);
}

TEST_CASE("a copy in double is the same network, with its skip connections and statistics") {
  auto network = make_network<float>(
      {.hidden = {2, 2}, .hidden_activation = Activation::selu, .normalization = Normalization::batch, .skip = true});
  network.layers[1].norm.running_mean[1] = 0.25f;
  const Network<double> copy = in_double(network);
  for (std::size_t l = 0; l < 3; ++l) {
    CHECK(copy.layers[l].W == network.layers[l].W.cast<double>());
    CHECK(copy.layers[l].activation == network.layers[l].activation);
    CHECK(copy.layers[l].skip == network.layers[l].skip);
    CHECK(copy.layers[l].norm.kind == network.layers[l].norm.kind);
  }
  CHECK(copy.layers[1].skip);
  CHECK(copy.layers[1].norm.running_mean[1] == 0.25);
}

TEST_CASE("a wrong gradient differs, however near, and tiny ones are not called right") {
  const NumericDerivative numeric{0.5, 1e-12, 0.01};
  CHECK(compare_gradients(0.5, numeric).digits == 16);
  CHECK(compare_gradients(0.5 * (1 + 1e-7), numeric).verdict == GradientVerdict::agrees);
  CHECK(compare_gradients(0.5 * (1 + 1e-5), numeric).verdict == GradientVerdict::differs);
  CHECK(compare_gradients(0.5 * (1 + 1e-5), numeric).digits == doctest::Approx(5).epsilon(1e-3));
  CHECK(compare_gradients(0, numeric).verdict == GradientVerdict::differs);
  CHECK(compare_gradients(1e-13, {0, 1e-12, 0.01}).verdict == GradientVerdict::too_small);
  CHECK(compare_gradients(1e-10, {0, 1e-12, 0.01}).verdict == GradientVerdict::differs);
  // 16 times the uncertainty is allowed for, and the millionth of the size.
  CHECK(compare_gradients(0.50001, {0.5, 1e-6, 0.01}).verdict == GradientVerdict::agrees);
  CHECK(compare_gradients(0.50002, {0.5, 1e-6, 0.01}).verdict == GradientVerdict::differs);
  CHECK(compare_gradients(0, {0, 0, 0.01}).relative_error == 0);
  CHECK(compare_gradients(std::nan(""), numeric).verdict == GradientVerdict::not_finite);
}

TEST_CASE("parameters are numbered layer after layer, each part in its order") {
  Example example = random_example({.inputs = 3, .hidden = {2}, .normalization = Normalization::batch}, 4);
  GradientChecker checker(example.network, Loss::squared_error, example.pass.x, example.pass.y);
  REQUIRE(checker.count() == 6 + 2 + 2 + 2 + 2 + 1);
  CHECK(checker.place(5).part == ParameterPart::weight);
  CHECK(checker.place(5).index == 5);
  CHECK(checker.place(7).part == ParameterPart::bias);
  CHECK(checker.place(8).part == ParameterPart::scale);
  CHECK(checker.place(11).part == ParameterPart::shift);
  CHECK(checker.place(12).layer == 1);
  CHECK(checker.place(14).part == ParameterPart::bias);
  CHECK(contains(error_message([&] { checker.place(15); }), "there is no parameter 15; expected 0 to 14"));
  CHECK(contains(error_message([&] { checker.place(-1); }), "there is no parameter -1"));
  CHECK(contains(error_message([&] { checker.check({2, ParameterPart::weight, 0}); }), "there is no layer 2"));
  CHECK(contains(error_message([&] { checker.check({1, ParameterPart::scale, 0}); }), "no number 0 among the 0"));
  CHECK(contains(error_message([] { parameter_part_from_name("weights"); }), "weight, bias, scale, shift"));
}

TEST_CASE("checking changes nothing that a later check sees") {
  Example example = random_example({.hidden = {4, 4}, .hidden_activation = Activation::relu}, 6);
  GradientChecker checker(example.network, Loss::squared_error, example.pass.x, example.pass.y);
  const GradientCheck before = checker.check(checker.place(3));
  for (Index i = 0; i < checker.count(); ++i)
    CHECK(checker.check(checker.place(i)).verdict != GradientVerdict::differs);
  CHECK(checker.check(checker.place(3)).numeric.value == before.numeric.value);
}

TEST_CASE("a run's gradients are checked on training samples drawn from its seed") {
  const Trainer<float> run({.hidden = {3}, .hidden_activation = Activation::tanh}, {},
                           to_dataset<float>(generate_points({.count = 40})));
  GradientChecker all = make_gradient_checker(run, 1000), few = make_gradient_checker(run, 3);
  CHECK(all.count() == parameter_count(run.network()));
  const Samples<float> drawn = run.draw_samples(3);
  GradientChecker expected(in_double(run.network()), Loss::squared_error, drawn.x.cast<double>(),
                           drawn.y.cast<double>());
  const GradientCheck check = few.check(few.place(0));
  CHECK(check.analytic == expected.check(expected.place(0)).analytic);
  CHECK(check.verdict == GradientVerdict::agrees);
  CHECK(check.analytic != all.check(all.place(0)).analytic);
  CHECK(contains(error_message([&] { make_gradient_checker(run, 0); }), "samples must be at least 1"));
}

TEST_CASE("the gradient of the run itself stands beside that of its copy in double") {
  const auto data = generate_points({.count = 40});
  const NetworkConfig shallow{.hidden = {3}, .hidden_activation = Activation::tanh};
  GradientChecker plain = make_gradient_checker(Trainer<float>(shallow, {}, to_dataset<float>(data)), 20);
  for (Index i = 0; i < plain.count(); ++i) {
    const GradientCheck check = plain.check(plain.place(i));
    CHECK(check.own != check.analytic);  // in their last digits
    CHECK(check.own_error < 1e-4);
  }
  GradientChecker same = make_gradient_checker(Trainer<double>(shallow, {}, to_dataset<double>(data)), 20);
  CHECK(same.check(same.place(0)).own == same.check(same.place(0)).analytic);
  CHECK(same.check(same.place(0)).own_error == 0);

  // 60 layers of sigmoid: smaller than the smallest float.
  const NetworkConfig deep{.hidden = std::vector<Index>(60, 8), .hidden_activation = Activation::sigmoid};
  GradientChecker tiny = make_gradient_checker(Trainer<float>(deep, {}, to_dataset<float>(data)), 20);
  const GradientCheck check = tiny.check(tiny.place(0));
  CHECK(check.own == 0);
  CHECK(std::abs(check.analytic) > 0);
  CHECK(std::abs(check.analytic) < 1e-38);
  CHECK(check.own_error == 1);

  Example example = random_example({.hidden = {2}}, 4);
  GradientChecker none(example.network, Loss::squared_error, example.pass.x, example.pass.y);
  CHECK(std::isnan(none.check(none.place(0)).own));
}
