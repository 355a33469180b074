import { hex } from './hex';

/** SHA-256 of bytes in hex, by the browser where it lets us. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return (await import('./sha256-plain')).sha256Plain(bytes);
  const digest = new DataView(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return hex(Uint32Array.from({ length: 8 }, (_, i) => digest.getUint32(i * 4)));
}
