#include "coded_points.hpp"

#include "synthetic.hpp"
#include "testing.hpp"

using namespace backprop;

namespace {

CodedPoints circle(Activation output = Activation::linear) {
  return {generate_points({.count = 40}), {Feature::x, Feature::y, Feature::x_squared}, output};
}

NetworkConfig network(Activation output = Activation::linear) {
  return {.inputs = 99, .hidden = {4}, .outputs = 99, .output_activation = output};
}

}  // namespace

TEST_CASE("the inputs follow from the features, the outputs and targets from classes, loss and output activation") {
  const auto two = make_trainer<double>(network(), {.loss = Loss::squared_error}, circle());
  CHECK(two.network().inputs() == 3);
  CHECK(two.network().outputs() == 1);
  CHECK(two.data().train.y.minCoeff() == -1);
  const auto softmax = make_trainer<double>(network(), {.loss = Loss::softmax_cross_entropy}, circle());
  CHECK(softmax.network().outputs() == 2);
  CHECK(softmax.data().train.y.minCoeff() == 0);
  const auto sigmoid = make_trainer<double>(network(Activation::sigmoid), {}, circle(Activation::sigmoid));
  CHECK(sigmoid.data().train.y.minCoeff() == 0);
  const Matrix<double>& x = two.data().train.x;
  CHECK(x.row(2) == x.row(0).cwiseAbs2());
}

TEST_CASE("another loss makes new targets of the same points; the run goes on") {
  const CodedPoints points = circle();
  auto trainer = make_trainer<double>(network(), {.loss = Loss::squared_error}, points);
  trainer.train(3);
  const Matrix<double> W = trainer.network().layers[0].W, x = trainer.data().train.x;
  set_training({.loss = Loss::binary_cross_entropy}, points, trainer);
  CHECK(trainer.training().loss == Loss::binary_cross_entropy);
  CHECK(trainer.data().train.y.minCoeff() == 0);
  CHECK(trainer.data().target.border == 0);
  CHECK(trainer.data().train.x == x);
  CHECK(trainer.network().layers[0].W == W);
  CHECK(trainer.step() == 3);
}

TEST_CASE("the same loss leaves the samples, and a round under way, as they are") {
  const CodedPoints points = circle();
  auto trainer = make_trainer<double>(network(), {}, points);
  trainer.forward();
  set_training({.learning_rate = 0.5}, points, trainer);
  CHECK(trainer.training().learning_rate == 0.5);
  CHECK(trainer.verbs() == 1);
}

TEST_CASE("a loss whose targets the network has no outputs for is refused and changes nothing") {
  const CodedPoints points = circle();
  auto trainer = make_trainer<double>(network(), {}, points);
  CHECK(contains(error_message([&] { set_training({.loss = Loss::softmax_cross_entropy}, points, trainer); }),
                 "1 outputs a sample"));
  CHECK(trainer.training().loss == Loss::squared_error);
  CHECK(trainer.data().train.y.rows() == 1);
}

TEST_CASE("other points come under the same weights, with the targets of the loss") {
  CodedPoints points = circle();
  auto trainer = make_trainer<double>(network(), {.loss = Loss::binary_cross_entropy}, points);
  trainer.train(2);
  Points moved = points.points;
  moved.x[0] += 1;
  set_points(moved, points, trainer);
  CHECK(points.points.x[0] == moved.x[0]);
  CHECK(trainer.step() == 2);
  CHECK(trainer.data().train.y.minCoeff() == 0);
  CHECK((trainer.data().train.x.row(0).array() == moved.x[0]).any());
}

TEST_CASE("one other point does what other points with it do, whether it trains or tests") {
  // So many that the losses and the statistics are of a part of them.
  for (const int inputs : {2, 3}) {
    Points points = generate_points({.count = 6000});
    points.inputs = inputs;
    if (inputs == 3)
      for (std::size_t i = 0; i < points.size(); ++i)
        points.values.insert(points.values.end(), {points.x[i], points.y[i], points.x[i] * points.y[i]});
    if (inputs == 3) points.plane = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}};
    CodedPoints one{points}, all{points};
    if (inputs == 3) one.features = all.features = {};
    auto trainer = make_trainer<double>(network(), {}, one), other = make_trainer<double>(network(), {}, all);
    for (const std::size_t index : {std::size_t{0}, std::size_t{7}, std::size_t{2500}, points.size() - 1})
      for (const double x : {0.25, 5.0}) {
        Points point{{x}, {-x}, {points.label[index]}, {0}, 2, inputs};
        if (inputs == 3) point.values = {x, -x, 3 * x};
        if (inputs == 3) point.plane = points.plane;
        set_point(index, point, one, trainer);
        points.x[index] = x;
        points.y[index] = -x;
        if (inputs == 3)
          std::copy(point.values.begin(), point.values.end(),
                    points.values.begin() + 3 * static_cast<std::ptrdiff_t>(index));
        set_points(points, all, other);
        CHECK(one.points.x == all.points.x);
        CHECK(one.points.values == all.points.values);
        CHECK(trainer.data().train.x == other.data().train.x);
        CHECK(trainer.data().train.y == other.data().train.y);
        CHECK(trainer.data().test.x == other.data().test.x);
        CHECK(trainer.evaluate_train().loss == other.evaluate_train().loss);
        CHECK(trainer.follow_train().loss == other.follow_train().loss);
        CHECK(trainer.follow_test().loss == other.follow_test().loss);
        CHECK(trainer.measure().signal == other.measure().signal);
      }
  }
}

TEST_CASE("one other point that is wrong is refused and changes nothing") {
  CodedPoints points = circle();
  auto trainer = make_trainer<double>(network(), {}, points);
  const std::vector<double> before = points.points.x;
  const Points good{{1}, {1}, {1}, {0}};
  for (const auto& [index, point, why] :
       std::vector<std::tuple<std::size_t, Points, const char*>>{{40, good, "for number 40"},
                                                                 {0, {{1, 2}, {1, 2}, {1, 1}, {0, 0}}, "got 2"},
                                                                 {0, {{std::nan("")}, {1}, {1}, {0}}, "point 1"},
                                                                 {0, {{1}, {1}, {0.5}, {0}}, "point 1"},
                                                                 {0, {{1}, {1}, {0}, {0}, 3}, "3 classes"}})
    CHECK(contains(error_message([&, at = index, &one = point] { set_point(at, one, points, trainer); }), why));
  CHECK(points.points.x == before);
}

TEST_CASE("points that are wrong, or of another number of outputs, are refused and change nothing") {
  CodedPoints points = circle();
  auto trainer = make_trainer<double>(network(), {}, points);
  const double before = points.points.x[0];
  Points wrong = points.points;
  wrong.x[0] = std::nan("");
  CHECK(contains(error_message([&] { set_points(wrong, points, trainer); }), "point 1"));
  const Points spirals = generate_points({.set = DataSet::spiral3, .count = 30});
  CHECK(contains(error_message([&] { set_points(spirals, points, trainer); }), "outputs a sample"));
  CHECK(points.points.x[0] == before);
  CHECK(points.points.classes == 2);
  CHECK(trainer.data().train.count() == 20);
}

TEST_CASE("a cross-entropy is refused for a regression") {
  const CodedPoints slope{generate_points({.set = DataSet::reg_plane, .count = 30})};
  CHECK(contains(error_message([&] { make_trainer<float>(network(), {.loss = Loss::binary_cross_entropy}, slope); }),
                 "cross-entropy is for classes"));
}

TEST_CASE("points of more inputs are learned as they are; another plane changes the pictures alone") {
  Points points = generate_points({.count = 40});
  points.inputs = 3;
  for (std::size_t i = 0; i < points.size(); ++i)
    points.values.insert(points.values.end(), {points.x[i], points.y[i], points.x[i] * points.y[i]});
  points.plane = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}};
  CodedPoints coded{points, {}, Activation::linear};
  auto trainer = make_trainer<double>(network(), {}, coded);
  CHECK(trainer.network().inputs() == 3);
  CHECK(coded.plot_inputs() == PlotInputs(points.plane));
  trainer.train(3);
  const Matrix<double> W = trainer.network().layers[0].W;

  const Plane other{{0, 0, 1}, {0, 0, 1}, {0, 2, 0}};
  set_plane(other, coded);
  CHECK(coded.plot_inputs() == PlotInputs(other));
  CHECK(trainer.network().layers[0].W == W);
  CHECK(
      contains(error_message([&] { set_plane({{0, 0}, {1, 0}, {0, 1}}, coded); }), "origin has 2 numbers, expected 3"));
  CHECK(coded.points.plane == other);

  points.values[0] = 9;
  set_points(points, coded, trainer);
  CHECK(trainer.data().train.x.row(0).maxCoeff() == 9);
  CHECK(trainer.step() == 3);
  points.inputs = 4;
  CHECK(contains(error_message([&] { set_points(points, coded, trainer); }), "expected 160 of 4 inputs"));
  CodedPoints flat = circle();
  CHECK(contains(error_message([&] { set_plane(other, flat); }), "points of 2 inputs have no plane"));
}
