#include "parameter_vector.hpp"

#include "parameters.hpp"
#include "testing.hpp"

using namespace backprop;

TEST_CASE("weights row by row, biases, scales, shifts, layer after layer") {
  auto network = make_network<double>({.hidden = {2}, .normalization = Normalization::layer});
  network.layers[0].W << 1, 2, 3, 4;
  network.layers[0].b << 5, 6;
  network.layers[0].norm.scale << 7, 8;
  network.layers[0].norm.shift << 9, 10;
  network.layers[1].W << 11, 12;
  network.layers[1].b << 13;
  const Vector<double> parameters = parameter_vector(network);
  REQUIRE(parameters.size() == 13);
  for (Index i = 0; i < 13; ++i) CHECK(parameters[i] == static_cast<double>(i + 1));
}

TEST_CASE("a network moves to a vector and back, whatever it is made of") {
  for (const Normalization kind : {Normalization::none, Normalization::batch, Normalization::layer}) {
    auto network = make_network<float>({.hidden = {3, 5}, .outputs = 2, .normalization = kind});
    const Vector<float> wanted = Vector<float>::Random(parameter_count(network));
    const Vector<float> mean = network.layers[0].norm.running_mean;
    set_parameter_vector(wanted, network);
    CHECK(parameter_vector(network) == wanted);
    CHECK(network.layers[0].norm.running_mean == mean);
  }
}

TEST_CASE("a vector of another length is refused and changes nothing") {
  auto network = make_network<double>({.hidden = {3}});
  const Vector<double> before = parameter_vector(network);
  const Vector<double> longer = Vector<double>::Zero(before.size() + 1);
  CHECK(contains(error_message([&] { set_parameter_vector(longer, network); }), "14 parameters for a network of 13"));
  CHECK(parameter_vector(network) == before);
}

TEST_CASE("a parameter vector has the order of for_each_parameter, and goes back in") {
  Example example = random_example({.hidden = {3, 2}, .normalization = Normalization::layer}, 4);
  forward(example.network, example.pass);
  backward(example.network, Loss::squared_error, example.pass);
  const Vector<double> vector = parameter_vector(example.network);
  CHECK(vector.size() == parameter_count(example.network));
  Index offset = 0;
  for_each_parameter(example.network, example.pass, [&](Flat<double> values, ConstFlat<double>, ParameterKind) {
    CHECK(vector.segment(offset, values.size()) == values.matrix());
    offset += values.size();
  });
  Network<double> other = make_network<double>({.hidden = {3, 2}, .seed = 9, .normalization = Normalization::layer});
  set_parameter_vector(vector, other);
  CHECK(parameter_vector(other) == vector);
  CHECK(contains(error_message([&] { set_parameter_vector<double>(Vector<double>::Zero(3), other); }), "3 parameters"));
}
