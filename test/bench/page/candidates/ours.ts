import { createStorageWorker } from '#storage-worker';
import { PANELS } from '../../../../src/query/panels';
import { openRemote } from '../../../../src/storage/remote';
import type { Store } from '../../../../src/storage/store';
import { makeTable, type Table } from '../../../../src/table/table';
import { metaOf, readFigures } from '../figures';
import { Board } from '../board';
import { painted, type Candidate } from '../race';

/** From the file to figures that are stored and ready to draw. */
async function whole(file: File, store: Store): Promise<Table> {
  const { columns, packed } = await readFigures(file);
  const meta = metaOf(columns);
  await store.save(meta, columns, file, null, [], packed);
  return makeTable([{ meta, columns }]);
}

const figuresOf = ({ datasets }: Table): number => datasets[0]?.columns.length ?? 0;

/** The whole import: read, scan, type, check, sort, store, ready to draw. The store is open, as it is in the app. */
export const wholeImport: Candidate = {
  async start(file) {
    const store = await openRemote(createStorageWorker, 'bench');
    return async () => figuresOf(await whole(file, store));
  },
};

/** The whole import, and the first panel painted. */
export const firstChart: Candidate = {
  async start(file) {
    const store = await openRemote(createStorageWorker, 'bench');
    const [panel] = PANELS;
    if (!panel) throw new Error('There is a first panel');
    return async () => {
      const table = await whole(file, store);
      const board = new Board(table, 12);
      board.draw(panel, 2024);
      await painted();
      return figuresOf(table);
    };
  },
};
