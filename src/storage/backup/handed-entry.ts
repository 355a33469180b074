import { ENTRY_ID } from '../../domain/entry';
import type { Contents } from './format';
import { dayOf } from './lists';

const OUR = 'our-bureau';

/** Whose the figures most likely are: of the sender's bureau where it is among them, or of their only one. */
function ownerOf({ head: { bureaus } }: Contents['sets'][number], our: string | undefined): string {
  const found = bureaus.find(({ id }) => id === our);
  return (found ?? (bureaus.length === 1 ? bureaus[0] : undefined))?.name ?? '';
}

/**
 * The data sets of a package, where figures that its sender entered by hand are another set than one's own: its id
 * is of the figures, so that they are known when they come again, and its name says whose and when.
 */
export function apartFromOwn({
  sets,
  page,
  madeAt,
}: Pick<Contents, 'sets' | 'page' | 'madeAt'>): Contents['sets'] {
  const day = dayOf(madeAt);
  return sets.flatMap((set) => {
    if (set.meta.id !== ENTRY_ID) return [set];
    const id = `${ENTRY_ID}:${set.head.sum.toString(36)}`;
    // The very same figures were handed to the sender before.
    if (sets.some(({ meta }) => meta.id === id)) return [];
    const owner = ownerOf(set, page[OUR]);
    const [zh, en] = owner === '' ? ['', ''] : [`${owner}，`, `${owner}, `];
    const meta = {
      ...set.meta,
      id,
      name: `${set.meta.name}（${zh}${day} 数据包）`,
      nameEn: `${set.meta.nameEn ?? set.meta.name} (${en}package of ${day})`,
    };
    return [{ ...set, meta }];
  });
}
