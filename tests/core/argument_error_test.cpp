#include "argument_error.hpp"

#include <cstdio>
#include <limits>

#include "random.hpp"
#include "testing.hpp"

using namespace backprop;

TEST_CASE("a sentence has its words in their order") {
  const std::string name = "the rate";
  CHECK(join_message({name, " is ", -3, ", ", std::uint64_t{1} << 63, std::string_view(" or "), 0.5}) ==
        "the rate is -3, 9223372036854775808 or 0.5");
  CHECK(error_message([] { throw_invalid_argument({"no ", 7}); }) == "no 7");
}

TEST_CASE("numbers are written as printf's %g writes them") {
  using Limits = std::numeric_limits<double>;
  Random random(1, Purpose::data);
  std::vector<double> numbers{0,
                              -0.0,
                              1,
                              -1,
                              0.03,
                              2.7,
                              1e-5,
                              1e-4,
                              99999,
                              999999,
                              999999.5,
                              1e6,
                              123456789,
                              0.1,
                              1e22,
                              9.999995e-5,
                              Limits::max(),
                              Limits::min(),
                              Limits::infinity(),
                              -Limits::infinity(),
                              5e-310};
  for (int i = 0; i < 2000; ++i) numbers.push_back(random.normal() * std::pow(10, random.uniform(-300, 300)));
  for (const double number : numbers) {
    char expected[32];
    std::snprintf(expected, sizeof expected, "%g", number);
    CHECK(join_message({number}) == expected);
  }
  CHECK(join_message({Limits::quiet_NaN()}) == "nan");
}
