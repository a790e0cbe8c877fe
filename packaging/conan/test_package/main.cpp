#include <backprop/synthetic.hpp>
#include <backprop/trainer.hpp>
#include <cstdio>

int main() {
  using namespace backprop;
  const Points points = generate_points({.set = DataSet::circle, .count = 500, .seed = 1});
  Trainer<double> trainer({.hidden = {8, 8}, .hidden_activation = Activation::relu}, {.learning_rate = 0.03},
                          to_dataset<double>(points));
  trainer.train(3000);
  std::printf("test loss %.17g\n", trainer.evaluate_test().loss);
}
