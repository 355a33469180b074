/** The browser's storage manager: absent on plain http, partial in old browsers. */
const manager = (): Partial<StorageManager> | undefined => (navigator as Partial<Navigator>).storage;

/** Asks the browser not to clear what the reader imports when the disk runs short. It may say no. */
export async function askToKeep(): Promise<boolean | null> {
  return (
    (await manager()
      ?.persist?.()
      .catch(() => false)) ?? null
  );
}

/** Whether it has said yes; null where the browser does not tell. */
export async function isKept(): Promise<boolean | null> {
  return (
    (await manager()
      ?.persisted?.()
      .catch(() => null)) ?? null
  );
}

/** Bytes that this page keeps on the machine; null where the browser does not tell. */
export async function storedBytes(): Promise<number | null> {
  const storage = manager();
  if (!storage?.estimate) return null;
  try {
    const { usage } = await storage.estimate();
    return usage ?? null;
  } catch {
    return null;
  }
}

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** Bytes in the greatest unit that leaves at least one: 1536000 → `1.5 MB`. */
export function sizeText(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${size < 10 && unit > 0 ? size.toFixed(1) : Math.round(size)} ${UNITS[unit]}`;
}
