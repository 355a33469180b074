import { readXml, type Attribute } from './xml';

/** The character of a code; none for a control that no CSV could give back. */
const charOf = (code: number): string =>
  code >= 32 || code === 9 || code === 10 || code === 13 ? String.fromCharCode(code) : '';

/**
 * What stands for a character that XML cannot hold, `_x000D_`, and line ends as one character. Half a character
 * becomes the mark of an unreadable one, as in any file.
 */
export const unescaped = (text: string): string => {
  if (!text.includes('_x') && !text.includes('\r')) return text;
  return text
    .replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => charOf(parseInt(hex, 16)))
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n');
};

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A raised 1 behind 120 is a note's mark: it must not make 1201 of it. */
const raised = (text: string): string => text.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)));

/**
 * Collects the text of one string item: all its runs (`r/t`), but not how it is to be pronounced (`rPh`). Raised or
 * lowered digits become characters of their own, and what is struck out says so: as plain text both would pass for
 * digits of the number beside them. Also for inline strings, which are built alike.
 */
export class StringItem {
  private text = '';
  private inText = false;
  private phonetic = false;
  private isRaised = false;
  private isStruck = false;
  private struck = '';

  open(name: string, attribute: Attribute): void {
    if (name === 't') this.inText = true;
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 'vertAlign') this.isRaised = attribute('val') !== 'baseline';
    else if (name === 'strike') this.isStruck = !/^(?:0|false)$/.test(attribute('val'));
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'r') {
      if (this.struck.trim() !== '') this.text += `【已划去：${this.struck}】`;
      this.isRaised = this.isStruck = false;
      this.struck = '';
    }
  }

  add(text: string): void {
    if (!this.inText || this.phonetic) return;
    if (this.isStruck) this.struck += text;
    else this.text += this.isRaised ? raised(text) : text;
  }

  take(): string {
    const { text } = this;
    this.text = '';
    return unescaped(text);
  }
}

/** The strings that cells name by their index. @throws WorkbookFailure */
export function readStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  const item = new StringItem();
  readXml(
    xml,
    {
      open: (name, attribute) => item.open(name, attribute),
      close(name) {
        item.close(name);
        if (name === 'si') strings.push(item.take());
      },
      text: (text) => item.add(text),
    },
    'sharedStrings',
  );
  return strings;
}
