#include "regularization.hpp"

#include <cmath>
#include <string>

#include "argument_error.hpp"

namespace backprop {
namespace {

void check_strength(const char* name, double strength) {
  if (std::isfinite(strength) && strength >= 0) return;
  throw_invalid_argument({"the ", name, " strength is ", strength, ", expected a finite number that is not negative"});
}

}  // namespace

void check_regularization(const Regularization& config) {
  check_strength("L1", config.l1);
  check_strength("L2", config.l2);
}

template <class Scalar>
void add_penalty(const Regularization& config, const Flat<Scalar>& W, Flat<Scalar>& gradient) {
  // L ← L + l2 Σ ½ W²  ⇒  dW ← dW + l2 W
  if (config.l2 > 0) gradient += static_cast<Scalar>(config.l2) * W;
  // L ← L + l1 Σ |W|   ⇒  dW ← dW + l1 sign W
  if (config.l1 > 0 && !config.l1_kills) gradient += static_cast<Scalar>(config.l1) * W.sign();
}

template <class Scalar>
void kill_weights(double step, const Flat<Scalar>& sign, Flat<Scalar>& W, Flat<Scalar>& alive) {
  const auto size = static_cast<Scalar>(step);
  for (Index i = 0; i < W.size(); ++i) {
    const Scalar pulled = W[i] - size * sign[i];
    if (W[i] * pulled < 0) alive[i] = 0;
    W[i] = alive[i] == 0 ? Scalar(0) : pulled;
  }
}

#define INSTANTIATE(Scalar)                                                             \
  template void add_penalty(const Regularization&, const Flat<Scalar>&, Flat<Scalar>&); \
  template void kill_weights(double, const Flat<Scalar>&, Flat<Scalar>&, Flat<Scalar>&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop
