import { describe, expect, it, vi } from 'vitest';
import { importFile } from '../../src/import/import';
import type { Answers } from '../../src/import/answers';
import type { Imported, ImportSource } from '../../src/import/client';
import { refused } from '../../src/import/refused';
import { effectOf } from '../../src/query/effect';
import { Desk, type DeskParts, type Keeping } from '../../src/state/desk.svelte';
import type { Job } from '../../src/state/desk-job.svelte';
import type { KeptForm } from '../../src/state/forms';
import { DICTIONARY } from '../import/dictionary';

const CLEAN = '单位,年份,行政许可办件数\n上城区,2022,5\n';
const DOUBTFUL = '单位,年份,行政许可办件数\n上城区,2022,无\n定海区,2022,7\n';
const YEARLESS = '单位,行政许可办件数\n上城区,5\n';
const TWICE = '单位,年份,行政许可办件数\n上城区,2022,5\n上城区,2022,6\n';

/** A stored file whose bytes are still those that were imported. */
const KEPT = { id: 'user:7', hash: 'hash' };

const file = (name: string, text: string): ImportSource => ({ name, bytes: new TextEncoder().encode(text) });

/** A desk on the real importer, whose readings can be held up; what it keeps is noted. */
function deskWith(parts: Partial<DeskParts> = {}) {
  const kept: Keeping[] = [];
  const forms = new Map<string, KeptForm>();
  const read: DeskParts['read'] = async (source, { answers = {}, signal }): Promise<Imported> => {
    const bytes = 'bytes' in source && source.bytes instanceof Uint8Array ? source.bytes : new Uint8Array();
    const result = importFile({ name: source.name, bytes }, DICTIONARY, answers);
    await Promise.resolve();
    return signal?.aborted === true
      ? { result: refused(source.name, 'import-cancelled'), hash: '' }
      : { result, hash: 'hash' };
  };
  const desk = new Desk({
    read,
    keep: async (keeping) => {
      kept.push(keeping);
      return keeping.imported.result.columns ? `user:${kept.length}` : null;
    },
    formKept: async (form) => forms.get(form) ?? null,
    keepForm: async (form, value) => void forms.set(form, value),
    effectOf: (columns) => effectOf(columns, [], DICTIONARY),
    replaceable: () => [],
    now: () => '2024-01-01T00:00:00Z',
    ...parts,
  });
  return { desk, kept, forms, read };
}

/** The only file that is asked about. */
function only(desk: Desk): Job {
  const [job] = desk.asking;
  if (!job || desk.asking.length > 1) throw new Error(`${desk.asking.length} files are asked about`);
  return job;
}

const values = ({ imported }: Keeping): readonly number[] => Array.from(imported.result.columns?.value ?? []);

describe('a file on the desk', () => {
  it('is stored at once where nothing is at stake, refused where nothing helps', async () => {
    const { desk, kept } = deskWith();
    await desk.take([file('a.csv', CLEAN), file('b.csv', '')]);
    expect(desk.jobs).toEqual([]);
    expect(kept.map(({ source, imported }) => [source.name, imported.result.outcome])).toEqual([
      ['a.csv', 'accept'],
      ['b.csv', 'reject'],
    ]);
  });

  it('that the reader cannot be loaded for is refused with why, and keeps none of those behind it out', async () => {
    const { read } = deskWith();
    const failing = deskWith({
      read: (source, options) =>
        source.name === 'a.csv' ? Promise.reject(new Error('no such script')) : read(source, options),
    });
    await failing.desk.take([file('a.csv', CLEAN), file('b.csv', CLEAN)]);
    expect(failing.kept.map(({ imported }) => imported.result.problems.map(({ code }) => code))).toEqual([
      ['import-failed'],
      [],
    ]);
  });

  it('is stored only when it is confirmed where numbers are at stake, as it was answered last', async () => {
    const { desk, kept } = deskWith();
    await desk.take([file('a.csv', DOUBTFUL), file('b.csv', CLEAN)]);
    expect(kept.map(({ source }) => source.name)).toEqual(['b.csv']);
    const job = only(desk);
    expect(job.questions).toEqual(['cell-doubtful-missing']);
    const first = desk.answer(job, { doubts: { 'cell-doubtful-missing': 'reject' } });
    await desk.answer(job, { doubts: { 'cell-doubtful-missing': 'accept' } });
    await first;
    expect(kept).toHaveLength(1);
    expect(job.questions).toEqual([]);
    expect([...job.asked]).toEqual(['cell-doubtful-missing']);
    await desk.commit(job);
    expect(kept[1] && values(kept[1])).toEqual([0, 7]);
    expect(job.state).toBe('stored');
    expect(desk.jobs).toEqual([]);
  });

  it('waits for the answer that is still being read before it is stored', async () => {
    const { desk, kept } = deskWith();
    await desk.take([file('a.csv', YEARLESS)]);
    const job = only(desk);
    await desk.commit(job);
    expect(kept).toEqual([]);
    void desk.answer(job, { year: 2021 });
    await desk.commit(job);
    expect(kept.map(({ imported }) => Array.from(imported.result.columns?.year ?? []))).toEqual([[2021]]);
  });

  it('waits for the last of the answers that come while it waits', async () => {
    const { desk, kept } = deskWith();
    await desk.take([file('a.csv', YEARLESS)]);
    const job = only(desk);
    void desk.answer(job, { year: 2021 });
    const committed = desk.commit(job);
    void desk.answer(job, { year: 2022 });
    await committed;
    expect(
      kept.map(({ imported, answers }) => [answers.year, Array.from(imported.result.columns?.year ?? [])]),
    ).toEqual([[2022, [2022]]]);
  });

  it('that contradicts itself is not stored without saying which value holds', async () => {
    const { desk, kept } = deskWith();
    await desk.take([file('a.csv', TWICE)]);
    const job = only(desk);
    await desk.commit(job);
    expect(kept).toEqual([]);
    await desk.answer(job, { conflict: 'last' });
    await desk.commit(job);
    expect(kept.map(values)).toEqual([[6]]);
  });

  it('is read once for several answers in a row', async () => {
    const base = deskWith();
    const read = vi.fn(base.read);
    const { desk } = deskWith({ read });
    await desk.take([file('a.csv', DOUBTFUL)]);
    const job = only(desk);
    read.mockClear();
    const said: Answers[] = [{ encoding: 'utf-8' }, { delimiter: ',' }, { layout: 'wide-indicator' }];
    await Promise.all(said.map((answer) => desk.answer(job, answer)));
    expect(read.mock.calls.map(([, options]) => options.answers)).toEqual([
      { encoding: 'utf-8', delimiter: ',', layout: 'wide-indicator' },
    ]);
  });

  it('whose reading is stopped is stored under the answers of the reading that is shown', async () => {
    const base = deskWith();
    let isHeld = false;
    let release = (): void => undefined;
    const read: DeskParts['read'] = async (source, options) => {
      if (isHeld) await new Promise<void>((resolve) => (release = resolve));
      return base.read(source, options);
    };
    const { desk, kept, forms } = deskWith({ read });
    await desk.take([file('a.csv', DOUBTFUL.replace('上城区', '某某所'))]);
    const job = only(desk);
    const answers: Answers = { doubts: { 'cell-doubtful-missing': 'accept' } };
    await desk.answer(job, answers);
    const names = job.bureaus.map(({ name }) => name);
    isHeld = true;
    const stopped = desk.answer(job, { layout: 'wide-year', doubts: {} });
    expect(job.bureaus).toEqual([]);
    await new Promise((resume) => setTimeout(resume, 200));
    desk.stopReading(job);
    release();
    await stopped;
    expect(job.answers).toEqual(answers);
    expect(names).toEqual(['某某所']);
    expect(job.bureaus.map(({ name }) => name)).toEqual(names);
    await desk.commit(job);
    expect(kept.map((keeping) => [keeping.answers, values(keeping)])).toEqual([[answers, [0, 7]]]);
    expect([...forms.values()].map((form) => form.answers)).toEqual([answers]);
  });

  it('tells what it changes of what is loaded', async () => {
    const { desk } = deskWith();
    await desk.take([file('a.csv', DOUBTFUL)]);
    await expect.poll(() => only(desk).effect).toMatchObject({ added: 2, changed: 0, same: 0 });
  });
});

describe('a file that is given up', () => {
  it('leaves nothing but a line that says so', async () => {
    const { desk, kept } = deskWith();
    await desk.take([file('a.csv', DOUBTFUL)]);
    await desk.cancel(only(desk));
    expect(desk.jobs).toEqual([]);
    expect(kept.map(({ imported }) => imported.result.problems.map(({ code }) => code))).toEqual([
      ['import-cancelled'],
    ]);
  });

  it('is dropped with those that wait, not with those that are asked about', async () => {
    const base = deskWith();
    let release = (): void => undefined;
    const read: DeskParts['read'] = async (source, options) => {
      if (source.name === 'slow.csv') await new Promise<void>((resolve) => (release = resolve));
      return base.read(source, options);
    };
    const { desk, kept } = deskWith({ read });
    const done = desk.take([file('asked.csv', DOUBTFUL), file('slow.csv', CLEAN), file('last.csv', CLEAN)]);
    await expect.poll(() => desk.reading?.name).toBe('slow.csv');
    expect(desk.waiting).toBe(1);
    await desk.cancelReading();
    release();
    await done;
    expect(only(desk).name).toBe('asked.csv');
    expect(kept.map(({ source, imported }) => [source.name, imported.result.outcome])).toEqual([
      ['slow.csv', 'reject'],
      ['last.csv', 'reject'],
    ]);
  });
});

describe('the next file of a form', () => {
  it('is read as the last one was, and stored with one word', async () => {
    const { desk, kept, forms } = deskWith();
    await desk.take([file('a.csv', DOUBTFUL)]);
    await desk.answer(only(desk), { doubts: { 'cell-doubtful-missing': 'accept' } });
    await desk.commit(only(desk));
    expect([...forms.values()].map(({ answers }) => answers)).toEqual([
      { doubts: { 'cell-doubtful-missing': 'accept' } },
    ]);
    await desk.take([file('b.csv', DOUBTFUL.replace(/2022/g, '2023'))]);
    const job = only(desk);
    expect(job.kept?.file).toBe('a.csv');
    expect(job.questions).toEqual([]);
    expect(desk.known).toEqual([job]);
    await desk.commitKnown();
    expect(kept[1] && values(kept[1])).toEqual([0, 7]);
  });

  it('is proposed the year after the last where it prints none, and can forgo all that', async () => {
    const { desk } = deskWith();
    await desk.take([file('a.csv', YEARLESS)]);
    await desk.answer(only(desk), { year: 2021 });
    await desk.commit(only(desk));
    await desk.take([file('b.csv', YEARLESS)]);
    const job = only(desk);
    expect(job.proposedYear).toBe(2022);
    expect(job.result?.extent?.years).toEqual([2022, 2022]);
    // A proposal is looked at: it does not go with the others.
    expect(desk.known).toEqual([]);
    await desk.forgoKept(job);
    expect([job.kept, job.proposedYear, job.usable]).toEqual([null, null, false]);
    expect(job.questions).toEqual(['column-missing']);
  });

  it('does not inherit its year where the title names another', async () => {
    const { desk } = deskWith();
    await desk.take([file('a.csv', YEARLESS)]);
    await desk.answer(only(desk), { year: 2021 });
    await desk.commit(only(desk));
    await desk.take([file('b.csv', `2025年统计表,\n${YEARLESS}`)]);
    expect(only(desk).result?.extent?.years).toEqual([2025, 2025]);
  });

  it('is read plainly where the store does not answer', async () => {
    const { desk, kept } = deskWith({ formKept: () => Promise.reject(new Error('storage')) });
    await desk.take([file('a.csv', CLEAN)]);
    expect(kept).toHaveLength(1);
  });
});

describe('the next file of a form that is recognised only by what was said of it', () => {
  const told: Answers = { header: { row: 2, rows: 1 }, layout: 'wide-indicator', columns: { 2: 'figure' } };
  const table = (title: string, header = '甲栏,乙栏', district = '上城区') =>
    `${title},\n${header}\n${district},5\n定海区,7\n`;
  const withOne = async (answers: Answers = { ...told, year: 2021 }) => {
    const made = deskWith();
    await made.desk.take([file('a.csv', table('统计表'))]);
    expect(only(made.desk).questions).toEqual(['layout-unknown']);
    await made.desk.answer(only(made.desk), answers);
    await made.desk.commit(only(made.desk));
    expect(made.kept.map(values)).toEqual([[5, 7]]);
    return made;
  };

  it('goes in with one click, under the next year', async () => {
    const { desk, kept } = await withOne();
    await desk.take([file('b.csv', table('统计表', '甲栏,乙栏', '西湖区').replace('7', '8'))]);
    expect(only(desk).kept?.file).toBe('a.csv');
    expect([only(desk).proposedYear, only(desk).questions]).toEqual([2022, ['bureau-ambiguous']]);
    await desk.commit(only(desk));
    expect(kept[1] && values(kept[1])).toEqual([5, 8]);
  });

  it('is known where its header stands in another row, and its title names the year', async () => {
    const { desk } = await withOne();
    await desk.take([file('b.csv', `\n填报单位：法规处,\n${table('2025年统计表')}`)]);
    const job = only(desk);
    expect(job.kept?.file).toBe('a.csv');
    expect(job.answers.header).toEqual({ row: 4, rows: 1 });
    expect(job.result?.extent?.years).toEqual([2025, 2025]);
    expect(desk.known).toEqual([job]);
  });

  it('is known by the header that was found once the rest was said', async () => {
    const { desk } = await withOne({ layout: 'wide-indicator', year: 2021 });
    await desk.take([file('b.csv', table('统计表'))]);
    expect(only(desk).answers.header).toEqual({ row: 2, rows: 1 });
  });

  it.each([
    ['with another word in its header', table('统计表', '甲栏,丙栏')],
    ['with a column more', '统计表,,\n甲栏,乙栏,丙栏\n上城区,5,6\n'],
    ['with the same words in another order', table('统计表', '乙栏,甲栏')],
    ['with no figures under the same header', '统计表,\n甲栏,乙栏\n甲,乙\n丙,丁\n'],
  ])('is not taken for one %s', async (_, text) => {
    const { desk } = await withOne();
    await desk.take([file('b.csv', text)]);
    expect([only(desk).kept, only(desk).answers]).toEqual([null, {}]);
  });

  it('is not taken for a cross table of other rows', async () => {
    const cross = (row: string) => `统计表,,\n事项,上城区,定海区\n${row},5,7\n`;
    const { desk } = deskWith();
    await desk.take([file('a.csv', cross('受理数'))]);
    await desk.answer(only(desk), { layout: 'cross', year: 2021 });
    await desk.commit(only(desk));
    await desk.take([file('b.csv', cross('办结数')), file('c.csv', cross('受理数'))]);
    expect(desk.asking.map(({ name, kept }) => [name, kept?.file ?? null])).toEqual([
      ['b.csv', null],
      ['c.csv', 'a.csv'],
    ]);
  });
});

describe('a stored file that is looked at again', () => {
  it('is asked about though nothing is at stake, and takes its own place', async () => {
    const { desk, kept } = deskWith();
    await desk.review(file('a.csv', CLEAN), {}, KEPT);
    const job = only(desk);
    await desk.answer(job, { indicators: { 行政许可办件数: 'penalty_cases' } });
    await desk.commit(job);
    expect(kept.map(({ replaces }) => replaces)).toEqual([{ id: 'user:7', by: 'replay' }]);
  });

  it.each([
    ['is asked about where it was stored when large files had hashes of small ones', 'murmur3:5', 'always'],
    ['is left to the one who stores where its bytes are others', 'other', 'never'],
    ['is left to the one who stores where it cannot be read', '', 'never'],
  ])('%s', async (_, hash, asked) => {
    const base = deskWith();
    const read: DeskParts['read'] = async (source, options) => ({
      ...(await base.read(source, options)),
      hash,
    });
    const { desk, kept } = deskWith({ read });
    await desk.review(file('a.csv', CLEAN), {}, KEPT);
    expect(desk.asking.length).toBe(asked === 'always' ? 1 : 0);
    expect(kept.length).toBe(asked === 'always' ? 0 : 1);
  });

  it('stays as it is when that is given up', async () => {
    const { desk, kept } = deskWith();
    await desk.review(file('a.csv', CLEAN), {}, KEPT);
    await desk.cancel(only(desk));
    expect(kept).toEqual([]);
  });

  it('gives its place to a newer file only where that is asked for', async () => {
    const { desk, kept } = deskWith();
    await desk.take([file('a.csv', DOUBTFUL), file('b.csv', DOUBTFUL)]);
    const [first, second] = desk.asking;
    if (!first || !second) throw new Error('both are asked about');
    desk.replace(first, 'user:7');
    await expect.poll(() => first.change).not.toBeNull();
    await desk.commit(first);
    await desk.commit(second);
    expect(kept.map(({ replaces }) => replaces)).toEqual([{ id: 'user:7', by: 'replace' }, null]);
  });
});
