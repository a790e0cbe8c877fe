#include "eigen.hpp"

#include "testing.hpp"

using namespace backprop;

namespace {

template <class Scalar>
constexpr int packet_size =
    Eigen::internal::unpacket_traits<typename Eigen::internal::packet_traits<Scalar>::type>::size;

}  // namespace

TEST_CASE("Eigen uses SIMD wherever the target has it") {
#if defined(__SSE2__) || defined(__wasm_simd128__) || defined(__ARM_NEON)
  // More where a processor's wider registers are compiled for.
  CHECK(packet_size<float> >= 4);
  CHECK(packet_size<double> >= 2);
#else
  CHECK(packet_size<float> == 1);
#endif
}

TEST_CASE("vectorised arithmetic gives what plain loops give") {
  // 19 entries: several packets and a remainder.
  const Eigen::ArrayXf x = Eigen::ArrayXf::LinSpaced(19, -3, 6), y = Eigen::ArrayXf::LinSpaced(19, 2, -7);
  const Eigen::ArrayXf sum = x + y, product = x * y, largest = x.max(y), root = x.abs().sqrt();
  for (Eigen::Index i = 0; i < x.size(); ++i) {
    CHECK(sum[i] == x[i] + y[i]);
    CHECK(product[i] == x[i] * y[i]);
    CHECK(largest[i] == std::max(x[i], y[i]));
    CHECK(root[i] == doctest::Approx(std::sqrt(std::abs(x[i]))).epsilon(1e-6));
  }
}
