#include "names.hpp"

#include "refusal.hpp"

namespace backprop {

void refuse_name(std::string_view what, std::string_view name, std::span<const std::string_view> known) {
  std::string names;
  for (const std::string_view one : known) names.append(names.empty() ? " " : ", ").append(one);
  refuse({what, " \"", name, "\" is unknown; expected one of", names});
}

}  // namespace backprop
