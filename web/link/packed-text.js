/**
 * Text as a few letters that a link can hold: deflated, then base64 for URLs (RFC 4648, section 5).
 */
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { fromBase64, toBase64 } from '../experiment/base64.js';
import { joinBytes } from '../experiment/join-bytes.js';

/** Of what is unpacked: a hostile text of some kilobytes could become gigabytes. */
const MOST_BYTES = 4_000_000;

/** Unpacked at a time; deflate makes at most 1,032 times as much of it, which is checked before the next. */
const SLICE = 1024;

/** @param {string} text */
export const packText = (text) => toLetters(deflateSync(strToU8(text), { level: 9 }));

/** @param {string} packed @returns {string} throws where it is damaged, or too long unpacked */
export function unpackText(packed) {
  /** @type {Uint8Array[]} */
  const parts = [];
  let size = 0,
    ended = false;
  const inflate = new Inflate((part, isLast) => {
    parts.push(part);
    size += part.length;
    ended ||= isLast;
  });
  const bytes = fromLetters(packed);
  for (let at = 0; at < bytes.length && size <= MOST_BYTES; at += SLICE)
    inflate.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
  if (!ended || size > MOST_BYTES) throw new RangeError('damaged or too long');
  return strFromU8(joinBytes(parts));
}

/** @param {Uint8Array} bytes */
const toLetters = (bytes) => toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** @param {string} letters */
const fromLetters = (letters) => fromBase64(letters.replaceAll('-', '+').replaceAll('_', '/'));
