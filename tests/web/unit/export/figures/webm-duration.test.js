import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withDuration } from '../../../../../web/export/figures/webm-duration.js';

const UNKNOWN = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
/** A head as browsers write it: EBML, a segment of unknown size, its info with a scale, a cluster. @param {number[]} [inside] more of the info @param {number[]} [size] of the segment */
const recorded = (inside = [], size = UNKNOWN) => {
  const info = [0x2a, 0xd7, 0xb1, 0x83, 0x0f, 0x42, 0x40, ...inside];
  const head = [0x1a, 0x45, 0xdf, 0xa3, 0x80, 0x18, 0x53, 0x80, 0x67, ...size];
  return Uint8Array.from([
    ...head,
    0x15,
    0x49,
    0xa9,
    0x66,
    0x80 + info.length,
    ...info,
    0x1f,
    0x43,
    0xb6,
    0x75,
    1,
    2,
    3,
  ]);
};

test('the duration stands in the head, and all else stays', () => {
  const before = recorded(),
    after = withDuration(before, 2500);
  assert.equal(after.length, before.length + 7 + 11);
  const at = after.findIndex((byte, i) => byte === 0x44 && after[i + 1] === 0x89);
  assert.equal(new DataView(after.buffer).getFloat64(at + 3), 2500);
  assert.deepEqual(after.subarray(-7), before.subarray(-7));
});

test('what has a duration, says its size, or is no recording stays as it is', () => {
  const had = recorded([0x44, 0x89, 0x84, 0, 0, 0, 0]),
    sized = recorded([], [0x90]);
  for (const file of [had, sized, new Uint8Array(0), Uint8Array.of(1, 2, 3), recorded().subarray(0, 20)])
    assert.equal(withDuration(file, 1), file);
});
