import { makeDictionary, type DictionaryTables } from '../../../src/domain/dictionary';

/** The dictionary as the app ships it. */
export const tables: DictionaryTables = await fetch('./data/dictionary.json').then((response) =>
  response.json(),
);
export const dictionary = makeDictionary(tables);
