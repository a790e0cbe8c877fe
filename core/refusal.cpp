#include "refusal.hpp"

#include <cmath>
#include <stdexcept>

namespace backprop {
namespace {

constexpr int digits = 6;

/// Without the zeros at its end; `exponent` is that of its first digit.
std::string mantissa_of(double size, int& exponent) {
  exponent = static_cast<int>(std::floor(std::log10(size)));
  // In two factors, because 10³²⁴ is no number.
  const int shift = digits - 1 - exponent;
  auto rounded = static_cast<std::int64_t>(std::llround(size * std::pow(10.0, shift / 2) * std::pow(10.0, shift - shift / 2)));
  std::string text = std::to_string(rounded);
  // The logarithm was off by a rounding, or the digits were all nines.
  exponent += static_cast<int>(text.size()) - digits;
  while (text.size() > 1 && text.back() == '0') text.pop_back();
  return text;
}

/// printf's %g, without printf: it brings the arithmetic of long double along.
std::string real_text(double number) {
  if (std::isnan(number)) return "nan";
  const std::string sign = std::signbit(number) ? "-" : "";
  const double size = std::abs(number);
  if (std::isinf(size)) return sign + "inf";
  if (size == 0) return sign + "0";
  int exponent = 0;
  std::string text = mantissa_of(size, exponent);
  if (exponent < -4 || exponent >= digits) {
    if (text.size() > 1) text.insert(1, ".");
    const int power = std::abs(exponent);
    return sign + text + (exponent < 0 ? "e-" : "e+") + (power < 10 ? "0" : "") + std::to_string(power);
  }
  if (exponent < 0) return sign + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + text;
  const auto whole = static_cast<std::size_t>(exponent) + 1;
  if (text.size() <= whole) return sign + text + std::string(whole - text.size(), '0');
  return sign + text.insert(whole, ".");
}

}  // namespace

void Word::append_to(std::string& sentence) const {
  switch (kind_) {
    case Kind::text: sentence += text_; return;
    case Kind::whole: sentence += std::to_string(whole_); return;
    case Kind::natural: sentence += std::to_string(natural_); return;
    case Kind::real: sentence += real_text(real_); return;
  }
}

std::string sentence(std::initializer_list<Word> words) {
  std::string result;
  for (const Word& word : words) word.append_to(result);
  return result;
}

void refuse(std::initializer_list<Word> words) { throw std::invalid_argument(sentence(words)); }

}  // namespace backprop
