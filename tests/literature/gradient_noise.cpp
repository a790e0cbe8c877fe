// How far a mini-batch's gradient is from that of all samples (McCandlish et al. 2018).
#include <cmath>

#include "claims.hpp"
#include "probes.hpp"
#include "synthetic.hpp"
#include "trainer.hpp"

namespace literature {

using namespace backprop;

namespace {

constexpr Index samples = 500;

/// dW and db of all layers, one after another.
Vector<double> flattened(const Pass<double>& pass) {
  std::vector<double> numbers;
  for (const auto& layer : pass.layers) {
    numbers.insert(numbers.end(), layer.dW.data(), layer.dW.data() + layer.dW.size());
    numbers.insert(numbers.end(), layer.db.data(), layer.db.data() + layer.db.size());
  }
  return Eigen::Map<Vector<double>>(numbers.data(), static_cast<Index>(numbers.size()));
}

/// A run at rate 0, which takes batch after batch and stays where it is.
Trainer<double> standing_run(Index batch) {
  return {{.hidden = {16, 16}, .hidden_activation = Activation::tanh, .output_activation = Activation::linear},
          {.learning_rate = 0, .batch_size = batch},
          to_dataset<double>(generate_points({DataSet::spiral, 2 * samples, 0, 0.5, 1}))};
}

/// The gradient of every sample alone, as columns, from passes of one sample.
Matrix<double> sample_gradients(const Trainer<double>& run) {
  Matrix<double> gradients;
  Pass<double> pass;
  for (Index i = 0; i < samples; ++i) {
    pass.x = run.data().train.x.col(i);
    pass.y = run.data().train.y.col(i);
    forward(run.network(), pass);
    backward(run.network(), run.training().loss, pass);
    const Vector<double> one = flattened(pass);
    if (i == 0) gradients.resize(one.size(), samples);
    gradients.col(i) = one;
  }
  return gradients;
}

/// Mean over the batches of an epoch of ‖G_B − G‖², for 40 epochs.
std::vector<double> squared_distances(Trainer<double>& run, const Vector<double>& whole) {
  std::vector<double> means;
  const Index batches = samples / run.training().batch_size;
  for (int epoch = 0; epoch < 40; ++epoch) {
    double sum = 0;
    for (Index i = 0; i < batches; ++i) {
      run.forward(), run.loss(), run.backward(), run.update();
      sum += (flattened(run.pass()) - whole).squaredNorm();
    }
    means.push_back(sum / static_cast<double>(batches));
  }
  return means;
}

/// Σ being the covariance of the samples' gradients, of N samples drawn without replacement.
Claim noise_claim(Index batch, const std::string& name) {
  auto run = standing_run(batch);
  const Matrix<double> gradients = sample_gradients(run);
  const Vector<double> whole = gradients.rowwise().mean();
  const double trace = (gradients.colwise() - whole).squaredNorm() / static_cast<double>(samples);
  const double N = samples, B = static_cast<double>(batch), expected = trace / B * (N - B) / (N - 1);
  return mean_claim(name, "McCandlish et al. 2018, §2.2", 1, [&] {
    auto values = squared_distances(run, whole);
    for (double& value : values) value /= expected;
    return values;
  }());
}

}  // namespace

// Fail with: batch_sampler.cpp, no shuffling; loss.cpp, squared error's gradient not divided by the batch.
std::vector<Claim> gradient_noise_claims() {
  return {noise_claim(5, "batches of 5 of 500: ‖G_B − G‖² ÷ (tr Σ / B · (N − B)/(N − 1))"),
          noise_claim(50, "… batches of 50")};
}

}  // namespace literature
