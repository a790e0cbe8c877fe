/// The practical limit: a kernel that only multiplies and adds, in registers, with the instructions of this build.
#pragma once

/// Multiplies and adds `rounds` times in every lane of every chain; returns the sum, so that nothing is left out.
extern "C" float multiply_adds(int rounds);

/// Multiply-adds of one round.
extern "C" double multiply_adds_per_round();
