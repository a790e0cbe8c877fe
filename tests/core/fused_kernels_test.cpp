#include "fused_kernels.hpp"

#include <array>
#include <cmath>

#include "testing.hpp"

// The kernels are used with packets of four floats alone (`FusedRounds::supports`).

using namespace backprop;

namespace {

constexpr int four = 4;
constexpr std::array<Activation, 5> fused_activations{Activation::linear, Activation::sigmoid, Activation::tanh,
                                                      Activation::relu, Activation::leaky_relu};

/// The parameters of one or two units in the order that `fused::entries` describes.
Vector<float> packed(const Matrix<float>& W, const Vector<float>& b) {
  const Index units = W.rows();
  Vector<float> result = Vector<float>::Zero(fused::entries(units, W.cols()));
  for (Index u = 0; u < units; ++u) {
    result[u] = b[u];
    for (Index j = 0; j < W.cols(); ++j) result[(1 + j) * units + u] = W(u, j);
  }
  return result;
}

void check_near(float actual, double expected) { CHECK(std::abs(actual - expected) <= 4e-6); }

template <int Units, int Packets>
void check_affine(Index inputs) {
  const Index samples = Packets * fused::width;
  const Matrix<float> W = Matrix<float>::Random(Units, inputs), A = Matrix<float>::Random(inputs, samples);
  const Vector<float> b = Vector<float>::Random(Units);
  Matrix<float> Z(Units, samples);
  fused::affine<Units, Packets>(packed(W, b).data(), A.data(), inputs, Z.data());
  for (Index u = 0; u < Units; ++u)
    for (Index s = 0; s < samples; ++s) {
      double expected = b[u];
      for (Index j = 0; j < inputs; ++j) expected += double{W(u, j)} * double{A(j, s)};
      check_near(Z(u, s), expected);
    }
}

/// dA of inputs `first` and `first` + 1 of a layer of `units` units.
template <int Packets>
void check_transposed(Index units, Index inputs, Index first) {
  const Index samples = Packets * fused::width, pair = fused::entries(2, inputs);
  const Matrix<float> W = Matrix<float>::Random(units, inputs), dZ = Matrix<float>::Random(units, samples);
  const Vector<float> b = Vector<float>::Random(units);
  Vector<float> parameters = Vector<float>::Zero((units + 1) / 2 * pair);
  for (Index u = 0; u < units; u += 2) {
    const Index count = std::min<Index>(2, units - u);
    const Vector<float> two = packed(W.middleRows(u, count), b.segment(u, count));
    parameters.segment(u / 2 * pair, two.size()) = two;
  }
  Matrix<float> dA(2, samples);
  fused::multiply_transposed<2, Packets>(parameters.data(), pair, dZ.data(), units, first, dA.data());
  for (Index j = 0; j < 2; ++j)
    for (Index s = 0; s < samples; ++s) {
      double expected = 0;
      for (Index u = 0; u < units; ++u) expected += double{W(u, first + j)} * double{dZ(u, s)};
      check_near(dA(j, s), expected);
    }
}

/// One update of `Units` units by SGD, and the sum of the new parameters.
template <int Units, int Packets>
void check_update(Index inputs) {
  const Index samples = Packets * fused::width;
  const float rate = 0.25f;
  const Matrix<float> W = Matrix<float>::Random(Units, inputs), A = Matrix<float>::Random(inputs, samples),
                      dZ = Matrix<float>::Random(Units, samples);
  const Vector<float> b = Vector<float>::Random(Units), from = packed(W, b);
  Vector<float> to = Vector<float>::Constant(from.size(), 99);
  fused::ParameterUpdate update(rate, from.data(), to.data());
  if constexpr (Units == 2) fused::update_pair<Packets>(dZ.data(), A.data(), inputs, update);
  else fused::update_single<Packets>(dZ.data(), A.data(), inputs, update);
  double sum = 0;
  for (Index u = 0; u < Units; ++u) {
    double db = 0;
    for (Index s = 0; s < samples; ++s) db += dZ(u, s);
    check_near(to[u], b[u] - rate * db);
    sum += to[u];
    for (Index j = 0; j < inputs; ++j) {
      double dW = 0;
      for (Index s = 0; s < samples; ++s) dW += double{dZ(u, s)} * double{A(j, s)};
      check_near(to[(1 + j) * Units + u], W(u, j) - rate * dW);
      sum += to[(1 + j) * Units + u];
    }
  }
  CHECK(update.sum() == doctest::Approx(sum).epsilon(1e-5));
}

}  // namespace

TEST_CASE("z = W a_prev + b of one and of two units") {
  if constexpr (fused::width == four)
    for (Index inputs = 1; inputs <= 5; ++inputs) {
      check_affine<1, 1>(inputs);
      check_affine<2, 1>(inputs);
      check_affine<1, 3>(inputs);
      check_affine<2, 3>(inputs);
    }
}

TEST_CASE("da_prev = Wᵀ dz, for even and odd numbers of units") {
  if constexpr (fused::width == four)
    for (Index units = 1; units <= 5; ++units) {
      check_transposed<1>(units, 2, 0);
      check_transposed<2>(units, 5, 2);
      check_transposed<3>(units, 4, 1);
    }
}

TEST_CASE("an update moves every bias and weight against its gradient") {
  if constexpr (fused::width == four)
    for (Index inputs = 1; inputs <= 6; ++inputs) {
      check_update<1, 1>(inputs);
      check_update<2, 1>(inputs);
      check_update<1, 3>(inputs);
      check_update<2, 2>(inputs);
    }
}

TEST_CASE("activations and derivatives are those of the four verbs, bit for bit") {
  if constexpr (fused::width == four) {
    const Index rows = 3, samples = 2 * fused::width;
    for (const Activation activation : fused_activations) {
      CAPTURE(info(activation).name);
      const Matrix<float> z = 3 * Matrix<float>::Random(rows, samples), da = Matrix<float>::Random(rows, samples);
      Matrix<float> a, dz, fused_a = z, fused_dz = da;
      apply_activation(activation, z, a);
      apply_derivative(activation, z, a, da, dz);
      fused::activate<2>(activation, fused_a.data(), rows, false);
      CHECK(fused_a == a);
      fused::derive<2>(activation, a.data(), fused_dz.data(), rows);
      CHECK(fused_dz == dz);
    }
  }
}

TEST_CASE("two rows whose last packets hold two samples twice share one evaluation") {
  if constexpr (fused::width == four) {
    for (const Activation activation : {Activation::sigmoid, Activation::tanh}) {
      Matrix<float> z = 2 * Matrix<float>::Random(3, 2 * fused::width), a;
      z.middleCols(6, 2) = z.middleCols(4, 2).eval();
      apply_activation(activation, z, a);
      fused::activate<2>(activation, z.data(), 3, true);
      CHECK(z == a);
    }
  }
}

TEST_CASE("subnormal gradients become 0") {
  if constexpr (fused::width == four) {
    const Matrix<float> a = Matrix<float>::Constant(1, 4, 0.5f);
    Matrix<float> da = Matrix<float>::Constant(1, 4, 2e-38f);
    fused::derive<1>(Activation::sigmoid, a.data(), da.data(), 1);  // σ′ = ¼
    CHECK(da.cwiseAbs().maxCoeff() == 0);
  }
}

TEST_CASE("a batch is gathered feature by feature; the last packet ends with the batch") {
  if constexpr (fused::width == four) {
    Matrix<float> all(2, 20);
    for (Index s = 0; s < 20; ++s) all(0, s) = static_cast<float>(s), all(1, s) = static_cast<float>(100 + s);
    const std::array<Index, 6> chosen{7, 3, 19, 0, 11, 5};
    std::array<float, 16> rows{};
    fused::gather<2>(all, chosen, true, rows.data());
    const std::array<float, 16> twice{7, 3, 19, 0, 11, 5, 11, 5, 107, 103, 119, 100, 111, 105, 111, 105};
    CHECK(rows == twice);
    const std::array<Index, 7> seven{7, 3, 19, 0, 11, 5, 8};
    fused::gather<2>(all, seven, false, rows.data());
    const std::array<float, 16> overlapping{7, 3, 19, 0, 0, 11, 5, 8, 107, 103, 119, 100, 100, 111, 105, 108};
    CHECK(rows == overlapping);
  }
}
