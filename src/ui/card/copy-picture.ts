/** Why a picture could not be put on the clipboard. */
export type NotCopied = 'insecure' | 'old' | 'refused';

/**
 * Puts a PNG on the clipboard. A finished Blob: Chromium below 97 takes no promise of one.
 * @returns null where it is there
 */
export async function copyPicture(png: Blob): Promise<NotCopied | null> {
  if (!isSecureContext) return 'insecure';
  if (typeof ClipboardItem === 'undefined') return 'old';
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return null;
  } catch {
    return 'refused';
  }
}
