import { textWidth } from '../../charts/text';

/** Never at the beginning of a line, and never at its end: the rules of GB/T 15834. */
const NOT_FIRST = /^[、。，．；：！？）》」』】〕”’％%,.;:!?)\]}…·—]/;
const NOT_LAST = /[（《「『【〔“‘([{]$/;
/** A run that stays together: a word, a number with its sign, or one other character with what may not be parted from it. */
const PIECES = /\s+|[\w.,%‰+\-/:#&=?@~≥≤≈]+|[^]/gu;

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const piece of text.match(PIECES) ?? []) {
    const last = pieces[pieces.length - 1];
    if (last !== undefined && !/^\s/.test(piece) && (NOT_FIRST.test(piece) || NOT_LAST.test(last))) {
      pieces[pieces.length - 1] = last + piece;
    } else pieces.push(piece);
  }
  return pieces;
}

/** A piece that is wider than a line, by characters. */
function broken(piece: string, width: number, fontSize: number): readonly string[] {
  if (textWidth(piece, fontSize) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const glyph of piece) {
    if (part !== '' && textWidth(part + glyph, fontSize) > width) {
      parts.push(part);
      part = '';
    }
    part += glyph;
  }
  return [...parts, part];
}

/**
 * A text in lines of a width in pixels. No line begins with a closing sign or ends with an opening one, unless
 * a single run of signs is wider than the line.
 */
export function wrapped(text: string, width: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text).flatMap((each) => broken(each, width, fontSize))) {
    if (line === '' && /^\s+$/.test(piece)) continue;
    if (line !== '' && textWidth(line + piece.trimEnd(), fontSize) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** Short texts beside each other with a gap, as many lines as they take; one wider than a line is wrapped. */
export function flowed(
  texts: readonly string[],
  width: number,
  fontSize: number,
  gap: string,
): readonly string[] {
  const lines: string[] = [];
  for (const text of texts) {
    const last = lines[lines.length - 1];
    const joined = last === undefined ? text : last + gap + text;
    if (last !== undefined && textWidth(joined, fontSize) <= width) lines[lines.length - 1] = joined;
    else lines.push(...wrapped(text, width, fontSize));
  }
  return lines;
}
