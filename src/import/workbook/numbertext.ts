import { fixed, plain, shifted } from './decimal';

/** A piece of a section: a place for a digit, or what is printed as it is. */
type Token =
  | { readonly kind: 'digit'; readonly filler: '0' | '' }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'point' | 'comma' | 'general' };

/** One section of a number format (`0.00%`, `[>=10000]0"件"`), taken apart. */
interface Section {
  readonly tokens: readonly Token[];
  readonly condition: ((value: number) => boolean) | null;
  /** No digits, a fraction, an exponent: shown as the plain number. */
  readonly odd: boolean;
  /** Decimal places that the point moves: 2 for each %, -3 for each comma at the end. */
  readonly shift: number;
}

const TOKEN =
  /"([^"]*)"|[\\!](.)|[_*]([\s\S])|\[([^\]]*)\]|(General|G\/通用格式)|(E[+-])|([0#?])|(\.)|(,)|([\s\S])/gi;
/** Signs of money are left out: the header names the unit, and a reader of figures knows no sign. */
const MONEY = /[¥￥$€]/g;

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function conditionOf(bracket: string): Section['condition'] {
  const m = /^(<>|[<>]=?|=)\s*(-?\d+(?:\.\d+)?)$/.exec(bracket.trim());
  const compare = m ? COMPARISONS[m[1] ?? ''] : undefined;
  const bound = Number(m?.[2]);
  return compare === undefined ? null : (value) => compare(value, bound);
}

function sectionOf(code: string): Section {
  const tokens: Token[] = [];
  let condition: Section['condition'] = null;
  let [odd, percents] = [false, 0];
  for (const [
    ,
    quoted,
    escaped,
    skipped,
    bracket,
    asGeneral,
    exponent,
    digit,
    point,
    comma,
    other,
  ] of code.matchAll(TOKEN)) {
    if (bracket !== undefined) condition ??= conditionOf(bracket);
    else if (asGeneral !== undefined) tokens.push({ kind: 'general' });
    else if (exponent !== undefined) odd = true;
    else if (digit !== undefined) tokens.push({ kind: 'digit', filler: digit === '0' ? '0' : '' });
    else if (point !== undefined) tokens.push({ kind: 'point' });
    else if (comma !== undefined) tokens.push({ kind: 'comma' });
    else if (skipped === undefined) {
      if (other === '%') percents += 1;
      if (other === '/' || other === '@') odd = true;
      const text = (quoted ?? escaped ?? other ?? '').replace(MONEY, '');
      if (text !== '') tokens.push({ kind: 'literal', text });
    }
  }
  const last = tokens.map(({ kind }) => kind).lastIndexOf('digit');
  let thousands = 0;
  while (last !== -1 && tokens[last + 1 + thousands]?.kind === 'comma') thousands += 1;
  return {
    tokens,
    condition,
    odd: odd || !tokens.some(({ kind }) => kind === 'digit' || kind === 'general'),
    shift: 2 * percents - 3 * thousands,
  };
}

/** The digits of a magnitude laid into the places before the point, from the right; the first takes what is left. */
function integerText(digits: string, tokens: readonly Token[]): string {
  const first = tokens.findIndex(({ kind }) => kind === 'digit');
  let rest = digits === '0' ? '' : digits;
  let text = first === -1 ? rest : '';
  for (let i = tokens.length - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    if (token?.kind === 'literal') text = token.text + text;
    else if (token?.kind === 'digit') {
      const take = i === first ? rest : rest.slice(-1);
      text = (take === '' ? token.filler : take) + text;
      rest = rest.slice(0, rest.length - take.length);
    }
  }
  return text;
}

/** The digits after the point: as many as must be, and of the optional ones those that are not zero. */
function fractionText(digits: string, tokens: readonly Token[]): string {
  let text = '';
  let place = 0;
  for (const token of tokens) {
    if (token.kind === 'literal') text += token.text;
    else if (token.kind === 'digit') {
      const rest = digits.slice(place);
      if (token.filler === '0' || /[1-9]/.test(rest)) text += rest.charAt(0);
      place += 1;
    }
  }
  return /^\d/.test(text) ? `.${text}` : text;
}

function magnitudeText(magnitude: number, section: Section): string {
  const { tokens, odd, shift } = section;
  if (odd || magnitude >= 1e15) return plain(magnitude);
  if (tokens.some(({ kind }) => kind === 'general')) {
    const texts = tokens.map((token) => (token.kind === 'literal' ? token.text : ''));
    return tokens.map(({ kind }, i) => (kind === 'general' ? plain(magnitude) : texts[i])).join('');
  }
  const at = tokens.findIndex(({ kind }) => kind === 'point');
  const before = at === -1 ? tokens : tokens.slice(0, at);
  const after = at === -1 ? [] : tokens.slice(at + 1);
  const places = Math.min(after.filter(({ kind }) => kind === 'digit').length, 30);
  const [whole = '0', fraction = ''] = fixed(shifted(magnitude, shift), places).split('.');
  const text = (integerText(whole, before) + fractionText(fraction, after)).trim();
  return /\d/.test(text) ? text : plain(magnitude);
}

const SEMICOLON = /;(?=(?:[^"]*"[^"]*")*[^"]*$)/;

/**
 * How a format shows numbers: decimals, percent, scaling commas, words before and after; no grouping. Where it
 * would show no digit (a zero as `-` or as nothing) the number stands: a figure must not read as missing.
 * A negative number has a minus, whatever brackets or colours the format has for it.
 */
export function numberFormat(code: string): (value: number) => string {
  const sections = code.split(SEMICOLON).slice(0, 3).map(sectionOf);
  const [positive = sectionOf('General'), negative, zero] = sections;
  const conditional = sections.some(({ condition }) => condition !== null);
  const chosen = (value: number): Section => {
    if (conditional) {
      const fits = sections.find(({ condition }) => condition === null || condition(value));
      return fits ?? positive;
    }
    if (value < 0) return negative ?? positive;
    return value === 0 ? (zero ?? positive) : positive;
  };
  return (value) => {
    const text = magnitudeText(Math.abs(value), chosen(value));
    if (value >= 0) return text;
    const bare = text.replace(/[-()（）]/g, '').trim();
    return /[1-9]/.test(bare) ? `-${bare}` : bare;
  };
}
