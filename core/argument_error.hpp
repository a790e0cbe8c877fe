/// Messages of std::invalid_argument, put together in one place: string concatenation where each is thrown would be a
/// sixth of the WebAssembly module.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace backprop {

/// Part of a message: text, or a number.
class MessagePart {
 public:
  MessagePart(const char* text) : kind_(Kind::text), text_(text) {}
  MessagePart(std::string_view text) : kind_(Kind::text), text_(text) {}
  MessagePart(const std::string& text) : kind_(Kind::text), text_(text) {}
  MessagePart(std::signed_integral auto number) : kind_(Kind::whole), whole_(number) {}
  MessagePart(std::unsigned_integral auto number) : kind_(Kind::natural), natural_(number) {}
  MessagePart(double number) : kind_(Kind::real), real_(number) {}

  void append_to(std::string& message) const;

 private:
  enum class Kind { text, whole, natural, real } kind_;
  std::string_view text_;
  union {
    std::int64_t whole_;
    std::uint64_t natural_;
    double real_;
  };
};

/// The parts joined without separators. Numbers that are not whole get six digits: 0.03, 2.5e-09, nan, -inf.
std::string join_message(std::initializer_list<MessagePart> parts);

/// Throws std::invalid_argument with the joined parts as its message.
[[noreturn]] void throw_invalid_argument(std::initializer_list<MessagePart> parts);

}  // namespace backprop
