/** Characters of an encoding with two bytes, found by decoding every pair: Node encodes none itself. */
function pairsOf(label: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(label);
  const map = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== '\ufffd' && !map.has(text)) map.set(text, [lead, trail]);
    }
  }
  return map;
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The `index`th of the four-byte codes of GB18030. */
const fourBytes = (index: number): readonly number[] => [
  0x81 + Math.floor(index / 12_600),
  0x30 + (Math.floor(index / 1260) % 10),
  0x81 + (Math.floor(index / 10) % 126),
  0x30 + (index % 10),
];

/** Four-byte code of a character: by arithmetic beyond U+FFFF, by search below. */
function gbFour(char: string): readonly number[] {
  const point = char.codePointAt(0) ?? 0;
  if (point >= 0x10000) return fourBytes(point - 0x10000 + 189_000);
  const decoder = new TextDecoder('gb18030');
  for (let index = 0; index < 39_420; index += 1) {
    const bytes = fourBytes(index);
    if (decoder.decode(Uint8Array.from(bytes)) === char) return bytes;
  }
  throw new Error(`not in GB18030: ${char}`);
}

/** A text in one of the old encodings; GB18030 with its four-byte codes. */
export function encoded(text: string, label: 'gb18030' | 'big5' | 'shift_jis'): Uint8Array {
  const table = tables.get(label) ?? pairsOf(label);
  tables.set(label, table);
  const bytes = Array.from(text).flatMap((char) => {
    if (char.charCodeAt(0) < 0x80) return [char.charCodeAt(0)];
    const pair = table.get(char);
    if (pair !== undefined) return pair;
    if (label === 'gb18030') return gbFour(char);
    throw new Error(`not in ${label}: ${char}`);
  });
  return Uint8Array.from(bytes);
}

export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

export const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => Array.from(part)));

export const withoutLast = (bytes: Uint8Array, count = 1): Uint8Array => bytes.slice(0, -count);
