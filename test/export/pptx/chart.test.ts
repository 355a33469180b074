import { strFromU8, unzipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import { expect, it } from 'vitest';
import { addChart } from '../../../src/export/pptx/chart';
import type { NativeChart } from '../../../src/export/pptx/native';

async function chartOf(values: readonly (number | null)[]): Promise<string> {
  const pptx = new PptxGenJS();
  const labels = values.map((_, i) => `${2020 + i}`);
  const native: NativeChart = {
    kind: 'line',
    labels,
    series: [{ name: '西湖区', values, colour: 'c2540a' }],
    colours: [],
    points: [],
    stacked: false,
    signed: [],
  };
  addChart(pptx, pptx.addSlide(), native, '万元', 5);
  const bytes = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
  const name = Object.keys(unzipSync(bytes)).find((each) => /charts\/chart\d+\.xml$/.test(each));
  return strFromU8(unzipSync(bytes)[name ?? ''] ?? new Uint8Array());
}

it('begins at zero, but where a figure lies below it', async () => {
  expect(await chartOf([12, null, 8])).toContain('<c:min val="0"/>');
  const below = await chartOf([12, null, -8]);
  expect(below).toContain('<c:v>-8</c:v>');
  expect(below).not.toContain('<c:min val="0"/>');
});
