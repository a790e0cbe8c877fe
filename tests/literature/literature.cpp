// Numbers that the literature gives, measured with this program: exits with 1 if one is out of its band.
// `literature TOPIC…` measures the topics named alone.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <future>
#include <iterator>
#include <string_view>

#include "claims.hpp"

namespace {

using namespace literature;

struct Topic {
  std::string_view name;
  std::vector<Claim> (*claims)();
};

constexpr Topic topics[] = {
    {"nielsen", nielsen_claims},
    {"initialization", initialization_claims},
    {"mean_field", mean_field_claims},
    {"self_normalization", self_normalization_claims},
    {"batch_normalization", batch_normalization_claims},
    {"finite_width", finite_width_claims},
    {"dynamical_isometry", dynamical_isometry_claims},
    {"shattered_gradients", shattered_gradient_claims},
    {"residual", residual_claims},
    {"trainability", trainability_claims},
    {"learning_time", learning_time_claims},
    {"optimization", optimization_claims},
    {"gradient_noise", gradient_noise_claims},
};

/// Columns that a text takes on a screen: UTF-8's continuation bytes take none.
int columns(std::string_view text) {
  return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

void print_padded(const std::string& text, int width) {
  std::printf("%s%*s", text.c_str(), std::max(1, width - columns(text)), "");
}

void print_claim(const Claim& claim) {
  print_padded(claim.claim, 90);
  print_padded(claim.source, 30);
  std::printf("%10.4g %10.4g   %-4s  %.4g … %.4g: %s\n", claim.expected, claim.measured, claim.holds() ? "ok" : "OUT",
              claim.low, claim.high, claim.reason.c_str());
}

/// Whether every name is a topic's; says which one is not.
bool all_known(int count, char** names) {
  for (int i = 0; i < count; ++i) {
    const auto is_it = [&](const Topic& topic) { return topic.name == names[i]; };
    if (std::any_of(std::begin(topics), std::end(topics), is_it)) continue;
    std::fprintf(stderr, "no topic is called '%s'; there are:", names[i]);
    for (const Topic& topic : topics) std::fprintf(stderr, " %s", std::string(topic.name).c_str());
    std::fprintf(stderr, "\n");
    return false;
  }
  return true;
}

bool wanted(std::string_view name, int count, char** names) {
  return count == 0 || std::any_of(names, names + count, [&](const char* one) { return name == one; });
}

double seconds_since(std::chrono::steady_clock::time_point began) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

}  // namespace

int main(int count, char** arguments) {
  if (!all_known(count - 1, arguments + 1)) return 2;
  const auto began = std::chrono::steady_clock::now();
  // All at once, on as many cores as there are; printed in the order above.
  std::vector<std::pair<std::string, std::future<std::vector<Claim>>>> running;
  for (const Topic& topic : topics)
    if (wanted(topic.name, count - 1, arguments + 1))
      running.emplace_back(topic.name, std::async(std::launch::async, topic.claims));
  int held = 0, failed = 0;
  for (auto& [name, claims] : running) {
    print_padded(name, 120);
    std::printf("%10s %10s   %-4s  band\n", "expected", "measured", "");
    for (const Claim& claim : claims.get()) {
      print_claim(claim);
      ++(claim.holds() ? held : failed);
    }
    std::fflush(stdout);
  }
  // The form in which `./run test` finds how many there were.
  std::printf("\n# pass %d\n# fail %d\n%.0f s\n", held, failed, seconds_since(began));
  return failed == 0 && held > 0 ? 0 : 1;
}
