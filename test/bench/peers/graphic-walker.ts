import { embedGraphicRenderer, expandTerse, type IMutField } from '@kanaries/graphic-walker';
import { FileReader } from '@kanaries/web-data-loader';
import Papa from 'papaparse';
import { painted, type Candidate } from '../page/race';

/** The columns of the wide file that are no figures. */
const DIMENSIONS = 3;

const fieldsOf = (names: readonly string[]): IMutField[] =>
  names.map((name, at) => ({
    fid: name,
    name,
    semanticType: at < DIMENSIONS ? 'nominal' : 'quantitative',
    analyticType: at < DIMENSIONS ? 'dimension' : 'measure',
  }));

/** Canvases of the chart, which stands in a shadow root. */
const canvases = (host: HTMLElement): readonly HTMLCanvasElement[] =>
  [...host.querySelectorAll('*')].flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll('canvas') ?? []),
  ]);

/** True where something is painted in a colour: an empty chart comes first, grey axes and all. */
function hasBars(canvas: HTMLCanvasElement): boolean {
  const { width, height } = canvas;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    if (Math.max(...colour) - Math.min(...colour) > 60) return true;
  }
  return false;
}

/** Waits for a chart with bars. */
async function drawn(host: HTMLElement): Promise<void> {
  while (!canvases(host).some(hasBars)) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/**
 * Graphic Walker: its own reader for files, then its renderer with one bar chart, a sum a year. It is told the
 * fields and the chart, which its readers would have to choose.
 */
export const graphicWalker: Candidate = {
  async start(file) {
    const host = document.querySelector<HTMLElement>('#chart');
    if (!host) throw new Error('The page has a place for the chart');
    // Its reader's worker does not survive bundling. On the page's thread it saves a message a row.
    Object.assign(Papa, { WORKERS_SUPPORTED: false });
    return async () => {
      const rows = await FileReader.csvReader({
        file,
        config: { type: 'reservoirSampling', size: Infinity },
        encoding: 'utf-8',
      });
      const fields = fieldsOf(Object.keys(rows[0] ?? {}));
      const measures = fields.slice(DIMENSIONS).map(({ fid }) => fid);
      for (const row of rows) {
        for (const fid of measures) {
          const value = Number(row[fid]);
          row[fid] = Number.isNaN(value) ? null : value;
        }
      }
      const [year = '', first = ''] = [fields[DIMENSIONS - 1]?.fid, measures[0]];
      const chart = expandTerse(
        { mark: 'bar', x: `fid:${year}`, y: { field: `fid:${first}`, aggregate: 'sum' } },
        fields,
      );
      embedGraphicRenderer(host, { data: rows, fields, chart: [chart] });
      await drawn(host);
      await painted();
      return rows.length * measures.length;
    };
  },
};
