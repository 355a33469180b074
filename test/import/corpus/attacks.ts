import { utf8 } from '../read';
import { joined } from './bytes';
import { accepted, made, OF_TABLE, refused, SHANGCHENG, TABLE, warned, type Case } from './case';

const PLAIN = '单位名称,年份,行政许可办件数\n';
const MARKUP = '<img src=x onerror="alert(1)">';
const FORMULA = "=cmd|' /C calc'!A0";
const GOOD = `${PLAIN}上城区,2022,7\n`;
const OF_GOOD = '330102|2022|permits_completed|7件';
const quoted = (cell: string) => `"${cell.replace(/"/g, '""')}"`;

/** A name of a bureau that comes back as it stands in the file, and does nothing else. */
function asBureau(what: string, name: string): Case {
  const figures = [`name:${name.normalize('NFKC').replace(/\s+/g, '')}|2022|permits_completed|5件`, OF_GOOD];
  return made(
    `${what} as a bureau`,
    `${PLAIN}${quoted(name)},2022,5\n上城区,2022,7\n`,
    warned(figures, 'bureau-unknown'),
  );
}

/** A word as header and as a named indicator: it is an indicator of its own. */
function asIndicator(word: string): readonly Case[] {
  const id = `x:${word.replace(/ /g, '')}`;
  return [
    made(
      `${word} as a header`,
      `单位名称,年份,行政许可办件数,${quoted(word)}\n上城区,2022,7,5\n`,
      warned([OF_GOOD, `330102|2022|${id}|5`], 'indicator-unknown'),
    ),
    made(
      `${word} as indicator, unit and scope`,
      `单位名称,年份,指标,数值,计量单位,口径\n上城区,2022,${quoted(word)},5,${quoted(word)},${quoted(word)}\n`,
      warned(
        [`330102|2022|${id}|5${word.replace(/ /g, '')}`],
        'indicator-unknown',
        'unit-unknown',
        'scope-unknown',
      ),
      { layout: 'long' },
    ),
  ];
}

const NAMES: readonly Case[] = [
  asBureau('markup', MARKUP),
  asBureau('a formula', FORMULA),
  asBureau('a link', 'javascript:alert(1)'),
  asBureau('a template', '${alert(1)}{{7*7}}'),
  asBureau('SQL', "'; DROP TABLE figures; --"),
  asBureau('a path', '../../etc/passwd'),
  asBureau('a bidi override', '\u202e局康健生卫区城上\u202c'),
  asBureau('control characters', '甲局\u0007\u001b[31m'),
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'].map((name) =>
    asBureau(`${name}, a prototype’s name,`, name),
  ),
  ...['__proto__', 'constructor', 'toString', MARKUP, FORMULA].flatMap(asIndicator),
  made(
    'zero-width characters in the headers',
    GOOD.replace('年份', '年\u200b份').replace('行政许可', '\u2060行政\u200d许可'),
    accepted([OF_GOOD]),
  ),
  made('bidi marks in a header', GOOD.replace('年份', '\u200e年份\u200f'), accepted([OF_GOOD])),
  made(
    'ten thousand letters as a bureau',
    () => `${PLAIN}${'甲'.repeat(10_000)},2022,5\n上城区,2022,7\n`,
    warned(2, 'bureau-unknown'),
  ),
];

/** Text in a figure cell that must cost no time and be no number. */
const inCell = (
  what: string,
  cell: string,
  code: 'cell-unreadable' | 'cell-too-long' = 'cell-unreadable',
): Case =>
  made(
    `${what} in a figure cell`,
    () => `${PLAIN}上城区,2022,${quoted(cell)}\n定海区,2022,8\n`,
    warned(['330102|2022|permits_completed|(unreadable)', '330902|2022|permits_completed|8件'], code),
  );

const NUMBERS: readonly Case[] = [
  inCell('1,1,1,1,…', '1,'.repeat(4000)),
  inCell('thirty groups that lack a digit', '1,111'.repeat(11)),
  inCell('余余余…', '余'.repeat(9000)),
  inCell('5余余余…', `5${'余'.repeat(58)}`),
  inCell('约约约…', `${'约'.repeat(59)}5`),
  inCell('60 numerals without an end', `${'一'.repeat(59)}！`),
  inCell('60 tens', '十'.repeat(60)),
  inCell('千千千…', '千'.repeat(59)),
  inCell('digits without an end', '9'.repeat(9999)),
  inCell('1 1 1 1 …', '1 '.repeat(5000).trim()),
  inCell('9,000 spaces between digits', `1${' '.repeat(9000)}1`),
  inCell('brackets', '('.repeat(5000)),
  inCell('minus signs', '-'.repeat(5000)),
  inCell('20,000 digits', '1'.repeat(20_000), 'cell-too-long'),
  inCell('60 KB in quotes', 'x,\n'.repeat(20_000), 'cell-too-long'),
  // Beyond any cell a quote counts as one that never closed: it spoils its own rows, and not the next.
  made(
    '120 KB in quotes in a figure cell',
    () => `${PLAIN}上城区,2022,"${'x,\n'.repeat(40_000)}"\n定海区,2022,8\n`,
    warned(
      ['330102|2022|permits_completed|(unreadable)', '330902|2022|permits_completed|8件'],
      'quote-unclosed',
      'cell-unreadable',
      'row-short',
      'row-no-year',
      'too-many-problems',
    ),
  ),
];

const yearless = (what: string, title: () => string): Case =>
  made(
    `${what} above a table without a year`,
    () => `${title()},\n单位名称,行政处罚案件数\n上城区,12\n`,
    refused('column-missing'),
    {
      layout: 'wide-indicator',
    },
  );

const TITLES: readonly Case[] = [
  yearless('200 KB of blanks', () => `处罚${' '.repeat(200_000)}情况`),
  yearless('200 KB of brackets', () => '（'.repeat(200_000)),
  made(
    'a year in brackets and 200 KB of blanks above a table without a year',
    () => `(2020)${' '.repeat(200_000)}表,\n单位名称,行政处罚案件数\n上城区,12\n`,
    warned(['330102|2020|penalty_cases|12件'], 'year-from-title'),
  ),
  yearless('200 KB of digits', () => '2'.repeat(200_000)),
  yearless('100,000 years', () => '2020 2021 '.repeat(50_000)),
  made(
    '200 KB of brackets above a table by years',
    () => `${'（'.repeat(200_000)},,\n区县,2021年,2022年\n上城区,11,12\n`,
    refused('column-missing'),
    { layout: 'wide-year' },
  ),
];

const LARGE: readonly Case[] = [
  made(
    'a header of 240 KB in one cell',
    () => GOOD.replace('\n', `,${'甲'.repeat(80_000)}\n`).replace('7\n', '7,5\n'),
    warned(2, 'indicator-unknown'),
  ),
  made(
    'a header of 240 KB in 30,000 cells',
    () => `单位名称,年份${',甲'.repeat(30_000)}\n上城区,2022${',1'.repeat(30_000)}\n`,
    warned(1, 'indicator-unknown', 'duplicate-equal', 'too-many-problems'),
  ),
  made('1 MB of quotes', () => PLAIN + '"'.repeat(1 << 20), refused('quote-unclosed'), {
    layout: 'wide-indicator',
  }),
  made(
    '1 MB of quotes, an odd one',
    () => `${PLAIN}${'"'.repeat((1 << 20) + 1)}\n上城区,2022,7\n`,
    warned([OF_GOOD], 'quote-unclosed'),
  ),
  made(
    '100,000 rows that open a quote',
    () => GOOD + '"上城区,2022,7\n'.repeat(100_000),
    warned(2, 'bureau-unknown', 'duplicate-equal', 'quote-unclosed', 'too-many-problems'),
  ),
  made(
    '100,000 columns',
    () => `单位名称,年份${',行政许可办件数'.repeat(100_000)}\n上城区,2022${',1'.repeat(100_000)}\n`,
    refused('too-many-cells'),
  ),
  made(
    '100,000 columns of the year',
    () => `单位名称${',年份'.repeat(100_000)}\n上城区${',2022'.repeat(100_000)}\n`,
    refused('too-many-cells'),
  ),
  made(
    '100,000 columns that nobody knows',
    () => `单位名称,年份${',x'.repeat(100_000)}\n上城区,2022${',甲'.repeat(100_000)}\n`,
    refused('too-many-cells'),
  ),
  made(
    'a row of 100,000 cells under a header of three',
    () => `${GOOD}定海区,2022${',1'.repeat(100_000)}\n`,
    warned([OF_GOOD], 'row-long'),
  ),
  made(
    'a row of 100,000 words under a header of three',
    () => `${PLAIN}定海区${',甲'.repeat(100_000)}\n上城区,2022,7\n`,
    warned([OF_GOOD], 'row-long'),
  ),
  made(
    'twenty rows of 20,000 words',
    () => `${PLAIN}${`定海区${',甲'.repeat(20_000)}\n`.repeat(20)}上城区,2022,7\n`,
    warned([OF_GOOD], 'row-long'),
  ),
  made('a million delimiters', () => ','.repeat(1_000_000), refused('file-empty'), { encoding: 'utf-8' }),
  made(
    'a million delimiters of four kinds',
    () => `${GOOD}${',;|\t'.repeat(250_000)}\n`,
    warned([OF_GOOD], 'row-no-bureau'),
  ),
  made('a million line ends', () => '\n'.repeat(1_000_000), refused('file-empty')),
  made('10 MB without a line end', () => 'x'.repeat(10 << 20), refused('file-not-a-table')),
  made('10 MB of cells without a line end', () => '单位名称,'.repeat(800_000), refused('too-many-cells')),
  made('a line of 40 MB', () => new Uint8Array(40 << 20).fill(120), refused('file-not-a-table')),
  made(
    'one row 50,000 times',
    () => GOOD + '上城区,2022,7\n'.repeat(50_000),
    accepted([OF_GOOD], 'duplicate-equal', 'too-many-problems'),
  ),
  made(
    '30,000 bureaus',
    () => PLAIN + Array.from({ length: 30_000 }, (_, i) => `第${i}局,2022,7\n`).join(''),
    warned(30_000, 'bureau-unknown', 'too-many-problems'),
  ),
  made(
    '70,000 indicators',
    () =>
      `单位名称,年份,指标,数值\n${Array.from({ length: 70_000 }, (_, i) => `上城区,2022,项${i},7\n`).join('')}`,
    refused('indicator-unknown', 'too-many-problems', 'too-many-kinds'),
    { layout: 'long' },
  ),
];

const OTHER_FORMATS: readonly Case[] = [
  made(
    'HTML',
    '<!DOCTYPE html><html><table><tr><td>单位名称,年份</td></tr></table></html>',
    refused('file-is-html'),
  ),
  made(
    'a table of HTML, as some sites call XLS',
    '<table border="1"><tr><td>单位名称</td></tr></table>\n',
    refused('file-is-html'),
  ),
  made('XML', '<?xml version="1.0"?>\n<rows><row a="1,2"/></rows>\n', refused('file-is-html')),
  made(
    'JSON',
    '[{"单位名称":"上城区","年份":2022,"行政许可办件数":7},\n{"单位名称":"定海区","年份":2022}]\n',
    refused('layout-unknown'),
  ),
  made(
    'JSON on one line',
    '{"bureau":"上城区","year":2022,"permits_completed":7}\n',
    refused('file-header-only'),
  ),
  made(
    'a SQL dump',
    "DROP TABLE IF EXISTS t;\nINSERT INTO t VALUES ('上城区',2022,7),('定海区',2022,8);\n",
    refused('layout-unknown'),
  ),
  made(
    'a log',
    '2022-01-01 08:00:00,123 INFO started\n2022-01-01 08:00:01,456 WARN, slow\n',
    refused('layout-unknown'),
  ),
  made('prose', '上城区卫生健康局2022年办理行政许可7件。\n定海区8件。\n', refused('file-not-a-table')),
  made(
    'prose with commas',
    '2022年，上城区办理许可7件,同比增长。\n定海区, 8件, 持平。\n',
    refused('layout-unknown'),
  ),
  made('nothing', '', refused('file-empty'), { encoding: null }),
  made('only a mark', () => utf8('\ufeff'), refused('file-empty'), { encoding: 'utf-8-bom' }),
  made('blanks only', ' \n\t\n \u3000\n', refused('file-empty')),
  made('a header only', PLAIN, refused('file-header-only'), { layout: 'wide-indicator' }),
  made('a header and blank rows', `${PLAIN},,\n,,\n`, refused('file-header-only'), {
    layout: 'wide-indicator',
  }),
  made('a header and a total', `${PLAIN}合计,2022,7\n`, refused('row-total', 'file-header-only'), {
    layout: 'wide-indicator',
  }),
  ...(
    [
      ['XLSX', [0x50, 0x4b, 3, 4], '....xl/workbook.xml', 'file-is-xlsx'],
      ['ZIP', [0x50, 0x4b, 3, 4], '....data.csv', 'file-is-zip'],
      ['XLS', [0xd0, 0xcf, 0x11, 0xe0], TABLE, 'file-is-xls'],
      ['PDF', [], '%PDF-1.7\n', 'file-is-pdf'],
      ['PNG', [0x89, 0x50, 0x4e, 0x47], TABLE, 'file-is-image'],
      ['JPEG', [0xff, 0xd8, 0xff, 0xe0], TABLE, 'file-is-image'],
      ['GIF', [], 'GIF89a', 'file-is-image'],
      ['gzip', [0x1f, 0x8b, 8], TABLE, 'file-is-zip'],
      ['7z', [0x37, 0x7a, 0xbc, 0xaf], TABLE, 'file-is-zip'],
      ['RAR', [], 'Rar!\u001a', 'file-is-zip'],
      ['RTF', [], '{\\rtf1 单位名称,年份}', 'file-is-doc'],
      ['SQLite', [], 'SQLite format 3\0', 'file-is-binary'],
      ['ELF', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0], '', 'file-is-binary'],
      ['control bytes', [1, 2, 3, 4, 5, 6], TABLE, 'file-is-binary'],
    ] as const
  ).map(([format, head, rest, code]) =>
    made(`${format} under the name .csv`, () => joined(Uint8Array.from(head), utf8(rest)), refused(code), {
      encoding: null,
    }),
  ),
  made('a good table behind all that', `${TABLE}${SHANGCHENG}\n`, accepted(OF_TABLE, 'duplicate-equal')),
];

export const ATTACKS: readonly Case[] = [...NAMES, ...NUMBERS, ...TITLES, ...LARGE, ...OTHER_FORMATS];
