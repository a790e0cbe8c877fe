// The class that JavaScript uses: one training run. Every method returns its values as an object; who calls them
// catches (call.hpp).
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <variant>

#include "argument_error.hpp"
#include "checkpoints.hpp"
#include "checks.hpp"
#include "curves.hpp"
#include "diagnostics.hpp"
#include "input_gradient.hpp"
#include "pictures.hpp"
#include "states.hpp"
#include "update_trace.hpp"

namespace backprop::wasm {

/// One training run in either precision. A call that cannot be carried out throws, and leaves the run as it was.
class Session {
 public:
  val configure(val config, val points) {
    return start(config, [&]<class Scalar>(Scalar) { return run_of_points<Scalar>(config, points); });
  }

  val configure_samples(val config, val samples) {
    return start(config, [&]<class Scalar>(Scalar) { return run_of_samples<Scalar>(config, samples); });
  }

  val set_points(val points) {
    return with_run([&](auto& run) {
      if (!run.points) throw std::logic_error("this run was configured with samples, not with points");
      backprop::set_points(points_of(points), *run.points, run.trainer);
      return val::object();
    });
  }

  val set_point(val index, val point) {
    return with_run([&](auto& run) {
      if (!run.points) throw std::logic_error("this run was configured with samples, not with points");
      const int most = static_cast<int>(run.points->points.size()) - 1;
      backprop::set_point(static_cast<std::size_t>(whole_from(index, "the number of the point", 0, most)),
                          points_of(point), *run.points, run.trainer);
      return val::object();
    });
  }

  val set_plane(val plane) {
    return with_run([&](auto& run) {
      if (!run.points) throw std::logic_error("this run was configured with samples, not with points");
      backprop::set_plane(plane_of(plane), *run.points);
      return val::object();
    });
  }

  val set_training(val config) {
    return with_run([&](auto& run) {
      if (run.points) backprop::set_training(training_config(config), *run.points, run.trainer);
      else run.trainer.set_training(training_config(config));
      return val::object();
    });
  }

  val set_weights(val layers) {
    return with_run([&](auto& run) {
      run.trainer.set_initial_network(with_weights(run.trainer.network(), layers));
      run.recorder.clear();
      return val::object();
    });
  }

  val reset() {
    return with_run([](auto& run) { return run.recorder.clear(), run.trainer.reset(), val::object(); });
  }

  val train(val steps) {
    return with_run([&](auto& run) {
      const auto wanted = static_cast<std::int64_t>(number_from(steps, "the number of steps", 0, 1e9));
      val result = val::object();
      result.set("steps", static_cast<double>(run.recorder.train(run.trainer, wanted)));
      result.set("diverged", divergence_object(run.trainer.divergence()));
      return result;
    });
  }

  val forward() {
    return with_run([](auto& run) { return run.trainer.forward(), val::object(); });
  }
  val loss() {
    return with_run([](auto& run) {
      val result = val::object();
      result.set("loss", run.trainer.loss());
      return result;
    });
  }
  val backward() {
    return with_run([](auto& run) { return run.trainer.backward(), val::object(); });
  }
  val update() {
    return with_run([](auto& run) { return run.trainer.update(), val::object(); });
  }

  val measure() {
    return with_run([](auto& run) { return measurement_object(run.trainer); });
  }

  val evaluate() {
    return with_run([](auto& run) { return evaluation_object(run.trainer); });
  }

  val follow() {
    return with_run([](auto& run) { return followed_object(run.trainer); });
  }

  val surface(val resolution, val palette, val spare) {
    return with_run([&](auto& run) {
      run.boundary.evaluate(run.trainer.network(), plot_inputs_of(run), resolution_from(resolution), false);
      return surface_object(run, palette, spare);
    });
  }

  val tiles(val resolution, val palette, val spare) {
    return with_run([&](auto& run) {
      run.boundary.paint(run.trainer.network(), plot_inputs_of(run), resolution_from(resolution), palette_of(palette));
      val result = val::object();
      result.set("rgba", clamped_bytes(run.boundary.pixels(), spare));
      result.set("surface", surface_object(run, palette, val::null()));
      return result;
    });
  }

  val curves(val request) {
    return with_run([&](auto& run) {
      const auto features = plot_inputs_of(run).features;
      const Curves curves = curves_of(run.trainer.network(), {features.begin(), features.end()},
                                      required_index(request, "places"), flag_of(request, "units", false));
      val result = val::object();
      result.set("outputs", copied(curves.outputs));
      result.set("units", copied(curves.units));
      return result;
    });
  }

  val predict(val request) {
    return with_run([&](auto& run) {
      val result = val::object();
      const auto& network = run.trainer.network();
      const auto inputs = inputs_of(request);
      const std::vector<double> outputs =
          inputs ? outputs_for(network, *inputs)
                 : outputs_at(network, plot_inputs_of(run), number_of(request, "x"), number_of(request, "y"));
      const Matrix<double> prediction = Eigen::Map<const Vector<double>>(outputs.data(), Index(outputs.size()));
      result.set("outputs", copied(outputs));
      result.set("answers", copied(answers(run.trainer.training().loss, prediction)));
      return result;
    });
  }

  val weights() {
    return with_run([](auto& run) {
      val result = val::object();
      result.set("layers", weights_object(run.trainer.network()));
      return result;
    });
  }

  val gradients() {
    return with_run([](auto& run) {
      val result = val::object();
      result.set("layers", gradients_object(run.trainer.network(), run.trainer.gradients()));
      return result;
    });
  }

  /// Of the last mini-batch: its samples, the values at the units, and the change by its update.
  val batch_indices() {
    return with_run([](auto& run) { return batch_object(run.trainer); });
  }
  val states(val request) {
    return with_run([&](auto& run) { return states_object(run.trainer, request); });
  }
  val input_gradient(val request) {
    return with_run([&](auto& run) {
      const InputGradient of_sample = backprop::input_gradient(run.trainer, required_index(request, "sample"));
      val result = val::object();
      result.set("inputs", copied(of_sample.x));
      result.set("gradient", copied(of_sample.dx));
      return result;
    });
  }
  val last_update() {
    return with_run([](auto& run) { return last_update_object(run.trainer); });
  }

  val set_parameter(val request) {
    return with_run([&](auto& run) {
      run.trainer.set_parameter(place_of(request), number_of(request, "value"));
      return val::object();
    });
  }

  val checkpoint() {
    return with_run([](auto& run) { return checkpoint_object(run.trainer); });
  }
  val restore(val bytes) {
    return with_run([&](auto& run) { return restored_object(run.trainer, bytes); });
  }

  val spectrum() {
    return with_run([](auto& run) { return spectrum_result(run.trainer); });
  }
  val histograms(val bins) {
    return with_run([&](auto& run) { return histograms_result(run.trainer, bins); });
  }
  val slope(val request) {
    return with_run([&](auto& run) { return slope_result(run.trainer, request); });
  }
  val record_path(val on) {
    return with_run([&](auto& run) {
      return run.recorder.set_recording(flag_from(on, "what records the path"), run.trainer), val::object();
    });
  }
  val note_path() {
    return with_run([](auto& run) { return run.recorder.note(run.trainer), val::object(); });
  }
  val start_landscape(val config) {
    return with_run([&](auto& run) { return landscape_plane_object(run, config); });
  }
  val landscape_rows(val count) {
    return with_run([&](auto& run) { return landscape_rows_object(run, count); });
  }
  val trace_unit(val request) {
    return with_run([&](auto& run) { return unit_trace_object(run.trainer, request); });
  }
  val trace_parameter(val request) {
    return with_run([&](auto& run) { return parameter_trace_object(run.trainer, request); });
  }
  val trace_update(val request) {
    return with_run([&](auto& run) { return update_trace_object(run.trainer, request); });
  }
  val batch_loss() {
    return with_run([](auto& run) {
      val result = val::object();
      result.set("loss", backprop::batch_loss(run.trainer));
      return result;
    });
  }
  val check_gradient(val request) {
    return with_run([&](auto& run) { return gradient_check_object(run.trainer, request); });
  }
  val check_gradients(val request) {
    return with_run([&](auto& run) { return gradient_checks_object(run.trainer, request); });
  }

 private:
  /// Replaces the run by what `make`, called with a number of the precision wanted, returns.
  template <class Make>
  val start(const val& config, Make make) {
    const std::string precision = text_of(config, "precision");
    if (precision == "float") run_ = std::make_unique<Run<float>>(make(float{}));
    else if (precision == "double") run_ = std::make_unique<Run<double>>(make(double{}));
    else throw_invalid_argument({"precision \"", precision, "\" is unknown; expected one of float, double"});
    return val::object();
  }

  /// Calls `body` with the run of whichever precision there is.
  template <class Body>
  val with_run(Body body) {
    return std::visit(
        [&](auto& run) {
          if (!run) throw std::logic_error("configure the session first");
          return body(*run);
        },
        run_);
  }

  std::variant<std::unique_ptr<Run<float>>, std::unique_ptr<Run<double>>> run_;
};

}  // namespace backprop::wasm
