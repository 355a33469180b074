import type { Bureau } from '../../domain/bureau';
import type { Dictionary } from '../../domain/dictionary';
import { distinctName, shortName } from '../../i18n/bureau-name';

/** Short names of many bureaus at once, namesakes told apart by their city. */
export function rowNames(bureaus: readonly Bureau[], dictionary: Dictionary): readonly string[] {
  const names = bureaus.map((bureau) => shortName(bureau, dictionary));
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return bureaus.map((bureau, at) => {
    const name = names[at] ?? bureau.name;
    return (counts.get(name) ?? 0) > 1 ? distinctName(bureau, dictionary) : name;
  });
}
