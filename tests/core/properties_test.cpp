// What must hold for every configuration, on configurations drawn at random. A failure names its seed; a test of one
// seed is a loop from it to it.
#include <numeric>

#include "checkpoint.hpp"
#include "gradient_check.hpp"
#include "random_config.hpp"
#include "testing.hpp"

using namespace backprop;

namespace {

/// The entries of all gradients side by side.
std::vector<double> gradients_of(RandomPass<double>& example) {
  std::vector<double> all;
  for_each_parameter(example.network, example.pass, [&](Flat<double>, ConstFlat<double> gradient, ParameterKind) {
    all.insert(all.end(), gradient.begin(), gradient.end());
  });
  return all;
}

double largest(const std::vector<double>& numbers) {
  double result = 0;
  for (const double number : numbers) result = std::max(result, std::abs(number));
  return result;
}

Matrix<double> reordered(const Matrix<double>& matrix, const std::vector<Index>& order) {
  Matrix<double> result(matrix.rows(), matrix.cols());
  for (Index column = 0; column < matrix.cols(); ++column) result.col(column) = matrix.col(order[std::size_t(column)]);
  return result;
}

}  // namespace

TEST_CASE("property: gradients equal difference quotients") {
  constexpr std::uint64_t networks = 5000;
  constexpr int checks = 8;
  std::int64_t compared = 0, precise = 0;
  for (std::uint64_t seed = 1; seed <= networks; ++seed) {
    const RandomPass<double> example = random_pass<double>(seed);
    GradientChecker checker(example.network, example.loss, example.pass.x, example.pass.y);
    Choices choices(seed, 1);
    for (int i = 0; i < checks; ++i) {
      const Index number = choices.whole(0, checker.count() - 1);
      const GradientCheck check = checker.check(checker.place(number));
      CAPTURE(seed);
      CAPTURE(number);
      CAPTURE(check.analytic);
      CAPTURE(check.numeric.value);
      CHECK(check.verdict != GradientVerdict::differs);
      CHECK(check.verdict != GradientVerdict::not_finite);
      compared += check.verdict == GradientVerdict::agrees;
      precise += check.verdict == GradientVerdict::agrees && check.digits > 6;
    }
  }
  // Not an agreement of noughts: measured, 83 % of the gradients are large enough to compare (the others belong to
  // units that are dead or normalised away), and of these 99 % agree to 6 digits.
  CHECK(compared > 0.75 * networks * checks);
  CHECK(precise > 0.97 * static_cast<double>(compared));
}

TEST_CASE("property: gains telescope, and are the product of their factors") {
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    CAPTURE(seed);
    const RandomPass<double> example = random_pass<double>(seed);
    const GradientStats stats = measure_gradients(example.network, example.pass);
    const std::size_t last = stats.signal.size() - 1;
    if (*std::min_element(stats.signal.begin(), stats.signal.end()) == 0) continue;  // nothing arrives: gains are NaN
    double product = 1;
    for (std::size_t l = 0; l < last; ++l) {
      product *= stats.gain[l];
      // A few roundings of 1e-16 each.
      const double factors =
          stats.weight_gain[l] * stats.skip_gain[l] * stats.derivative_gain[l] * stats.normalization_gain[l];
      CHECK(relative_error(stats.gain[l], factors) < 1e-14);
    }
    CHECK(relative_error(product, stats.signal.front() / stats.signal.back()) < 1e-14);
  }
}

TEST_CASE("property: the order of the samples does not matter to a full batch") {
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    CAPTURE(seed);
    RandomPass<double> example = random_pass<double>(seed);
    const std::vector<double> before = gradients_of(example);
    const double loss = example.pass.loss;
    std::vector<Index> order(std::size_t(example.pass.x.cols()));
    std::iota(order.begin(), order.end(), Index{0});
    Random(seed).shuffle(order);
    example.pass.x = reordered(example.pass.x, order);
    example.pass.y = reordered(example.pass.y, order);
    forward(example.network, example.pass);
    compute_loss(example.loss, example.pass);
    backward(example.network, example.loss, example.pass);
    const std::vector<double> after = gradients_of(example);
    double difference = 0;
    for (std::size_t i = 0; i < before.size(); ++i) difference = std::max(difference, std::abs(before[i] - after[i]));
    // Sums in another order: roundings of 1e-16, times 316 a layer where normalisation divides by its least deviation.
    CHECK(difference <= 1e-12 * largest(before));
    CHECK(relative_error(loss, example.pass.loss) < 1e-13);
  }
}

TEST_CASE("property: a run that is saved and loaded goes on as one that is not") {
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    CAPTURE(seed);
    RandomRun run = random_run(seed);
    Trainer<float> straight = trainer_of<float>(run);
    run.network.seed += 1;
    Trainer<float> resumed = trainer_of<float>(run);
    Choices choices(seed, 1);
    straight.train(choices.whole(0, 30));
    CHECK(load_checkpoint<float>(save_checkpoint(straight), resumed));
    const auto more = choices.whole(1, 30);
    straight.train(more);
    resumed.train(more);
    CHECK(save_checkpoint(straight) == save_checkpoint(resumed));
  }
}

TEST_CASE("property: the same seed is the same run, another seed another") {
  std::size_t equal = 0;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    CAPTURE(seed);
    const RandomRun run = random_run(seed);
    Trainer<double> first = trainer_of<double>(run), second = trainer_of<double>(run);
    first.train(20);
    for (int i = 0; i < 4; ++i) second.train(5);
    CHECK(save_checkpoint(first) == save_checkpoint(second));
    RandomRun other = run;
    ++other.network.seed;
    equal += trainer_of<double>(other).network().layers.back().W == trainer_of<double>(run).network().layers.back().W;
  }
  CHECK(equal < 300);  // zeros and constant, 2 of 13 initializers, are the same for all seeds
}
