/** What is used of saxen, which ships no types. Errors are thrown unless a handler takes them. */
declare module 'saxen' {
  type Attributes = Readonly<Record<string, string>>;
  export class Parser {
    on(
      event: 'openTag',
      handler: (
        name: string,
        attributes: () => Attributes | false,
        decode: unknown,
        selfClosing: boolean,
      ) => void,
    ): this;
    on(event: 'closeTag', handler: (name: string) => void): this;
    on(event: 'text' | 'cdata' | 'attention', handler: (text: string) => void): this;
    parse(xml: string): Error | null;
  }
}
