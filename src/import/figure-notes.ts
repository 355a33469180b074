import { entryOf, SparseColumn } from '../domain/sparse';
import { sparseOf } from '../domain/sparse-pack';

/** Something to note of a few figures, in their order: no map, which takes far longer to fill. */
export class FigureNotes<T> {
  private readonly figures: number[] = [];
  private readonly notes: T[] = [];

  /** @param figure none before the one noted last */
  set(figure: number, note: T): void {
    const last = this.figures.length - 1;
    if (this.figures[last] === figure) this.notes[last] = note;
    else {
      this.figures.push(figure);
      this.notes.push(note);
    }
  }

  has(figure: number): boolean {
    return entryOf(this.figures, figure) !== -1;
  }

  get(figure: number): T | undefined {
    return this.notes[entryOf(this.figures, figure)];
  }

  /** The notes by the new numbers of their figures. @param nowhere of a figure that is left out */
  moved(places: Uint32Array, nowhere: number): SparseColumn<T> {
    const { figures, notes } = this;
    const to = new Uint32Array(figures.length);
    const kept: T[] = [];
    for (let i = 0; i < figures.length; i += 1) {
      const place = places[figures[i] ?? 0] ?? nowhere;
      if (place === nowhere) continue;
      to[kept.length] = place;
      kept.push(notes[i] as T);
    }
    return new SparseColumn(sparseOf(to.subarray(0, kept.length), kept));
  }
}
