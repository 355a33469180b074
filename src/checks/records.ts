import { finding, type Figure, type Found } from './finding';
import { figureIn, knownOf, type Material } from './material';
import { failsOnlyBy, pairing } from './pairing';

/** Published records (条) beside the cases (件) that they are records of, in one year: no share, no difference. */
export function* records(material: Material): Generator<Found> {
  const { ours, of, dictionary } = material;
  const named = new Map(
    dictionary.totals.flatMap((total) =>
      total.relation === 'records' ? [[total.totalId, total.partIds]] : [],
    ),
  );
  for (const row of ours) {
    if (row.unitClass === 'record') continue;
    const beside = [row.indicator.id, ...(named.get(row.indicator.id) ?? [])]
      .flatMap((id) => of(row.bureau.id, id))
      .filter(({ unitClass }) => unitClass === 'record');
    if (beside.length === 0) continue;
    for (const cases of knownOf(row)) {
      for (const other of beside) {
        const published = figureIn(other, cases.cell.year);
        if (published && standsBeside(published, cases))
          yield finding('records-beside-cases', [published, cases]);
      }
    }
  }
}

/** Alike in everything but what is counted. */
const standsBeside = (a: Figure, b: Figure): boolean =>
  failsOnlyBy(pairing(a, b, 'sum'), ['indicator', 'unit']);
