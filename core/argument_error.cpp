#include "argument_error.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <stdexcept>

namespace backprop {
namespace {

constexpr int digits = 6;

/// Without the zeros at its end; `exponent` is that of its first digit.
std::string mantissa_of(double size, int& exponent) {
  exponent = static_cast<int>(std::floor(std::log10(size)));
  // In two factors, because 10³²⁴ is no number.
  const int shift = digits - 1 - exponent;
  auto rounded =
      static_cast<std::int64_t>(std::llround(size * std::pow(10.0, shift / 2) * std::pow(10.0, shift - shift / 2)));
  std::string text = std::to_string(rounded);
  // The logarithm was off by a rounding, or the digits were all nines.
  exponent += static_cast<int>(text.size()) - digits;
  while (text.size() > 1 && text.back() == '0') text.pop_back();
  return text;
}

/// printf's %g, without printf: it brings the arithmetic of long double along.
void append_real(double number, std::string& out) {
  if (std::isnan(number)) {
    out += "nan";
    return;
  }
  if (std::signbit(number)) out += '-';
  const double size = std::abs(number);
  if (std::isinf(size) || size == 0) {
    out += size == 0 ? "0" : "inf";
    return;
  }
  int exponent = 0;
  const std::string text = mantissa_of(size, exponent);
  const bool scientific = exponent < -4 || exponent >= digits;
  if (exponent < 0 && !scientific) {
    out += "0.";
    out.append(static_cast<std::size_t>(-exponent - 1), '0');
    out += text;
    return;
  }
  const std::size_t whole = scientific ? 1 : static_cast<std::size_t>(exponent) + 1;
  for (std::size_t i = 0; i < std::max(whole, text.size()); ++i) {
    if (i == whole) out += '.';
    out += i < text.size() ? text[i] : '0';
  }
  if (!scientific) return;
  out += exponent < 0 ? "e-" : "e+";
  if (std::abs(exponent) < 10) out += '0';
  out += std::to_string(std::abs(exponent));
}

}  // namespace

void MessagePart::append_to(std::string& message) const {
  switch (kind_) {
    case Kind::text:
      message += text_;
      return;
    case Kind::whole:
      message += std::to_string(whole_);
      return;
    case Kind::natural:
      message += std::to_string(natural_);
      return;
    case Kind::real:
      append_real(real_, message);
      return;
  }
}

std::string join_message(std::initializer_list<MessagePart> parts) {
  std::string result;
  for (const MessagePart& part : parts) part.append_to(result);
  return result;
}

void throw_invalid_argument(std::initializer_list<MessagePart> parts) {
  throw std::invalid_argument(join_message(parts));
}

}  // namespace backprop
