import { textWidth } from '../../src/charts/text';

/** A label's place in a painted picture, in pixels. */
export interface Label {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** Every label of a picture, with the room that its glyphs take. */
export function labelsOf(svg: string): readonly Label[] {
  return [...svg.matchAll(/<text([^>]*)>\n?([^<]*)/g)].flatMap(([, tag = '', inner = '']) => {
    const text = inner
      .trim()
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
      .replace(/\u200b/g, '');
    if (text === '') return [];
    const size = Number(/font-size:([\d.]+)px/.exec(tag)?.[1] ?? 12);
    const [x = 0, y = 0] = (/translate\(([^)]*)\)/.exec(attribute(tag, 'transform'))?.[1] ?? '0 0')
      .split(' ')
      .map(Number);
    const anchor = attribute(tag, 'text-anchor');
    // A little less than the estimate, which is never under the real width.
    const width = textWidth(text, size) * 0.92;
    const left =
      x + Number(attribute(tag, 'x') || 0) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    const middle = y + Number(attribute(tag, 'y') || 0);
    return [{ text, left, right: left + width, top: middle - size * 0.42, bottom: middle + size * 0.42 }];
  });
}

export const overlaps = (a: Label, b: Label): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
