#include "bytes.hpp"

#include <limits>
#include <string_view>

#include "testing.hpp"

using namespace backprop;

namespace {

Bytes bytes_of(std::string_view text) { return Bytes(text.begin(), text.end()); }

}  // namespace

TEST_CASE("CRC-32 has the check value of its catalogue, in one part or in several") {
  CHECK(crc32(bytes_of("123456789")) == 0xCBF43926u);
  CHECK(crc32(bytes_of("56789"), crc32(bytes_of("1234"))) == 0xCBF43926u);
  CHECK(crc32({}) == 0);
}

TEST_CASE("numbers are little-endian") {
  ByteWriter out;
  out.put(std::uint32_t{0x01020304});
  out.put(1.0);
  out.put(true);
  CHECK(out.bytes() == Bytes{4, 3, 2, 1, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F, 1});
}

TEST_CASE("every number comes back, the unusual ones too") {
  ByteWriter out;
  out.put(std::int64_t{-2});
  out.put(std::int32_t{-3});
  out.put(std::numeric_limits<std::uint64_t>::max());
  out.put(-0.0);
  out.put(std::numeric_limits<float>::denorm_min());
  out.put(std::numeric_limits<double>::quiet_NaN());
  ByteReader in(out.bytes());
  CHECK(in.take<std::int64_t>() == -2);
  CHECK(in.take<std::int32_t>() == -3);
  CHECK(in.take<std::uint64_t>() == std::numeric_limits<std::uint64_t>::max());
  CHECK(std::signbit(in.take<double>()));
  CHECK(in.take<float>() == std::numeric_limits<float>::denorm_min());
  CHECK(std::isnan(in.take<double>()));
  CHECK(in.remaining() == 0);
}

TEST_CASE("what ends too early is refused, and nothing is allocated for a count that cannot be") {
  ByteWriter out;
  out.put(std::uint64_t{1} << 62);
  out.put(1.0);
  ByteReader counts(out.bytes()), numbers(std::span(out.bytes()).first(7));
  CHECK(contains(error_message([&] { counts.take_count(8); }), "ends too early"));
  CHECK(contains(error_message([&] { numbers.take<double>(); }), "ends too early"));
}
