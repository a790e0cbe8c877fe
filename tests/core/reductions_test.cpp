#include "reductions.hpp"

#include "testing.hpp"

using namespace backprop;

TEST_CASE("every term is added once, whatever their number") {
  for (Index count = 0; count <= 40; ++count)
    CHECK(sum_terms<double>(count, [](Index i) { return static_cast<double>(i + 1); }) ==
          static_cast<double>(count * (count + 1)) / 2);
}

TEST_CASE("the order of additions is fixed: eight partial sums, added in pairs") {
  // Ten terms: the first two partial sums have two each.
  const std::vector<float> terms{1e8f, 1, -1e8f, 1, 3, 1, 1, 1, 5, 7};
  const float expected = (((1e8f + 5) + 3) + (-1e8f + 1)) + (((1.0f + 7) + 1) + (1.0f + 1));
  CHECK(sum_terms<float>(10, [&](Index i) { return terms[static_cast<std::size_t>(i)]; }) == expected);
}

TEST_CASE("a row begins where its numbers lie") {
  Matrix<double> matrix{{1, 2, 3}, {4, 5, 6}};
  CHECK(*row_data(matrix, 1) == 4);
  CHECK(row_data(matrix, 1) == &matrix(1, 0));
  row_data(matrix, 0)[2] = 9;
  CHECK(matrix(0, 2) == 9);
  CHECK(row_data(std::as_const(matrix), 1)[1] == 5);
}
