/// Tables whose rows have a name: look-up by name, with an error that lists the known names.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

namespace backprop {

/// Throws std::invalid_argument: `what` "`name`" is unknown, and which are known.
[[noreturn]] void throw_unknown_name(std::string_view what, std::string_view name,
                                     std::span<const std::string_view> known);

/// The row of `table` whose `name` is `name`; throws std::invalid_argument that calls the thing `what`
/// and lists the names that exist.
template <class Row>
const Row& find_by_name(std::span<const Row> table, std::string_view name, std::string_view what) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Row& row) { return row.name == name; });
  if (found != table.end()) return *found;
  std::vector<std::string_view> known;
  for (const Row& row : table) known.push_back(row.name);
  throw_unknown_name(what, name, known);
}

}  // namespace backprop
