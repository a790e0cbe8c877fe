/// Looking up an entry of a table by its name, with an error that says what would have been right.
#pragma once

#include <algorithm>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace backprop {

/// The row of `table` whose `name` is `name`; throws std::invalid_argument that calls the thing `what`
/// and lists the names that exist.
template <class Row>
const Row& find_by_name(std::span<const Row> table, std::string_view name, std::string_view what) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Row& row) { return row.name == name; });
  if (found != table.end()) return *found;
  std::string message = std::string(what) + " \"" + std::string(name) + "\" is unknown; expected one of";
  for (const Row& row : table) message.append(&row == table.data() ? " " : ", ").append(row.name);
  throw std::invalid_argument(message);
}

}  // namespace backprop
