import { chooseKind, fittingKinds, sliceFor } from '../../charts/choose';
import type { ChartKind, KindName, UnfitReason } from '../../charts/kind';
import type { Omission } from '../../charts/shares';
import { KINDS } from '../../charts/kinds/index';
import type { Dictionary } from '../../domain/dictionary';
import { assemble } from '../../query/assemble';
import { compare } from '../../query/compare';
import type { Comparison, NumberedSource, Question } from '../../query/comparison';
import { displayUnit, type DisplayUnit } from '../../query/display';
import { companionQuestion, questionFor, type PanelDefinition } from '../../query/panels';
import { publicationIn } from '../../query/published';
import type { ResolvedSelection } from '../../query/selection';
import { shapeOf } from '../../query/shape';
import type { Table } from '../../table/table';

/** All that a panel shows at one moment. */
export interface Drawing {
  /** The slice that the view draws. */
  readonly comparison: Comparison;
  /** The same slice of the panel's companions (completion beside tasks); null where there are none. */
  readonly companions: Comparison | null;
  /** Both, for the table twin. */
  readonly parts: readonly Comparison[];
  /** Of both, by number. */
  readonly sources: readonly NumberedSource[];
  readonly kind: ChartKind;
  /** What the view leaves out of the slice. */
  readonly omissions: readonly Omission[];
  /** The view that follows the selection, whatever the reader chose. */
  readonly automatic: KindName;
  readonly kinds: readonly { readonly name: KindName; readonly reason: UnfitReason | null }[];
  readonly unit: DisplayUnit;
  /** Bureaus with a known figure in the year of focus, of all compared that existed in it. */
  readonly published: { readonly of: number; readonly total: number };
  /** True where so few bureaus speak that a high card would stand empty. */
  readonly few: boolean;
  /** True where no cell of the slice is known. */
  readonly empty: boolean;
}

/** What is asked, apart from the data. */
export interface Wanted {
  readonly panel: PanelDefinition;
  readonly indicatorId: string | null;
  readonly resolved: ResolvedSelection;
  /** The reader's own choice; null: the view follows the selection. */
  readonly chosen: KindName | null;
}

const FEW = 4;

const hasFigure = (comparison: Comparison): boolean =>
  comparison.rows.some((row) => row.cells.some((cell) => cell.reading.status === 'known'));

/** One part of a comparison, with marks and notes of its own and the sources' numbers of the whole. */
function part(whole: Comparison, question: Question): Comparison {
  const ids = new Set(question.indicators.map(({ id }) => id));
  const rows = whole.rows.filter((row) => ids.has(row.indicator.id));
  const hidden = whole.notes.find(({ code }) => code === 'scope-hidden')?.params['count'];
  return assemble(question, whole.years, rows, whole.sources, Number(hidden ?? 0));
}

function publishedIn(comparison: Comparison): Drawing['published'] {
  const { published, total } = publicationIn(comparison, comparison.question.focusYear);
  return { of: published.length, total };
}

/** Compares once for the panel and its companions, and chooses how to draw it. */
export function draw(table: Table, dictionary: Dictionary, wanted: Wanted): Drawing {
  const { panel, resolved, chosen } = wanted;
  const question = questionFor(panel, resolved, dictionary, table, wanted.indicatorId ?? undefined);
  const beside = companionQuestion(panel, resolved, dictionary, table);
  const whole = compare(table, dictionary, {
    ...question,
    indicators: [...question.indicators, ...(beside?.indicators ?? [])],
  });
  const all = beside ? part(whole, question) : whole;
  const kinds = fittingKinds(all, panel);
  const automatic = chooseKind(all, panel);
  const name =
    chosen !== null && kinds.some((k) => k.name === chosen && k.reason === null) ? chosen : automatic;
  const kind = KINDS[name];
  const comparison = sliceFor(all, name, panel);
  const companions = beside ? sliceFor(part(whole, beside), name, panel) : null;
  const parts = companions ? [comparison, companions] : [comparison];
  const numbered = new Map(parts.flatMap(({ sources }) => sources).map((source) => [source.number, source]));
  return {
    comparison,
    companions,
    parts,
    sources: [...numbered.values()].sort((a, b) => a.number - b.number),
    kind,
    omissions: kind.omissions?.(comparison) ?? [],
    automatic,
    kinds,
    unit: displayUnit(comparison),
    published: publishedIn(all),
    empty: !hasFigure(comparison),
    few: shapeOf(comparison).bureaus <= FEW,
  };
}
