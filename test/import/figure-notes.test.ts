import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FigureNotes } from '../../src/import/figure-notes';
import { NOWHERE } from '../../src/import/sort';

it('keeps the last note of each figure, and moves with the figures', () => {
  const rising = fc.array(fc.tuple(fc.nat(2), fc.string()), { maxLength: 30 });
  fc.assert(
    fc.property(rising, fc.nat(4), (steps, every) => {
      const notes = new FigureNotes<string>();
      const wanted = new Map<number, string>();
      let figure = 0;
      for (const [step, note] of steps) {
        figure += step;
        notes.set(figure, note);
        wanted.set(figure, note);
      }
      for (let i = 0; i <= figure + 1; i += 1) {
        expect(notes.has(i)).toBe(wanted.has(i));
        expect(notes.get(i)).toBe(wanted.get(i));
      }
      // The figures backwards, without some of them.
      const places = Uint32Array.from({ length: figure + 1 }, (_, i) =>
        every > 0 && i % every === 0 ? NOWHERE : figure - i,
      );
      const moved = [...wanted].flatMap(([i, note]) =>
        places[i] === NOWHERE ? [] : [[figure - i, note] as const],
      );
      expect([...notes.moved(places, NOWHERE)]).toEqual(moved.reverse());
    }),
  );
});
