import type { ProblemCode } from '../../../src/domain/problem';
import type { Answers } from '../../../src/import/answers';
import type { Encoding, LayoutName, Outcome } from '../../../src/import/result';
import { utf8 } from '../read';

/** What a file must come to. */
export interface Expected {
  readonly outcome: Outcome;
  /**
   * Every figure as `bureau|year|indicator|reading`, in file order; only their number where they are many.
   * A bureau is its code or `name:` and its name; a reading is `≥47.8万元`, or the reason in brackets.
   */
  readonly figures: readonly string[] | number;
  /** Every code of a problem, once each. */
  readonly codes: readonly ProblemCode[];
}

/** One file of the corpus. */
export interface Case {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly expected: Expected;
  readonly encoding: Encoding | null;
  readonly layout: LayoutName | null;
  readonly file: string;
  readonly answers: Answers;
}

type Rest = Partial<Pick<Case, 'encoding' | 'layout' | 'file' | 'answers'>>;

export const accepted = (figures: Expected['figures'], ...codes: ProblemCode[]): Expected => ({
  outcome: 'accept',
  figures,
  codes,
});
export const warned = (figures: Expected['figures'], ...codes: ProblemCode[]): Expected => ({
  outcome: 'accept_with_warnings',
  figures,
  codes,
});
export const asked = (figures: Expected['figures'], ...codes: ProblemCode[]): Expected => ({
  outcome: 'needs_user_choice',
  figures,
  codes,
});
export const refused = (...codes: ProblemCode[]): Expected => ({ outcome: 'reject', figures: [], codes });

/** A case whose file is a text, in UTF-8 where no bytes are given; large ones are made when they run. */
export function made(
  name: string,
  content: string | (() => string | Uint8Array),
  expected: Expected,
  rest: Rest = {},
): Case {
  const bytes = () => {
    const given = typeof content === 'string' ? content : content();
    return typeof given === 'string' ? utf8(given) : given;
  };
  const layout = expected.outcome === 'reject' ? null : 'wide-indicator';
  return { name, bytes, expected, encoding: 'utf-8', layout, file: 'file.csv', answers: {}, ...rest };
}

/** A table that is read without a doubt; most cases spoil one thing of it. */
export const HEADER = '单位名称,行政区划代码,年份,行政处罚案件数,罚没款金额（万元）,备注';
export const SHANGCHENG = '杭州市上城区卫生健康局,330102,2022,120,35.6,来源可靠';
export const DINGHAI = '舟山市定海区卫生健康局,330902,2022,0,—,';
export const TABLE = `${HEADER}\n${SHANGCHENG}\n${DINGHAI}\n`;
export const OF_SHANGCHENG = [
  '330102|2022|penalty_cases|120件',
  '330102|2022|penalty_amount|35.6万元',
] as const;
export const OF_DINGHAI = [
  '330902|2022|penalty_cases|0件',
  '330902|2022|penalty_amount|(not_reported)',
] as const;
export const OF_TABLE = [...OF_SHANGCHENG, ...OF_DINGHAI];
