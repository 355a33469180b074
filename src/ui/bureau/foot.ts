import type { Words } from '../../charts/words';
import { isAdditive } from '../../domain/comparability';
import type { BureauTexts } from '../../i18n/bureau-zh';
import type { Texts } from '../../i18n/index';
import { yearSpans } from '../../i18n/period';
import { isFictional } from '../../query/cells';
import { YEARS_AT_MOST, type BureauSheet } from '../../query/bureau-sheet';
import type { Cell, Mark } from '../../query/comparison';

/** Marks that stand behind a number. */
const BEHIND: readonly Mark[] = [
  'part_year',
  'scope_inferred',
  'derived',
  'disagrees',
  'doubtful',
  'conflict',
];
/** And those that its value shows in front. */
const SHOWN: readonly Mark[] = ['at_least', 'at_most', 'approx', 'between', ...BEHIND];

const isMixed = ({ own }: BureauSheet): boolean => {
  const stated = own.rows.flatMap(({ cells }) => cells).filter(({ provenance }) => provenance !== null);
  return stated.some(isFictional) && !stated.every(isFictional);
};

/** The signs behind the numbers of a sheet; fictional ones bear one where they stand beside real ones. */
export function signsIn(sheet: BureauSheet, words: Words, texts: Texts): (cell: Cell) => string {
  const mixed = isMixed(sheet);
  return (cell) =>
    [
      ...BEHIND.filter((mark) => cell.marks.includes(mark)).map((mark) => texts.marks[mark][0]),
      ...(mixed && isFictional(cell) ? [words.demo] : []),
    ].join('');
}

const isGap = ({ provenance }: Cell): boolean => provenance === null;
/** A dot where nothing was published, another sign for each other reason why nothing stands there. */
const OTHER_GAPS = ['–', '□', '△', '◁'] as const;

/** The sign of each reason why cells of a sheet are empty, by its words; those that occur, the usual one first. */
export function gapSigns(sheet: BureauSheet, words: Words, texts: Texts): ReadonlyMap<string, string> {
  const usual = texts.missing.not_reported;
  const found = new Set<string>();
  for (const { lines } of sheet.categories)
    for (const { row, unit } of lines)
      for (const cell of row.cells) if (isGap(cell)) found.add(words.cellValue(cell, unit));
  const others = [...found].filter((word) => word !== usual).sort();
  return new Map([
    ...(found.has(usual) ? [[usual, '·'] as const] : []),
    ...others.map((word, at) => [word, OTHER_GAPS[at] ?? '·'] as const),
  ]);
}

/** What a reader of the sheet must know: the signs that occur, the breaks, and what its ranks are among. */
export function footOf(
  sheet: BureauSheet,
  words: Words,
  texts: Texts,
  bureau: BureauTexts,
): readonly string[] {
  const { marks, breaks } = sheet.own;
  const ranked = sheet.categories.flatMap(({ lines }) =>
    lines.flatMap(({ row, ranking }) => (ranking?.entries.has(row.key) ? [{ row, ranking }] : [])),
  );
  const isInferred = ranked.some(({ ranking }) => ranking.inferred > 0);
  const isBare = ranked.some(({ row }) => isAdditive(row.indicator.kind));
  return [
    ...(sheet.leftOut.length > 0
      ? [bureau.leftOut(yearSpans(sheet.leftOut).join(texts.comma), YEARS_AT_MOST)]
      : []),
    ...SHOWN.filter((mark) => marks.includes(mark) || (mark === 'scope_inferred' && isInferred)).map((mark) =>
      texts.marks[mark].join(' '),
    ),
    ...[...gapSigns(sheet, words, texts)].map(([word, sign]) => `${sign} ${word}`),
    ...(isMixed(sheet) ? [`${words.demo} ${bureau.demoSign}`] : []),
    ...breaks.map((each) => (each.severs ? bureau.severed : bureau.noted)(each.date, words.breakLabel(each))),
    ...(ranked.length > 0 ? [bureau.rankFoot(Math.max(...ranked.map(({ ranking }) => ranking.known)))] : []),
    ...(isBare ? [bureau.bareCounts] : []),
  ];
}
