import Papa from 'papaparse';
import { answer } from '../scope';
import { TypedColumn } from './typed-column';

/** Strings of about this many bytes are what PapaParse is fed with. */
const PIECE = 1 << 20;
/** The line end is given: guessing it would only cost. */
const OPTIONS = { delimiter: ',', newline: '\r\n', skipEmptyLines: true } as const;

export interface PapaOrder {
  readonly file: File;
  readonly encoding: string;
  readonly result: 'columns' | 'objects';
}

/** Typed columns, piece by piece, so that no row outlives its piece. @returns the number of rows */
async function columns({ file, encoding }: PapaOrder): Promise<number> {
  const decoder = new TextDecoder(encoding);
  const made: TypedColumn[] = [];
  let isHeader = true;
  let rest = '';
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = await file.slice(at, at + PIECE).arrayBuffer();
    const text = rest + decoder.decode(bytes, { stream: true });
    const end = text.lastIndexOf('\r\n') + 2;
    rest = text.slice(end);
    for (const row of Papa.parse<string[]>(text.slice(0, end), OPTIONS).data) {
      if (isHeader) made.push(...row.map(() => new TypedColumn()));
      else for (let i = 0; i < made.length; i += 1) made[i]?.add(row[i] ?? '');
      isHeader = false;
    }
  }
  return made[0]?.length ?? 0;
}

/** An object a row, as PapaParse's manual begins. @returns the number of rows */
async function objects({ file, encoding }: PapaOrder): Promise<number> {
  const text = new TextDecoder(encoding).decode(await file.arrayBuffer());
  return Papa.parse<Record<string, string>>(text, { ...OPTIONS, header: true }).data.length;
}

answer<PapaOrder>((order) => (order.result === 'columns' ? columns(order) : objects(order)));
