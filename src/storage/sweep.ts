import { versionsOf, withinLimit, type HistoryEntry } from '../domain/history';
import type { Database } from './db';

const without = <T>(all: readonly T[], kept: ReadonlySet<T>): T[] => all.filter((each) => !kept.has(each));

/** Units whose versions are all there. */
const whole = (entries: readonly HistoryEntry[], keys: ReadonlySet<string>): readonly HistoryEntry[] =>
  entries.filter((entry) => versionsOf(entry).every((key) => keys.has(key)));

/**
 * Deletes what nothing points to: units of the history beyond its limit, versions that are neither current nor
 * kept for taking back, and heads, parts and originals of no version. Runs inside a transaction over all tables.
 * @returns how many records went
 */
export async function sweep(db: Database): Promise<number> {
  const versions = await db.versions.toArray();
  const keys = new Set(versions.map(({ key }) => key));
  const pointers = await db.datasets.toArray();
  const current = new Set(pointers.map(({ version }) => version));
  const entries = await db.history.orderBy('id').toArray();
  const kept = withinLimit(
    whole(entries, keys),
    new Map(versions.map(({ key, bytes }) => [key, bytes])),
    current,
  );
  const needed = new Set([...current, ...kept.flatMap(versionsOf)]);
  const living = versions.filter(({ key }) => needed.has(key));
  const livingKeys = new Set(living.map(({ key }) => key));

  const dangling = pointers.filter(({ version }) => !keys.has(version)).map(({ id }) => id);
  const units = without(
    entries.map(({ id }) => id),
    new Set(kept.map(({ id }) => id)),
  );
  const dead = without([...keys], livingKeys);
  const heads = without(await db.heads.toCollection().primaryKeys(), livingKeys);
  const parted = (await db.parts.orderBy('dataset').uniqueKeys()) as string[];
  const parts = without(parted, livingKeys);
  const originals = without(
    await db.originals.toCollection().primaryKeys(),
    new Set(living.map(({ original }) => original)),
  );
  await db.datasets.bulkDelete(dangling);
  await db.history.bulkDelete(units);
  await db.versions.bulkDelete(dead);
  await db.heads.bulkDelete(heads);
  for (const version of parts) await db.parts.where('dataset').equals(version).delete();
  await db.originals.bulkDelete(originals);
  return [dangling, units, dead, heads, parts, originals].reduce((sum, { length }) => sum + length, 0);
}
