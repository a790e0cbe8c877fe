/// Sentences that say what was wrong with an argument, put together in one place: written out where they are thrown,
/// they would be a sixth of the module that the page loads.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace backprop {

/// A piece of a sentence: text, or a number.
class Word {
 public:
  Word(const char* text) : kind_(Kind::text), text_(text) {}
  Word(std::string_view text) : kind_(Kind::text), text_(text) {}
  Word(const std::string& text) : kind_(Kind::text), text_(text) {}
  Word(std::signed_integral auto number) : kind_(Kind::whole), whole_(number) {}
  Word(std::unsigned_integral auto number) : kind_(Kind::natural), natural_(number) {}
  Word(double number) : kind_(Kind::real), real_(number) {}

  void append_to(std::string& sentence) const;

 private:
  enum class Kind { text, whole, natural, real } kind_;
  std::string_view text_;
  union {
    std::int64_t whole_;
    std::uint64_t natural_;
    double real_;
  };
};

/// The words one after the other. Numbers that are not whole have six digits: 0.03, 2.5e-09, nan, -inf.
std::string sentence(std::initializer_list<Word> words);

/// Throws std::invalid_argument that says it.
[[noreturn]] void refuse(std::initializer_list<Word> words);

}  // namespace backprop
