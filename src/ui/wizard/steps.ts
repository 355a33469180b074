import type { Problem, ProblemCode } from '../../domain/problem';
import { asksYear, type Job } from '../../state/desk-job.svelte';

/** What a person goes through, in this order; the result stands below them all. */
export const STEPS = ['encoding', 'table', 'layout', 'columns', 'indicators', 'bureaus', 'doubts'] as const;
export type Step = (typeof STEPS)[number];

/** Where a class of problems is asked about. */
function stepsOfCode(code: ProblemCode): readonly Step[] {
  if (code.startsWith('encoding-')) return ['encoding'];
  if (code === 'layout-unknown') return ['table', 'layout'];
  if (code === 'bureau-ambiguous' || code === 'bureau-code-mismatch') return ['bureaus'];
  return code === 'column-missing' ? [] : ['doubts'];
}

type Asked = Pick<Job, 'asked' | 'askedYear' | 'result'>;

/** The steps that something was asked in since the file came. */
export function askedSteps({ asked, askedYear, result }: Asked): ReadonlySet<Step> {
  const steps = new Set([...asked].flatMap(stepsOfCode));
  if (askedYear) steps.add('doubts');
  const lacks = ({ code, params }: Problem) => code === 'column-missing' && params['column'] !== 'year';
  if (result?.problems.some(lacks) === true) steps.add('columns');
  return steps;
}

/** The steps where an answer is waited for. */
export function openSteps(job: Pick<Job, 'questions' | 'result' | 'proposedYear'>): ReadonlySet<Step> {
  const { questions, result, proposedYear } = job;
  const askedYear = proposedYear !== null || (result !== null && asksYear(result));
  return askedSteps({ asked: new Set(questions), askedYear, result });
}

/** A class of problems as the doubts step lists it. */
export interface Doubt {
  readonly code: ProblemCode;
  readonly count: number;
  readonly examples: readonly Problem[];
  /** Whether the program keeps the cells as missing as long as nobody answers. */
  readonly missing: boolean;
}

const EXAMPLES = 5;

/** Classes that the doubts step lists: all that were asked about and are still in the file. */
export function doubtsOf({ asked, result }: Pick<Asked, 'asked' | 'result'>): readonly Doubt[] {
  if (result === null) return [];
  return [...asked].flatMap((code): readonly Doubt[] => {
    const count = result.problemCounts[code] ?? 0;
    if (count === 0 || code === 'year-from-file-name' || !stepsOfCode(code).includes('doubts')) return [];
    const all = result.problems.filter((problem) => problem.code === code);
    const missing = all.length > 0 && all.every(({ params }) => params['kept'] === 'missing');
    return [{ code, count, examples: all.slice(0, EXAMPLES), missing }];
  });
}

/** The step that keeps a file from being imported, or null. */
export function openStep({ result, questions }: Pick<Job, 'result' | 'questions'>): Step | null {
  if (result === null || result.outcome === 'accept' || result.outcome === 'accept_with_warnings')
    return null;
  if (result.outcome === 'needs_user_choice') return 'doubts';
  const codes = new Set(questions);
  if (codes.has('layout-unknown')) return 'table';
  if (!codes.has('column-missing')) return null;
  const year = result.problems.some(
    ({ code, params }) => code === 'column-missing' && params['column'] === 'year',
  );
  return year ? 'doubts' : 'columns';
}
