import { readXml } from './xml';

/** What stands for a character that XML cannot hold, `_x000D_`, and line ends as one character. */
export const unescaped = (text: string): string => {
  if (!text.includes('_x') && !text.includes('\r')) return text;
  return text
    .replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n');
};

/**
 * Collects the text of one string item: all its runs (`r/t`), but not how it is to be pronounced (`rPh`).
 * Also for inline strings, which are built alike.
 */
export class StringItem {
  private text = '';
  private inText = false;
  private phonetic = false;

  open(name: string): void {
    if (name === 't') this.inText = true;
    else if (name === 'rPh') this.phonetic = true;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.phonetic = false;
  }

  add(text: string): void {
    if (this.inText && !this.phonetic) this.text += text;
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
      open: (name) => item.open(name),
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
