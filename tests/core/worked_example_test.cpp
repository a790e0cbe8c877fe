// One sigmoid neuron, worked by hand and checked against PyTorch in double: every intermediate number.
#include "testing.hpp"
#include "update.hpp"

using namespace backprop;

TEST_CASE("the worked example: one sigmoid neuron, every number of its chain rule") {
  // Only the order of a few roundings may differ from PyTorch's: 1e-12 leaves four digits for that.
  constexpr double tolerance = 1e-12;
  Network<double> network;
  network.layers.push_back({Matrix<double>::Constant(1, 1, 0.5), Vector<double>::Zero(1), Activation::sigmoid});
  Pass<double> pass;
  pass.x = Matrix<double>::Constant(1, 1, 2);
  pass.y = Matrix<double>::Constant(1, 1, 1);

  forward(network, pass);
  CHECK(pass.layers[0].z(0, 0) == 1);
  CHECK(relative_error(pass.layers[0].a(0, 0), 0.7310585786300049) < tolerance);

  CHECK(relative_error(compute_loss(Loss::squared_error, pass), 0.07232948812851325) < tolerance);

  backward(network, Loss::squared_error, pass);
  const LayerPass<double>& layer = pass.layers[0];
  CHECK(relative_error(layer.da(0, 0), -0.5378828427399902) < tolerance);
  CHECK(relative_error(layer.dz(0, 0), -0.10575418556853343) < tolerance);
  CHECK(relative_error(layer.dz(0, 0) / layer.da(0, 0), 0.19661193324148185) < tolerance);
  CHECK(relative_error(layer.dW(0, 0), -0.21150837113706686) < tolerance);
  CHECK(relative_error(layer.db(0), -0.10575418556853343) < tolerance);
  CHECK(network.layers[0].W(0, 0) == 0.5);  // backward changes no weight

  update(0.1, pass, network);
  CHECK(relative_error(network.layers[0].W(0, 0), 0.5211508371137067) < tolerance);
  CHECK(relative_error(network.layers[0].b(0), 0.010575418556853344) < tolerance);
}
