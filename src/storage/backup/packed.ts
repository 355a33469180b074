/** Kinds of arrays that stored records hold. */
const KINDS = { Uint8Array, Uint16Array, Uint32Array, Float64Array } as const;
type Kind = keyof typeof KINDS;

/** No array begins inside of a word of the largest kind. */
const ALIGNMENT = 8;

const kindOf = (value: unknown): Kind | undefined =>
  (Object.keys(KINDS) as Kind[]).find((kind) => value instanceof KINDS[kind]);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const padding = (size: number): number => (ALIGNMENT - (size % ALIGNMENT)) % ALIGNMENT;

/**
 * Plain values and typed arrays as one file: the length of a JSON text, the text, and the arrays one after
 * another. In the text `{"$": [kind, offset, length]}` stands for an array, `{"#": "-0"}` for a number that JSON
 * cannot spell.
 */
export function pack(value: unknown): Blob {
  const arrays: BlobPart[] = [];
  let size = 0;
  const text = JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'number' && (!Number.isFinite(part) || Object.is(part, -0))) {
      return { '#': Object.is(part, -0) ? '-0' : String(part) };
    }
    const kind = kindOf(part);
    if (!kind) return part;
    const array = part as InstanceType<(typeof KINDS)[Kind]>;
    const at = size;
    const pad = padding(array.byteLength);
    arrays.push(array as BlobPart, new Uint8Array(pad));
    size += array.byteLength + pad;
    return { $: [kind, at, array.length] };
  });
  const bytes = new TextEncoder().encode(text);
  const length = Uint32Array.of(bytes.length, 0);
  return new Blob([length, bytes, new Uint8Array(padding(bytes.length)), ...arrays]);
}

/**
 * The value of a packed file; its arrays are copies of their own.
 * @throws where the text or a place in it makes no sense
 */
export function unpack(file: ArrayBuffer): unknown {
  const [length = 0] = new Uint32Array(file, 0, 1);
  const start = ALIGNMENT + length + padding(length);
  return JSON.parse(new TextDecoder().decode(new Uint8Array(file, ALIGNMENT, length)), (_, part: unknown) => {
    if (!isRecord(part)) return part;
    if (Array.isArray(part['$'])) {
      const [kind, at, count] = part['$'] as [Kind, number, number];
      return new KINDS[kind](file, start + at, count).slice();
    }
    return typeof part['#'] === 'string' ? Number(part['#']) : part;
  });
}
