import type { Answers } from './answers';
import type { Encoding } from './result';

/** One way to read a file's bytes. `strict` ends in `DecodeFailure` at the first byte that does not fit. */
export interface Decoding {
  readonly encoding: Encoding;
  readonly strict: boolean;
}

/** The bytes are not in the encoding that was tried. */
export class DecodeFailure extends Error {
  constructor(
    encoding: Encoding,
    readonly reason: unknown,
  ) {
    super(`not ${encoding}`);
  }
}

/** What is looked at of a file to tell its encoding. */
export const SAMPLE = 1 << 20;
const PIECE = 1 << 16;

function zeroes(bytes: Uint8Array): readonly [even: number, odd: number] {
  const sample = bytes.subarray(0, 65_536);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i += 1) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  return [even, odd];
}

/**
 * UTF-16 without a mark shows by the zero bytes of its commas, digits and line ends, all on one side.
 * @param size of the file that `bytes` begin
 */
export function utf16ByZeroes(bytes: Uint8Array, size = bytes.length): 'utf-16le' | 'utf-16be' | null {
  if (size < 4 || size % 2 !== 0) return null;
  const [even, odd] = zeroes(bytes);
  const enough = Math.max(2, Math.min(bytes.length, 65_536) / 100);
  if (odd >= enough && even === 0) return 'utf-16le';
  return even >= enough && odd === 0 ? 'utf-16be' : null;
}

function byMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * True where nearly all is UTF-8: a file cut or damaged at a few places, not one in another encoding. Looked at piece
 * by piece, until the rest cannot change it.
 */
function nearlyUtf8(bytes: Uint8Array): boolean {
  // As a stream: a character that the end cuts, of the sample or of the file, is no damage.
  const decoder = new TextDecoder('utf-8');
  const end = Math.min(bytes.length, SAMPLE);
  let foreign = 0;
  let broken = 0;
  for (let from = 0; from < end; from += PIECE) {
    const to = Math.min(end, from + PIECE);
    const text = decoder.decode(bytes.subarray(from, to), { stream: true });
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code === 0xfffd) broken += 1;
      else if (code > 127) foreign += 1;
    }
    if (broken > (foreign + end - to) / 50) return false;
  }
  return broken === 0 ? foreign > 3 : foreign > 20 && broken < foreign / 50;
}

/**
 * Ways to read a file, in the order to try them. The last one never fails.
 * @param bytes the first megabyte of the file, or all of it
 */
export function decodings(
  bytes: Uint8Array,
  answer: Answers['encoding'],
  size = bytes.length,
): readonly Decoding[] {
  const marked = byMark(bytes);
  if (answer !== undefined) {
    const encoding = answer === 'utf-8' && marked === 'utf-8-bom' ? marked : answer;
    return [
      { encoding, strict: true },
      { encoding, strict: false },
    ];
  }
  const certain = marked ?? utf16ByZeroes(bytes, size);
  if (certain !== null) {
    return [
      { encoding: certain, strict: true },
      { encoding: certain, strict: false },
    ];
  }
  const utf8: Decoding = { encoding: 'utf-8', strict: true };
  const gb: Decoding = { encoding: 'gb18030', strict: true };
  return nearlyUtf8(bytes)
    ? [utf8, { encoding: 'utf-8', strict: false }]
    : [utf8, gb, { encoding: 'gb18030', strict: false }];
}

/** The text of bytes that come in pieces, whole characters only. */
export class TextStream {
  private readonly decoder: TextDecoder;

  /** @param within the bytes do not begin with the file: a mark among them is a character */
  constructor(
    private readonly decoding: Decoding,
    within = false,
  ) {
    const { encoding, strict } = decoding;
    const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
    this.decoder = new TextDecoder(label, { fatal: strict, ignoreBOM: within });
  }

  /** @throws DecodeFailure where a strict decoding meets bytes that do not fit */
  push(bytes: Uint8Array, last: boolean): string {
    try {
      return this.decoder.decode(bytes, { stream: !last });
    } catch (cause) {
      throw new DecodeFailure(this.decoding.encoding, cause);
    }
  }
}

/**
 * Share of the double-byte characters that stand where GB2312 keeps its everyday characters and signs.
 * Simplified Chinese has nearly all there; Big5, Shift_JIS and Latin-1, which GB18030 accepts as "valid"
 * too, have not. 1 where there are none.
 */
export function gbPlausibility(bytes: Uint8Array): number {
  const end = Math.min(bytes.length, PIECE) - 1;
  let all = 0;
  let everyday = 0;
  for (let i = 0; i < end; i += 1) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[i + 1] ?? 0;
    all += 1;
    if (trail >= 0xa1 && (lead <= 0xa3 ? lead >= 0xa1 : lead >= 0xb0 && lead <= 0xd7)) everyday += 1;
    i += 1;
  }
  return all === 0 ? 1 : everyday / all;
}
export const PLAUSIBLE = 0.75;
