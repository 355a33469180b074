/** One row of `data/sources.csv`: a document that figures were taken from. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly url: string;
  /** official: on the bureau's own address · republished: the original was not seen · unseen: no address. */
  readonly grade: 'official' | 'republished' | 'unseen';
}
