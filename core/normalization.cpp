#include "normalization.hpp"

#include <array>
#include <cmath>

#include "argument_error.hpp"
#include "name_table.hpp"
#include "reductions.hpp"

namespace backprop {
namespace {

constexpr std::array table{
    NormalizationInfo{Normalization::none, "none", 1},
    NormalizationInfo{Normalization::batch, "batch", 2},
    NormalizationInfo{Normalization::layer, "layer", 1},
};

// Loops over rows, as the numbers lie in memory: compilers put them into SIMD lanes, and Eigen's expressions for the
// same were a tenth of the module that the page loads.

template <class Scalar>
Scalar inverse_deviation(Scalar variance) {
  return Scalar(1) / std::sqrt(variance + static_cast<Scalar>(normalization_epsilon));
}

/// One mean and variance a unit, of the batch or those that run along.
template <class Scalar>
void normalize_units(const Norm<Scalar>& norm, const Matrix<Scalar>& z, Mode mode, NormPass<Scalar>& pass) {
  const Index samples = z.cols();
  const auto count = static_cast<Scalar>(samples);
  const bool trains = mode == Mode::training;
  for (Index unit = 0; unit < z.rows(); ++unit) {
    const Scalar* __restrict in = row_data(z, unit);
    Scalar* __restrict z_hat = row_data(pass.z_hat, unit);
    Scalar* __restrict u = row_data(pass.u, unit);
    // ẑ = (z − mean) / √(variance + ε),  u = scale ∘ ẑ + shift
    const Scalar mean =
        trains ? sum_terms<Scalar>(samples, [&](Index s) { return in[s]; }) / count : norm.running_mean[unit];
    for (Index s = 0; s < samples; ++s) z_hat[s] = in[s] - mean;
    const Scalar variance = trains ? sum_terms<Scalar>(samples, [&](Index s) { return z_hat[s] * z_hat[s]; }) / count
                                   : norm.running_variance[unit];
    const Scalar inverse = inverse_deviation(variance), scale = norm.scale[unit], shift = norm.shift[unit];
    for (Index s = 0; s < samples; ++s) {
      z_hat[s] *= inverse;
      u[s] = z_hat[s] * scale + shift;
    }
    pass.mean[unit] = mean;
    pass.variance[unit] = variance;
    pass.inverse_deviation[unit] = inverse;
  }
}

/// One mean and variance a sample, over the units.
template <class Scalar>
void normalize_samples(const Norm<Scalar>& norm, const Matrix<Scalar>& z, NormPass<Scalar>& pass) {
  const Index samples = z.cols();
  const auto count = static_cast<Scalar>(z.rows());
  Scalar* __restrict mean = pass.mean.data();
  Scalar* __restrict variance = pass.variance.data();
  Scalar* __restrict inverse = pass.inverse_deviation.data();
  for (Index s = 0; s < samples; ++s) mean[s] = variance[s] = 0;
  for (Index unit = 0; unit < z.rows(); ++unit) {
    const Scalar* __restrict in = row_data(z, unit);
    for (Index s = 0; s < samples; ++s) mean[s] += in[s];
  }
  for (Index s = 0; s < samples; ++s) mean[s] /= count;
  for (Index unit = 0; unit < z.rows(); ++unit) {
    const Scalar* __restrict in = row_data(z, unit);
    Scalar* __restrict z_hat = row_data(pass.z_hat, unit);
    for (Index s = 0; s < samples; ++s) {
      z_hat[s] = in[s] - mean[s];
      variance[s] += z_hat[s] * z_hat[s];
    }
  }
  for (Index s = 0; s < samples; ++s) {
    variance[s] /= count;
    inverse[s] = inverse_deviation(variance[s]);
  }
  for (Index unit = 0; unit < z.rows(); ++unit) {
    Scalar* __restrict z_hat = row_data(pass.z_hat, unit);
    Scalar* __restrict u = row_data(pass.u, unit);
    const Scalar scale = norm.scale[unit], shift = norm.shift[unit];
    for (Index s = 0; s < samples; ++s) {
      z_hat[s] *= inverse[s];
      u[s] = z_hat[s] * scale + shift;
    }
  }
}

/// u = scale ∘ ẑ + shift  ⇒  dscale = Σ du ∘ ẑ,  dshift = Σ du over samples
template <class Scalar>
void learned_gradients(NormPass<Scalar>& pass) {
  const Index units = pass.du.rows(), samples = pass.du.cols();
  pass.dscale.resize(units);
  pass.dshift.resize(units);
  for (Index unit = 0; unit < units; ++unit) {
    const Scalar* __restrict du = row_data(pass.du, unit);
    const Scalar* __restrict z_hat = row_data(pass.z_hat, unit);
    pass.dscale[unit] = sum_terms<Scalar>(samples, [&](Index s) { return du[s] * z_hat[s]; });
    pass.dshift[unit] = sum_terms<Scalar>(samples, [&](Index s) { return du[s]; });
  }
}

// ẑ = (z − mean z) / √(variance z + ε), dẑ = scale ∘ du  ⇒  dz = (dẑ − mean dẑ − ẑ mean(dẑ ∘ ẑ)) / √(variance z + ε)

template <class Scalar>
void backward_units(const Norm<Scalar>& norm, NormPass<Scalar>& pass, Matrix<Scalar>& dz) {
  const Index samples = dz.cols();
  const auto count = static_cast<Scalar>(samples);
  for (Index unit = 0; unit < dz.rows(); ++unit) {
    const Scalar* __restrict du = row_data(pass.du, unit);
    const Scalar* __restrict z_hat = row_data(pass.z_hat, unit);
    Scalar* __restrict out = row_data(dz, unit);
    const Scalar scale = norm.scale[unit], inverse = pass.inverse_deviation[unit];
    const Scalar mean = scale * pass.dshift[unit] / count, along = scale * pass.dscale[unit] / count;
    for (Index s = 0; s < samples; ++s) out[s] = (scale * du[s] - mean - z_hat[s] * along) * inverse;
    pass.mean_gradient[unit] = mean;
    pass.gradient_along[unit] = along;
  }
}

template <class Scalar>
void backward_samples(const Norm<Scalar>& norm, NormPass<Scalar>& pass, Matrix<Scalar>& dz) {
  const Index samples = dz.cols();
  const auto count = static_cast<Scalar>(dz.rows());
  Scalar* __restrict mean = pass.mean_gradient.data();
  Scalar* __restrict along = pass.gradient_along.data();
  const Scalar* __restrict inverse = pass.inverse_deviation.data();
  for (Index s = 0; s < samples; ++s) mean[s] = along[s] = 0;
  for (Index unit = 0; unit < dz.rows(); ++unit) {
    const Scalar* __restrict du = row_data(pass.du, unit);
    const Scalar* __restrict z_hat = row_data(pass.z_hat, unit);
    Scalar* __restrict out = row_data(dz, unit);
    const Scalar scale = norm.scale[unit];
    for (Index s = 0; s < samples; ++s) {
      out[s] = scale * du[s];
      mean[s] += out[s];
      along[s] += out[s] * z_hat[s];
    }
  }
  for (Index s = 0; s < samples; ++s) {
    mean[s] /= count;
    along[s] /= count;
  }
  for (Index unit = 0; unit < dz.rows(); ++unit) {
    const Scalar* __restrict z_hat = row_data(pass.z_hat, unit);
    Scalar* __restrict out = row_data(dz, unit);
    for (Index s = 0; s < samples; ++s) out[s] = (out[s] - mean[s] - z_hat[s] * along[s]) * inverse[s];
  }
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
  const bool by_sample = norm.kind == Normalization::layer;
  if (!by_sample && mode == Mode::training && z.cols() < 2)
    throw_invalid_argument({"batch normalisation needs at least 2 samples a batch to train; got 1"});
  for (auto* statistic : {&pass.mean, &pass.variance, &pass.inverse_deviation})
    statistic->resize(by_sample ? z.cols() : z.rows());
  for (auto* numbers : {&pass.z_hat, &pass.u}) numbers->resize(z.rows(), z.cols());
  if (by_sample) normalize_samples(norm, z, pass);
  else normalize_units(norm, z, mode, pass);
}

template <class Scalar>
void normalize_backward(const Norm<Scalar>& norm, NormPass<Scalar>& pass, Matrix<Scalar>& dz) {
  learned_gradients(pass);
  dz.resize(pass.du.rows(), pass.du.cols());
  const bool by_sample = norm.kind == Normalization::layer;
  for (auto* mean : {&pass.mean_gradient, &pass.gradient_along}) mean->resize(by_sample ? dz.cols() : dz.rows());
  if (by_sample) backward_samples(norm, pass, dz);
  else backward_units(norm, pass, dz);
}

template <class Scalar>
void update_running_statistics(const NormPass<Scalar>& pass, Norm<Scalar>& norm) {
  if (norm.kind != Normalization::batch) return;
  const auto share = static_cast<Scalar>(running_share);
  const auto count = static_cast<double>(pass.u.cols());
  const auto unbiased = static_cast<Scalar>(count / (count - 1));
  for (Index unit = 0; unit < norm.running_mean.size(); ++unit) {
    norm.running_mean[unit] += share * (pass.mean[unit] - norm.running_mean[unit]);
    norm.running_variance[unit] += share * (unbiased * pass.variance[unit] - norm.running_variance[unit]);
  }
}

#define INSTANTIATE(Scalar)                                                                     \
  template struct Norm<Scalar>;                                                                 \
  template void normalize(const Norm<Scalar>&, const Matrix<Scalar>&, Mode, NormPass<Scalar>&); \
  template void normalize_backward(const Norm<Scalar>&, NormPass<Scalar>&, Matrix<Scalar>&);    \
  template void update_running_statistics(const NormPass<Scalar>&, Norm<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
