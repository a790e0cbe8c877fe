#include "landscape.hpp"

#include "parameter_vector.hpp"
#include "synthetic.hpp"
#include "testing.hpp"

using namespace backprop;

namespace {

template <class Scalar>
Landscape<Scalar> finished(Landscape<Scalar> landscape) {
  while (!landscape.evaluate_row()) {
  }
  return landscape;
}

/// One linear unit of two inputs at W = 0, b = 0, and the samples (1, 0) and (0, 1), both wanted to give 0.
Network<double> linear_unit() {
  return make_network<double>(
      {.hidden = {}, .output_activation = Activation::linear, .initializer = Initializer::zeros});
}

WeightPlane axes() { return {Vector<double>::Zero(3), Vector<double>::Unit(3, 0), Vector<double>::Unit(3, 1)}; }

/// Two points of the unit square, wanted to give `y`.
Samples<double> unit_samples(double y) { return {Matrix<double>::Identity(2, 2), Matrix<double>::Constant(1, 2, y)}; }

Samples<double> samples_of(const Example& example) { return {example.pass.x, example.pass.y}; }

const PlaneGrid three_by_five{.left = -1, .right = 1, .bottom = -2, .top = 2, .columns = 3, .rows = 5};

}  // namespace

TEST_CASE("a linear unit's loss is a bowl, known at every point") {
  // L = mean of (w₁ − y)² and (w₂ − y)²
  for (const double y : {0.0, 3.0}) {
    const auto landscape =
        finished(Landscape<double>(linear_unit(), unit_samples(y), Loss::squared_error, axes(), three_by_five));
    CHECK(landscape.losses().size() == 15);
    for (Index row = 0; row < 5; ++row)
      for (Index column = 0; column < 3; ++column) {
        const double w1 = -1.0 + static_cast<double>(column), w2 = 2.0 - static_cast<double>(row);
        CHECK(landscape.losses()[static_cast<std::size_t>(row * 3 + column)] ==
              ((w1 - y) * (w1 - y) + (w2 - y) * (w2 - y)) / 2);
      }
  }
}

TEST_CASE("the loss of any linear regression is the quadratic form of its data") {
  Example example =
      random_example({.inputs = 4, .hidden = {}, .output_activation = Activation::linear, .bias = 0.2}, 30);
  WeightPlane plane = random_plane(example.network, 3);
  plane.second = Vector<double>::Random(5);  // moves the bias too
  Landscape<double> landscape(example.network, samples_of(example), Loss::squared_error, plane, three_by_five);
  forward(example.network, example.pass);
  const Matrix<double> residual = example.pass.prediction() - example.pass.y;
  const auto slope = [&](const Vector<double>& direction) {
    return Matrix<double>((direction.head(4).transpose() * example.pass.x).array() + direction[4]);
  };
  const Matrix<double> first = slope(plane.first), second = slope(plane.second);
  for (const PlanePoint& point : {PlanePoint{0, 0}, {1, 0}, {0, -1}, {0.3, 2}, {-5, 7}}) {
    const double expected = (residual + point.alpha * first + point.beta * second).squaredNorm() / 30;
    CHECK(relative_error(landscape.loss_at(point), expected) < 1e-13);
  }
}

TEST_CASE("the middle is the current loss, on every configuration") {
  const PlaneGrid grid{.columns = 3, .rows = 3};
  for (const ActivationInfo& hidden : activations())
    for (const NormalizationInfo& row : normalizations())
      for (const LossInfo& loss : losses()) {
        CAPTURE(hidden.name);
        CAPTURE(row.name);
        CAPTURE(loss.name);
        Example example = random_example({.hidden = {3, 3},
                                          .outputs = 2,
                                          .hidden_activation = hidden.activation,
                                          .bias = 0.1,
                                          .normalization = row.normalization,
                                          .skip = true},
                                         300);
        forward(example.network, example.pass);
        const double current = compute_loss(loss.loss, example.pass);
        const auto landscape = finished(
            Landscape<double>(example.network, samples_of(example), loss.loss, random_plane(example.network, 1), grid));
        // Samples come in blocks there: products may add up in another order.
        CHECK(relative_error(landscape.losses()[4], current) < 1e-13);
        for (const double value : landscape.losses()) CHECK(std::isfinite(value));
      }
}

TEST_CASE("the middle is what a run evaluates, in float as well, bit for bit") {
  Trainer<float> run({.hidden = {8, 8}, .hidden_activation = Activation::relu}, {},
                     to_dataset<float>(generate_points({DataSet::circle, 700, 0.1, 0.9, 1})));
  run.train(200);
  Landscape<float> landscape(run.network(), run.data().train, Loss::squared_error, random_plane(run.network(), 2), {});
  CHECK(landscape.loss_at({0, 0}) == run.evaluate_train().loss);
}

TEST_CASE("batch normalisation takes the samples' own statistics everywhere") {
  Example example = random_example({.hidden = {4}, .normalization = Normalization::batch}, 20);
  const WeightPlane plane = random_plane(example.network, 1);
  Landscape<double> landscape(example.network, samples_of(example), Loss::squared_error, plane, {});
  Network<double> moved = example.network;
  set_parameter_vector<double>(plane.origin + 0.7 * plane.first - 0.2 * plane.second, moved);
  forward(moved, example.pass, Mode::training);
  CHECK(landscape.loss_at({0.7, -0.2}) == compute_loss(Loss::squared_error, example.pass));
  forward(moved, example.pass, Mode::inference);
  CHECK(relative_error(landscape.loss_at({0.7, -0.2}), compute_loss(Loss::squared_error, example.pass)) > 1e-3);
}

TEST_CASE("rows come one at a time, while the run goes on unmoved") {
  const Dataset<double> data = to_dataset<double>(generate_points({DataSet::circle, 100, 0, 0.5, 1}));
  const NetworkConfig config{.hidden = {4}, .hidden_activation = Activation::tanh};
  Trainer<double> run(config, {}, data), alone(config, {}, data);
  Landscape<double> landscape(run.network(), run.data().train, Loss::squared_error, random_plane(run.network(), 1),
                              three_by_five);
  const auto at_once = finished(landscape);
  for (Index row = 0; row < 5; ++row) {
    CHECK(landscape.rows_done() == row);
    CHECK(std::isnan(landscape.losses()[static_cast<std::size_t>(row * 3)]));
    CHECK(landscape.evaluate_row() == (row == 4));
    run.train(10);
  }
  CHECK(landscape.done());
  CHECK(landscape.evaluate_row());
  CHECK(landscape.losses() == at_once.losses());
  alone.train(50);
  CHECK(parameter_vector(run.network()) == parameter_vector(alone.network()));
}

TEST_CASE("the loss at a path's points in its own plane is the run's, where two directions hold all of the path") {
  // One linear unit with its bias fixed by symmetry: the path lies in the plane of its two weights.
  Samples<double> samples{Matrix<double>(2, 4), Matrix<double>(1, 4)};
  samples.x << 1, -1, 2, -2, 0.5, -0.5, -1, 1;
  samples.y << 1, -1, 0.5, -0.5;
  Trainer<double> run({.hidden = {}, .output_activation = Activation::linear}, {.learning_rate = 0.02, .batch_size = 4},
                      {samples, {}});
  WeightPath<double> path(16);
  train_recording(run, path, 40);
  const WeightPlane plane = principal_plane(run.network(), path);
  Landscape<double> landscape(run.network(), samples, Loss::squared_error, plane,
                              grid_around(project(plane, path), 5, 5));
  const std::vector<PlanePoint> points = project(plane, path);
  Network<double> then = run.network();
  for (std::size_t i = 0; i < points.size(); ++i) {
    set_parameter_vector(path.snapshots()[i].parameters, then);
    Pass<double> pass;
    pass.x = samples.x;
    pass.y = samples.y;
    forward(then, pass);
    CHECK(relative_error(landscape.loss_at(points[i]), compute_loss(Loss::squared_error, pass)) < 1e-10);
  }
}

TEST_CASE("a grid around points holds them and the origin, with a margin") {
  const PlaneGrid grid = grid_around({{2, -1}, {10, 3}}, 11, 7, 0.1);
  CHECK(grid.left == -1);
  CHECK(grid.right == 11);
  CHECK(relative_error(grid.bottom, -1.4) < 1e-15);
  CHECK(relative_error(grid.top, 3.4) < 1e-15);
  CHECK(grid.alpha(0) == grid.left);
  CHECK(grid.alpha(10) == grid.right);
  CHECK(grid.beta(0) == grid.top);
  CHECK_NOTHROW(check_grid(grid_around({}, 1, 1)));
  CHECK(PlaneGrid{.columns = 1}.alpha(0) == 0);
  CHECK(PlaneGrid{.left = -0.3, .right = 0.3, .columns = 41}.alpha(20) == 0);
}

TEST_CASE("what does not fit together is refused") {
  const auto landscape = [](const WeightPlane& plane, const Samples<double>& samples, const PlaneGrid& grid) {
    return error_message([&] { Landscape<double>(linear_unit(), samples, Loss::squared_error, plane, grid); });
  };
  CHECK(landscape(axes(), unit_samples(0), {}) == "");
  CHECK(contains(landscape(axes(), unit_samples(0), {.left = 1, .right = 1}), "no extent"));
  CHECK(contains(landscape(axes(), unit_samples(0), {.top = std::nan("")}), "not a finite"));
  CHECK(contains(landscape(axes(), unit_samples(0), {.columns = 0}), "0 columns"));
  CHECK(contains(landscape({axes().origin, axes().first, {}}, unit_samples(0), {}), "3 parameters"));
  CHECK(contains(landscape(axes(), {Matrix<double>(2, 0), Matrix<double>(1, 0)}, {}), "samples"));
  Example single = random_example({.hidden = {2}, .normalization = Normalization::batch}, 1);
  CHECK(contains(error_message([&] {
                   Landscape<double>(single.network, samples_of(single), Loss::squared_error,
                                     random_plane(single.network, 1), {});
                 }),
                 "at least 2 samples"));
}

TEST_CASE("a point where the network overflows has no finite loss, and its neighbours keep theirs") {
  Landscape<double> landscape(linear_unit(), unit_samples(0), Loss::squared_error, axes(), {});
  CHECK_FALSE(std::isfinite(landscape.loss_at({1e200, 0})));
  CHECK(landscape.loss_at({1, 1}) == 1);
}

TEST_CASE("a run's landscape is around its weights, on training samples drawn from its seed") {
  Trainer<double> run({.hidden = {3}}, {}, to_dataset<double>(generate_points({.count = 40})));
  run.train(5);
  const LandscapeConfig config{.seed = 4, .reach = 0.5, .columns = 3, .rows = 3, .samples = 7};
  Landscape<double> landscape = make_landscape(run, WeightPath<double>(), config);
  CHECK_FALSE(landscape.evaluate_rows(2));
  CHECK(landscape.rows_done() == 2);
  CHECK(landscape.evaluate_rows(100));
  const std::vector<Index> drawn = choose_samples(7, 20, 1);
  CHECK(drawn.back() > 7);
  CHECK(landscape.samples() == 7);
  Landscape<double> expected(run.network(), take_samples<double>(run.data().train, drawn), Loss::squared_error,
                             random_plane(run.network(), 4), {-0.5, 0.5, -0.5, 0.5, 3, 3});
  CHECK(landscape.losses() == finished(std::move(expected)).losses());
}

TEST_CASE("a run's landscape along its path holds the path") {
  Trainer<double> run({.hidden = {3}}, {}, to_dataset<double>(generate_points({.count = 40})));
  WeightPath<double> path;
  train_recording(run, path, 30);
  const LandscapeConfig config{.directions = PlaneDirections::path, .reach = 0.25, .columns = 5, .rows = 4};
  const Landscape<double> landscape = make_landscape(run, path, config);
  const PlaneGrid& grid = landscape.grid();
  CHECK(grid.columns == 5);
  CHECK(grid.rows == 4);
  double most_left = 0;
  for (const PlanePoint& point : project(landscape.plane(), path)) {
    CHECK(point.alpha > grid.left);
    CHECK(point.alpha < grid.right);
    CHECK(point.beta > grid.bottom);
    CHECK(point.beta < grid.top);
    most_left = std::min(most_left, point.alpha);
  }
  // A quarter of the extent is added at each end: 1.5 extents in all.
  CHECK(relative_error(most_left - grid.left, (grid.right - grid.left) / 6) < 1e-12);
}

TEST_CASE("landscapes that cannot be are refused") {
  const Trainer<double> run({.hidden = {3}}, {}, to_dataset<double>(generate_points({.count = 40})));
  const auto message = [&](const LandscapeConfig& config) {
    return error_message([&] { make_landscape(run, WeightPath<double>(), config); });
  };
  CHECK(message({}).empty());
  CHECK(contains(message({.reach = 0}), "reach"));
  CHECK(contains(message({.reach = 1001}), "at most 1000"));
  CHECK(contains(message({.reach = std::nan("")}), "reach"));
  CHECK(contains(message({.columns = 0}), "0 columns"));
  CHECK(contains(message({.samples = 0}), "number of samples is 0"));
  CHECK(contains(message({.directions = PlaneDirections::path}), "train first"));
  CHECK(contains(error_message([] { plane_directions_from_name("up"); }), "expected one of random, path"));
}
