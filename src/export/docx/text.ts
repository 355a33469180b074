import { AlignmentType, LineRuleType, Paragraph, TextRun, type IParagraphOptions } from 'docx';
import { printable } from '../../domain/printable';

/** Faces of official papers, by the part they play; an office program without them takes the face behind `hint`. */
export interface Faces {
  readonly title: string;
  readonly head: string;
  readonly body: string;
  readonly latin: string;
}

/** GB/T 9704-2012: the title in 小标宋, heads in 黑体, the text in 仿宋. */
export const FACES: Faces = {
  title: '方正小标宋简体',
  head: '黑体',
  body: '仿宋_GB2312',
  latin: 'Times New Roman',
};

/** Half points: 22 for the title, 16 (三号) for the text, 10.5 for what stands under a table or a picture, 9.5 in a table. */
export const SIZES = { title: 44, head: 32, body: 32, small: 21, table: 19 } as const;
/** Twentieths of a point: 28 points a line. */
const LINE = 560;
const LINE_SMALL = 300;

export interface RunType {
  readonly face: string;
  readonly size: number;
  readonly bold?: boolean;
}

/** A text in a face for Chinese and one for Latin letters. */
export const run = (text: string, { face, size, bold = false }: RunType): TextRun =>
  new TextRun({
    text: printable(text),
    size,
    bold,
    font: { ascii: FACES.latin, hAnsi: FACES.latin, cs: FACES.latin, eastAsia: face },
  });

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT });

/** A paragraph of the text: two characters in, 28 points a line. */
export const body = (text: string, lang: 'zh' | 'en'): Paragraph =>
  new Paragraph({
    children: [run(text, { face: FACES.body, size: SIZES.body })],
    spacing: exactly(LINE),
    ...(lang === 'zh' ? { indent: { firstLine: 640 } } : { spacing: { ...exactly(LINE), after: 160 } }),
  });

export const titleLines = (lines: readonly string[]): readonly Paragraph[] =>
  lines.map(
    (text, at) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [run(text, { face: FACES.title, size: SIZES.title })],
        spacing: {
          before: at === 0 ? 600 : 0,
          after: at === lines.length - 1 ? 300 : 0,
          line: 720,
          lineRule: LineRuleType.AT_LEAST,
        },
      }),
  );

export const centred = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [run(text, { face: FACES.body, size: SIZES.body })],
    spacing: exactly(LINE),
  });

export const headLine = (text: string, more: Partial<IParagraphOptions> = {}): Paragraph =>
  new Paragraph({
    children: [run(text, { face: FACES.head, size: SIZES.head })],
    keepNext: true,
    spacing: { before: 240, after: 80, line: LINE, lineRule: LineRuleType.AT_LEAST },
    ...more,
  });

/** Marks, notes and sources. @param keepNext whether it stays on the page of what follows */
export const small = (text: string, keepNext = false): Paragraph =>
  new Paragraph({
    keepNext,
    children: [run(text, { face: FACES.body, size: SIZES.small })],
    spacing: { line: LINE_SMALL, lineRule: LineRuleType.AT_LEAST },
  });
