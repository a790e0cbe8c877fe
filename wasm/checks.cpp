#include "checks.hpp"

#include <algorithm>

#include "argument_error.hpp"
#include "chain_trace.hpp"
#include "from_js.hpp"
#include "gradient_check.hpp"
#include "to_js.hpp"
#include "update_trace.hpp"

namespace backprop::wasm {
namespace {

// ---- Chain trace -------------------------------------------------------------------------------------------------

/// What is traced: of the last mini-batch where `request.of` is "batch", otherwise of the samples that are measured, or
/// of any training sample.
template <class Scalar>
struct Traced {
  const Pass<Scalar>& pass;
  TracedSample sample;
};

template <class Scalar>
Traced<Scalar> traced(Trainer<Scalar>& trainer, const val& request) {
  const TracedSample sample = index_of(request, "sample");
  const std::string of = field_of(request, "of").isUndefined() ? "training" : text_of(request, "of");
  if (of == "batch") return {trainer.round(), sample};
  if (of != "training") throw_invalid_argument({"of \"", of, "\" is unknown; expected one of batch, training"});
  if (!sample) return {trainer.probe(), {}};
  const SamplePass<Scalar> sent = trainer.probe(*sample);
  return {sent.pass, sent.column};
}

val term_objects(const std::vector<ChainTerm>& terms) {
  val result = val::array();
  for (const ChainTerm& term : terms) {
    val object = val::object();
    object.set("unit", static_cast<double>(term.unit));
    object.set("weight", term.weight);
    object.set("dzNext", term.dz_next);
    object.set("product", term.product);
    result.call<void>("push", object);
  }
  return result;
}

val norm_object(const std::optional<NormTerms>& norm) {
  if (!norm) return val::null();
  val result = val::object();
  result.set("scale", norm->scale);
  result.set("inverseDeviation", norm->inverse_deviation);
  result.set("zHat", norm->z_hat);
  result.set("own", norm->own);
  result.set("throughMean", norm->through_mean);
  result.set("throughVariance", norm->through_variance);
  return result;
}

val loss_object(const std::optional<LossTerms>& loss) {
  if (!loss) return val::null();
  val result = val::object();
  result.set("prediction", loss->prediction);
  result.set("target", loss->target);
  result.set("probability", loss->probability);
  result.set("error", loss->error);
  result.set("factor", loss->factor);
  return result;
}

// ---- Gradient check ----------------------------------------------------------------------------------------------

/// On 50 training samples, or as many as `request.samples` says.
template <class Scalar>
GradientChecker checker_of(const Trainer<Scalar>& trainer, const val& request) {
  return make_gradient_checker(trainer, index_of(request, "samples").value_or(50));
}

std::string name_of(GradientVerdict verdict) {
  return name_in(gradient_verdicts(), &GradientVerdictInfo::verdict, verdict);
}

val check_object(const ParameterPlace& place, const GradientCheck& check) {
  val result = val::object();
  result.set("layer", static_cast<double>(place.layer));
  result.set("part", name_in(parameter_parts(), &ParameterPartInfo::part, place.part));
  result.set("index", static_cast<double>(place.index));
  result.set("analytic", check.analytic);
  result.set("own", check.own);
  result.set("ownError", check.own_error);
  result.set("numeric", check.numeric.value);
  result.set("uncertainty", check.numeric.uncertainty);
  result.set("step", check.numeric.step);
  result.set("relativeError", check.relative_error);
  result.set("digits", check.digits);
  result.set("verdict", name_of(check.verdict));
  return result;
}

}  // namespace

template <class Scalar>
val unit_trace_object(Trainer<Scalar>& trainer, const val& request) {
  const auto layer = static_cast<std::size_t>(required_index(request, "layer"));
  const auto [pass, sample] = traced(trainer, request);
  const ChainNode node =
      trace_unit(trainer.network(), trainer.training().loss, pass, layer, required_index(request, "unit"), sample);
  val result = val::object();
  result.set("z", node.z);
  result.set("u", node.u);
  result.set("a", node.a);
  result.set("dz", node.dz);
  result.set("du", node.du);
  result.set("da", node.da);
  result.set("derivative", node.derivative);
  result.set("covariance", node.covariance);
  result.set("terms", term_objects(node.terms));
  result.set("skip", node.next_skips ? val(node.skip) : val::null());
  result.set("norm", norm_object(node.norm));
  result.set("loss", loss_object(node.loss));
  return result;
}

template <class Scalar>
val parameter_trace_object(Trainer<Scalar>& trainer, const val& request) {
  const auto layer = static_cast<std::size_t>(required_index(request, "layer"));
  const auto [pass, sample] = traced(trainer, request);
  const ParameterTrace trace = trace_parameter(trainer.network(), pass, layer, required_index(request, "unit"),
                                               index_of(request, "input"), sample);
  std::vector<double> dz, a_prev;
  for (const SampleProduct& sample : trace.samples) {
    dz.push_back(sample.dz);
    a_prev.push_back(sample.a_prev);
  }
  val result = val::object();
  result.set("value", trace.value);
  result.set("gradient", trace.gradient);
  result.set("dz", trace.dz);
  result.set("aPrev", trace.a_prev);
  result.set("covariance", trace.covariance);
  result.set("sampleDz", copied(dz));
  result.set("sampleAPrev", copied(a_prev));
  return result;
}

template <class Scalar>
val update_trace_object(const Trainer<Scalar>& trainer, const val& request) {
  const UpdateTrace trace = trace_update(trainer, place_of(request));
  val result = val::object();
  result.set("before", trace.before);
  result.set("after", trace.after);
  result.set("gradient", trace.gradient);
  result.set("clipped", trace.clipped);
  result.set("penalty", trace.penalty);
  result.set("rate", trace.rate);
  result.set("number", static_cast<double>(trace.number));
  result.set("mBefore", trace.m_before);
  result.set("m", trace.m);
  result.set("vBefore", trace.v_before);
  result.set("v", trace.v);
  return result;
}

template <class Scalar>
val gradient_check_object(const Trainer<Scalar>& trainer, const val& request) {
  const ParameterPlace place = place_of(request);
  return check_object(place, checker_of(trainer, request).check(place));
}

template <class Scalar>
val gradient_checks_object(const Trainer<Scalar>& trainer, const val& request) {
  GradientChecker checker = checker_of(trainer, request);
  const Index first = index_of(request, "first").value_or(0), all = checker.count();
  const Index end = std::min(all, first + std::min(all, index_of(request, "count").value_or(all)));
  val checks = val::array();
  for (Index number = first; number < end; ++number) {
    const ParameterPlace place = checker.place(number);
    checks.call<void>("push", check_object(place, checker.check(place)));
  }
  val result = val::object();
  result.set("parameters", static_cast<double>(all));
  result.set("checks", checks);
  return result;
}

#define INSTANTIATE(Scalar)                                               \
  template val unit_trace_object(Trainer<Scalar>&, const val&);           \
  template val parameter_trace_object(Trainer<Scalar>&, const val&);      \
  template val update_trace_object(const Trainer<Scalar>&, const val&);   \
  template val gradient_check_object(const Trainer<Scalar>&, const val&); \
  template val gradient_checks_object(const Trainer<Scalar>&, const val&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop::wasm
