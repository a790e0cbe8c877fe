// Registration of the core with JavaScript: converts (from_js.hpp, to_js.hpp), catches and copies. What is exported is
// declared, with its documentation, in backprop.d.ts.
#include <emscripten/bind.h>

#include "catalog.hpp"
#include "principal_plane.hpp"
#include "session.hpp"
#include "synthetic.hpp"

using namespace backprop;
using namespace backprop::wasm;

namespace {

val generate(val config) {
  return guarded([&] {
    val result = val::object();
    result.set("points", points_object(generate_points(data_config(config))));
    return result;
  });
}

val principal_plane_of(val points) {
  return guarded([&] {
    const Points given = values_of_points(points);
    const PrincipalPlane plane = principal_plane(given.values, given.inputs, given.test);
    val result = val::object();
    result.set("mean", copied(plane.mean));
    result.set("first", copied(plane.first));
    result.set("second", copied(plane.second));
    result.set("firstVariance", plane.first_variance);
    result.set("secondVariance", plane.second_variance);
    result.set("totalVariance", plane.total_variance);
    return result;
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(backprop) {
  emscripten::class_<Session>("Session")
      .constructor<>()
      .function("configure", &Session::configure)
      .function("configureSamples", &Session::configure_samples)
      .function("setPoints", &Session::set_points)
      .function("setPoint", &Session::set_point)
      .function("setPlane", &Session::set_plane)
      .function("setTraining", &Session::set_training)
      .function("setWeights", &Session::set_weights)
      .function("reset", &Session::reset)
      .function("train", &Session::train)
      .function("forward", &Session::forward)
      .function("loss", &Session::loss)
      .function("backward", &Session::backward)
      .function("update", &Session::update)
      .function("measure", &Session::measure)
      .function("evaluate", &Session::evaluate)
      .function("follow", &Session::follow)
      .function("surface", &Session::surface)
      .function("tiles", &Session::tiles)
      .function("curves", &Session::curves)
      .function("predict", &Session::predict)
      .function("weights", &Session::weights)
      .function("gradients", &Session::gradients)
      .function("batchIndices", &Session::batch_indices)
      .function("states", &Session::states)
      .function("inputGradient", &Session::input_gradient)
      .function("lastUpdate", &Session::last_update)
      .function("setParameter", &Session::set_parameter)
      .function("checkpoint", &Session::checkpoint)
      .function("restore", &Session::restore)
      .function("spectrum", &Session::spectrum)
      .function("histograms", &Session::histograms)
      .function("slope", &Session::slope)
      .function("recordPath", &Session::record_path)
      .function("notePath", &Session::note_path)
      .function("startLandscape", &Session::start_landscape)
      .function("landscapeRows", &Session::landscape_rows)
      .function("traceUnit", &Session::trace_unit)
      .function("traceParameter", &Session::trace_parameter)
      .function("traceUpdate", &Session::trace_update)
      .function("batchLoss", &Session::batch_loss)
      .function("checkGradient", &Session::check_gradient)
      .function("checkGradients", &Session::check_gradients);
  emscripten::function("generate", &generate);
  emscripten::function("principalPlane", &principal_plane_of);
  emscripten::function("catalog", &backprop::wasm::catalog);
}
