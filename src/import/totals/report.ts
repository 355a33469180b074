import { isFraction, type Indicator } from '../../domain/indicator';
import { TOTALS_KEPT, type StatedTotal, type TotalsReport } from '../../domain/total';
import type { Observer } from '../observe';
import type { ProblemLog } from '../problems';
import type { Vocabulary } from '../vocabulary';
import { TotalsCheck, type Compared } from './check';
import { claimsOf, type Claim } from './claims';
import { Lines } from './lines';
import { withRates } from './rates';
import type { StatedTotals } from './stated';

/** The totals that stand on one line, together; lines in the order of their first. */
function byLine(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const lines = new Map<string, Claim[]>();
  for (const claim of claims) {
    const line = lines.get(claim.line);
    if (line === undefined) lines.set(claim.line, [claim]);
    else line.push(claim);
  }
  return [...lines.values()];
}

/** Compares the totals that a file states with its figures. Null where it states none. */
export function reportTotals(
  stated: StatedTotals,
  observer: Observer,
  vocabulary: Vocabulary,
  log: ProblemLog,
): TotalsReport | null {
  const claims = claimsOf(stated, observer);
  if (claims.length === 0 || observer.figures.length === 0) return null;
  const check = new TotalsCheck(observer, new Lines(observer.figures, claims), vocabulary);
  const compared: Compared[] = [];
  for (const line of byLine(claims)) for (const each of check.line(line)) compared.push(each);
  const totals = withRates(compared);
  const counts = { agrees: 0, agrees_if_rounded: 0, not_contradicted: 0, disagrees: 0, cannot_be_checked: 0 };
  totals.forEach((total, i) => {
    if (total.reason !== 'not_additive') counts[total.verdict] += 1;
    const { reader, at } = compared[i]?.claim ?? {};
    const indicator = reader?.indicators.list[reader.figures.indicator[at ?? 0] ?? 0];
    if (indicator !== undefined) tell(total, indicator, log);
  });
  const place = ({ row, column }: StatedTotal) => row * 65_536 + column;
  const late = ({ verdict }: StatedTotal) => (verdict === 'disagrees' ? 0 : 1);
  const kept = [...totals].sort((a, b) => late(a) - late(b) || place(a) - place(b)).slice(0, TOTALS_KEPT);
  return { counts, stated: kept };
}

/** So many bureaus without a figure are named in a sentence. */
const NAMED = 5;

function tell(total: StatedTotal, indicator: Indicator, log: ProblemLog): void {
  const { verdict, reason, row, column, text, label, unit, sum, difference, parts, lacking } = total;
  const called = { indicator: indicator.nameZh, indicatorEn: indicator.nameEn, label };
  if (verdict === 'disagrees') {
    const of = isFraction(indicator) ? 'rate' : 'sum';
    const names = lacking.slice(0, NAMED).join('、');
    const params = { ...called, of, unit, parts, lacking: names, more: lacking.length };
    const amounts = { sum: sum ?? '', difference: difference ?? '' };
    log.add('total-disagrees', { row, column, text, params: { ...params, ...amounts } });
  } else if (verdict === 'cannot_be_checked' && reason !== null && reason !== 'not_additive')
    log.add('total-unchecked', { row, column, text, params: { ...called, reason } });
}
