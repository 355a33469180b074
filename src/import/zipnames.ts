const DIRECTORY = 0x02014b50;
const END = 0x06054b50;
/** So many names tell what a package is. */
const NAMES_MAX = 2000;

/** Names of the files in a zip by its directory at the end; null where that is missing, as in a file cut off. */
export function zipNames(bytes: Uint8Array): readonly string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== END) end -= 1;
  if (end < first) return null;
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (names.length < NAMES_MAX && at + 46 <= bytes.length && view.getUint32(at, true) === DIRECTORY) {
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    names.push(name.replace(/\\/g, '/').replace(/^\/+/, ''));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}
