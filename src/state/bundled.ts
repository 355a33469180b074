import type { BundledSet } from '../domain/dataset';
import type { DictionaryTables } from '../domain/dictionary';

/** What the page ships beside itself, or inside itself where it is a single file. */
export interface Bundle {
  readonly tables: () => Promise<DictionaryTables>;
  readonly sets: () => Promise<readonly BundledSet[]>;
  /** The CSV of a set, as bytes. */
  readonly bytes: (set: BundledSet) => Promise<Uint8Array>;
}

/** The text of an element that the page carries inside, or null. */
export const inside = (file: string): string | null =>
  document.getElementById(`data:${file}`)?.textContent ?? null;

/** A file that the page ships beside itself. @throws {Error} where it cannot be fetched */
export async function beside(file: string): Promise<Response> {
  const response = await fetch(`./data/${file}`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`data/${file}: ${response.status} ${response.statusText}`);
  return response;
}

async function json(file: string): Promise<unknown> {
  const text = inside(file);
  return text === null ? (await beside(file)).json() : JSON.parse(text);
}

/** Reads from `data/` beside the page, or from the inert blocks of a single-file page. Rejects where neither has it. */
export const pageBundle: Bundle = {
  tables: async () => (await json('dictionary.json')) as DictionaryTables,
  sets: async () => (await json('index.json')) as readonly BundledSet[],
  bytes: async ({ file }) => {
    const text = inside(file);
    if (text !== null) return new TextEncoder().encode(JSON.parse(text) as string);
    return new Uint8Array(await (await beside(file)).arrayBuffer());
  },
};
