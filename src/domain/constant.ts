/**
 * True where the entries of a column from one place up to another are all the same. One loop for words, which
 * most of each column is looked at as: engines are slow at loops that see arrays of several kinds.
 */
export function isConstant(
  column: Uint8Array | Uint16Array | Uint32Array | Float64Array,
  from: number,
  to: number,
): boolean {
  const { buffer, byteOffset, BYTES_PER_ELEMENT: size } = column;
  // The first entries up to a border of eight bytes, and those behind the last.
  const inner = Math.min(to, from + ((8 - ((byteOffset + from * size) % 8)) % 8) / size);
  const outer = inner + Math.floor(((to - inner) * size) / 8) * (8 / size);
  const first = column[from];
  for (let i = from; i <= inner && i < to; i += 1) if (column[i] !== first) return false;
  for (let i = outer; i < to; i += 1) if (column[i] !== first) return false;
  if (outer === inner) return true;
  const words = new Uint32Array(buffer, byteOffset + inner * size, ((outer - inner) * size) / 4);
  for (let i = 2; i < words.length; i += 1) if (words[i] !== words[i - 2]) return false;
  for (let i = inner; i < Math.min(outer, inner + 8); i += 1) if (column[i] !== first) return false;
  return true;
}
