import { Parser } from 'saxen';
import { damaged, WorkbookFailure } from './failure';

/** Attributes of an element by the name without prefix, entities resolved; `''` where there is none. */
export type Attribute = (name: string) => string;

/** What is told of a part, in order. Names come without prefix: `x:row` is `row`. */
export interface XmlHandler {
  readonly open?: (name: string, attribute: Attribute) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name)] ?? whole;
    const point = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads a part once, front to back. Only the five named entities and character numbers are known: a
 * document type, the one place where others could be declared and grow, is refused.
 * @throws WorkbookFailure
 */
export function readXml(xml: string, handler: XmlHandler, part: string): void {
  const parser = new Parser()
    .on('attention', () => {
      throw damaged(`${part} declares a document type`);
    })
    .on('openTag', (name, attributes) => {
      handler.open?.(localName(name), (wanted) => {
        const found = attributes() || {};
        const value = found[wanted];
        if (value !== undefined) return resolved(value);
        const key = Object.keys(found).find((k) => localName(k) === wanted && !k.startsWith('xmlns'));
        return key === undefined ? '' : resolved(found[key] ?? '');
      });
    })
    .on('closeTag', (name) => handler.close?.(localName(name)));
  if (handler.text) {
    const { text } = handler;
    parser.on('text', (raw) => text(resolved(raw))).on('cdata', (raw) => text(raw));
  }
  try {
    parser.parse(xml.startsWith('\ufeff') ? xml.slice(1) : xml);
  } catch (error) {
    if (error instanceof WorkbookFailure) throw error;
    throw damaged(`${part}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
