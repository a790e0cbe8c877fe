#include "name_table.hpp"

#include <array>

#include "testing.hpp"

using namespace backprop;

namespace {

struct Colour {
  std::string_view name;
  int number;
};
constexpr std::array colours{Colour{"red", 1}, Colour{"green", 2}, Colour{"green-blue", 3}};

}  // namespace

TEST_CASE("rows are found by their whole name") {
  const std::span<const Colour> table(colours);
  CHECK(find_by_name(table, "red", "colour").number == 1);
  CHECK(find_by_name(table, "green", "colour").number == 2);
  CHECK(find_by_name(table, "green-blue", "colour").number == 3);
}

TEST_CASE("an unknown name is told with the known ones, in their order") {
  const std::span<const Colour> table(colours);
  for (const std::string_view name : {"Red", "gree", "greenish", ""})
    CHECK(error_message([&] { find_by_name(table, name, "colour"); }) ==
          "colour \"" + std::string(name) + "\" is unknown; expected one of red, green, green-blue");
}
