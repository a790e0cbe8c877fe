#include "dense_layer.hpp"

#include <limits>

#include "testing.hpp"

using namespace backprop;

namespace {

/// Two units, two inputs, ReLU: z = W a_prev + b.
DenseLayer<double> relu_layer() {
  return {Matrix<double>{{1, -2}, {3, 1}}, Vector<double>{{0.5, -1}}, Activation::relu};
}

/// Two samples.
const Matrix<double> a_prev{{1, 2}, {1, -1}};

}  // namespace

TEST_CASE("forward, worked by hand") {
  LayerPass<double> pass;
  forward(relu_layer(), a_prev, Mode::training, pass);
  CHECK(pass.z == Matrix<double>{{-0.5, 4.5}, {3, 4}});
  CHECK(pass.a == Matrix<double>{{0, 4.5}, {3, 4}});
}

TEST_CASE("backward, worked by hand") {
  LayerPass<double> pass;
  const DenseLayer<double> layer = relu_layer();
  forward(layer, a_prev, Mode::training, pass);
  pass.da = Matrix<double>{{1, 2}, {-1, 3}};
  Matrix<double> da_prev;
  backward(layer, a_prev, pass, &da_prev);
  CHECK(pass.dz == Matrix<double>{{0, 2}, {-1, 3}});     // ReLU is inactive for unit 0 in sample 0
  CHECK(pass.dW == Matrix<double>{{4, -2}, {5, -4}});    // dz a_prevᵀ
  CHECK(pass.db == Vector<double>{{2, 2}});              // Σ dz
  CHECK(da_prev == Matrix<double>{{-3, 11}, {-1, -1}});  // Wᵀ dz
}

TEST_CASE("a skip connection adds the input to the activation, and its gradient to the input's") {
  LayerPass<double> pass, plain;
  DenseLayer<double> layer = relu_layer();
  forward(layer, a_prev, Mode::training, plain);
  layer.skip = true;
  forward(layer, a_prev, Mode::training, pass);
  CHECK(pass.h == plain.a);
  CHECK(pass.a == plain.a + a_prev);
  CHECK(&activation_output(layer, pass) == &pass.h);
  plain.da = pass.da = Matrix<double>{{1, 2}, {-1, 3}};
  Matrix<double> da_prev, plain_da_prev;
  backward(layer, a_prev, pass, &da_prev);
  layer.skip = false;
  backward(layer, a_prev, plain, &plain_da_prev);
  CHECK(pass.dW == plain.dW);
  CHECK(da_prev == plain_da_prev + pass.da);
}

TEST_CASE("the gradients are those of central differences, with normalisation and skip") {
  for (const Normalization kind : {Normalization::none, Normalization::batch, Normalization::layer}) {
    DenseLayer<double> layer{Matrix<double>::Random(3, 3), Vector<double>::Random(3), Activation::tanh, true,
                             Norm<double>::first(kind, 3)};
    const Matrix<double> x = Matrix<double>::Random(3, 5), da = Matrix<double>::Random(3, 5);
    // The sum of da ∘ a has the gradient da at a.
    const auto value = [&] {
      LayerPass<double> pass;
      forward(layer, x, Mode::training, pass);
      return pass.a.cwiseProduct(da).sum();
    };
    LayerPass<double> pass;
    forward(layer, x, Mode::training, pass);
    pass.da = da;
    backward(layer, x, pass, static_cast<Matrix<double>*>(nullptr));
    CAPTURE(static_cast<int>(kind));
    for (Index i = 0; i < layer.W.size(); ++i) {
      double& weight = layer.W.data()[i];
      const double middle = weight;
      constexpr double h = 1e-5;
      weight = middle + h;
      const double above = value();
      weight = middle - h;
      const double below = value();
      weight = middle;
      // h² times a third derivative of size 1 to 10, and rounding over h.
      CHECK(std::abs((above - below) / (2 * h) - pass.dW.data()[i]) < 1e-8);
    }
  }
}

TEST_CASE("a layer is finite when all that it has learned is") {
  DenseLayer<double> layer = relu_layer();
  layer.norm = Norm<double>::first(Normalization::batch, 2);
  CHECK(is_finite(layer));
  for (double* number : {&layer.W(1, 0), &layer.b[1], &layer.norm.scale[0], &layer.norm.shift[1]}) {
    const double before = *number;
    *number = std::numeric_limits<double>::infinity();
    CHECK_FALSE(is_finite(layer));
    *number = before;
  }
}
