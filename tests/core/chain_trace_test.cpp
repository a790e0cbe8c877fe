#include "chain_trace.hpp"

#include <limits>

#include "random_config.hpp"
#include "testing.hpp"

using namespace backprop;

namespace {

RandomPass<double> passed(Network<double> network, Loss loss, const Matrix<double>& x, const Matrix<double>& y) {
  RandomPass<double> result{std::move(network), loss, {}};
  result.pass.x = x;
  result.pass.y = y;
  forward(result.network, result.pass);
  backward(result.network, loss, result.pass);
  return result;
}

/// The worked example of DESIGN.md: ŷ = sigmoid(w x + b), x = 2, y = 1, w = 0.5, b = 0.
RandomPass<double> worked_example() {
  Network<double> network;
  network.layers = {{Matrix<double>::Constant(1, 1, 0.5), Vector<double>::Zero(1), Activation::sigmoid}};
  return passed(network, Loss::squared_error, Matrix<double>::Constant(1, 1, 2), Matrix<double>::Constant(1, 1, 1));
}

/// 2 inputs, 2 ReLU units, 1 linear output; two samples. Worked by hand in network_test.cpp.
RandomPass<double> hand_example() {
  Network<double> network;
  network.layers = {{Matrix<double>{{1, -1}, {2, 1}}, Vector<double>{{0.5, -4}}, Activation::relu},
                    {Matrix<double>{{3, -2}}, Vector<double>{{1}}, Activation::linear}};
  return passed(network, Loss::squared_error, Matrix<double>{{1, 2}, {0, 1}}, Matrix<double>{{5, 4}});
}

/// Terms against what they should add up to.
struct Sum {
  double whole, sum = 0, size = 0;

  Sum(double total, std::initializer_list<double> terms) : whole(total), size(std::abs(total)) {
    for (const double term : terms) add(term);
  }
  void add(double term) {
    sum += term;
    size += std::abs(term);
  }
};

Sum sum_of_da(const ChainNode& node) {
  if (node.loss) {
    const auto& loss = *node.loss;
    Sum sum(node.da, {loss.factor * loss.error});
    // A cross-entropy's error is a probability less its target: where they nearly agree, what remains has the
    // probability's rounding.
    if (!std::isnan(loss.probability)) sum.size += std::abs(loss.factor) * (loss.probability + std::abs(loss.target));
    return sum;
  }
  Sum sum(node.da, {node.skip});
  for (const ChainTerm& term : node.terms) sum.add(term.product);
  return sum;
}

Sum sum_of_du(const ChainNode& node) { return {node.du, {node.derivative * node.da, node.covariance}}; }

Sum sum_of_dz(const ChainNode& node) {
  if (!node.norm) return {node.dz, {node.du}};
  return {node.dz, {node.norm->own, node.norm->through_mean, node.norm->through_variance}};
}

/// The largest error of `sums_of` for one sample or the mean, relative to the terms. What cancels between samples
/// leaves the rounding of what each of them has, so that the mean is measured by the samples' terms.
template <class Scalar, class SumOf>
double sum_error(const RandomPass<Scalar>& example, std::size_t l, Index unit, TracedSample sample, SumOf sum_of) {
  const auto sum_at = [&](TracedSample at) {
    return sum_of(trace_unit(example.network, example.loss, example.pass, l, unit, at));
  };
  const Sum sum = sum_at(sample);
  double size = sum.size;
  for (Index s = 0; !sample && s < example.pass.x.cols(); ++s) size += sum_at(s).size / double(example.pass.x.cols());
  return size == 0 ? 0 : std::abs(sum.whole - sum.sum) / size;
}

double gradient_error(const ParameterTrace& trace, TracedSample sample) {
  double sum = 0, size = std::abs(trace.dz * trace.a_prev);
  for (const SampleProduct& one : trace.samples) {
    sum += one.product / static_cast<double>(trace.samples.size());
    size += std::abs(one.product) / static_cast<double>(trace.samples.size());
  }
  if (sample) sum = trace.samples[std::size_t(*sample)].product;
  const double split = sample ? sum : trace.dz * trace.a_prev + trace.covariance;
  const double error = std::max(std::abs(sum - trace.gradient), std::abs(split - trace.gradient));
  return error == 0 ? 0 : error / size;
}

/// What the terms name is what a trace of the next layer's units says.
template <class Scalar>
bool leads_on(const RandomPass<Scalar>& example, const ChainNode& node, TracedSample sample) {
  const auto next = [&](Index unit) {
    return trace_unit(example.network, example.loss, example.pass, node.layer + 1, unit, sample);
  };
  for (const ChainTerm& term : node.terms)
    if (next(term.unit).dz != term.dz_next || term.product != term.weight * term.dz_next) return false;
  return !node.next_skips || next(node.unit).da == node.skip;
}

template <class Scalar>
void check_random_traces(std::uint64_t seeds, double tolerance) {
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const RandomPass<Scalar> example = random_pass<Scalar>(seed);
    Choices choices(seed, 1);
    const auto l = std::size_t(choices.whole(0, static_cast<Index>(example.network.layers.size()) - 1));
    const auto& W = example.network.layers[l].W;
    const Index unit = choices.whole(0, W.rows() - 1);
    for (const TracedSample sample : {TracedSample{}, TracedSample{choices.whole(0, example.pass.x.cols() - 1)}}) {
      CAPTURE(seed);
      CAPTURE(l);
      CAPTURE(unit);
      CAPTURE(sample.has_value());
      const ChainNode node = trace_unit(example.network, example.loss, example.pass, l, unit, sample);
      CHECK(sum_error(example, l, unit, sample, sum_of_da) < tolerance);
      CHECK(sum_error(example, l, unit, sample, sum_of_du) < tolerance);
      CHECK(sum_error(example, l, unit, sample, sum_of_dz) < tolerance);
      CHECK(leads_on(example, node, sample));
      for (const std::optional<Index> input : {std::optional<Index>{}, std::optional{choices.whole(0, W.cols() - 1)}}) {
        const ParameterTrace trace = trace_parameter(example.network, example.pass, l, unit, input, sample);
        CHECK(gradient_error(trace, sample) < tolerance);
        CHECK(trace.dz == node.dz);
      }
    }
  }
}

}  // namespace

TEST_CASE("the chain of the worked example") {
  const RandomPass<double> example = worked_example();
  const ChainNode node = trace_unit(example.network, example.loss, example.pass, 0, 0, 0);
  REQUIRE(node.loss);
  CHECK(node.z == 1);
  CHECK(relative_error(node.loss->prediction, 0.7310585786300049) < 1e-15);
  CHECK(node.loss->target == 1);
  CHECK(node.loss->factor == 2);
  CHECK(relative_error(node.loss->error, -0.2689414213699951) < 1e-15);
  CHECK(relative_error(node.da, -0.5378828427399902) < 1e-15);
  CHECK(relative_error(node.derivative, 0.19661193324148185) < 1e-15);
  CHECK(relative_error(node.dz, -0.10575418556853343) < 1e-15);
  const ParameterTrace w = trace_parameter(example.network, example.pass, 0, 0, 0, 0);
  CHECK(w.value == 0.5);
  CHECK(w.a_prev == 2);
  CHECK(relative_error(w.gradient, -0.21150837113706686) < 1e-15);
  const ParameterTrace b = trace_parameter(example.network, example.pass, 0, 0, std::nullopt);
  CHECK(b.a_prev == 1);
  CHECK(relative_error(b.gradient, -0.10575418556853343) < 1e-15);
}

TEST_CASE("one sample and the mean of two, worked by hand") {
  const RandomPass<double> example = hand_example();
  // Sample 1: ŷ − y = 0.5, so ∂loss/∂ŷ = 1; sample 2: −1. Hidden unit 2 has z = −2 and 1.
  const ChainNode first = trace_unit(example.network, example.loss, example.pass, 0, 1, 0);
  REQUIRE(first.terms.size() == 1);
  CHECK(first.terms[0].weight == -2);
  CHECK(first.terms[0].dz_next == 1);
  CHECK(first.da == -2);
  CHECK(first.derivative == 0);
  CHECK(first.dz == 0);
  const ChainNode second = trace_unit(example.network, example.loss, example.pass, 0, 1, 1);
  CHECK(second.da == 2);
  CHECK(second.derivative == 1);
  CHECK(second.dz == 2);
  // The mean: da (−2 + 2) / 2, f′ (0 + 1) / 2, dz (0 + 2) / 2 = ½ · 0 + 1.
  const ChainNode mean = trace_unit(example.network, example.loss, example.pass, 0, 1);
  CHECK(mean.da == 0);
  CHECK(mean.derivative == 0.5);
  CHECK(mean.dz == 1);
  CHECK(mean.covariance == 1);
  // Its weight from input 1, x = 1 and 2: products 0 and 4, their mean is dW = 2.
  const ParameterTrace weight = trace_parameter(example.network, example.pass, 0, 1, 0);
  CHECK(weight.samples[0].product == 0);
  CHECK(weight.samples[1].product == 4);
  CHECK(weight.gradient == 2);
  CHECK(weight.a_prev == 1.5);
  CHECK(weight.covariance == 0.5);
}

TEST_CASE("a skip connection is a term of its own") {
  NetworkConfig config{.inputs = 3, .hidden = {3, 3}, .hidden_activation = Activation::tanh, .seed = 5, .skip = true};
  Example example = random_example(config, 4);
  forward(example.network, example.pass);
  backward(example.network, Loss::squared_error, example.pass);
  const ChainNode node = trace_unit(example.network, Loss::squared_error, example.pass, 0, 2, 1);
  CHECK(node.next_skips);
  CHECK(node.skip == 4 * example.pass.layers[1].da(2, 1));
  CHECK_FALSE(trace_unit(example.network, Loss::squared_error, example.pass, 1, 2, 1).next_skips);
}

TEST_CASE("a cross-entropy shows its probability") {
  Network<double> network;
  network.layers = {{Matrix<double>{{1}, {3}}, Vector<double>{{0, 0}}, Activation::linear}};
  const Matrix<double> x = Matrix<double>::Constant(1, 1, 1), y{{0}, {1}};
  const double p = 1 / (1 + std::exp(-2.0));  // softmax of 1 and 3
  const auto softmax = passed(network, Loss::softmax_cross_entropy, x, y);
  const LossTerms terms = *trace_unit(softmax.network, softmax.loss, softmax.pass, 0, 1, 0).loss;
  CHECK(relative_error(terms.probability, p) < 1e-15);
  CHECK(relative_error(terms.error, p - 1) < 1e-14);  // a difference of nearly equal numbers loses a digit
  CHECK(terms.factor == 1);
  const auto logit = passed(network, Loss::binary_cross_entropy, x, y);
  const LossTerms sigmoid = *trace_unit(logit.network, logit.loss, logit.pass, 0, 0, 0).loss;
  CHECK(relative_error(sigmoid.probability, 1 / (1 + std::exp(-1.0))) < 1e-15);
  CHECK(sigmoid.factor == 0.5);  // the mean over two outputs
}

TEST_CASE("a cross-entropy that is nearly right keeps the digits of its error, and large logits do not overflow") {
  Network<double> network;
  network.layers = {{Matrix<double>{{1}, {0}}, Vector<double>{{0, 0}}, Activation::linear}};
  const auto terms = [&](Loss loss, double logit) {
    const auto example = passed(network, loss, Matrix<double>::Constant(1, 1, logit), Matrix<double>{{1}, {0}});
    return *trace_unit(example.network, example.loss, example.pass, 0, 0, 0).loss;
  };
  // s − 1 = −1 / (1 + e⁴⁰), from mpmath
  CHECK(relative_error(terms(Loss::binary_cross_entropy, 40).error, -4.24835425529158898e-18) < 1e-14);
  CHECK(terms(Loss::softmax_cross_entropy, 1000).probability == 1);
  CHECK(terms(Loss::softmax_cross_entropy, -1000).probability == 0);
}

TEST_CASE("in any configuration the sums give what the backward pass has") {
  // Roundings of a few dozen terms, relative to the terms: double 1e-16 each, float 6e-8.
  check_random_traces<double>(3000, 1e-14);
  check_random_traces<float>(1000, 5e-6);
}

TEST_CASE("what is not there is refused by name") {
  const RandomPass<double> example = hand_example();
  const auto trace = [&](std::size_t layer, Index unit, TracedSample sample) {
    return error_message([&] { trace_unit(example.network, example.loss, example.pass, layer, unit, sample); });
  };
  CHECK(contains(trace(2, 0, {}), "there is no layer 2; expected 0 to 1"));
  CHECK(contains(trace(0, 2, {}), "there is no unit 2; expected 0 to 1"));
  CHECK(contains(trace(0, -1, {}), "there is no unit -1"));
  CHECK(contains(trace(0, 0, 2), "there is no sample 2; expected 0 to 1"));
  CHECK(
      contains(error_message([&] { trace_parameter(example.network, example.pass, 1, 0, 2); }), "there is no input 2"));
  Pass<double> fresh;
  fresh.x = example.pass.x;
  CHECK(contains(error_message([&] { trace_unit(example.network, example.loss, fresh, 0, 0); }), "has been backward"));
  forward(example.network, fresh);
  CHECK(contains(error_message([&] { trace_unit(example.network, example.loss, fresh, 0, 0); }), "has been backward"));
}
