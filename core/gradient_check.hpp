/// Gradients checked against difference quotients of the loss, which know nothing of the chain rule.
#pragma once

#include <limits>
#include <span>
#include <string_view>

#include "parameter_place.hpp"
#include "parameters.hpp"
#include "trainer.hpp"

namespace backprop {

enum class GradientVerdict {
  agrees,  ///< to 1e-6 of the larger, apart from the rounding of `backward` and 16 times the uncertainty
  differs,
  too_small,  ///< both are as near to 0 as that: agreement that says nothing
  kink,  ///< every step that keeps enough digits takes some sample across a kink: there is no derivative to compare
  not_finite,
};

struct GradientVerdictInfo {
  GradientVerdict verdict;
  std::string_view name;
};

/// Every verdict, as it is written.
std::span<const GradientVerdictInfo> gradient_verdicts();

/// A derivative by difference quotients.
struct NumericDerivative {
  double value = 0;
  double uncertainty = 0;  ///< estimate of its error: what extrapolation still changed, and what rounding can do
  double step = 0;         ///< the smallest that went into it
  bool at_kink = false;    ///< `value` is then that of the smallest step, across the kink
};

struct GradientCheck {
  double analytic = 0;  ///< ∂(mean loss)/∂parameter as `backward` has it, in double
  NumericDerivative numeric{};
  double relative_error = 0;  ///< |analytic − numeric| ÷ the larger of the two; 0 where both are 0
  double digits = 0;          ///< that agree: −log₁₀ of it, 0 to 16
  GradientVerdict verdict = GradientVerdict::agrees;
  /// The same derivative as the run that is checked has it, in its own precision, of the same samples. A tiny one is 0
  /// in float and not in double. NaN where no run is checked but a network.
  double own = std::numeric_limits<double>::quiet_NaN();
  double own_error = std::numeric_limits<double>::quiet_NaN();  ///< of `own` to `analytic`, as `relative_error`
};

/// Compares the two, and says what follows. `rounding` is what rounding can have done to `analytic`.
GradientCheck compare_gradients(double analytic, const NumericDerivative& numeric, double rounding = 0);

/// The same network in double.
template <class Scalar>
Network<double> in_double(const Network<Scalar>& network);

/// Checks gradients of one network, in double, for one batch.
///
/// Central differences (L(p + h) − L(p − h)) / 2h have an error of h², h⁴, … from the curvature of L and one of about
/// 2⁻⁵³ L / h from rounding. h begins at ⅛ of the larger of |p| and 1 and is halved as long as extrapolating to h = 0
/// (Ridders 1982; Press et al., Numerical Recipes, §5.7) makes the estimate surer, 20 times at most (1e-7). A step
/// after which any unit on any sample lies on another side of its kink than at p itself is left out, with all that are
/// larger. Kinks are those of ReLU, leaky ReLU and SELU (0), softplus (20, where PyTorch's formula changes). ELU (0)
/// and Huber's loss (±1) have a derivative at theirs, but no second one: such steps are left out too, unless none
/// remain; then the quotients are used without extrapolating.
class GradientChecker {
 public:
  /// `x` (inputs × samples) and `y` (outputs × samples). Batch normalisation uses the statistics of these samples, as
  /// in training. Throws std::invalid_argument on wrong shapes, as `forward` and `backward` do.
  GradientChecker(Network<double> network, Loss loss, Matrix<double> x, Matrix<double> y);

  /// Takes the gradients of a pass that has been backward through the network in another precision, for
  /// `GradientCheck::own`.
  template <class Scalar>
  void set_own(const Pass<Scalar>& pass);

  /// Number of parameters, and which of them is number `number`, from 0, in the order of `for_each_parameter`. Throws
  /// std::invalid_argument where there are not so many.
  Index count() const { return parameter_count(network_); }
  ParameterPlace place(Index number) const;

  /// Throws std::invalid_argument where there is no such parameter. Takes up to 42 forward passes, usually about 14,
  /// from the parameter's layer on.
  GradientCheck check(const ParameterPlace& place);

 private:
  enum class Crossing { none, soft, hard };
  struct Quotient {
    double value, noise, step;
    Crossing crossing;
  };

  double largest_gradient() const;
  double output_part() const;
  NumericDerivative differentiate(std::size_t layer, double& parameter);
  Quotient quotient(std::size_t layer, double& parameter, double step);
  double trial_loss(std::size_t layer);
  Crossing crossing(std::size_t layer) const;

  Network<double> network_;
  Loss loss_;
  Pass<double> pass_;    // at the weights themselves
  Pass<double> trial_;   // with one of them changed
  Pass<double> own_;     // gradients alone; empty where there is no run
  double rounding_ = 0;  // of the gradients in pass_
};

/// Checks gradients of the run's network, in double, on `samples` training samples that `Trainer::draw_samples` draws,
/// at least 1.
template <class Scalar>
GradientChecker make_gradient_checker(const Trainer<Scalar>& trainer, Index samples);

}  // namespace backprop
