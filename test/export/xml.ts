import { Parser } from 'saxen';

const ILLEGAL = new RegExp(
  String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]` +
    String.raw`|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]`,
);
const BARE_AND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

/** What is wrong with a text as XML: unclosed or foreign tags, and characters that XML does not allow. */
export function xmlErrors(text: string): readonly string[] {
  const errors: string[] = [];
  const open: string[] = [];
  const parser = new Parser();
  parser.on('openTag', (name) => {
    open.push(name);
  });
  parser.on('closeTag', (name) => {
    if (open.pop() !== name) errors.push(`</${name}>`);
  });
  try {
    parser.parse(text);
  } catch (error) {
    errors.push(String(error));
  }
  if (open.length > 0) errors.push(`open: ${open.join(' ')}`);
  const illegal = ILLEGAL.exec(text);
  if (illegal) errors.push(`U+${illegal[0].charCodeAt(0).toString(16)} at ${illegal.index}`);
  if (BARE_AND.test(text)) errors.push('a bare &');
  return errors;
}
