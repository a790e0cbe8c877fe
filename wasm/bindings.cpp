// Registration of the core with JavaScript: converts, catches and copies. What is exported is declared, with its
// documentation, in backprop.d.ts.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cmath>
#include <exception>
#include <memory>
#include <stdexcept>
#include <string>
#include <variant>

#include "boundary.hpp"
#include "colormap.hpp"
#include "trainer.hpp"

using emscripten::val;
using namespace backprop;

namespace {

// ---- JavaScript to C++, refusing what is of the wrong kind ------------------------------------------------------

double number_of(const val& object, const char* name) {
  const val field = object[name];
  if (!field.isNumber()) throw std::invalid_argument(std::string(name) + " must be a number");
  return field.as<double>();
}

/// A whole number of at least 0 that a double holds exactly.
std::uint64_t count_of(const val& object, const char* name) {
  const double number = number_of(object, name);
  if (!(number >= 0 && number <= 9007199254740991.0) || number != std::floor(number))
    throw std::invalid_argument(std::string(name) + " is " + std::to_string(number) +
                                ", expected a whole number that is not negative");
  return static_cast<std::uint64_t>(number);
}

std::string text_of(const val& object, const char* name) {
  const val field = object[name];
  if (!field.isString()) throw std::invalid_argument(std::string(name) + " must be a text");
  return field.as<std::string>();
}

val array_of(const val& object, const char* name) {
  const val field = object[name];
  if (!field.isArray() && !val::global("ArrayBuffer").call<bool>("isView", field))
    throw std::invalid_argument(std::string(name) + " must be an array of numbers");
  return field;
}

template <class T>
std::vector<T> numbers_of(const val& object, const char* name) {
  return emscripten::convertJSArrayToNumberVector<T>(array_of(object, name));
}

NetworkConfig network_config(const val& config) {
  NetworkConfig result;
  result.hidden.clear();
  for (const double units : numbers_of<double>(config, "hidden")) {
    if (!(units >= 1 && units <= 65536) || units != std::floor(units))
      throw std::invalid_argument("hidden holds " + std::to_string(units) + ", expected whole numbers from 1 to 65536");
    result.hidden.push_back(static_cast<Index>(units));
  }
  result.hidden_activation = activation_from_name(text_of(config, "activation"));
  result.output_activation = activation_from_name(text_of(config, "outputActivation"));
  result.initializer = initializer_from_name(text_of(config, "initializer"));
  result.bias = number_of(config, "bias");
  result.seed = count_of(config, "seed");
  return result;
}

TrainingConfig training_config(const val& config) {
  return {loss_from_name(text_of(config, "loss")), number_of(config, "learningRate"),
          static_cast<Index>(count_of(config, "batchSize"))};
}

Points points_of(const val& points) {
  return {numbers_of<double>(points, "x"), numbers_of<double>(points, "y"), numbers_of<double>(points, "label"),
          numbers_of<std::uint8_t>(points, "test")};
}

Rgb rgb_of(const val& palette, const char* name) {
  const auto channels = numbers_of<std::uint8_t>(palette, name);
  if (channels.size() != 3) throw std::invalid_argument(std::string(name) + " must be [red, green, blue]");
  return {channels[0], channels[1], channels[2]};
}

Palette palette_of(const val& palette) {
  return {rgb_of(palette, "negative"), rgb_of(palette, "middle"), rgb_of(palette, "positive")};
}

// ---- C++ to JavaScript, as arrays that JavaScript owns ----------------------------------------------------------

/// A copy: a view of the heap would die when the heap grows.
template <class T>
val copied(const std::vector<T>& numbers) {
  return val(emscripten::typed_memory_view(numbers.size(), numbers.data())).template call<val>("slice");
}

val points_object(const Points& points) {
  val result = val::object();
  result.set("x", copied(points.x));
  result.set("y", copied(points.y));
  result.set("label", copied(points.label));
  result.set("test", copied(points.test));
  return result;
}

val stats_object(const GradientStats& stats) {
  val result = val::object();
  result.set("signal", copied(stats.signal));
  result.set("batchGradient", copied(stats.batch_gradient));
  result.set("gain", copied(stats.gain));
  result.set("weightGain", copied(stats.weight_gain));
  result.set("derivativeGain", copied(stats.derivative_gain));
  result.set("meanDerivative", copied(stats.mean_derivative));
  result.set("saturated", copied(stats.saturated));
  result.set("dead", copied(stats.dead));
  result.set("updateRatio", copied(stats.update_ratio));
  return result;
}

val divergence_object(const std::optional<Divergence>& divergence) {
  if (!divergence) return val::null();
  val result = val::object();
  result.set("step", static_cast<double>(divergence->step));
  result.set("layer", divergence->where.layer);
  result.set("quantity", std::string(divergence->where.quantity));
  return result;
}

/// Pixels of a picture of `resolution`² values a unit, in the colours of `palette`.
val pixels(std::span<const float> values, const Palette& palette, const ActivationInfo& activation) {
  std::vector<std::uint8_t> rgba(values.size() * 4);
  colour(values, palette, activation.display_middle, activation.display_spread, rgba);
  const val bytes = copied(rgba);
  return val::global("Uint8ClampedArray").new_(bytes["buffer"]);
}

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

// ---- The session -------------------------------------------------------------------------------------------------

template <class Scalar>
struct Run {
  Trainer<Scalar> trainer;
  Boundary<Scalar> boundary;
};

/// One training run in either precision. A failed call leaves the run as it was.
class Session {
 public:
  val configure(val config, val points) {
    return guarded([&] {
      const std::string precision = text_of(config, "precision");
      if (precision == "float") start<float>(config, points);
      else if (precision == "double") start<double>(config, points);
      else throw std::invalid_argument("precision \"" + precision + "\" is unknown; expected one of float, double");
      return val::object();
    });
  }

  val set_points(val points) {
    return with_run([&]<class Scalar>(Run<Scalar>& run) {
      run.trainer.set_dataset(to_dataset<Scalar>(points_of(points)));
      return val::object();
    });
  }

  val set_training(val config) {
    return with_run([&](auto& run) {
      const TrainingConfig training = training_config(config);
      check_learning_rate(training.learning_rate);
      run.trainer.set_batch_size(training.batch_size);
      run.trainer.set_learning_rate(training.learning_rate);
      return val::object();
    });
  }

  val reset() {
    return with_run([](auto& run) { return run.trainer.reset(), val::object(); });
  }

  val train(double steps) {
    return with_run([&](auto& run) {
      if (!(steps >= 0 && steps <= 1e9)) throw std::invalid_argument("steps must be a number from 0 to 1e9");
      val result = val::object();
      result.set("steps", static_cast<double>(run.trainer.train(static_cast<std::int64_t>(steps))));
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
      val result = val::object();
      result.set("step", static_cast<double>(run.trainer.step()));
      result.set("epoch", run.trainer.epoch());
      result.set("trainLoss", train.loss);
      result.set("testLoss", test.loss);
      result.set("trainAccuracy", train.accuracy);
      result.set("testAccuracy", test.accuracy);
      result.set("layers", stats_object(run.trainer.measure()));
      result.set("diverged", divergence_object(run.trainer.divergence()));
      return result;
    });
  }

  val evaluate() {
    return with_run([](auto& run) {
      val result = val::object();
      result.set("step", static_cast<double>(run.trainer.step()));
      result.set("epoch", run.trainer.epoch());
      result.set("trainLoss", run.trainer.evaluate_train().loss);
      result.set("testLoss", run.trainer.evaluate_test().loss);
      return result;
    });
  }

  val surface(double resolution, val palette) {
    return with_run([&](auto& run) {
      run.boundary.evaluate(run.trainer.network(), static_cast<Index>(resolution), false);
      val result = val::object();
      result.set("values", copied(run.boundary.output()));
      result.set("rgba", pixels(run.boundary.output(), palette_of(palette),
                                info(run.trainer.network().layers.back().activation)));
      return result;
    });
  }

  val tiles(double resolution, val palette) {
    return with_run([&](auto& run) {
      run.boundary.evaluate(run.trainer.network(), static_cast<Index>(resolution), true);
      val result = val::object();
      result.set("rgba", pixels(run.boundary.units(), palette_of(palette),
                                info(run.trainer.network().layers.front().activation)));
      return result;
    });
  }

  val weights() {
    return with_run([](auto& run) {
      val layers = val::array();
      for (const auto& layer : run.trainer.network().layers) {
        val object = val::object();
        object.set("inputs", static_cast<double>(layer.W.cols()));
        object.set("W", copied(std::vector<double>(layer.W.data(), layer.W.data() + layer.W.size())));
        object.set("b", copied(std::vector<double>(layer.b.data(), layer.b.data() + layer.b.size())));
        layers.call<void>("push", object);
      }
      val result = val::object();
      result.set("layers", layers);
      return result;
    });
  }

 private:
  template <class Scalar>
  void start(const val& config, const val& points) {
    Trainer<Scalar> trainer(network_config(config), training_config(config), to_dataset<Scalar>(points_of(points)));
    run_ = std::make_unique<Run<Scalar>>(Run<Scalar>{std::move(trainer), {}});
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
    const DataConfig data{data_set_from_name(text_of(config, "set")), static_cast<std::size_t>(count_of(config, "count")),
                          number_of(config, "noise"), number_of(config, "trainShare"), count_of(config, "seed")};
    if (data.count > 1'000'000) throw std::invalid_argument("count is over 1000000");
    val result = val::object();
    result.set("points", points_object(generate_points(data)));
    return result;
  });
}

template <class Row>
val names_of(std::span<const Row> table) {
  val names = val::array();
  for (const Row& row : table) names.call<void>("push", std::string(row.name));
  return names;
}

val catalog() {
  val result = val::object();
  result.set("activations", names_of(activations()));
  result.set("initializers", names_of(initializers()));
  result.set("losses", names_of(losses()));
  result.set("dataSets", names_of(data_sets()));
  return result;
}

}  // namespace

EMSCRIPTEN_BINDINGS(backprop) {
  emscripten::class_<Session>("Session")
      .constructor<>()
      .function("configure", &Session::configure)
      .function("setPoints", &Session::set_points)
      .function("setTraining", &Session::set_training)
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
      .function("weights", &Session::weights);
  emscripten::function("generate", &generate);
  emscripten::function("catalog", &catalog);
}
