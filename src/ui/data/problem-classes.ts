import type { Problem, ProblemCode } from '../../domain/problem';

/** All problems of one code: what is said once, and where it stands. */
export interface ProblemClass {
  readonly code: ProblemCode;
  readonly first: Problem;
  readonly count: number;
  /** A few places, where there is more than one. */
  readonly examples: readonly Problem[];
}

const EXAMPLES = 5;
const ORDER = ['error', 'warning', 'info'] as const;

/** Problems by code, errors first, with how many there are in all: `problems` may be cut, `problemCounts` is not. */
export function problemClasses(said: {
  readonly problems: readonly Problem[];
  readonly problemCounts: Readonly<Record<string, number>>;
}): readonly ProblemClass[] {
  const byCode = new Map<ProblemCode, Problem[]>();
  for (const problem of said.problems) {
    const same = byCode.get(problem.code);
    if (same) same.push(problem);
    else byCode.set(problem.code, [problem]);
  }
  return [...byCode.values()]
    .flatMap((same): ProblemClass[] => {
      const [first] = same;
      if (!first) return [];
      const placed = same.filter(({ row }) => row !== null);
      const examples = placed.length > 1 ? placed.slice(0, EXAMPLES) : [];
      return [{ code: first.code, first, count: said.problemCounts[first.code] ?? same.length, examples }];
    })
    .sort((a, b) => ORDER.indexOf(a.first.severity) - ORDER.indexOf(b.first.severity));
}
