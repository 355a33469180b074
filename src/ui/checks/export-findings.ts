import { guarded } from '../../domain/formula';
import { BYTE_ORDER_MARK, csvCell, csvLine } from '../../export/line';
import { FINDING_CODES, severityOf } from '../../checks/finding';
import type { Checked } from '../../checks/run';
import { formatNumber } from '../../i18n/format';
import type { FindingSpeech } from '../../i18n/finding-sentence';
import type { IgnoredFinding } from '../../state/ignored.svelte';
import { findingText } from './finding-text';

/** Findings as a CSV that spreadsheets open as it is: UTF-8 with its mark, CRLF, no cell that runs; those set aside with their notes, and how many are left out. */
export function findingsCsv(
  { findings, sources, counts }: Pick<Checked, 'findings' | 'sources' | 'counts'>,
  ignored: readonly IgnoredFinding[],
  speech: FindingSpeech,
): string {
  const { checks, texts, words } = speech;
  const aside = new Map(ignored.map((each) => [each.key, each]));
  const rows = findings.map((found) => {
    const text = findingText(found, sources, speech);
    const noted = aside.get(found.key);
    return [
      checks.codes[found.code][0],
      checks.severities[found.severity],
      found.bureau.name,
      text.years,
      found.indicators.map((each) => words.indicator(each)).join(texts.semicolon),
      text.sentence + (text.demo ? texts.bracketed(checks.demo) : ''),
      text.figures.map(({ what, value }) => `${what} ${value}`).join(texts.semicolon),
      text.sources.join(texts.semicolon),
      noted ? checks.states.ignored : checks.states.open,
      noted?.note ?? '',
    ];
  });
  const leftOut = FINDING_CODES.flatMap((code) => {
    const left = (counts.get(code) ?? 0) - findings.filter((found) => found.code === code).length;
    if (left <= 0) return [];
    const told = checks.leftOut(formatNumber(left, 0, words.lang));
    return [[checks.codes[code][0], checks.severities[severityOf(code)], '', '', '', told, '', '', '', '']];
  });
  const lines = [checks.columns, ...rows, ...leftOut].map((row) =>
    csvLine(row.map((cell) => csvCell(guarded(cell)))),
  );
  return BYTE_ORDER_MARK + lines.join('');
}
