import { Parser } from 'saxen';

/** What is wrong with a text as XML: unclosed or foreign tags, and characters that XML does not allow. */
export function xmlErrors(text: string): readonly string[] {
  const errors: string[] = [];
  const parser = new Parser();
  const open: string[] = [];
  parser.on('error', (error: Error) => errors.push(error.message));
  parser.on('warn', (error: Error) => errors.push(error.message));
  parser.on('openTag', (name: string, _: unknown, __: unknown, selfClosing: boolean) => {
    if (!selfClosing) open.push(name);
  });
  parser.on('closeTag', (name: string, _: unknown, selfClosing: boolean) => {
    if (!selfClosing && open.pop() !== name) errors.push(`</${name}>`);
  });
  parser.parse(text);
  if (open.length > 0) errors.push(`open: ${open.join(' ')}`);
  const illegal =
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(
      text,
    );
  if (illegal) errors.push(`U+${illegal[0].charCodeAt(0).toString(16)} at ${illegal.index}`);
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text)) errors.push('a bare &');
  return errors;
}
