#include <cstdio>
#include <synthetic.hpp>
#include <trainer.hpp>

int main() {
  using namespace backprop;
  const Points points = generate_points({.set = DataSet::circle, .count = 500, .seed = 1});
  Trainer<float> trainer({.hidden = {8, 8}, .hidden_activation = Activation::relu},
                         {.learning_rate = 0.03, .batch_size = 10}, to_dataset<float>(points));
  trainer.train(3000);
  const double loss = trainer.evaluate_test().loss;
  std::printf("test loss %.4f, signal of layer 1: %.2e\n", loss, trainer.measure().signal.front());
  return loss < 0.1 ? 0 : 1;
}
