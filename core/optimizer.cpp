#include "optimizer.hpp"

#include <cmath>
#include <stdexcept>
#include <string>

namespace backprop {

void check_learning_rate(double learning_rate) {
  if (!std::isfinite(learning_rate) || learning_rate < 0)
    throw std::invalid_argument("the learning rate is " + std::to_string(learning_rate) +
                                ", expected a finite number that is not negative");
}

template <class Scalar>
void update(double learning_rate, const Pass<Scalar>& pass, Network<Scalar>& network) {
  const auto rate = static_cast<Scalar>(learning_rate);
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    // W ← W − rate · dW,  b ← b − rate · db
    network.layers[l].W -= rate * pass.layers[l].dW;
    network.layers[l].b -= rate * pass.layers[l].db;
  }
}

template void update(double, const Pass<float>&, Network<float>&);
template void update(double, const Pass<double>&, Network<double>&);

}  // namespace backprop
