/**
 * How indicators stand to another that they belong to. `sum`: together they make it up. `at_most`: together they are no
 * more than it, and may leave something over. `within`: each is a part of it,
 * and they are not to be added. `records`: they count the published records of it, never its cases.
 */
export const RELATIONS = ['sum', 'at_most', 'within', 'records'] as const;
export type Relation = (typeof RELATIONS)[number];

/** One row of `data/totals.csv`. */
export interface Composition {
  readonly totalId: string;
  readonly partIds: readonly string[];
  readonly relation: Relation;
  /** What all of them count, where the counter printed for one of them says otherwise; `''` where the counters must agree. */
  readonly unitClass: string;
}
