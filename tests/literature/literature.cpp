// Numbers that the literature gives, measured with this program: exits with 1 if one is out of its band.
#include <algorithm>
#include <chrono>
#include <cstdio>

#include "claims.hpp"

namespace {

/// Columns that a text takes on a screen: UTF-8's continuation bytes take none.
int columns(const std::string& text) {
  return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

void print_padded(const std::string& text, int width) {
  std::printf("%s%*s", text.c_str(), std::max(1, width - columns(text)), "");
}

void print_claim(const literature::Claim& claim) {
  print_padded(claim.claim, 76);
  print_padded(claim.source, 28);
  std::printf("%10.4g %10.4g   %-4s  %.4g … %.4g: %s\n", claim.expected, claim.measured, claim.holds() ? "ok" : "OUT",
              claim.low, claim.high, claim.reason.c_str());
}

}  // namespace

int main() {
  const auto began = std::chrono::steady_clock::now();
  print_padded("claim", 76);
  print_padded("source", 28);
  std::printf("%10s %10s   %-4s  %s\n", "expected", "measured", "", "band");
  int held = 0, failed = 0;
  for (const auto claims : {literature::initialization_claims, literature::mean_field_claims,
                            literature::finite_width_claims, literature::learning_claims})
    for (const literature::Claim& claim : claims()) {
      print_claim(claim);
      ++(claim.holds() ? held : failed);
    }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  // The form in which `./run test` finds how many there were.
  std::printf("\n# pass %d\n# fail %d\n%.0f s\n", held, failed, took.count());
  return failed == 0 ? 0 : 1;
}
