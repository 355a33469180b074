import type { DatasetMeta } from '../../domain/dataset';
import type { OwnRow } from '../store';
import type { Contents, RestorePlan, SetState } from './format';
import { handedBriefings } from './lists';
import { ownTaken } from './own-rows';

/** A stored data set as far as a plan asks. */
export interface Standing {
  readonly meta: DatasetMeta;
  /** Checksum of its figures; null where they are damaged. */
  readonly sum: number | null;
  /** Whether the table that it was imported from is not there. */
  readonly bare: boolean;
}

/** True where a table was read and its bytes are not there, or no longer to be read. */
export async function isBare({ rows }: DatasetMeta, original: Blob | null): Promise<boolean> {
  if (rows.total === 0) return false;
  if (original === null || original.size === 0) return true;
  return original
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => false,
      () => true,
    );
}

type IncomingSet = Contents['sets'][number];

/** The same file read to the same figures is the same set, also where it was imported anew under another id. */
const twinOf = ({ meta, head }: IncomingSet, stored: readonly Standing[]): Standing | undefined =>
  stored.find((each) => each.meta.hash === meta.hash && each.sum === head.sum);

function stateOf(set: IncomingSet, stored: readonly Standing[]): SetState {
  if (set.meta.origin === 'site') return 'shipped';
  const twin = twinOf(set, stored);
  if (twin) return twin.bare && set.original.size > 0 ? 'completed' : 'same';
  return stored.some(({ meta }) => meta.id === set.meta.id) ? 'different' : 'new';
}

/** What restoring would change in what is stored. @param briefings as the settings keep them */
export function planOf(
  contents: Contents,
  stored: readonly Standing[],
  own: readonly OwnRow[],
  briefings: unknown,
): RestorePlan {
  const { rows, clashes } = ownTaken(contents, own);
  return {
    kind: contents.kind,
    madeAt: contents.madeAt,
    sets: contents.sets.map((set) => ({ meta: set.meta, state: stateOf(set, stored) })),
    answers: contents.answers.length,
    own: rows.length,
    clashes,
    briefings: handedBriefings(contents, briefings).told,
  };
}

/** The sets that restoring puts in; one that only lacked its table stays what it is, and gets that. */
export const changedBy = (contents: Contents, stored: readonly Standing[]): Contents['sets'] =>
  contents.sets.flatMap((set) => {
    const state = stateOf(set, stored);
    if (state === 'completed') return [{ ...set, meta: twinOf(set, stored)?.meta ?? set.meta }];
    return state === 'new' || state === 'different' ? [set] : [];
  });

/** A set that comes without its table, with the one of the same file that is here. @param originalOf of a stored set */
export async function withTable(
  set: IncomingSet,
  stored: readonly Standing[],
  originalOf: (id: string) => Promise<Blob | null>,
): Promise<IncomingSet> {
  if (set.original.size > 0 || set.meta.hash === '') return set;
  const here = stored.find(({ meta, bare }) => !bare && meta.hash === set.meta.hash);
  const original = here ? await originalOf(here.meta.id) : null;
  return original ? { ...set, original } : set;
}
