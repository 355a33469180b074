/** A directory of more sectors than this is none that a document needs. */
const SECTORS_MAX = 64;
const ENTRY = 128;

/** Names of the streams in a compound file (`.xls`, `.doc`, `.wps`, encrypted workbooks), as far as they can be followed. */
export function oleStreams(bytes: Uint8Array): ReadonlySet<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  if (bytes.length < 512) return names;
  const size = view.getUint16(30, true) === 12 ? 4096 : 512;
  const start = (sector: number): number => (sector + 1) * size;
  let sector = view.getUint32(48, true);
  for (let i = 0; i < SECTORS_MAX && start(sector) + size <= bytes.length; i += 1) {
    for (let at = start(sector); at < start(sector) + size; at += ENTRY) {
      const length = Math.min(view.getUint16(at + 64, true), 64);
      if (length >= 2) names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)));
    }
    // The table of sectors: its own sectors stand in the header, the first 109 of them.
    const table = Math.floor(sector / (size / 4));
    if (table >= 109) break;
    const next = start(view.getUint32(76 + 4 * table, true)) + 4 * (sector % (size / 4));
    if (next + 4 > bytes.length) break;
    sector = view.getUint32(next, true);
  }
  return names;
}
