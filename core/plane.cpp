#include "plane.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "argument_error.hpp"

namespace backprop {
namespace {

/// Most that the cosine of the angle between across and up may differ from 0 by: rounding, not a mistake.
constexpr double most_cosine = 1e-9;

using Row = Eigen::Map<const Vector<double>>;

Row row_of(const std::vector<double>& numbers) { return {numbers.data(), static_cast<Index>(numbers.size())}; }

void check_part(const char* name, const std::vector<double>& numbers, Index inputs) {
  if (static_cast<Index>(numbers.size()) != inputs)
    throw_invalid_argument({"the plane's ", name, " has ", numbers.size(), " numbers, expected ", inputs});
  if (!std::all_of(numbers.begin(), numbers.end(), [](double number) { return std::isfinite(number); }))
    throw_invalid_argument({"the plane's ", name, " holds what is not a finite number"});
}

/// The unit vector along `numbers`. Their largest is divided out first, because squares overflow sooner.
Vector<double> direction_of(const char* name, const std::vector<double>& numbers) {
  const Row row = row_of(numbers);
  const double largest = row.cwiseAbs().maxCoeff();
  if (!(largest > 0)) throw_invalid_argument({"the plane's ", name, " is zero, expected a direction"});
  const Vector<double> scaled = row / largest;
  return scaled / scaled.norm();
}

}  // namespace

void check_plane(const Plane& plane, Index inputs) {
  check_part("origin", plane.origin, inputs);
  check_part("across", plane.across, inputs);
  check_part("up", plane.up, inputs);
  const double cosine = direction_of("across", plane.across).dot(direction_of("up", plane.up));
  if (std::abs(cosine) > most_cosine)
    throw_invalid_argument({"the plane's across and up are at an angle whose cosine is ", cosine, ", expected 0"});
}

template <class Scalar>
Matrix<Scalar> plane_values(const Plane& plane, const Matrix<double>& places) {
  const Row origin = row_of(plane.origin), across = row_of(plane.across), up = row_of(plane.up);
  Matrix<Scalar> values(origin.size(), places.cols());
  for (Index input = 0; input < values.rows(); ++input)
    for (Index place = 0; place < values.cols(); ++place)
      values(input, place) =
          static_cast<Scalar>(origin[input] + places(0, place) * across[input] + places(1, place) * up[input]);
  return values;
}

template Matrix<float> plane_values(const Plane&, const Matrix<double>&);
template Matrix<double> plane_values(const Plane&, const Matrix<double>&);

}  // namespace backprop
