#include "principal_plane.hpp"

#include <algorithm>
#include <cmath>

#include "argument_error.hpp"
#include "symmetric_eigen.hpp"

namespace backprop {
namespace {

void check(const std::vector<double>& values, Index columns, const std::vector<std::uint8_t>& test) {
  if (columns < 2 || columns > most_columns)
    throw_invalid_argument({"there are ", columns, " columns, expected 2 to ", most_columns});
  const Index numbers = static_cast<Index>(values.size());
  if (numbers % columns != 0) throw_invalid_argument({numbers, " numbers are no points of ", columns, " each"});
  if (!test.empty() && static_cast<Index>(test.size()) != numbers / columns)
    throw_invalid_argument({"test has ", test.size(), " entries, expected ", numbers / columns});
  const auto wrong = std::find_if(values.begin(), values.end(), [](double value) { return !std::isfinite(value); });
  if (wrong != values.end())
    throw_invalid_argument({"point ", (wrong - values.begin()) / columns + 1, " has what is not a finite number"});
}

/// The points that train, as rows.
Matrix<double> training_rows(const std::vector<double>& values, Index columns, const std::vector<std::uint8_t>& test) {
  const Eigen::Map<const Matrix<double>> all(values.data(), static_cast<Index>(values.size()) / columns, columns);
  if (test.empty()) return all;
  Matrix<double> rows(std::count(test.begin(), test.end(), 0), columns);
  Index row = 0;
  for (Index point = 0; point < all.rows(); ++point)
    if (test[static_cast<std::size_t>(point)] == 0) rows.row(row++) = all.row(point);
  return rows;
}

/// A component is one up to its sign, which is chosen so that its largest entry is positive.
std::vector<double> component(const SymmetricEigen& eigen, Index which) {
  Vector<double> vector = eigen.vectors.row(which);
  Index largest = 0;
  vector.cwiseAbs().maxCoeff(&largest);
  if (vector[largest] < 0) vector = -vector;
  return {vector.data(), vector.data() + vector.size()};
}

}  // namespace

PrincipalPlane principal_plane(const std::vector<double>& values, Index columns,
                               const std::vector<std::uint8_t>& test) {
  check(values, columns, test);
  Matrix<double> rows = training_rows(values, columns, test);
  if (rows.rows() < 2) throw_invalid_argument({"there are ", rows.rows(), " training points, expected at least 2"});
  const Vector<double> mean = rows.colwise().mean().transpose();
  rows.rowwise() -= mean.transpose();
  const Matrix<double> covariance = rows.transpose() * rows / static_cast<double>(rows.rows());
  const SymmetricEigen eigen = symmetric_eigen(covariance);
  return {{mean.data(), mean.data() + mean.size()},
          component(eigen, 0),
          component(eigen, 1),
          std::max(0.0, eigen.values[0]),
          std::max(0.0, eigen.values[1]),
          covariance.trace()};
}

}  // namespace backprop
