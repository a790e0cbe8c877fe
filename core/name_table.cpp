#include "name_table.hpp"

#include "argument_error.hpp"

namespace backprop {

void throw_unknown_name(std::string_view what, std::string_view name, std::span<const std::string_view> known) {
  std::string names;
  for (const std::string_view one : known) names.append(names.empty() ? " " : ", ").append(one);
  throw_invalid_argument({what, " \"", name, "\" is unknown; expected one of", names});
}

}  // namespace backprop
