import { describe, expect, it } from 'vitest';
import { ENTRY_ID, type EntryRow } from '../../src/domain/entry';
import { StorageProblem } from '../../src/storage/problem';
import type { Store } from '../../src/storage/store';
import { Draft } from '../../src/ui/entry/draft.svelte';
import { dictionaryOf } from '../query/dictionary-of';
import { damage, FIRST, leave, opening, shown, visit } from '../state/visit';
import { ManualEntry } from '../../src/state/entry';

const { unitByPrinted } = dictionaryOf();
const BLANK: EntryRow = {
  bureau: '',
  code: '',
  year: '2025',
  period: '',
  indicator: '',
  indicatorId: '',
  scope: '',
  basis: '',
  value: '',
  unit: '',
  note: '',
  date: '2026-11-26',
};

/** The grid on what was entered, where the store gives back such bytes of its text. */
async function gridOn(original: Store['original'], before: () => Promise<void> = async () => undefined) {
  const library = await visit({});
  await new ManualEntry(library).save(FIRST);
  leave();
  await before();
  const after = await visit({}, { openStore: opening({ original }) });
  const draft = new Draft(after);
  await draft.read(after.datasets[0]?.hash ?? '', BLANK, unitByPrinted);
  return { draft, library: after };
}
const values = ({ rows }: Draft): string[] => rows.map(({ year, value }) => `${year} ${value}`);

describe('the grid of figures entered by hand', () => {
  it.each<[what: string, original: Store['original']]>([
    ['was left out of a package or backup', async () => new Blob([])],
    ['is gone', async () => null],
    ['cannot be read', () => Promise.reject(new StorageProblem('storage-damaged', 'lost'))],
    ['is another', async () => new Blob(['甲,乙\r\n1,2\r\n'])],
  ])('shows the stored figures where their text %s, and adds to them', async (_, original) => {
    const { draft, library } = await gridOn(original);
    expect(values(draft)).toEqual(['2023 140', '2024 150']);
    expect([draft.isChanged, draft.isClosed]).toEqual([false, false]);
    draft.add({
      ...BLANK,
      bureau: '西湖区卫生健康局',
      code: '330106',
      indicator: '行政处罚案件数',
      value: '7',
    });
    expect(await draft.entry.save(draft.text)).toBeNull();
    expect(shown(library)).toEqual(['330106 2023 140', '330106 2024 150', '330106 2025 7']);
  });

  it('is closed where nothing of what is stored can be shown', async () => {
    const { draft, library } = await gridOn(async () => null, damage);
    expect(library.damaged.map(({ id }) => id)).toEqual([ENTRY_ID]);
    expect([draft.rows, draft.isClosed, draft.text]).toEqual([[], true, '']);
  });

  it('begins with one row where nothing was entered', async () => {
    const library = await visit({});
    const draft = new Draft(library);
    await draft.read('', BLANK, unitByPrinted);
    expect([draft.rows.length, draft.isClosed, draft.isChanged]).toEqual([1, false, false]);
  });
});
