import { authorityPlace } from './bureau';
import type { Institution } from './dictionary';
import { ancestorsOf, inYear, regionsCalled, stemOf, type Places } from './naming';
import type { Region } from './region';

/** Why a region is offered for a name: the row prints its code, the name can mean it, was once its bureau's, or shortens it. */
export type CandidateReason = 'code' | 'name' | 'former' | 'abbreviation';

export interface BureauCandidate {
  /** Region code, which is the bureau's id. */
  readonly id: string;
  readonly reason: CandidateReason;
}

/** What stands around the place in a bureau's short name. */
const AROUND = /卫生健康|卫生计生|卫健|卫计|卫生|[局委]|委员会|监督|系统|本级/g;

/** True where the characters of `short` stand in `whole` in the same order: 杭上城 in 杭州市上城区. */
function shortens(short: string, whole: string): boolean {
  let at = 0;
  for (const char of whole) if (char === short[at]) at += 1;
  return at === short.length;
}

/** A region under the name of what lies right above it: 杭州市上城区. */
export function fullName(region: Region, places: Places): string {
  const above = ancestorsOf(region.code).flatMap((code) => places.byCode.get(code)?.[0]?.name ?? []);
  return (above[above.length - 1] ?? '') + region.name;
}

/**
 * Health authorities that a printed name may mean in a year, the surest first, `most` at the most. None is taken
 * without being chosen: two districts of one name are two bureaus.
 */
export function bureauCandidates(
  printed: string,
  year: number,
  places: Places,
  institutions: readonly Institution[],
  most = 6,
): readonly BureauCandidate[] {
  const name = printed.normalize('NFKC').replace(/\s+/g, '');
  const found = new Map<string, BureauCandidate>();
  const offer = (regions: readonly Region[], reason: CandidateReason): void => {
    for (const { code } of inYear(regions, year)) if (!found.has(code)) found.set(code, { id: code, reason });
  };
  offer(regionsCalled(authorityPlace(name) ?? name, places), 'name');
  for (const { region, oldName, newName } of institutions) {
    if (name !== '' && (oldName.includes(name) || newName.includes(name)))
      offer(regionsCalled(region, places), 'former');
  }
  const short = name.replace(AROUND, '');
  // A name that means a region needs no guesses beside it: 西湖 is not 东西湖.
  if (found.size === 0 && short.length >= 2) {
    const stem = stemOf(short);
    offer(places.byStem.get(stem) ?? [], 'abbreviation');
    const like = [...places.byCode.values()]
      .flat()
      .filter((region) => shortens(short, fullName(region, places)));
    offer(like, 'abbreviation');
  }
  return [...found.values()].slice(0, most);
}
