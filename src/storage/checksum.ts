const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

function stirred(word: number): number {
  return Math.imul(rotated(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
}

/**
 * MurmurHash3, the 32-bit variant (x86_32): fast, and every change of a single word changes it. It tells damage,
 * not malice. The words are read in the machine's order, which is little-endian wherever browsers run.
 */
export function checksum(view: ArrayBufferView, seed = 0): number {
  const { byteLength, byteOffset, buffer } = view;
  const whole = byteLength >>> 2;
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  const words =
    byteOffset % 4 === 0
      ? new Uint32Array(buffer, byteOffset, whole)
      : new Uint32Array(bytes.slice(0, whole * 4).buffer);
  let sum = seed;
  for (let i = 0; i < whole; i += 1) {
    sum = (Math.imul(rotated(sum ^ stirred(words[i] as number), 13), 5) + 0xe6546b64) | 0;
  }
  let tail = 0;
  for (let i = byteLength - 1; i >= whole * 4; i -= 1) tail = (tail << 8) | (bytes[i] as number);
  if (byteLength % 4 > 0) sum ^= stirred(tail);
  sum ^= byteLength;
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return (sum ^ (sum >>> 16)) >>> 0;
}

const encoder = new TextEncoder();

/** The checksum of a value that JSON can spell. */
export const jsonChecksum = (value: unknown, seed = 0): number =>
  checksum(encoder.encode(JSON.stringify(value)), seed);
