import type { Columns } from '../domain/columns';
import type { DatasetName } from '../domain/dataset';
import { ENTRY_ID } from '../domain/entry';
import type { ImportResult } from '../import/result';
import type { StorageCode } from '../storage/problem';
import { metaOf } from './importing';
import type { Library } from './library.svelte';

const NAME: DatasetName = { name: '手工录入', nameEn: 'Entered by hand' };

/**
 * The figures that the reader enters by hand: a CSV text that the program edits, read by the same import as any
 * file, and one unit of the history at each saving.
 */
export class ManualEntry {
  private readonly library: Library;

  constructor(library: Library) {
    this.library = library;
  }

  /** Whether anything is stored, be it damaged. */
  get isThere(): boolean {
    const { holdings } = this.library;
    return holdings.get(ENTRY_ID) !== undefined || holdings.damaged.some(({ id }) => id === ENTRY_ID);
  }

  /** The figures as they are loaded; null where there are none, or they are damaged. */
  get figures(): Columns | null {
    return this.library.loadedSet(ENTRY_ID)?.columns ?? null;
  }

  /**
   * The text as it is stored, its byte order mark included; `''` where nothing was entered, or where the text is
   * missing or cannot be read: a backup may have left it out, the browser may have lost it.
   */
  async text(): Promise<string> {
    try {
      const original = await this.library.original(ENTRY_ID);
      if (original === null) return '';
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await original.arrayBuffer());
    } catch {
      return '';
    }
  }

  /** What an import finds in a text; nothing is stored. */
  async check(text: string, signal: AbortSignal): Promise<Omit<ImportResult, 'columns'>> {
    return (await this.library.readFile(new File([text], `${NAME.name}.csv`), { signal })).result;
  }

  /**
   * Stores a text in place of the one before; null takes the set away.
   * @returns why nothing was stored, or null
   */
  async save(text: string | null): Promise<StorageCode | 'refused' | null> {
    const { holdings } = this.library;
    let failure: StorageCode | 'refused' | null = null;
    await holdings.change(async () => {
      try {
        if (text !== null) failure = await this.keep(text);
        else if (holdings.get(ENTRY_ID)) await holdings.drop(ENTRY_ID, 'remove');
      } catch (error) {
        failure = holdings.noteProblem(error);
      }
    });
    return failure;
  }

  private async keep(text: string): Promise<'refused' | null> {
    const file = new File([text], `${NAME.name}.csv`);
    const { result, hash, packed } = await this.library.readFile(file, {});
    const { columns, outcome } = result;
    if (!columns || outcome === 'needs_user_choice') return 'refused';
    const given = { ...NAME, id: ENTRY_ID, origin: 'user' as const, hash, edition: '' };
    const meta = metaOf(columns, result, { ...given, importedAt: this.library.now() });
    await this.library.holdings.keep(meta, columns, file, 'entry', [], packed);
    return null;
  }
}
