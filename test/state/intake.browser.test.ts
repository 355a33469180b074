import { expect, it } from 'vitest';
import { ManualEntry } from '../../src/state/entry';
import { Intake } from '../../src/state/intake';
import { file, onlySet, OWN, shown, visit } from './visit';

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

it('offers no file to take the place of what was entered by hand', async () => {
  const library = await visit({});
  await new ManualEntry(library).save(OWN);
  const { desk } = new Intake(library, () => undefined);
  // The same form and the same years.
  await desk.take([file('手工录入', DOUBTFUL)]);
  const [job] = desk.asking;
  await expect.poll(() => job?.effect).toMatchObject({ changed: 1 });
  expect(job?.replaceable).toEqual([]);
});
