#include "loss.hpp"

#include <array>

#include "names.hpp"

namespace backprop {
namespace {

constexpr std::array table{
    LossInfo{Loss::squared_error, "squared_error"},
    LossInfo{Loss::half_squared_error, "half_squared_error"},
};

/// The one factor in which the two squared errors differ.
double half_or_one(Loss loss) { return loss == Loss::half_squared_error ? 0.5 : 1.0; }

}  // namespace

std::span<const LossInfo> losses() { return table; }

Loss loss_from_name(std::string_view name) {
  return find_by_name(std::span<const LossInfo>(table), name, "loss").loss;
}

template <class Scalar>
double loss_value(Loss loss, const Matrix<Scalar>& prediction, const Matrix<Scalar>& target) {
  // L = c · mean (ŷ − y)²
  const double sum = (prediction - target).template cast<double>().squaredNorm();
  return half_or_one(loss) * sum / static_cast<double>(prediction.size());
}

template <class Scalar>
void loss_gradient(Loss loss, const Matrix<Scalar>& prediction, const Matrix<Scalar>& target,
                   Matrix<Scalar>& dprediction) {
  // dŷ = 2c (ŷ − y) / count
  const auto scale = static_cast<Scalar>(2 * half_or_one(loss) / static_cast<double>(prediction.size()));
  dprediction = scale * (prediction - target);
}

#define INSTANTIATE(Scalar)                                                             \
  template double loss_value(Loss, const Matrix<Scalar>&, const Matrix<Scalar>&);       \
  template void loss_gradient(Loss, const Matrix<Scalar>&, const Matrix<Scalar>&, Matrix<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
