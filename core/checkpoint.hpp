/// Checkpoints: the state of a training run as bytes, from which it can be resumed on any machine.
#pragma once

#include <array>
#include <span>

#include "bytes.hpp"
#include "run_state.hpp"

namespace backprop {

/// All numbers are little-endian. In order: the 8 bytes of `checkpoint_magic`, the version (4 bytes), the size of the
/// number type (4 bytes; 4 is float, 8 double), the length of what follows the header (8 bytes), a CRC-32 of all but
/// itself (4 bytes); then the fields of `RunState`. Choices from a table are written as their names.
///
/// The first byte is not ASCII, and the line ends reveal a transfer that converts them, as in PNG's signature.
inline constexpr std::array<std::uint8_t, 8> checkpoint_magic{0x89, 'B', 'P', 'C', '\r', '\n', 0x1A, '\n'};
inline constexpr std::uint32_t checkpoint_version = 1;
inline constexpr std::size_t checkpoint_header_size = 28;

/// All of `trainer`'s state; see `RunState` for what is in it and what is not.
template <class Scalar>
Bytes save_checkpoint(const Trainer<Scalar>& trainer);

/// Restores the state that `bytes` were saved from. In the same build and with the same data the run continues bit for
/// bit as the saved one would have. Returns whether the data are the same. Throws std::invalid_argument that says why,
/// and changes nothing, if `bytes` are damaged or no checkpoint, or are of another version, number type, network, loss,
/// or number of training samples.
template <class Scalar>
bool load_checkpoint(std::span<const std::uint8_t> bytes, Trainer<Scalar>& trainer);

/// Decodes the bytes, whatever run they are of; the first step of `load_checkpoint`.
template <class Scalar>
RunState<Scalar> read_checkpoint(std::span<const std::uint8_t> bytes);

}  // namespace backprop
