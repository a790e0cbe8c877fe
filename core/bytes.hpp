/// Numbers as bytes that mean the same on every machine: little-endian, IEEE 754.
#pragma once

#include <concepts>
#include <cstdint>
#include <cstring>
#include <span>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace backprop {

using Bytes = std::vector<std::uint8_t>;

template <class Number>
concept Storable = std::integral<Number> || std::same_as<Number, float> || std::same_as<Number, double>;

/// `from` taken as another type of its size; std::bit_cast, which Emscripten 3.1.6 does not have yet.
template <class To, class From>
To same_bits(From from) {
  static_assert(sizeof(To) == sizeof(From) && std::is_trivially_copyable_v<From>);
  To to;
  std::memcpy(&to, &from, sizeof to);
  return to;
}

/// CRC-32 as zlib and PNG have it (ISO 3309: polynomial 0x04C11DB7, reflected, inverted at both ends).
/// `crc` is the checksum of the preceding bytes, so that a sequence can be processed in parts.
std::uint32_t crc32(std::span<const std::uint8_t> bytes, std::uint32_t crc = 0);

/// Appends numbers to bytes.
class ByteWriter {
 public:
  template <Storable Number>
  void put(Number number) {
    const auto bits = bits_of(number);
    for (std::size_t byte = 0; byte < sizeof(Number); ++byte)
      bytes_.push_back(static_cast<std::uint8_t>(bits >> (8 * byte)));
  }

  void put(std::span<const std::uint8_t> bytes) { bytes_.insert(bytes_.end(), bytes.begin(), bytes.end()); }

  const Bytes& bytes() const { return bytes_; }

 private:
  template <class Number>
  static std::uint64_t bits_of(Number number) {
    if constexpr (std::is_same_v<Number, float>) return same_bits<std::uint32_t>(number);
    else if constexpr (std::is_same_v<Number, double>) return same_bits<std::uint64_t>(number);
    else return static_cast<std::uint64_t>(number);
  }

  Bytes bytes_;
};

/// Takes numbers off bytes; throws std::invalid_argument where they end too early.
class ByteReader {
 public:
  explicit ByteReader(std::span<const std::uint8_t> bytes) : rest_(bytes) {}

  template <Storable Number>
  Number take() {
    std::uint64_t bits = 0;
    const auto bytes = take(sizeof(Number));
    for (std::size_t byte = 0; byte < sizeof(Number); ++byte) bits |= std::uint64_t{bytes[byte]} << (8 * byte);
    if constexpr (std::is_same_v<Number, float>) return same_bits<float>(static_cast<std::uint32_t>(bits));
    else if constexpr (std::is_same_v<Number, double>) return same_bits<double>(bits);
    else return static_cast<Number>(bits);
  }

  std::span<const std::uint8_t> take(std::size_t count) {
    if (count > rest_.size()) throw std::invalid_argument("it ends too early");
    const auto taken = rest_.first(count);
    rest_ = rest_.subspan(count);
    return taken;
  }

  /// Takes a count of items of `size` bytes each that follow; throws if there are not enough bytes left for them, so
  /// that a wrong count never leads to a large allocation.
  std::size_t take_count(std::size_t size) {
    const auto count = take<std::uint64_t>();
    if (count > rest_.size() / size) throw std::invalid_argument("it ends too early");
    return static_cast<std::size_t>(count);
  }

  std::size_t remaining() const { return rest_.size(); }

 private:
  std::span<const std::uint8_t> rest_;
};

}  // namespace backprop
