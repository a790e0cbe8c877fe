#include "random.hpp"

#include <cmath>

namespace backprop {
namespace {

MersenneTwister seeded_engine(std::uint64_t seed, Purpose purpose, std::uint32_t stream) {
  std::seed_seq sequence{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32),
                         static_cast<std::uint32_t>(purpose), stream};
  return MersenneTwister(sequence);
}

constexpr double two_pi = 6.283185307179586;

}  // namespace

Random::Random(std::uint64_t seed, Purpose purpose, std::uint32_t stream)
    : engine_(seeded_engine(seed, purpose, stream)) {}

double Random::uniform(double low, double high) { return low + (high - low) * uniform(); }

double Random::normal() {
  const double u = 1.0 - uniform();  // in (0, 1], so that the logarithm is finite
  const double v = uniform();
  return std::sqrt(-2.0 * std::log(u)) * std::cos(two_pi * v);
}

}  // namespace backprop
