/** Old browsers read a blob's address well after the click. */
const REVOKE_AFTER_MS = 60_000;

/** Hands a file to the browser to save; works on plain http and from a file on disk. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER_MS);
}

/** `2026-11-26`, of the reader's own day; a dash for what is no time. */
export function dayOf(time: string | Date): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '—' : date.toLocaleDateString('sv-SE');
}
