#include "parameters.hpp"

#include "testing.hpp"

using namespace backprop;

TEST_CASE("every block is visited once, with its gradient, in order; only W is weights") {
  Example example = random_example({.hidden = {3}, .normalization = Normalization::batch}, 4);
  forward(example.network, example.pass);
  compute_loss(Loss::squared_error, example.pass);
  backward(example.network, Loss::squared_error, example.pass);
  const auto& layers = example.network.layers;
  const auto& gradients = example.pass.layers;
  const std::vector<const double*> values{layers[0].W.data(),          layers[0].b.data(), layers[0].norm.scale.data(),
                                          layers[0].norm.shift.data(), layers[1].W.data(), layers[1].b.data()};
  const std::vector<const double*> of{gradients[0].dW.data(),          gradients[0].db.data(),
                                      gradients[0].norm.dscale.data(), gradients[0].norm.dshift.data(),
                                      gradients[1].dW.data(),          gradients[1].db.data()};
  std::size_t block = 0;
  Index count = 0;
  for_each_parameter(example.network, example.pass,
                     [&](Flat<double> here, ConstFlat<double> gradient, ParameterKind kind) {
                       REQUIRE(block < values.size());
                       CHECK(here.data() == values[block]);
                       CHECK(gradient.data() == of[block]);
                       CHECK(here.size() == gradient.size());
                       CHECK((kind == ParameterKind::weight) == (block == 0 || block == 4));
                       count += here.size();
                       ++block;
                     });
  CHECK(block == 6);
  CHECK(count == parameter_count(example.network));
  CHECK(count == 6 + 3 + 3 + 3 + 3 + 1);
}
