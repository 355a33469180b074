/** Something that can be found and picked from a list. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Small print behind the label. */
  readonly hint: string;
  readonly group: string;
  /** All that a reader may type to find it, apart from the label. */
  readonly keywords: string;
  /** Listed only when searched for: there are too many like it. */
  readonly quiet?: boolean;
}

/** Choices of one group, in their order. */
export interface ChoiceGroup {
  readonly name: string;
  readonly choices: readonly Choice[];
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Those that hold every word of the query, full-width letters and digits included; without a query all but the quiet. */
export function found(choices: readonly Choice[], query: string): readonly Choice[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return choices.filter(({ quiet }) => quiet !== true);
  return choices.filter(({ label, keywords }) => {
    const text = folded(`${label} ${keywords}`);
    return words.every((word) => text.includes(word));
  });
}

/** In groups, by first appearance. */
export function grouped(choices: readonly Choice[]): readonly ChoiceGroup[] {
  const groups = new Map<string, Choice[]>();
  for (const choice of choices) {
    const group = groups.get(choice.group);
    if (group) group.push(choice);
    else groups.set(choice.group, [choice]);
  }
  return [...groups].map(([name, members]) => ({ name, choices: members }));
}
