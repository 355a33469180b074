import { movesOf, nextRedo, nextUndo, versionsOf, type HistoryEntry, type Move } from '../domain/history';
import type { Database } from './db';

/** A unit that is about to be written down. */
export type NewUnit = Omit<HistoryEntry, 'id' | 'at' | 'undone'>;

/** Writes a unit down; what had been taken back can then no longer be done again. Inside a transaction. */
export async function record(db: Database, unit: NewUnit): Promise<number> {
  await db.history.filter(({ undone }) => undone).delete();
  return db.history.add({ ...unit, at: new Date().toISOString(), undone: false });
}

/** Forgets the units of a version that the page itself replaces or removes. Inside a transaction. */
export async function forgetUnitsOf(db: Database, version: string): Promise<void> {
  await db.history.filter((entry) => versionsOf(entry).includes(version)).delete();
}

const entriesOf = (db: Database): Promise<HistoryEntry[]> => db.history.orderBy('id').toArray();

type Side = 'before' | 'after';

/** Whether a data set stands where a move left it, or would find it. */
async function standsAt(db: Database, move: Move, side: Side): Promise<boolean> {
  return ((await db.datasets.get(move.datasetId))?.version ?? null) === move[side];
}

/** Points the data sets of a unit to where they stood on one side of it: all of them, or none. */
async function moveTo(db: Database, entry: HistoryEntry, side: Side): Promise<boolean> {
  const moves = movesOf(entry);
  for (const move of moves) {
    if (!(await standsAt(db, move, side === 'before' ? 'after' : 'before'))) return false;
  }
  const turned = entry.kind === 'hide' || entry.kind === 'show';
  for (const { datasetId: id, hidden, [side]: version } of moves) {
    if (version === null) await db.datasets.delete(id);
    else await db.datasets.put({ id, version, hidden: turned && side === 'after' ? !hidden : hidden });
  }
  return true;
}

/** Takes back the last unit that stands, if it is this one. Inside a transaction. */
export async function undo(db: Database, id: number): Promise<boolean> {
  const entry = nextUndo(await entriesOf(db));
  if (entry?.id !== id || !(await moveTo(db, entry, 'before'))) return false;
  await db.history.update(id, { undone: true });
  return true;
}

/** Does the first unit again that was taken back, if it is this one. Inside a transaction. */
export async function redo(db: Database, id: number): Promise<boolean> {
  const entry = nextRedo(await entriesOf(db));
  if (entry?.id !== id || !(await moveTo(db, entry, 'after'))) return false;
  await db.history.update(id, { undone: false });
  return true;
}
