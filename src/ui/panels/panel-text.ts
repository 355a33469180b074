import { slotKey } from '../../charts/figures';
import type { KindName } from '../../charts/kind';
import { mixesOrigins } from '../../charts/origin';
import type { Omission } from '../../charts/shares';
import type { Words } from '../../charts/words';
import type { Dictionary } from '../../domain/dictionary';
import type { MissingReason } from '../../domain/reading';
import type { Indicator } from '../../domain/indicator';
import type { Texts } from '../../i18n/index';
import { placeText } from '../../i18n/place';
import { periodText, yearSpans } from '../../i18n/period';
import type { Cell, Comparison, Mark } from '../../query/comparison';
import type { PanelDefinition } from '../../query/panels';
import { isBlank, publicationIn } from '../../query/published';
import { rankFor, sharersOf, type Ranking } from '../../query/rank';

/** The title of a panel; the free panel is called by its indicator. */
export const panelTitle = (
  panel: PanelDefinition,
  indicator: Indicator | null,
  words: Words,
  texts: Texts,
): string =>
  panel.indicators.length === 0 && indicator
    ? words.indicator(indicator)
    : (texts.panels[panel.id] ?? panel.id);

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** Scope of what is shown: 县级 where all are counties, else the scopes that occur. */
function scopePart(comparison: Comparison, words: Words, texts: Texts): string {
  const shown = comparison.rows.filter((row) => row.cells.some((cell) => cell.reading.status === 'known'));
  return unique(
    shown.map((row) => (row.scope === 'county' ? texts.levels.county : words.scope(row.scope))),
  ).join(texts.comma);
}

function periodPart(comparison: Comparison, texts: Texts): string {
  const [first] = comparison.years;
  const last = comparison.years[comparison.years.length - 1];
  if (first === undefined || last === undefined) return '';
  if (first !== last) {
    const known = comparison.years.filter((_, at) =>
      comparison.rows.some((row) => row.cells[at]?.reading.status === 'known'),
    );
    const [only] = known;
    const range = texts.panel.years(first, last);
    return known.length === 1 && only !== undefined
      ? `${range}${texts.sep}${texts.panel.onlyYear(only)}`
      : range;
  }
  return texts.panel.year(first);
}

/** How the figure is formed, where a title alone leaves it open. */
function formulaPart(comparison: Comparison, words: Words, dictionary: Dictionary): string {
  const formulas = unique(
    comparison.rows.map(({ indicator }) => {
      const numerator = dictionary.indicatorById.get(indicator.numeratorId);
      const denominator = dictionary.indicatorById.get(indicator.denominatorId);
      return numerator && denominator
        ? `${words.indicator(numerator)} ÷ ${words.indicator(denominator)}`
        : '';
    }),
  );
  return formulas.length === 1 ? (formulas[0] ?? '') : '';
}

/** Among whom: the bureaus of a territory by the region table, or those that were picked. */
const amongPart = ({ area, known }: Ranking, words: Words, { panel }: Texts): string =>
  area === null ? panel.amongPicked(known) : panel.amongArea(words.area(area), known);

const givenText = ({ published, formed }: Ranking, { panel }: Texts): string =>
  (formed > 0 ? panel.given : panel.published)(published);

/** Of how many: of those that published, or, where they are fewer, of those that can be ranked. */
function ofText(ranking: Ranking, texts: Texts): string {
  const given = givenText(ranking, texts);
  const ranked = ranking.entries.size;
  return ranked === ranking.published ? given : texts.panel.ranked(ranked, given);
}

/** Where our bureau stands among those that have published, in each series in which it has a figure. */
function rankPart(comparison: Comparison, dictionary: Dictionary, words: Words, texts: Texts): string {
  const { rows, question } = comparison;
  const at = comparison.years.indexOf(question.focusYear);
  const ours = rows.filter((row) => row.ours);
  const speaking = ours.filter((row) => row.cells[at]?.reading.status === 'known');
  const asked = speaking.length > 0 ? speaking : [...ours, ...rows].slice(0, 1);
  const several = new Set(rows.map((row) => `${row.indicator.id}|${row.scope}`)).size > 1;
  const standings = asked.flatMap((row) => {
    const ranking = rankFor(comparison, question.focusYear, dictionary, row.key);
    if (!ranking) return [];
    const series = several ? texts.panel.series(words.seriesShort(row, rows)) : '';
    const place = ranking.entries.get(row.key);
    const rank = place && placeText(place);
    const standing =
      !place || rank === undefined
        ? givenText(ranking, texts)
        : texts.panel.rank(
            several ? '' : words.bureauShort(row.bureau),
            rank,
            ofText(ranking, texts),
            sharersOf(ranking, place) > 1,
          );
    return [{ standing: series + standing, among: amongPart(ranking, words, texts) }];
  });
  return standings
    .map(({ standing, among }, i) => (standings[i + 1]?.among === among ? standing : standing + among))
    .join(texts.semicolon);
}

const hasMedian = ({ medians = [] }: Comparison): boolean =>
  medians.some(({ readings }) => readings.some((reading) => reading !== null));

/** What a card answers below its title: scope · period · how formed · n of N. */
export function subtitle(
  panel: PanelDefinition,
  kind: KindName,
  comparison: Comparison,
  dictionary: Dictionary,
  words: Words,
  texts: Texts,
): string {
  const formula = panel.id.startsWith('punishment-rate')
    ? texts.panel.penalisedOverDrawn
    : panel.id === 'penalty-average'
      ? texts.panel.finesOverCases
      : formulaPart(comparison, words, dictionary);
  const one = comparison.years.length === 1;
  return [
    scopePart(comparison, words, texts),
    periodPart(comparison, texts),
    kind === 'trend' && hasMedian(comparison) ? texts.panel.withMedian : '',
    formula,
    one ? rankPart(comparison, dictionary, words, texts) : '',
    one && comparison.notes.some(({ code }) => code === 'raw-counts') ? texts.panel.bareCount : '',
  ]
    .filter((part) => part !== '')
    .join(texts.sep);
}

/** Marks that a number itself does not explain, with their meaning, for the foot of a card. */
const FOOT_MARKS: readonly Mark[] = [
  'at_least',
  'at_most',
  'approx',
  'between',
  'scope_inferred',
  'small_denominator',
  'derived',
  'disagrees',
  'doubtful',
  'conflict',
];

/** The left side of a card's foot: signs that occur here, part years, breaks, and who has not published. */
export function footParts(
  comparison: Comparison,
  omissions: readonly Omission[],
  words: Words,
  texts: Texts,
): readonly string[] {
  const parts = FOOT_MARKS.filter((mark) => comparison.marks.includes(mark)).map((mark) =>
    texts.marks[mark].join(' '),
  );
  if (mixesOrigins(comparison)) parts.push(`${words.demo} ${texts.panel.demo}`);
  if (comparison.notes.some(({ code }) => code === 'demo-mixed')) parts.push(texts.panel.demoMixed);
  const several = comparison.years.length > 1;
  const periods = unique(
    comparison.notes
      .filter(({ code }) => code === 'part-year')
      .map(({ params }) => {
        const period = periodText(String(params['period']), texts);
        return several ? `${texts.panel.year(Number(params['year']))} ${period}` : period;
      }),
  );
  parts.push(...periods.map((period) => `${texts.marks.part_year[0]} ${period}`));
  parts.push(...breakParts(comparison, words, texts));
  parts.push(...omissions.map((omission) => omissionText(omission, comparison, words, texts)));
  parts.push(...ourGaps(comparison, words, texts));
  const isOpen = comparison.notes.some(({ code }) => code === 'scope-unstated');
  if (isOpen && bureausOf(comparison) > 1) parts.push(texts.panel.openScope);
  parts.push(...elsewhereParts(comparison, texts));
  const silent = silentBureaus(comparison, words);
  if (silent.length > 0) {
    const shown = silent.slice(0, NAMES);
    parts.push(texts.panel.notPublished(shown.join(texts.comma), silent.length, shown.length));
  }
  return parts;
}

/** As many names as a foot has room for. */
const NAMES = 4;

const bureausOf = ({ rows }: Comparison): number => new Set(rows.map(({ bureau }) => bureau.id)).size;

/** Bureaus that have a reason, or their figure elsewhere, in the one year shown: `存疑：余杭区`. */
function elsewhereParts({ notes, years }: Comparison, texts: Texts): readonly string[] {
  if (years.length > 1) return [];
  const told = notes
    .filter(({ code }) => code === 'no-number')
    .map(({ params }) => {
      const names = String(params['names']).split('、');
      const count = Number(params['count']);
      const reason = texts.missing[params['reason'] as MissingReason];
      const shown = names.slice(0, NAMES);
      return texts.panel.elsewhere(reason, shown.join(texts.comma), count, shown.length);
    });
  return unique(told);
}

/** What a view leaves out, and why: `未入图：国家：拱墅区（缺分子或分母）`, or a whole series by its name. */
function omissionText(
  { what, reason, figures }: Omission,
  comparison: Comparison,
  words: Words,
  texts: Texts,
): string {
  const [first] = figures;
  const several = new Set(comparison.rows.map(slotKey)).size > 1;
  const series = several && first ? words.seriesShort(first.row, comparison.rows) : '';
  const names = figures.map(({ row }) => words.bureauShort(row.bureau));
  const say = what === 'figure' ? texts.panel.omitted : texts.panel.withoutInterval;
  const shown = names.slice(0, NAMES);
  const whole = reason === 'too-few' && series !== '';
  const listed = whole ? series : (series === '' ? '' : texts.panel.series(series)) + shown.join(texts.comma);
  return say(listed, whole ? 1 : names.length, whole ? 1 : shown.length, texts.omissions[reason]);
}

/** Every break that is drawn: one that severs in full, those that are only noted together, by their words. */
function breakParts({ breaks, rows }: Comparison, words: Words, texts: Texts): readonly string[] {
  // One that only the peers have ends the line of their median.
  const own = new Set(rows.flatMap((row) => row.breaks.map(({ id }) => id)));
  const severing = breaks
    .filter(({ severs }) => severs)
    .map((each) =>
      texts.panel.severed(
        `${each.date.slice(0, 7)} ${words.breakLabel(each)}${own.has(each.id) ? '' : texts.panel.ofMedian}`,
      ),
    );
  const noted = unique(
    breaks
      .filter(({ severs }) => !severs)
      .map((each) => `${each.date.slice(0, 7)} ${words.breakShort(each)}`),
  );
  return [...severing, ...(noted.length > 0 ? [texts.panel.noted(noted.join(texts.comma))] : [])].map(
    (part) => `┊ ${part}`,
  );
}

/** Years beside others in which our bureau has published nothing: `西湖区 2019 年未公布`. */
function ourGaps(comparison: Comparison, words: Words, texts: Texts): readonly string[] {
  const ours = comparison.rows.filter((row) => row.ours);
  const [first] = ours;
  if (!first) return [];
  const cellsOf = (at: number): readonly Cell[] => ours.flatMap((row) => row.cells[at] ?? []);
  const speaks = (cell: Cell): boolean => cell.reading.status === 'known';
  const silent = comparison.years.filter((_, at) => cellsOf(at).every(isBlank));
  const speaking = comparison.years.filter((_, at) => cellsOf(at).some(speaks));
  // Of one year alone the subtitle says so.
  if (silent.length === 0 || speaking.length < 2) return [];
  return [texts.panel.silentIn(words.bureauShort(first.bureau), yearSpans(silent).join(texts.comma))];
}

/** Bureaus without a known figure in the one year shown, where the notes speak of any. */
function silentBureaus(comparison: Comparison, words: Words): readonly string[] {
  const [year, ...further] = comparison.years;
  if (year === undefined || further.length > 0) return [];
  if (!comparison.notes.some(({ code }) => code === 'not-published')) return [];
  return publicationIn(comparison, year).silent.map((bureau) => words.bureauShort(bureau));
}
