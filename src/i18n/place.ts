import type { Place, Ranking } from '../query/rank';
import { sharersOf } from '../query/rank';
import type { Texts } from './index';

/** A place, or the span of places that bounds leave open. */
export const placeText = ({ from, to }: Place): string => (from === to ? `${from}` : `${from}–${to}`);

/** How a table spells a place among those ranked: `第 1 / 5`, shared `并列第 1 / 5`. */
export type PlaceOf = (place: string, ranked: number, shared: boolean) => string;

/** A place in a table; with the sign of inferred scopes where one of the ranked has its figure in such a scope. */
export function placeCell(place: Place, ranking: Ranking, placeOf: PlaceOf, texts: Texts): string {
  const told = placeOf(placeText(place), ranking.entries.size, sharersOf(ranking, place) > 1);
  return ranking.inferred > 0 ? `${told} ${texts.marks.scope_inferred[0]}` : told;
}
