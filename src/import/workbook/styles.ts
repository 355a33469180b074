import { plain } from './decimal';
import { numberText, type NumberText } from './formats';
import { readXml } from './xml';

/** How the number of a cell is written out, by the style that the cell names; `''` where it names none. */
export type Styles = (style: string) => NumberText;

export const UNSTYLED: Styles = () => plain;

/** Reads the number formats of the styles part. @throws WorkbookFailure */
export function readStyles(xml: string, from1904: boolean): Styles {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  readXml(
    xml,
    {
      open(name, attribute) {
        if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode'));
        else if (name === 'cellXfs') inCells = true;
        else if (name === 'xf' && inCells) ids.push(Number(attribute('numFmtId')));
      },
      close(name) {
        if (name === 'cellXfs') inCells = false;
      },
    },
    'styles',
  );
  const made = new Map<number, NumberText>();
  return (style) => {
    const id = ids[Number(style)] ?? 0;
    let text = made.get(id);
    if (text === undefined) {
      text = numberText(id, codes.get(id), from1904);
      made.set(id, text);
    }
    return text;
  };
}
