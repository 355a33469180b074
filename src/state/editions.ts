import { titlesOf, type BundledSet, type DatasetName } from '../domain/dataset';
import type { UnitKind } from '../domain/history';
import type { LoadedDataset } from '../table/table';
import type { Bundle } from './bundled';
import type { EditionChange } from './edition';
import type { Holdings } from './holdings.svelte';
import { metaOf, type Reading } from './importing';

/** A shipped data set that came in a newer edition at this start. */
export interface Change extends EditionChange {
  readonly set: DatasetName;
  readonly edition: string;
}

/** What became of the shipped sets at a start. */
export interface Followed {
  readonly demo: BundledSet | null;
  readonly changes: readonly Change[];
  /** Sets that could not be fetched or read; an older edition is shown where there is one. */
  readonly missed: readonly DatasetName[];
}

/** What taking in a shipped set needs. */
export interface Shipping {
  readonly holdings: Holdings;
  readonly bundle: Bundle;
  readonly read: Reading;
  readonly now: () => string;
}

export const idOf = (set: BundledSet): string => `site:${set.id}`;

/** Takes a shipped set in, in place of its older edition. */
export async function takeShipped(
  { holdings, bundle, read, now }: Shipping,
  set: BundledSet,
  hidden: boolean,
  kind: UnitKind | null,
): Promise<LoadedDataset> {
  const bytes = await bundle.bytes(set);
  const { result, packed } = await read({ name: set.file, bytes }, {});
  if (!result.columns) throw new Error(`${set.file}: ${result.problems[0]?.code ?? result.outcome}`);
  const meta = metaOf(result.columns, result, {
    id: idOf(set),
    ...titlesOf(set),
    origin: set.origin,
    hash: set.hash,
    edition: set.edition,
    importedAt: now(),
  });
  const loaded = { meta: { ...meta, hidden }, columns: result.columns };
  await holdings.keepShipped(loaded.meta, loaded.columns, new Blob([bytes as BlobPart]), kind, packed);
  return loaded;
}

/** Replaces shipped sets whose bytes have changed, names the others as the page does; what the reader loaded or hid stays. */
export async function followEditions(shipping: Shipping): Promise<Followed> {
  const { holdings, bundle } = shipping;
  let sets: readonly BundledSet[];
  try {
    sets = await bundle.sets();
  } catch {
    return { demo: null, changes: [], missed: [{ name: 'index.json' }] };
  }
  const changes: Change[] = [];
  const missed: DatasetName[] = [];
  const shipped = new Map(sets.map((set) => [idOf(set), set]));
  const stored = [...holdings.all().map(({ meta }) => meta), ...holdings.damaged];
  for (const { id, origin } of stored) {
    if (origin === 'site' && !shipped.has(id) && holdings.writable) await holdings.drop(id, null);
  }
  for (const [id, set] of shipped) {
    const old = holdings.get(id);
    const before = stored.find((meta) => meta.id === id);
    const wanted = set.origin === 'site' || before !== undefined;
    if (old?.meta.hash === set.hash) {
      holdings.rename(id, titlesOf(set));
      continue;
    }
    if (!wanted) continue;
    try {
      const young = await takeShipped(shipping, set, before?.hidden ?? false, null);
      if (!old) continue;
      const { edition } = set;
      const { diffFigures } = await import('./edition');
      changes.push({ set: titlesOf(set), edition, ...diffFigures(old.columns, young.columns) });
    } catch {
      missed.push(titlesOf(set));
    }
  }
  holdings.damaged = holdings.damaged.filter(({ origin }) => origin === 'user');
  return { demo: sets.find(({ origin }) => origin === 'demo') ?? null, changes, missed };
}
