// Registration of the core with JavaScript: converts (from_js.hpp, to_js.hpp), catches and copies. door.js stands in
// front of it: the functions of Functions become the module's own. What is exported is declared, with its
// documentation, in backprop.d.ts.
#include <emscripten/bind.h>

#include "call.hpp"
#include "catalog.hpp"
#include "principal_plane.hpp"
#include "session.hpp"
#include "synthetic.hpp"

using namespace backprop;
using namespace backprop::wasm;

namespace {

/// What needs no session. A class, so that it is registered as a session's calls are.
class Functions {
 public:
  val generate(val config) {
    val result = val::object();
    result.set("points", points_object(generate_points(data_config(config))));
    return result;
  }

  val principal_plane(val points) {
    const Points given = values_of_points(points);
    const PrincipalPlane plane = backprop::principal_plane(given.values, given.inputs, given.test);
    val result = val::object();
    result.set("mean", copied(plane.mean));
    result.set("first", copied(plane.first));
    result.set("second", copied(plane.second));
    result.set("firstVariance", plane.first_variance);
    result.set("secondVariance", plane.second_variance);
    result.set("totalVariance", plane.total_variance);
    return result;
  }

  val catalog() {
    val result = val::object();
    result.set("catalog", wasm::catalog());
    return result;
  }
};

}  // namespace

EMSCRIPTEN_BINDINGS(backprop) {
  emscripten::class_<Session>("Session")
      .constructor<>()
      .function("configure", call<&Session::configure>)
      .function("configureSamples", call<&Session::configure_samples>)
      .function("setPoints", call<&Session::set_points>)
      .function("setPoint", call<&Session::set_point>)
      .function("setPlane", call<&Session::set_plane>)
      .function("setTraining", call<&Session::set_training>)
      .function("setWeights", call<&Session::set_weights>)
      .function("reset", call<&Session::reset>)
      .function("train", call<&Session::train>)
      .function("forward", call<&Session::forward>)
      .function("loss", call<&Session::loss>)
      .function("backward", call<&Session::backward>)
      .function("update", call<&Session::update>)
      .function("measure", call<&Session::measure>)
      .function("evaluate", call<&Session::evaluate>)
      .function("follow", call<&Session::follow>)
      .function("surface", call<&Session::surface>)
      .function("tiles", call<&Session::tiles>)
      .function("curves", call<&Session::curves>)
      .function("predict", call<&Session::predict>)
      .function("weights", call<&Session::weights>)
      .function("gradients", call<&Session::gradients>)
      .function("batchIndices", call<&Session::batch_indices>)
      .function("states", call<&Session::states>)
      .function("inputGradient", call<&Session::input_gradient>)
      .function("lastUpdate", call<&Session::last_update>)
      .function("setParameter", call<&Session::set_parameter>)
      .function("checkpoint", call<&Session::checkpoint>)
      .function("restore", call<&Session::restore>)
      .function("spectrum", call<&Session::spectrum>)
      .function("histograms", call<&Session::histograms>)
      .function("slope", call<&Session::slope>)
      .function("recordPath", call<&Session::record_path>)
      .function("notePath", call<&Session::note_path>)
      .function("startLandscape", call<&Session::start_landscape>)
      .function("landscapeRows", call<&Session::landscape_rows>)
      .function("traceUnit", call<&Session::trace_unit>)
      .function("traceParameter", call<&Session::trace_parameter>)
      .function("traceUpdate", call<&Session::trace_update>)
      .function("batchLoss", call<&Session::batch_loss>)
      .function("checkGradient", call<&Session::check_gradient>)
      .function("checkGradients", call<&Session::check_gradients>);
  emscripten::class_<Functions>("Functions")
      .constructor<>()
      .function("generate", call<&Functions::generate>)
      .function("principalPlane", call<&Functions::principal_plane>)
      .function("catalog", call<&Functions::catalog>);
}
