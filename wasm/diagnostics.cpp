#include "diagnostics.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "argument_error.hpp"
#include "from_js.hpp"
#include "histogram.hpp"
#include "slope_curve.hpp"
#include "spectrum.hpp"
#include "to_js.hpp"

namespace backprop::wasm {
namespace {

/// Counts as doubles: exact to 2⁵³, and JavaScript's own numbers.
val counts(const std::vector<std::uint64_t>& values) {
  return copied(std::vector<double>(values.begin(), values.end()));
}

val histogram_object(const Histogram& histogram) {
  val result = val::object();
  result.set("negative", counts(histogram.negative));
  result.set("positive", counts(histogram.positive));
  result.set("zero", static_cast<double>(histogram.zero));
  result.set("negativeBelow", static_cast<double>(histogram.negative_below));
  result.set("positiveBelow", static_cast<double>(histogram.positive_below));
  result.set("negativeAbove", static_cast<double>(histogram.negative_above));
  result.set("positiveAbove", static_cast<double>(histogram.positive_above));
  result.set("notANumber", static_cast<double>(histogram.not_a_number));
  result.set("median", histogram.median);
  return result;
}

template <class Coordinate>
val coordinates(Index count, Coordinate coordinate) {
  std::vector<double> values;
  for (Index i = 0; i < count; ++i) values.push_back(coordinate(i));
  return copied(values);
}

template <class Scalar>
val path_object(const WeightPath<Scalar>& path, const std::vector<PlanePoint>& points) {
  const auto at = [](Index i) { return static_cast<std::size_t>(i); };
  const auto count = static_cast<Index>(points.size());
  val result = val::object();
  result.set("step", coordinates(count, [&](Index i) { return static_cast<double>(path.snapshots()[at(i)].step); }));
  result.set("alpha", coordinates(count, [&](Index i) { return points[at(i)].alpha; }));
  result.set("beta", coordinates(count, [&](Index i) { return points[at(i)].beta; }));
  return result;
}

template <class Scalar>
val plane_object(const Landscape<Scalar>& landscape, const WeightPath<Scalar>& path) {
  const PlaneGrid& grid = landscape.grid();
  val result = val::object();
  result.set("alpha", coordinates(grid.columns, [&](Index column) { return grid.alpha(column); }));
  result.set("beta", coordinates(grid.rows, [&](Index row) { return grid.beta(row); }));
  result.set("shares", copied(std::vector<double>{landscape.plane().first_share, landscape.plane().second_share}));
  result.set("path", path_object(path, project(landscape.plane(), path)));
  result.set("samples", static_cast<double>(landscape.samples()));
  return result;
}

}  // namespace

template <class Scalar>
val spectrum_result(Trainer<Scalar>& trainer) {
  trainer.measure();
  const Spectrum spectrum = measure_spectrum(trainer.network(), trainer.measured());
  val layers = val::array();
  for (const SingularValues& values : spectrum.layers) layers.call<void>("push", copied(values));
  val result = val::object();
  result.set("layers", layers);
  result.set("whole", copied(spectrum.whole));
  result.set("meanSquare", spectrum.mean_square);
  return result;
}

template <class Scalar>
val histograms_result(Trainer<Scalar>& trainer, const val& config) {
  const LogBins bins{whole_of(config, "lowest", -300, 300), whole_of(config, "highest", -300, 300),
                     whole_of(config, "perDecade", 1, 100)};
  const std::vector<double> between = edges(bins);
  trainer.measure();
  val layers = val::array();
  for (const LayerHistograms& layer : measure_histograms(trainer.measured(), bins)) {
    val object = val::object();
    object.set("a", histogram_object(layer.a));
    object.set("z", histogram_object(layer.z));
    object.set("dz", histogram_object(layer.dz));
    object.set("dW", histogram_object(layer.dW));
    layers.call<void>("push", object);
  }
  val result = val::object();
  result.set("edges", copied(between));
  result.set("layers", layers);
  return result;
}

template <class Scalar>
val slope_result(Trainer<Scalar>& trainer, const val& request) {
  const Index layer = required_index(request, "layer");
  const SlopeGrid grid{whole_of(request, "bins", 1, 1000), whole_of(request, "points", 2, 10000)};
  const GradientStats stats = trainer.measure();
  const SlopeCurve curve = measure_slope(trainer.network(), trainer.measured(), layer, grid);
  const auto at = static_cast<std::size_t>(layer);
  val result = val::object();
  result.set("activation",
             name_in(activations(), &ActivationInfo::activation, trainer.network().layers[at].activation));
  result.set("normalized", trainer.network().layers[at].normalizes());
  result.set("reach", curve.reach);
  result.set("u", copied(curve.u));
  result.set("value", copied(curve.value));
  result.set("derivative", copied(curve.derivative));
  result.set("counts", counts(curve.counts));
  result.set("below", static_cast<double>(curve.below));
  result.set("above", static_cast<double>(curve.above));
  result.set("notANumber", static_cast<double>(curve.not_a_number));
  result.set("meanDerivative", stats.mean_derivative[at]);
  result.set("gain", stats.gain[at]);
  result.set("weightGain", stats.weight_gain[at]);
  result.set("skipGain", stats.skip_gain[at]);
  result.set("derivativeGain", stats.derivative_gain[at]);
  result.set("normalizationGain", stats.normalization_gain[at]);
  return result;
}

template <class Scalar>
val landscape_plane_object(Run<Scalar>& run, const val& config) {
  const WeightPath<Scalar>& path = run.recorder.path();
  run.landscape = std::make_unique<Landscape<Scalar>>(make_landscape(run.trainer, path, landscape_config(config)));
  val result = plane_object(*run.landscape, path);
  result.set("batchStatistics", run.landscape->uses_batch_statistics());
  result.set("trainLoss", run.trainer.evaluate_train().loss);
  return result;
}

template <class Scalar>
val landscape_rows_object(Run<Scalar>& run, const val& count) {
  if (!run.landscape) throw std::logic_error("start a landscape first");
  const double rows = number_from(count, "the number of rows", 0, std::numeric_limits<double>::infinity());
  run.landscape->evaluate_rows(static_cast<Index>(std::min(rows, 1024.0)));
  val result = val::object();
  result.set("rowsDone", static_cast<double>(run.landscape->rows_done()));
  result.set("done", run.landscape->done());
  result.set("losses", copied(run.landscape->losses()));
  return result;
}

#define INSTANTIATE(Scalar)                                      \
  template val spectrum_result(Trainer<Scalar>&);                \
  template val histograms_result(Trainer<Scalar>&, const val&);  \
  template val slope_result(Trainer<Scalar>&, const val&);       \
  template val landscape_plane_object(Run<Scalar>&, const val&); \
  template val landscape_rows_object(Run<Scalar>&, const val&);
INSTANTIATE(float)
INSTANTIATE(double)
#undef INSTANTIATE

}  // namespace backprop::wasm
