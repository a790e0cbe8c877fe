#include "householder.hpp"

#include <array>

#include "testing.hpp"

using namespace backprop;

TEST_CASE("the reflection takes its vector to the first axis, worked by hand") {
  std::array v{3.0, 4.0};
  const Reflection reflection = make_reflection(v.data(), 2);
  CHECK(reflection.diagonal == -5);
  CHECK(v == std::array{8.0, 4.0});
  CHECK(reflection.factor == 2.0 / 80);
  std::array row{3.0, 4.0};
  reflect(v.data(), reflection.factor, 2, row.data());
  CHECK(row[0] == doctest::Approx(-5));
  CHECK(std::abs(row[1]) < 1e-15);
}

TEST_CASE("the sign of the diagonal is opposite to the first number's, so that nothing cancels") {
  std::array v{-1.0, 1e-9, 0.0};
  CHECK(make_reflection(v.data(), 3).diagonal == 1);
  CHECK(v[0] == -2);
}

TEST_CASE("a vector on the first axis stays as it is") {
  std::array v{-2.0, 0.0, 0.0};
  const Reflection reflection = make_reflection(v.data(), 3);
  CHECK(reflection.factor == 0);
  CHECK(reflection.diagonal == -2);
  std::array row{1.0, 2.0, 3.0};
  reflect(v.data(), reflection.factor, 3, row.data());
  CHECK(row == std::array{1.0, 2.0, 3.0});
}

TEST_CASE("a reflection keeps lengths, and twice it is nothing") {
  Vector<double> v = Vector<double>::Random(7);
  const Reflection reflection = make_reflection(v.data(), 7);
  const Vector<double> before = Vector<double>::Random(7);
  Vector<double> row = before;
  reflect(v.data(), reflection.factor, 7, row.data());
  CHECK(relative_error(row.norm(), before.norm()) < 1e-14);
  CHECK((row - before).norm() > 0.1);
  reflect(v.data(), reflection.factor, 7, row.data());
  CHECK((row - before).norm() < 1e-14);
}
