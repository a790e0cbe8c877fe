/** Several arrays of bytes as one, in their order. @param {Uint8Array[]} parts */
export function joinBytes(parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
