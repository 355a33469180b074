import { describe, expect, it } from 'vitest';
import { Intake } from '../../src/state/intake';
import { ENTRY_ID } from '../../src/domain/entry';
import { ManualEntry } from '../../src/state/entry';
import {
  answer,
  CONFLICT,
  file,
  FIRST,
  intakeOf,
  leave,
  onlySet,
  opening,
  OWN,
  shown,
  take,
  visit,
} from './visit';

const DOUBTFUL = OWN.replace('289', '无');

it('puts a newer file in the place of a loaded one as one step that is taken back whole', async () => {
  const library = await visit({});
  let stored = 0;
  const { desk } = new Intake(library, () => (stored += 1));
  await desk.take([file('own.csv', OWN)]);
  const { id } = onlySet(library);
  await desk.take([file('own.csv', DOUBTFUL)]);
  const [job] = desk.asking;
  if (!job) throw new Error('the second file is asked about');
  await expect.poll(() => job.effect).toMatchObject({ added: 0, changed: 1, same: 0 });
  expect(job.replaceable.map((set) => set.id)).toEqual([id]);
  desk.replace(job, id);
  await desk.answer(job, { doubts: { 'cell-doubtful-missing': 'accept' } });
  await expect.poll(() => job.change?.list[0]?.before.reading).toMatchObject({ value: 289 });
  expect(shown(library)).toEqual(['330902 2022 289']);
  await desk.commit(job);
  expect(onlySet(library).id).toBe(id);
  expect(shown(library)).toEqual(['330902 2022 0']);
  expect(library.history.undoable?.kind).toBe('replace');
  expect(stored).toBe(2);
  await library.history.undo();
  expect(shown(library)).toEqual(['330902 2022 289']);
});

it.each([
  ['the same years', '2022', 1],
  ['other years', '2019', 0],
])('proposes a set of the same form to be replaced where it is of %s', async (_, year, sets) => {
  const library = await visit({});
  const { desk } = intakeOf(library);
  await desk.take([file('own.csv', OWN), file('newer.csv', DOUBTFUL.replace('2022', year))]);
  const [job] = desk.asking;
  await expect.poll(() => job?.effect).not.toBeNull();
  expect(job?.replaceable).toHaveLength(sets);
});

describe('a stored file that is opened again', () => {
  const stored = async () => {
    await take(await visit({}), 'conflict.csv', CONFLICT, { conflict: 'last' });
    leave();
  };

  it('is read as it was, says what another answer changes, and is one step to take back', async () => {
    await stored();
    const library = await visit({});
    const intake = intakeOf(library);
    const { id, importedAt } = onlySet(library);
    expect(await intake.obstacle(onlySet(library))).toBeNull();
    await intake.review(id);
    const [job] = intake.desk.asking;
    if (!job) throw new Error('It is asked about though nothing is open');
    expect(job.answers).toEqual({ conflict: 'last' });
    expect([...job.asked]).toEqual(['duplicate-conflict']);
    await intake.desk.answer(job, { conflict: 'first' });
    await expect
      .poll(() => job.change)
      .toMatchObject({
        changed: 1,
        list: [{ before: { reading: { value: 290 } }, after: { reading: { value: 289 } } }],
      });
    expect(shown(library)).toEqual(['330902 2022 290']);
    await intake.desk.commit(job);
    expect(shown(library)).toEqual(['330902 2022 289']);
    expect(onlySet(library)).toMatchObject({ id, importedAt, answers: { conflict: 'first' } });
    expect(library.history.undoable?.kind).toBe('replay');
    await library.history.undo();
    expect(shown(library)).toEqual(['330902 2022 290']);
    expect(onlySet(library).answers).toEqual({ conflict: 'last' });
  });

  it('is opened once, before files that wait to be looked at', async () => {
    await stored();
    const library = await visit({});
    const intake = intakeOf(library);
    const { desk } = intake;
    await desk.take([file('doubtful.csv', DOUBTFUL)]);
    await intake.review(onlySet(library).id);
    await intake.review(onlySet(library).id);
    expect(desk.asking.map(({ name }) => name)).toEqual(['conflict.csv', 'doubtful.csv']);
  });

  it('is not asked about where its bytes are others, and its figures stay', async () => {
    await stored();
    const original = async (): Promise<Blob> => new Blob([FIRST]);
    const library = await visit({}, { openStore: opening({ original }) });
    const { desk, imports } = intakeOf(library);
    await intakeOf(library).review(onlySet(library).id);
    expect(desk.jobs).toEqual([]);
    expect(imports.list.map(({ failure }) => failure)).toEqual(['storage-damaged']);
    expect(shown(library)).toEqual(['330902 2022 290']);
  });

  it('can be asked about other names than those it was stored with', async () => {
    const library = await visit({});
    const text = '单位,年份,查处违法案总数,宣讲场数\n定海区卫生健康局,2021,77,5\n';
    const { desk } = intakeOf(library);
    await desk.take([file('own.csv', text)]);
    await intakeOf(library).review(onlySet(library).id);
    await answer(library, { indicators: { 查处违法案总数: 'penalty_cases', 宣讲场数: null } });
    expect(shown(library)).toEqual(['330902 2021 77']);
    await intakeOf(library).review(onlySet(library).id);
    expect(desk.asking[0]?.indicators.map(({ name }) => name).sort()).toEqual(
      ['宣讲场数', '查处违法案总数'].sort(),
    );
    await answer(library, { indicators: { 查处违法案总数: 'penalty_cases' } });
    expect(shown(library)).toEqual(['330902 2021 77', '330902 2021 5']);
  });

  it.each([
    ['not-kept', async (): Promise<null> => null],
    ['not-kept', async (): Promise<Blob> => new Blob([])],
    ['unreadable', (): Promise<never> => Promise.reject(new Error('storage-failed'))],
  ] as const)('has a reason where that is not possible: %s', async (reason, original) => {
    await stored();
    const library = await visit({}, { openStore: opening({ original }) });
    expect(await intakeOf(library).obstacle(onlySet(library))).toBe(reason);
    await intakeOf(library).review(onlySet(library).id);
    expect(shown(library)).toEqual(['330902 2022 290']);
  });

  it('is no file where figures were entered by hand', async () => {
    const library = await visit({});
    await new ManualEntry(library).save(OWN);
    expect(onlySet(library).id).toBe(ENTRY_ID);
    expect(await intakeOf(library).obstacle(onlySet(library))).toBe('entered');
  });
});
