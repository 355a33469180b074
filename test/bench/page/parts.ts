import { unpackValues, unpackWhole } from '../../../src/domain/packed-column';
import { PANELS } from '../../../src/query/panels';
import { openDatabase } from '../../../src/storage/datasets';
import { Database } from '../../../src/storage/db';
import type { PartRecord } from '../../../src/storage/rows';
import { makeTable, type Table } from '../../../src/table/table';
import { Board } from './board';
import { metaOf, readFigures } from './figures';
import { chosenFile, timed } from './race';

/** The values of a stored part. */
function valuesOf({ from, to, flag, value }: PartRecord): Float64Array {
  const length = to - from;
  const flags = new Uint8Array(length);
  const values = new Float64Array(length);
  unpackWhole(flag, flags, 0, length);
  unpackValues(value, flags, values, 0, length);
  return values;
}

const NAME = 'bench-parts';
let table: Table | null = null;

/** Milliseconds of one record out of the database, opened afresh: the set's dictionaries and one indicator's figures. */
async function oneIndicator(part: number): Promise<number> {
  const db = new Database(NAME);
  await db.open();
  let figures = 0;
  const ms = await timed(() =>
    db.transaction('r', db.tables, async () => {
      const pointer = await db.datasets.get('bench');
      const key = pointer?.version ?? '';
      await db.versions.get(key);
      await db.heads.get(key);
      const stored = await db.parts.get([key, part]);
      figures = stored ? valuesOf(stored).length : 0;
    }),
  );
  db.close();
  if (figures === 0) throw new Error('The record of an indicator has figures');
  return ms;
}

export const parts = {
  /** Stores the chosen file's figures in a database of their own. @returns milliseconds of the writing */
  async keep(): Promise<number> {
    const { columns, packed } = await readFigures(chosenFile());
    const meta = metaOf(columns);
    table = makeTable([{ meta, columns }]);
    const store = await openDatabase(NAME);
    const ms = await timed(() => store.save(meta, columns, chosenFile(), null, [], packed));
    store.close();
    return ms;
  },

  /** Milliseconds of reading all figures back, and of reading one indicator's, each from a database opened afresh. */
  async read(round: number): Promise<{ all: number; one: number }> {
    const store = await openDatabase(NAME);
    const all = await timed(() => store.load('bench'));
    store.close();
    return { all, one: await oneIndicator(round) };
  },

  /**
   * Milliseconds of the page's own thread that each panel takes when the year changes. Two years in turn, so that
   * nothing is the same as before; the first drawing is not counted.
   * @param bureaus how many others stand beside ours
   */
  async redraw(bureaus: number, rounds: number): Promise<Record<string, number[]>> {
    if (!table) throw new Error('Keep first');
    const result: Record<string, number[]> = {};
    for (const panel of PANELS) {
      const board = new Board(table, bureaus);
      const times: number[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        times.push(await timed(() => board.draw(panel, 2024 + (round % 2))));
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      board.dispose();
      result[panel.id] = times.slice(1);
    }
    return result;
  },
};

declare global {
  interface Window {
    parts: typeof parts;
  }
}
