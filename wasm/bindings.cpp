// Registration of the core with JavaScript: converts (read.hpp, write.hpp), catches and copies. What is exported is
// declared, with its documentation, in backprop.d.ts.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <exception>
#include <memory>
#include <stdexcept>
#include <string>
#include <variant>

#include "boundary.hpp"
#include "colormap.hpp"
#include "read.hpp"
#include "synthetic.hpp"
#include "trainer.hpp"
#include "write.hpp"

#ifdef BACKPROP_LAB
#include "checks.hpp"
#include "views.hpp"
#endif

using namespace backprop;
using namespace backprop::wasm;

namespace {

/// Runs `body`, which returns a result object; whatever it throws becomes {ok: false, message}.
template <class Body>
val guarded(Body body) {
  std::string message;
  try {
    val result = body();
    result.set("ok", true);
    return result;
  } catch (const std::bad_alloc&) {
    message = "there is not enough memory for this";
  } catch (const std::exception& error) {
    message = error.what();
  }
  val failure = val::object();
  failure.set("ok", false);
  failure.set("message", message);
  return failure;
}

/// What a run was configured with and its trainer does not keep.
struct Origin {
  Features features;                       ///< of the points; empty where samples came as they are
  std::optional<Points> points;            ///< as they came, so that a change of loss can make targets of them anew
  Activation output = Activation::linear;  ///< decides about the targets, with the loss
};

template <class Scalar>
struct Run {
  Trainer<Scalar> trainer;
  Origin origin;
  Boundary<Scalar> boundary{};
#ifdef BACKPROP_LAB
  Views<Scalar> views{};
#endif
};

template <class Scalar>
std::int64_t train_run(Run<Scalar>& run, std::int64_t steps) {
#ifdef BACKPROP_LAB
  return run.views.train(run.trainer, steps);  // records the path, if that is wanted
#else
  return run.trainer.train(steps);
#endif
}

/// The run stands at step 0 again: what was recorded of it is over.
template <class Scalar>
void forget_path([[maybe_unused]] Run<Scalar>& run) {
#ifdef BACKPROP_LAB
  run.views.path.clear();
#endif
}

/// Inputs and targets of `points` under `loss`.
SampleCoding coding_of(const Origin& origin, const Points& points, Loss loss) {
  return {origin.features, target_coding(points.classes, loss, origin.output)};
}

template <class Scalar>
Run<Scalar> run_of_points(const val& config, const val& given) {
  const Points points = points_of(given);
  NetworkConfig network = network_config(config);
  const TrainingConfig training = training_config(config);
  Origin origin{features_of(config), points, network.output_activation};
  const SampleCoding coding = coding_of(origin, points, training.loss);
  network.inputs = static_cast<Index>(coding.features.size());
  network.outputs = coding.target.outputs;
  return {Trainer<Scalar>(network, training, to_dataset<Scalar>(points, coding)), std::move(origin)};
}

template <class Scalar>
Run<Scalar> run_of_samples(const val& config, const val& samples) {
  NetworkConfig network = network_config(config);
  Dataset<Scalar> data = dataset_of<Scalar>(samples);
  network.inputs = data.train.x.rows();
  network.outputs = data.train.y.rows();
  return {Trainer<Scalar>(network, training_config(config), std::move(data)), Origin{}};
}

/// Pixels of a picture of one value a cell, in the colours of `palette`.
val pixels(std::span<const float> values, const Palette& palette, const ActivationInfo& activation) {
  std::vector<std::uint8_t> rgba(values.size() * 4);
  colour(values, palette, activation.display_middle, activation.display_spread, rgba);
  return clamped_bytes(rgba);
}

/// The outputs' pictures that `run` has drawn last: values, and pixels.
template <class Scalar>
val surface_object(const Run<Scalar>& run, const val& palette) {
  const auto& outputs = run.boundary.outputs();
  val result = val::object();
  result.set("values", copied(outputs));
  if (run.trainer.data().target.outputs > 1 && run.origin.points) {
    std::vector<std::uint8_t> rgba(run.boundary.output().size() * 4);
    colour_classes(outputs, class_colours_of(palette), palette_of(palette).middle, rgba);
    result.set("rgba", clamped_bytes(rgba));
  } else {
    result.set("rgba", pixels(run.boundary.output(), palette_of(palette), info(run.trainer.network().layers.back().activation)));
  }
  return result;
}

/// One training run in either precision. A failed call leaves the run as it was.
class Session {
 public:
  val configure(val config, val points) {
    return start(config, [&]<class Scalar>(Scalar) { return run_of_points<Scalar>(config, points); });
  }

  val configure_samples(val config, val samples) {
    return start(config, [&]<class Scalar>(Scalar) { return run_of_samples<Scalar>(config, samples); });
  }

  val set_points(val points) {
    return with_run([&]<class Scalar>(Run<Scalar>& run) {
      if (!run.origin.points) throw std::logic_error("this run was configured with samples, not with points");
      Points given = points_of(points);
      run.trainer.set_dataset(to_dataset<Scalar>(given, coding_of(run.origin, given, run.trainer.training().loss)));
      run.origin.points = std::move(given);
      return val::object();
    });
  }

  val set_training(val config) {
    return with_run([&]<class Scalar>(Run<Scalar>& run) {
      const TrainingConfig training = training_config(config);
      if (!run.origin.points || training.loss == run.trainer.training().loss) run.trainer.set_training(training);
      else run.trainer.set_training(training, to_dataset<Scalar>(*run.origin.points,
                                                                 coding_of(run.origin, *run.origin.points, training.loss)));
      return val::object();
    });
  }

  val set_weights(val layers) {
    return with_run([&](auto& run) {
      run.trainer.set_initial_network(with_weights(run.trainer.network(), layers));
      forget_path(run);
      return val::object();
    });
  }

  val reset() {
    return with_run([](auto& run) { return forget_path(run), run.trainer.reset(), val::object(); });
  }

  val train(double steps) {
    return with_run([&](auto& run) {
      if (!(steps >= 0 && steps <= 1e9)) throw std::invalid_argument("steps must be a number from 0 to 1e9");
      val result = val::object();
      result.set("steps", static_cast<double>(train_run(run, static_cast<std::int64_t>(steps))));
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
    return with_run([](auto& run) {
      const Evaluation train = run.trainer.evaluate_train(), test = run.trainer.evaluate_test();
      val result = position(run.trainer);
      result.set("trainLoss", train.loss);
      result.set("testLoss", test.loss);
      result.set("trainAccuracy", train.accuracy);
      result.set("testAccuracy", test.accuracy);
      result.set("learningRate", run.trainer.learning_rate());
      result.set("clipped", static_cast<double>(run.trainer.update_state().clipped));
      result.set("layers", stats_object(run.trainer.measure()));
      result.set("diverged", divergence_object(run.trainer.divergence()));
      return result;
    });
  }

  val evaluate() {
    return with_run([](auto& run) {
      val result = position(run.trainer);
      result.set("trainLoss", run.trainer.evaluate_train().loss);
      result.set("testLoss", run.trainer.evaluate_test().loss);
      return result;
    });
  }

  val surface(double resolution, val palette) {
    return with_run([&](auto& run) {
      run.boundary.evaluate(run.trainer.network(), features_of_surface(run), static_cast<Index>(resolution), false);
      return surface_object(run, palette);
    });
  }

  val tiles(double resolution, val palette) {
    return with_run([&](auto& run) {
      run.boundary.paint(run.trainer.network(), features_of_surface(run), static_cast<Index>(resolution),
                         palette_of(palette));
      val result = val::object();
      result.set("rgba", clamped_bytes(run.boundary.pixels()));
      result.set("surface", surface_object(run, palette));
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

#ifdef BACKPROP_LAB
  val spectrum() {
    return with_run([](auto& run) { return spectrum_result(run.trainer); });
  }
  val histograms(val bins) {
    return with_run([&](auto& run) { return histograms_result(run.trainer, bins); });
  }
  val record_path(bool on) {
    return with_run([&](auto& run) { return run.views.record(run.trainer, on), val::object(); });
  }
  val start_landscape(val config) {
    return with_run([&](auto& run) { return run.views.start_landscape(run.trainer, config); });
  }
  val landscape_rows(double count) {
    return with_run([&](auto& run) { return run.views.landscape_rows(count); });
  }
  val trace_unit(val request) {
    return with_run([&](auto& run) { return unit_trace_object(run.trainer, request); });
  }
  val trace_parameter(val request) {
    return with_run([&](auto& run) { return parameter_trace_object(run.trainer, request); });
  }
  val check_gradient(val request) {
    return with_run([&](auto& run) { return gradient_check_object(run.trainer, request); });
  }
  val check_gradients(val request) {
    return with_run([&](auto& run) { return gradient_checks_object(run.trainer, request); });
  }
  val checkpoint() {
    return with_run([](auto& run) { return checkpoint_object(run.trainer); });
  }
  val restore(val bytes) {
    return with_run([&](auto& run) { return restored_object(run.trainer, bytes); });
  }
#endif

 private:
  /// Replaces the run by what `make`, called with a number of the precision wanted, returns.
  template <class Make>
  val start(const val& config, Make make) {
    return guarded([&] {
      const std::string precision = text_of(config, "precision");
      if (precision == "float") run_ = std::make_unique<Run<float>>(make(float{}));
      else if (precision == "double") run_ = std::make_unique<Run<double>>(make(double{}));
      else throw std::invalid_argument("precision \"" + precision + "\" is unknown; expected one of float, double");
      return val::object();
    });
  }

  template <class Trainer>
  static val position(const Trainer& trainer) {
    val result = val::object();
    result.set("step", static_cast<double>(trainer.step()));
    result.set("epoch", trainer.epoch());
    return result;
  }

  template <class Scalar>
  static Features features_of_surface(const Run<Scalar>& run) {
    return run.origin.points ? run.origin.features : SampleCoding{}.features;
  }

  /// Calls `body` with the run of whichever precision there is.
  template <class Body>
  val with_run(Body body) {
    return guarded([&] {
      return std::visit(
          [&](auto& run) {
            if (!run) throw std::logic_error("configure the session first");
            return body(*run);
          },
          run_);
    });
  }

  std::variant<std::unique_ptr<Run<float>>, std::unique_ptr<Run<double>>> run_;
};

val generate(val config) {
  return guarded([&] {
    val result = val::object();
    result.set("points", points_object(generate_points(data_config(config))));
    return result;
  });
}

val catalog() {
  val result = val::object();
  result.set("activations", names_of(activations()));
  result.set("initializers", names_of(initializers()));
  result.set("losses", names_of(losses()));
  result.set("dataSets", names_of(data_sets()));
  result.set("normalizations", names_of(normalizations()));
  result.set("optimizers", names_of(optimizers()));
  result.set("schedules", names_of(schedules()));
  result.set("clippings", names_of(clippings()));
  result.set("batchOrders", names_of(batch_orders()));
  result.set("features", names_of(feature_table()));
  return result;
}

}  // namespace

EMSCRIPTEN_BINDINGS(backprop) {
  emscripten::class_<Session>("Session")
      .constructor<>()
      .function("configure", &Session::configure)
      .function("configureSamples", &Session::configure_samples)
      .function("setPoints", &Session::set_points)
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
      .function("surface", &Session::surface)
      .function("tiles", &Session::tiles)
      .function("weights", &Session::weights)
      .function("gradients", &Session::gradients)
#ifdef BACKPROP_LAB
      .function("spectrum", &Session::spectrum)
      .function("histograms", &Session::histograms)
      .function("recordPath", &Session::record_path)
      .function("startLandscape", &Session::start_landscape)
      .function("landscapeRows", &Session::landscape_rows)
      .function("traceUnit", &Session::trace_unit)
      .function("traceParameter", &Session::trace_parameter)
      .function("checkGradient", &Session::check_gradient)
      .function("checkGradients", &Session::check_gradients)
      .function("checkpoint", &Session::checkpoint)
      .function("restore", &Session::restore)
#endif
      ;
  emscripten::function("generate", &generate);
  emscripten::function("catalog", &catalog);
}
