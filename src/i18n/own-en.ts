import type { OwnTexts } from './own-zh';

const many = (n: number, one: string, more: string): string => (n === 1 ? `1 ${one}` : `${n} ${more}`);

/** Texts of the own dictionary, in English. */
export const ownEn = {
  title: 'Own dictionary',
  hint: 'What the dictionary, the region table and the list of breaks lack can be added here, for this browser only. Shipped entries are never changed or overridden; own ones are marked “own” everywhere.',
  mark: 'own',
  types: { indicator: 'Indicators', bureau: 'Bureaus', break: 'Breaks' },
  none: { indicator: 'No own indicators yet.', bureau: 'No own bureaus yet.', break: 'No own breaks yet.' },
  add: { indicator: 'New indicator', bureau: 'New bureau', break: 'New break' },
  edit: 'Edit',
  editLabel: (name: string) => `Edit: ${name}`,
  forget: 'Forget…',
  forgetLabel: (name: string) => `Forget: ${name}`,
  save: 'Save',
  cancel: 'Cancel',
  optional: 'optional',
  readOnly:
    'A newer edition of this page wrote the data on this machine, so the own dictionary can only be read. Use the newer page.',
  failed:
    'Not saved: the browser could not write, and nothing has changed. Try again, or see the notice above.',
  loadFailed: 'The form could not be loaded. Reload the page and try again.',
  forgetting: {
    ask: (name: string) => `Forget “${name}”?`,
    indicator: (figures: string, sets: string) =>
      `Its ${figures} figures in ${sets} stay, and are shown under the name of their file as an unlisted indicator.`,
    bureau: (figures: string, sets: string) =>
      `Its ${figures} figures in ${sets} stay, and are shown under the name of their file, without region and level.`,
    unused: 'No data set uses it.',
    named: (names: string) => `“${names}” refers to it and must be changed afterwards.`,
    break: 'Charts no longer draw this break, and figures are compared across it again.',
    confirm: 'Forget',
  },
  fields: {
    nameZh: 'Name',
    nameEn: 'English name',
    name: 'Bureau',
    category: 'Category',
    unit: 'Unit',
    kind: 'Kind',
    numeratorId: 'Numerator',
    denominatorId: 'Denominator',
    polarity: 'Direction',
    aliases: 'Other wordings',
    definition: 'Definition',
    code: 'Region',
    level: 'Level',
    otherNames: 'Short and former names',
    codes: 'Bureaus concerned',
    indicators: 'Indicators concerned',
    date: 'From',
    severs: 'Not comparable across it',
    label: 'Sentence',
  },
  hints: {
    aliases: 'separated by semicolons; an import knows each of them in a header',
    otherNames: 'separated by semicolons',
    date: '2021, 2021-04 or 2021-04-09',
    label: 'one sentence, printed at the foot of charts',
    parts: 'with both, a rate can be formed as the sum of numerators over the sum of denominators',
  },
  more: 'More: English name, other wordings, direction',
  kinds: { count: 'count', amount: 'sum of money', rate: 'rate', share: 'share', mean: 'mean' },
  polarities: { neutral: 'neither', 'higher better': 'higher is better', 'lower better': 'lower is better' },
  levels: { nation: 'nation', province: 'province', city: 'city', county: 'county', unknown: 'no level' },
  breakKinds: {
    territory: 'boundaries',
    institution: 'institution',
    law: 'law',
    rule: 'discretion rules',
    competence: 'competence',
    definition: 'definition',
  },
  noCode: 'no code',
  unset: 'none',
  seversHint: 'the line is cut here, and no change is formed across it',
  withBelow: (region: string) => `${region} and all below`,
  everywhere: 'everywhere',
  allIndicators: 'all indicators',
  takeOut: (name: string) => `Take out: ${name}`,
  search: {
    region: 'Name or code of a region',
    bureau: 'Name of a bureau',
    indicator: 'Name of an indicator',
  },
  noMatch: 'Nothing found',
  moreMatches: (n: number) => `${n} more: type some more letters`,
  wizard: {
    describe: 'Add unit, category, definition…',
    describeBureau: 'Add region and level…',
    described: (what: string) => `Described: ${what}`,
    change: 'Change',
    withdraw: 'Withdraw',
    stays: (n: number) =>
      `${many(n, 'described name goes', 'described names go')} into the own dictionary with this import and will not be asked for again; undoing the import keeps them, and they can be forgotten under “Own dictionary”.`,
  },
  rows: {
    title: 'Export as rows of data/',
    hint: 'For a maintainer to paste into the table of the same name in data/: the columns are exactly the shipped ones. Fill in what says “to be written”.',
    save: (file: string, n: number) => `${file}.csv (${many(n, 'entry', 'entries')})`,
    fileName: (file: string, day: string) => `${file}-own-${day}.csv`,
    left: (name: string, why: string) => `“${name}” is left out: ${why}`,
    why: {
      'no-region': 'it has no region code, and the table has no place for it. Give it a region first.',
      conflict: 'its name belongs to a shipped or another own entry. Rename it or forget it.',
    },
    open: 'Read from a CSV…',
    openLabel: 'Choose a CSV of indicators, institutions or breaks',
    foreign: (file: string) =>
      `“${file}” does not have the columns of indicators.csv, institutions.csv or breaks.csv, so nothing was read. Choose a file that was exported here.`,
    unreadable: (file: string) => `“${file}” could not be read, so nothing was taken in. Choose it again.`,
    found: (file: string, n: number, shipped: number) =>
      `“${file}”: ${many(n, 'entry', 'entries')} can be taken in${shipped > 0 ? `; ${many(shipped, 'row is', 'rows are')} shipped already` : ''}.`,
    wrong: (row: number, name: string, problem: string) =>
      `Row ${row}, “${name}”, is not taken in: ${problem}`,
    take: (n: number) => `Take in ${many(n, 'entry', 'entries')}`,
    taken: (n: number) => `${many(n, 'entry was', 'entries were')} taken in.`,
  },
  conflict: (name: string, text: string, owner: string) =>
    `“${name}” has no effect: the name “${text}” belongs to “${owner}”. Rename it, or forget it.`,
  aliasConflict: (name: string, text: string, owner: string) =>
    `“${text}”, a wording of “${name}”, belongs to “${owner}” and has no effect here. Take it out of this entry.`,
  problem: (field: string, sentence: string) => `${field}: ${sentence}`,
  problems: {
    'name-empty': () => 'nothing is filled in. Fill it in, then save.',
    'name-taken': ({ text, owner }) =>
      `“${text}” is a name or wording of “${owner}” already, and headers that print it mean that. Make it more precise, or match it with “${owner}”.`,
    'name-is-column': ({ text }) =>
      `“${text}” is the header of another kind of column, such as value or note. Make it more precise.`,
    'list-separator': ({ text }) => `“${text}” has a semicolon, which separates names. Take it out.`,
    'category-unknown': ({ text }) =>
      `“${text}” is not a category in the dictionary. Choose one of the list.`,
    'unit-unknown': ({ text }) =>
      text === ''
        ? 'nothing is filled in. Use a unit of the list, such as 件, 家 or 万元.'
        : `“${text}” is not in the table of units and cannot be converted or compared. Use a unit of the list.`,
    'unit-misfit': ({ text }) =>
      `“${text}” does not fit the kind: money is in 元, 万元 or 亿元, rates and shares in %, counts in 件, 家, 人 and the like. Change unit or kind.`,
    'part-alone': () =>
      'only one of numerator and denominator is given, so nothing can be formed. Add the other, or give neither.',
    'part-unknown': ({ text }) => `“${text}” is not in the dictionary. Choose again.`,
    'part-circle': () => 'numerator and denominator lead back to the indicator itself. Choose others.',
    'code-unknown': ({ text }) =>
      text === ''
        ? 'nothing is chosen. Choose, then save.'
        : `“${text}” is not in the region table. Choose one of the list, or “no code”.`,
    'bureau-of-region': ({ text, owner }) =>
      `“${text}” is the health authority of ${owner}, which the region table has. Match it with that bureau.`,
    'indicator-unknown': ({ text }) =>
      text === ''
        ? 'nothing is chosen. Choose, then save.'
        : `“${text}” is not in the dictionary. Choose again.`,
    'date-wrong': ({ text }) =>
      `${text === '' ? 'nothing is filled in' : `“${text}” is not a date`}. Write 2021, 2021-04 or 2021-04-09.`,
    'word-unknown': ({ text }) =>
      `“${text}” is not a valid value for this column. Correct it as described in data/README.md.`,
  },
} satisfies OwnTexts;
