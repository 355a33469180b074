import type { Words } from '../../charts/words';
import { isAdditive } from '../../domain/comparability';
import type { Dictionary } from '../../domain/dictionary';
import type { Indicator } from '../../domain/indicator';
import type { Reading } from '../../domain/reading';
import type { Texts } from '../../i18n/index';
import { territoryText, unitsText } from '../../i18n/overview-line';
import type { OverviewTexts } from '../../i18n/overview-zh';
import { MARKS, type Mark, type NumberedSource } from '../../query/comparison';
import type { NoteCode } from '../../query/notes';
import type { Overview } from '../../query/overview';
import type { Ranking } from '../../query/rank';
import type { SameTerritoryChange } from '../../query/same-territory';
import type { ResolvedSelection } from '../../query/selection';
import { noteText } from '../panels/note-text';

/** Marks that the table bears no sign of: a stated zero reads as one, and other sources are told in the notes. */
const UNSIGNED: ReadonlySet<Mark> = new Set(['zero_stated', 'duplicate_source']);

/** Marks of the parts of sums over one territory, and of the sums. */
const marksOfSums = ({ now, before }: SameTerritoryChange): readonly Mark[] =>
  [now, before].flatMap(({ parts, total }) => [...parts.flatMap(({ cell }) => cell.marks), ...signOf(total)]);

/** Marks of the median and of the place. */
const marksOfRanks = ({ median, inferred }: Ranking): readonly Mark[] => [
  ...(median ? signOf(median) : []),
  ...(inferred > 0 ? (['scope_inferred'] as const) : []),
];

/** The sign in front of a formed number; a range of its own making is no print's. */
const signOf = (reading: Reading): readonly Mark[] =>
  reading.status === 'missing' || reading.qualifier === 'exact' || reading.qualifier === 'between'
    ? []
    : [reading.qualifier];

/** The marks that occur in the table with their meaning, and what its ranks are among. */
export function footOf(
  { ours, lines }: Overview,
  { bureaus }: ResolvedSelection,
  words: Words,
  texts: Texts,
  overview: OverviewTexts,
): readonly string[] {
  const speech = { words, texts, overview };
  const redrawn = lines.flatMap((line) => {
    const { sameTerritory } = line;
    return sameTerritory && territoryText(line, sameTerritory, speech) !== '' ? [sameTerritory] : [];
  });
  const ranked = lines.flatMap(({ standing }) => standing?.ranking ?? []);
  const signed = new Set([...ours.marks, ...redrawn.flatMap(marksOfSums), ...ranked.flatMap(marksOfRanks)]);
  const marks = MARKS.filter((mark) => signed.has(mark) && !UNSIGNED.has(mark)).map((mark) =>
    texts.marks[mark].join(' '),
  );
  if (ours.demo && lines.some(({ mixed }) => mixed)) marks.push(`${words.demo} ${overview.demoSign}`);
  const territories = redrawn.map(({ now, before }) =>
    overview.sameTerritoryFoot(unitsText(now, words), now.year, unitsText(before, words)),
  );
  marks.push(...new Set(territories));
  const [first] = ranked;
  const known = Math.max(0, ...ranked.map((ranking) => ranking.known));
  if (!first || bureaus.length < 2) return marks;
  const told = first.area === null ? overview.rankFootPicked(known) : overview.rankFoot(known);
  const isBare = lines.some(({ row, standing }) => standing && isAdditive(row.indicator.kind));
  return [...marks, told, ...(isBare ? [overview.bareCounts] : [])];
}

/** Documents that ranks and medians are formed from beside those of our bureau's figures. */
export function sourcesBehind({ ours, peers, lines }: Overview): readonly NumberedSource[] {
  if (lines.every(({ standing }) => standing === null)) return [];
  const own = new Set(ours.sources.map(({ number }) => number));
  return peers.sources.filter(({ number }) => !own.has(number));
}

/** Indicators that have no line: who is silent of them, and which are stated in another scope. */
export function untoldLines(
  { silent, elsewhere }: Overview,
  words: Words,
  texts: Texts,
  overview: OverviewTexts,
): readonly string[] {
  const told = (indicators: readonly Indicator[], line: (names: string) => string): string[] =>
    indicators.length === 0 ? [] : [line(indicators.map(words.indicator).join(texts.comma))];
  return [...told(elsewhere, overview.elsewhere), ...told(silent, overview.silent)];
}

/** What a table that leaves the screen says below its notes: who is silent, and where ranks and medians come from. */
export function behindLines(
  shown: Overview,
  words: Words,
  texts: Texts,
  overview: OverviewTexts,
): readonly string[] {
  const behind = sourcesBehind(shown).map(({ number }) => `[${number}]`);
  return [
    ...untoldLines(shown, words, texts, overview),
    ...(behind.length > 0 ? [`${overview.peersSources} ${behind.join('')}`] : []),
  ];
}

/** What a reader of the table must know beside its marks. */
const TOLD: readonly NoteCode[] = [
  'demo-mixed',
  'break',
  'part-year',
  'disagrees',
  'agrees-if-cut',
  'over-hundred',
  'small-denominator',
  'conflict',
  'alternatives',
  'republished',
];

export const notesOf = (
  { ours }: Overview,
  dictionary: Dictionary,
  words: Words,
  texts: Texts,
): readonly string[] =>
  ours.notes
    .filter(({ code }) => TOLD.includes(code))
    .map((note) => noteText(note, ours, dictionary, words, texts));
