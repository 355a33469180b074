import type { Contents, RestorePlan, SetState } from './format';

/** A stored data set as far as a plan asks: its id, and the checksum of its figures (null where damaged). */
export interface Standing {
  readonly id: string;
  readonly hash: string;
  readonly sum: number | null;
}

type SetOfBackup = Pick<Contents['sets'][number], 'meta' | 'head'>;

/** The same file read to the same figures is the same set, also where it was imported anew under another id. */
function stateOf({ meta, head }: SetOfBackup, stored: readonly Standing[]): SetState {
  if (meta.origin === 'site') return 'shipped';
  if (stored.some(({ hash, sum }) => hash === meta.hash && sum === head.sum)) return 'same';
  return stored.some(({ id }) => id === meta.id) ? 'different' : 'new';
}

/** What restoring would change in what is stored. */
export const planOf = (contents: Contents, stored: readonly Standing[]): RestorePlan => ({
  kind: contents.kind,
  madeAt: contents.madeAt,
  page: contents.page,
  sets: contents.sets.map((set) => ({ meta: set.meta, state: stateOf(set, stored) })),
  answers: contents.answers.length,
  own: contents.own.length,
});

/** The sets that restoring puts in. */
export const changedBy = (contents: Contents, stored: readonly Standing[]): Contents['sets'] =>
  contents.sets.filter((set) => ['new', 'different'].includes(stateOf(set, stored)));
