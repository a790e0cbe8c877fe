#include "normalization.hpp"

#include <array>
#include <stdexcept>

#include "names.hpp"

namespace backprop {
namespace {

constexpr std::array table{
    NormalizationInfo{Normalization::none, "none"},
    NormalizationInfo{Normalization::batch, "batch"},
    NormalizationInfo{Normalization::layer, "layer"},
};

template <class Scalar>
void take_statistics(const Norm<Scalar>& norm, const Matrix<Scalar>& z, Mode mode, NormPass<Scalar>& pass) {
  if (norm.kind == Normalization::layer) {
    pass.mean = z.colwise().mean().transpose();
    pass.z_hat = z.rowwise() - pass.mean.transpose();
    pass.variance = pass.z_hat.array().square().colwise().mean().transpose();
  } else if (mode == Mode::training) {
    if (z.cols() < 2)
      throw std::invalid_argument("batch normalisation needs at least 2 samples a batch to train; got 1");
    pass.mean = z.rowwise().mean();
    pass.z_hat = z.colwise() - pass.mean;
    pass.variance = pass.z_hat.array().square().rowwise().mean();
  } else {
    pass.mean = norm.running_mean;
    pass.z_hat = z.colwise() - pass.mean;
    pass.variance = norm.running_variance;
  }
  pass.inverse_deviation = (pass.variance.array() + static_cast<Scalar>(normalization_epsilon)).sqrt().inverse();
}

}  // namespace

std::span<const NormalizationInfo> normalizations() { return table; }

Normalization normalization_from_name(std::string_view name) {
  return find_by_name(std::span<const NormalizationInfo>(table), name, "normalization").normalization;
}

template <class Scalar>
Norm<Scalar> Norm<Scalar>::first(Normalization kind, Index units) {
  Norm norm;
  norm.kind = kind;
  if (kind == Normalization::none) return norm;
  norm.scale = Vector<Scalar>::Ones(units);
  norm.shift = Vector<Scalar>::Zero(units);
  if (kind == Normalization::layer) return norm;
  norm.running_mean = Vector<Scalar>::Zero(units);
  norm.running_variance = Vector<Scalar>::Ones(units);
  return norm;
}

template <class Scalar>
void normalize(const Norm<Scalar>& norm, const Matrix<Scalar>& z, Mode mode, NormPass<Scalar>& pass) {
  // ẑ = (z − mean) / √(variance + ε)
  take_statistics(norm, z, mode, pass);
  if (norm.kind == Normalization::layer) pass.z_hat.array().rowwise() *= pass.inverse_deviation.transpose().array();
  else pass.z_hat.array().colwise() *= pass.inverse_deviation.array();
  // u = scale ∘ ẑ + shift
  pass.u = (pass.z_hat.array().colwise() * norm.scale.array()).colwise() + norm.shift.array();
}

template <class Scalar>
void normalize_backward(const Norm<Scalar>& norm, NormPass<Scalar>& pass, Matrix<Scalar>& dz) {
  // u = scale ∘ ẑ + shift  ⇒  dscale = Σ du ∘ ẑ,  dshift = Σ du over samples,  dẑ = scale ∘ du
  pass.dscale = (pass.du.array() * pass.z_hat.array()).rowwise().sum();
  pass.dshift = pass.du.rowwise().sum();
  dz = pass.du.array().colwise() * norm.scale.array();
  // ẑ = (z − mean z) / √(variance z + ε)  ⇒  dz = (dẑ − mean dẑ − ẑ mean(dẑ ∘ ẑ)) / √(variance z + ε)
  if (norm.kind == Normalization::layer) {
    pass.mean_gradient = dz.colwise().mean().transpose();
    pass.gradient_along = (dz.array() * pass.z_hat.array()).colwise().mean().transpose();
    dz.rowwise() -= pass.mean_gradient.transpose();
    dz.array() -= pass.z_hat.array().rowwise() * pass.gradient_along.transpose().array();
    dz.array().rowwise() *= pass.inverse_deviation.transpose().array();
  } else {
    pass.mean_gradient = dz.rowwise().mean();
    pass.gradient_along = (dz.array() * pass.z_hat.array()).rowwise().mean();
    dz.colwise() -= pass.mean_gradient;
    dz.array() -= pass.z_hat.array().colwise() * pass.gradient_along.array();
    dz.array().colwise() *= pass.inverse_deviation.array();
  }
}

template <class Scalar>
void update_running_statistics(const NormPass<Scalar>& pass, Norm<Scalar>& norm) {
  if (norm.kind != Normalization::batch) return;
  const auto share = static_cast<Scalar>(running_share);
  const auto count = static_cast<double>(pass.u.cols());
  const auto unbiased = static_cast<Scalar>(count / (count - 1));
  norm.running_mean += share * (pass.mean - norm.running_mean);
  norm.running_variance += share * (unbiased * pass.variance - norm.running_variance);
}

#define INSTANTIATE(Scalar)                                                                        \
  template struct Norm<Scalar>;                                                                    \
  template void normalize(const Norm<Scalar>&, const Matrix<Scalar>&, Mode, NormPass<Scalar>&);    \
  template void normalize_backward(const Norm<Scalar>&, NormPass<Scalar>&, Matrix<Scalar>&);       \
  template void update_running_statistics(const NormPass<Scalar>&, Norm<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
