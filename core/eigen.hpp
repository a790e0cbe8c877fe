/// Eigen, set up the same way for every target. Include this instead of <Eigen/...>.
#pragma once

#ifdef __EMSCRIPTEN__
// Eigen 3.4 has no WebAssembly packets, but Emscripten maps SSE intrinsics onto wasm SIMD and Eigen uses
// them when -msse4.1 is given. Eigen then also writes x86 inline assembly for GCC-like compilers; claiming
// not to be one leaves it out. (wasm/include/mmintrin.h stands in for the MMX header that Eigen includes.)
#include <Eigen/src/Core/util/Macros.h>
#undef EIGEN_COMP_GNUC
#define EIGEN_COMP_GNUC 0
#undef EIGEN_GNUC_AT_LEAST
#define EIGEN_GNUC_AT_LEAST(major, minor) 0
#endif

#include <Eigen/Core>
