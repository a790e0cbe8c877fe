/// A training run as bytes, to be kept and gone on with later, on any machine.
#pragma once

#include <array>
#include <span>

#include "bytes.hpp"
#include "run_state.hpp"

namespace backprop {

/// All numbers are little-endian. In order: the 8 bytes of `checkpoint_magic`, the version (4 bytes), the size of the
/// number type (4 bytes; 4 is float, 8 double), the length of what follows the header (8 bytes), a CRC-32 of all but
/// itself (4 bytes); then the fields of `RunState`. What may be chosen from a table is written by its name.
///
/// The first byte is none of ASCII, and the line ends show a transfer that changes them, as in PNG's signature.
inline constexpr std::array<std::uint8_t, 8> checkpoint_magic{0x89, 'B', 'P', 'C', '\r', '\n', 0x1A, '\n'};
inline constexpr std::uint32_t checkpoint_version = 1;
inline constexpr std::size_t checkpoint_header_size = 28;

/// All of `trainer`'s state; see `RunState` for what is in it and what is not.
template <class Scalar>
Bytes save_checkpoint(const Trainer<Scalar>& trainer);

/// Puts `trainer` where the one was that `bytes` were saved of; from there it goes on bit for bit as that one would
/// have, in the same build, given the same data. Returns whether the data are the same. Throws std::invalid_argument
/// that says why, and changes nothing, where `bytes` are damaged, no checkpoint, of another version or number type, or
/// of a run with another network, loss, or number of training samples.
template <class Scalar>
bool load_checkpoint(std::span<const std::uint8_t> bytes, Trainer<Scalar>& trainer);

/// What `load_checkpoint` does first: the bytes understood, whatever run they are of.
template <class Scalar>
RunState<Scalar> read_checkpoint(std::span<const std::uint8_t> bytes);

}  // namespace backprop
