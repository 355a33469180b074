import { describe, expect, it } from 'vitest';
import type { OwnBreak, OwnBureau, OwnEntry, OwnIndicator } from '../../src/domain/own';
import { backupsOf } from '../../src/state/backups.svelte';
import type { Library } from '../../src/state/library.svelte';
import { forgetOwn, keepOwn, usesOf } from '../../src/state/own';
import { StorageProblem } from '../../src/storage/problem';
import { CENTRE, WATER } from '../domain/own-entries';
import {
  company,
  file,
  intakeOf,
  lastImport,
  leave,
  onlySet,
  opening,
  savingThen,
  take,
  visit,
} from './visit';

const CASES: OwnIndicator = {
  ...WATER,
  id: 'x:公共场所罚金',
  nameZh: '公共场所罚金',
  unit: '万元',
  kind: 'amount',
  aliases: [],
};
const OFFICE: OwnBureau = { ...CENTRE, id: 'name:开发区社发局', name: '开发区社发局', otherNames: [] };
const MOVED: OwnBreak = {
  type: 'break',
  id: 'own:1',
  kind: 'territory',
  codes: [OFFICE.id],
  indicators: [],
  date: '2023',
  severs: true,
  label: '管辖范围调整',
};
const TEXT = '单位,年份,公共场所罚金\n开发区社发局,2022,36.5\n开发区社发局,2023,40\n';
const GAPS = '单位,年份,公共场所罚金\n开发区社发局,2022,36.5\n开发区社发局,2023,无\n';

/** `公共场所罚金 自定义 城 36.5 万元` of each figure. */
function told({ table }: Library): string[] {
  return table.datasets.flatMap(({ columns }) =>
    Array.from(columns.value, (value, i) => {
      const [indicator] = columns.indicators;
      const bureau = columns.bureaus[columns.bureau[i] ?? 0];
      const unit = columns.units[columns.unit[i] ?? 0] ?? '';
      return [indicator?.nameZh, indicator?.own ? 'own' : '', bureau?.level, value, unit].join(' ');
    }),
  );
}
const UNTOLD = ['公共场所罚金  unknown 36.5 ', '公共场所罚金  unknown 40 '];
const TOLD = ['公共场所罚金 own city 36.5 万元', '公共场所罚金 own city 40 万元'];

function dictionaryIn({ dictionary }: Library) {
  if (!dictionary) throw new Error('The visit has begun');
  return dictionary;
}

/** Imports a file that something is asked about, with entries described in the wizard. */
async function importWith(library: Library, own: readonly OwnEntry[]) {
  const { desk } = intakeOf(library);
  await desk.take([file('甲.csv', GAPS)]);
  const [job] = desk.asking;
  if (!job) throw new Error('Nothing was asked');
  await desk.answer(job, { own, doubts: { 'cell-doubtful-missing': 'missing' } });
  await desk.commit(job);
  return job;
}

describe('the own dictionary', () => {
  it('says what loaded figures are, until it is forgotten, in all tabs and at the next visit', async () => {
    const tabs = company();
    const [one, two] = [await visit({}, tabs), await visit({}, tabs)];
    await take(one, '甲.csv', TEXT);
    expect(told(one)).toEqual(UNTOLD);
    expect(one.own).toBeNull();
    expect(await keepOwn(one, [CASES, OFFICE])).toBeNull();
    expect(told(one)).toEqual(TOLD);
    await expect.poll(() => told(two)).toEqual(TOLD);
    const uses = (entry: OwnEntry) => usesOf(entry, two.holdings.all(), dictionaryIn(two));
    expect(uses(CASES)).toEqual([{ name: '甲.csv', figures: 2 }]);
    expect(uses(OFFICE)).toEqual([{ name: '甲.csv', figures: 2 }]);
    expect(uses(MOVED)).toEqual([]);

    expect(await forgetOwn(two, OFFICE)).toBeNull();
    await expect.poll(() => told(one)[0]).toBe('公共场所罚金 own unknown 36.5 万元');
    await forgetOwn(two, CASES);
    await expect.poll(() => told(one)).toEqual(UNTOLD);
    expect(two.own).toBeNull();

    await keepOwn(two, [CASES, OFFICE, MOVED]);
    leave();
    const later = await visit({});
    expect(told(later)).toEqual(TOLD);
    expect(later.dictionary?.breaks.at(-1)).toMatchObject({ id: 'own:1', codes: [OFFICE.id], own: true });
  });

  it('counts the figures of a bureau under each of its names', async () => {
    const library = await visit({});
    await take(library, '甲.csv', `${TEXT}开发区社会发展局,2024,5\n`);
    const both = { ...OFFICE, otherNames: ['开发区社会发展局'] };
    await keepOwn(library, [CASES, both]);
    const uses = (entry: OwnEntry) => usesOf(entry, library.holdings.all(), dictionaryIn(library));
    expect(uses(both)).toEqual([{ name: '甲.csv', figures: 3 }]);
  });

  it('is known to the next file without a question', async () => {
    const library = await visit({});
    await keepOwn(library, [CASES, OFFICE]);
    await take(library, '乙.csv', TEXT.replaceAll('202', '201'));
    expect(lastImport(library).result.problemCounts).not.toHaveProperty('indicator-unknown');
    expect(lastImport(library).result.problemCounts).not.toHaveProperty('bureau-unknown');
    expect(told(library)).toEqual(TOLD);
  });

  it('takes what was described with the figures in, not before, and keeps it when the import is undone', async () => {
    const library = await visit({});
    const job = await importWith(library, [CASES, OFFICE, { ...WATER, id: 'x:不在表中' }]);
    expect(job.state).toBe('stored');
    expect(library.own?.entries).toEqual([OFFICE, CASES]);
    expect(told(library)[0]).toBe(TOLD[0]);
    expect(onlySet(library).answers).toEqual({ doubts: { 'cell-doubtful-missing': 'missing' } });
    await library.history.undo();
    expect(library.datasets).toEqual([]);
    expect(library.own?.entries).toEqual([OFFICE, CASES]);
  });

  it('takes nothing in where the figures are not stored', async () => {
    const save = () => Promise.reject(new StorageProblem('storage-full', 'no room'));
    const library = await visit({}, { openStore: opening({ save }) });
    expect((await importWith(library, [CASES])).state).toBe('refused');
    expect(library.own).toBeNull();
    expect(await library.holdings.store.listOwn()).toEqual([]);
  });

  it('takes nothing in where the import is cancelled while it is stored', async () => {
    let cancel = (): void => undefined;
    const library = await visit({}, { openStore: savingThen(() => cancel()) });
    const { desk } = intakeOf(library);
    await desk.take([file('甲.csv', GAPS)]);
    const [job] = desk.asking;
    if (!job) throw new Error('Nothing was asked');
    await desk.answer(job, { own: [CASES], doubts: { 'cell-doubtful-missing': 'missing' } });
    cancel = () => void desk.cancel(job);
    await desk.commit(job);
    expect(library.datasets).toEqual([]);
    expect(await library.holdings.store.listOwn()).toEqual([]);
    expect(library.own).toBeNull();
  });

  it.each([
    ['stored', 1],
    ['cancelled', 0],
  ])('keeps what was described since a file was asked about, where that is %s', async (end, sets) => {
    let cancel = (): void => undefined;
    const library = await visit({}, { openStore: savingThen(() => cancel()) });
    const { desk } = intakeOf(library);
    await desk.take([file('甲.csv', GAPS)]);
    const [job] = desk.asking;
    if (!job) throw new Error('Nothing was asked');
    await desk.answer(job, { own: [CASES, OFFICE], doubts: { 'cell-doubtful-missing': 'missing' } });
    const newer = { ...CASES, definition: '含没收违法所得' };
    await keepOwn(library, [newer]);
    if (end === 'cancelled') cancel = () => void desk.cancel(job);
    await desk.commit(job);
    expect(library.datasets).toHaveLength(sets);
    expect(library.own?.entries).toEqual(sets === 1 ? [OFFICE, newer] : [newer]);
  });

  it('comes back with a backup', async () => {
    const library = await visit({});
    await take(library, '甲.csv', TEXT);
    await keepOwn(library, [CASES, OFFICE]);
    const backup = await backupsOf(library).write({});
    await forgetOwn(library, CASES);
    await forgetOwn(library, OFFICE);
    expect(told(library)).toEqual(UNTOLD);
    await backupsOf(library).open(backup ?? new Blob([]));
    expect(backupsOf(library).planned?.own).toBe(2);
    await backupsOf(library).restore();
    expect(told(library)).toEqual(TOLD);
  });

  it('stays as it is where a newer page has the database', async () => {
    const refuse = () => Promise.reject(new StorageProblem('storage-newer', 'newer'));
    const library = await visit({}, { openStore: opening({ keepOwn: refuse, forgetOwn: refuse }) });
    expect(await keepOwn(library, [CASES])).toBe('storage-newer');
    expect(library.own).toBeNull();
    expect(library.storage).toBe('newer');
  });
});
