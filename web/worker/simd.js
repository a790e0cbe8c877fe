/** Which build of the core this browser runs. */

/** The smallest module with a SIMD instruction in it and an exception handler: both give i32x4.splat(0). */
const SIMD_PROBE = Uint8Array.of(
  0,
  0x61,
  0x73,
  0x6d,
  1,
  0,
  0,
  0, // magic, version
  1,
  5,
  1,
  0x60,
  0,
  1,
  0x7b, // type: () → v128
  3,
  2,
  1,
  0, // function 0 has that type
  10,
  16,
  1,
  14,
  0,
  0x06,
  0x7b, // try, which gives a v128
  0x41,
  0,
  0xfd,
  0x11, // i32.const 0, i32x4.splat
  0x19,
  0x41,
  0,
  0xfd,
  0x11, // catch_all, the same
  0x0b,
  0x0b, // end, end
);

/** Whether the browser runs the SIMD build: its exceptions came to browsers later than SIMD did. */
export const hasSimd = () => WebAssembly.validate(SIMD_PROBE);
