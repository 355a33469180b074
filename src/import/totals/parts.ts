import { ancestorsOf } from '../../domain/naming';
import type { Observer } from '../observe';

const OWN = /本级|机关|直属/;

/** Figures without those whose bureau is passed over by a rule; null where the rule passes none over, or all. */
function without(figures: readonly number[], passed: (figure: number) => boolean): readonly number[] | null {
  const kept = figures.filter((i) => !passed(i));
  return kept.length === 0 || kept.length === figures.length ? null : kept;
}

/**
 * Which of the figures on its line a total may add up: all; or, as tables of bureaus within bureaus, with several
 * scopes or with repeated rows leave open, some. Such a total disagrees only where it agrees with none of them.
 */
export function readings({ figures: f, attributes }: Observer, all: readonly number[]): readonly number[][] {
  const bureau = (i: number) => attributes.whos[f.who[i] ?? 0]?.bureau ?? 0;
  const codes = new Map(all.map((i) => [i, attributes.bureaus[bureau(i)]?.code ?? '']));
  const codeOf = (i: number): string => codes.get(i) ?? '';
  const here = new Set(codes.values());
  const above = new Set([...here].flatMap((code) => (code === '' ? [] : ancestorsOf(code))));
  const isWithin = (i: number) => codeOf(i) !== '' && ancestorsOf(codeOf(i)).some((code) => here.has(code));
  const scope = (i: number) => attributes.scopes[f.scope[i] ?? 0]?.scope ?? 'unstated';
  const seen = new Set<string>();
  const repeats = (i: number): boolean => {
    const key = [bureau(i), f.year[i], scope(i), f.period[i], f.value[i], f.flag[i]].join(' ');
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  };
  const found = [
    all,
    without(all, repeats),
    ...[...new Set(all.map(scope))].map((one) => without(all, (i) => scope(i) !== one)),
    without(all, (i) => above.has(codeOf(i))),
    without(all, isWithin),
    without(all, (i) => OWN.test(attributes.whos[f.who[i] ?? 0]?.printed ?? '')),
  ];
  return found.filter((each) => each !== null).map((each) => [...each]);
}

/** Bureaus of the file that have no figure among some, by the names that it prints. */
export function lackingIn({ figures: f, attributes }: Observer, some: readonly number[]): readonly string[] {
  const there = new Set(some.map((i) => attributes.whos[f.who[i] ?? 0]?.bureau));
  const names = new Map<number, string>();
  for (const { bureau, printed } of attributes.whos) if (!there.has(bureau)) names.set(bureau, printed);
  return [...names.values()];
}
