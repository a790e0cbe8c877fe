/// Numbers and bytes that nobody wants, drawn from a seed, and what mutates good ones with them.
#pragma once

#include <array>
#include <limits>

#include "bytes.hpp"
#include "checkpoint.hpp"
#include "random_config.hpp"

namespace backprop {

inline double odd_number(Choices& choices) {
  using limits = std::numeric_limits<double>;
  static constexpr std::array odd{0.0,
                                  -0.0,
                                  1.0,
                                  -1.0,
                                  0.5,
                                  2.0,
                                  1e-320,
                                  1e308,
                                  -1e308,
                                  1e10,
                                  65537.0,
                                  1e-12,
                                  255.0,
                                  4294967298.0,
                                  limits::infinity(),
                                  -limits::infinity(),
                                  limits::quiet_NaN()};
  return odd[std::size_t(choices.whole(0, Index{odd.size()} - 1))];
}

/// Sizes in between are left out: a network or a picture of 10⁷ cells is allowed, and slow.
inline std::int64_t odd_whole(Choices& choices) {
  using limits = std::numeric_limits<std::int64_t>;
  static constexpr std::array<std::int64_t, 16> odd{0,
                                                    1,
                                                    -1,
                                                    2,
                                                    3,
                                                    5,
                                                    64,
                                                    65,
                                                    255,
                                                    -255,
                                                    std::int64_t{1} << 31,
                                                    (std::int64_t{1} << 32) + 2,
                                                    std::int64_t{1} << 53,
                                                    limits::max(),
                                                    limits::max() - 1,
                                                    limits::min()};
  return odd[std::size_t(choices.whole(0, Index{odd.size()} - 1))];
}

/// Puts something odd into `numbers`, or takes something away.
template <class Number>
void spoil(std::vector<Number>& numbers, Choices& choices) {
  const auto size = static_cast<Index>(numbers.size());
  const Index way = choices.whole(0, 4);
  if (way == 0) numbers.resize(std::size_t(choices.whole(0, size + 2)));
  else if (way == 1) numbers.clear();
  else if (way == 2 || size == 0) numbers.push_back(static_cast<Number>(choices.whole(0, 9)));
  else {
    Number& number = numbers[std::size_t(choices.whole(0, size - 1))];
    if constexpr (std::is_floating_point_v<Number>) number = static_cast<Number>(odd_number(choices));
    else number = static_cast<Number>(odd_whole(choices));
  }
}

inline void put_bytes(Bytes& bytes, std::size_t at, std::uint64_t value, std::size_t count) {
  for (std::size_t i = 0; i < count && at + i < bytes.size(); ++i)
    bytes[at + i] = static_cast<std::uint8_t>(value >> (8 * i));
}

/// Length and checksum in the header of a checkpoint made right, so that what lies behind them is read.
inline void mend_header(Bytes& bytes) {
  if (bytes.size() < checkpoint_header_size) return;
  const std::span<const std::uint8_t> all(bytes);
  put_bytes(bytes, checkpoint_magic.size() + 8, bytes.size() - checkpoint_header_size, 8);
  const std::size_t sum = checkpoint_header_size - 4;
  put_bytes(bytes, sum, crc32(all.subspan(checkpoint_header_size), crc32(all.first(sum))), 4);
}

/// One change to a checkpoint; `other` is one of another run.
inline void spoil_once(Bytes& bytes, const Bytes& other, Choices& choices) {
  if (bytes.empty()) return;
  const auto place = [&] { return std::size_t(choices.whole(0, static_cast<Index>(bytes.size()) - 1)); };
  const std::size_t at = place();
  const auto from = bytes.begin() + static_cast<std::ptrdiff_t>(at);
  switch (choices.whole(0, 6)) {
    case 0:
      bytes[at] ^= static_cast<std::uint8_t>(1 << choices.whole(0, 7));
      break;
    case 1:
      bytes[at] = static_cast<std::uint8_t>(choices.whole(0, 255));
      break;
    case 2:
      put_bytes(bytes, at, static_cast<std::uint64_t>(odd_whole(choices)), 8);
      break;
    case 3:
      put_bytes(bytes, at, same_bits<std::uint64_t>(odd_number(choices)), 8);
      break;
    case 4:
      bytes.resize(at);
      break;
    case 5:
      bytes.insert(from, std::size_t(choices.whole(1, 16)), static_cast<std::uint8_t>(choices.whole(0, 255)));
      break;
    default:
      for (std::size_t i = at; i < std::min({bytes.size(), other.size(), at + 64}); ++i) bytes[i] = other[i];
  }
}

}  // namespace backprop
