import type { Words } from '../../charts/words';
import type { Dictionary } from '../../domain/dictionary';
import type { Texts } from '../../i18n/index';
import { measured } from '../../i18n/measured';
import { periodText } from '../../i18n/period';
import type { MissingReason } from '../../domain/reading';
import type { Comparison, Note } from '../../query/comparison';
import type { DisplayUnit } from '../../query/display';
import { NOTE_NAMES } from '../../query/notes';
import { perSize } from '../../query/size';

const WHOLE: DisplayUnit = { printed: '', factor: 1, decimals: 2 };

/** A note with ids and codes turned into words. */
export function noteText(
  note: Note,
  comparison: Comparison,
  dictionary: Dictionary,
  words: Words,
  texts: Texts,
): string {
  const params: Record<string, string | number> = { ...note.params };
  const indicatorId = String(params['indicator'] ?? '');
  const indicator =
    comparison.rows.find((row) => row.indicator.id === indicatorId)?.indicator ??
    dictionary.indicatorById.get(indicatorId);
  if (indicator) params['indicator'] = words.indicator(indicator);
  if (note.code === 'raw-counts') {
    params['rates'] = perSize(indicatorId, dictionary).map(words.indicator).join(texts.comma);
  }
  const found = note.code === 'break' ? comparison.breaks.find(({ id }) => id === params['id']) : undefined;
  if (found) params['label'] = words.breakLabel(found);
  if (note.code === 'no-number') params['reason'] = texts.missing[params['reason'] as MissingReason];
  if (note.code === 'part-year') params['period'] = periodText(String(params['period']), texts);
  if (
    note.code === 'not-a-result' &&
    (params['class'] === 'target' || params['class'] === 'rule' || params['class'] === 'plan')
  ) {
    params['class'] = texts.any.class[params['class']];
  }
  if (note.code === 'mixed-units') {
    const classes = String(params['units']).split('、');
    params['units'] = classes.map((each) => texts.classes[each] ?? each.replace(/^other:/, '')).join('、');
  }
  const { stated, recomputed, other, ...parts } = note.readings ?? {};
  for (const [name, reading] of Object.entries(parts)) params[name] = words.value(reading, WHOLE);
  if (stated?.status === 'known')
    params['stated'] = words.statement(stated, String(params['stated']), String(params['counter']));
  if (other?.status === 'known')
    params['other'] = words.statement(other, String(params['other']), String(params['otherCounter']));
  if (recomputed) {
    const unit = comparison.rows.find((row) => row.indicator.id === indicatorId)?.unit ?? '';
    params['recomputed'] = measured(recomputed, { ...WHOLE, printed: unit }, words);
  }
  const names = params['names'];
  if (typeof names === 'string' && typeof params['count'] === 'number' && params['count'] > NOTE_NAMES) {
    params['names'] = `${names}…`;
  }
  return texts.notes[note.code](params);
}
