// The little of each peer that the bench calls, so that the project is checked the same with and without them.

declare module '@duckdb/duckdb-wasm' {
  interface Result {
    toArray(): readonly Readonly<Record<string, number>>[];
  }
  interface Connection {
    query(sql: string): Promise<Result>;
  }
  export const DuckDBDataProtocol: { readonly BROWSER_FILEREADER: number };
  export const VoidLogger: new () => object;
  export class AsyncDuckDB {
    constructor(logger: object, worker: Worker);
    instantiate(wasm: string): Promise<unknown>;
    open(config: { path: string }): Promise<void>;
    connect(): Promise<Connection>;
    registerFileHandle(name: string, file: File, protocol: number, direct: boolean): Promise<void>;
  }
}

declare module '@perspective-dev/client' {
  interface Client {
    table(text: string, options: { format: 'csv' }): Promise<{ size(): Promise<number> }>;
  }
  const engine: {
    init_client(wasm: ArrayBuffer): void;
    init_server(wasm: { wasm32: () => Promise<ArrayBuffer> }): void;
    worker(): Promise<Client>;
  };
  export default engine;
}

declare module 'arquero' {
  export function fromCSV(text: string): { numRows(): number };
}

declare module '@kanaries/graphic-walker' {
  export interface IMutField {
    readonly fid: string;
    readonly name: string;
    readonly semanticType: 'nominal' | 'quantitative';
    readonly analyticType: 'dimension' | 'measure';
  }
  interface Terse {
    readonly mark: string;
    readonly x: string;
    readonly y: { readonly field: string; readonly aggregate: 'sum' };
  }
  export function expandTerse(spec: Terse, fields: readonly IMutField[]): object;
  export function embedGraphicRenderer(
    host: HTMLElement,
    props: { data: readonly object[]; fields: readonly IMutField[]; chart: readonly object[] },
  ): void;
}

declare module '@kanaries/web-data-loader' {
  export const FileReader: {
    csvReader(order: {
      file: File;
      config: { type: 'reservoirSampling'; size: number };
      encoding: string;
    }): Promise<Record<string, string | number | null>[]>;
  };
}
