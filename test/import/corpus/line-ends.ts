import {
  accepted,
  DINGHAI,
  HEADER,
  made,
  OF_DINGHAI,
  OF_SHANGCHENG,
  OF_TABLE,
  refused,
  SHANGCHENG,
  TABLE,
  warned,
  type Case,
} from './case';

const DOUBLED = TABLE.replace('来源可靠', '"来源\n可靠"');

export const LINE_ENDS: readonly Case[] = [
  made('CRLF', TABLE.replace(/\n/g, '\r\n'), accepted(OF_TABLE)),
  made('CR alone', TABLE.replace(/\n/g, '\r'), accepted(OF_TABLE)),
  made('LF, CRLF and CR mixed', `${HEADER}\r\n${SHANGCHENG}\r${DINGHAI}\n`, accepted(OF_TABLE)),
  made('CR CR LF', TABLE.replace(/\n/g, '\r\r\n'), accepted(OF_TABLE)),
  made('LF CR', TABLE.replace(/\n/g, '\n\r'), accepted(OF_TABLE)),
  made('no last line end', TABLE.trimEnd(), accepted(OF_TABLE)),
  made('LF in a quoted cell', DOUBLED, accepted(OF_TABLE)),
  made('CRLF in a quoted cell', DOUBLED.replace(/\n/g, '\r\n'), accepted(OF_TABLE)),
  made(
    'LF in a quoted cell of a file with CR',
    `${HEADER}\r${SHANGCHENG.replace('来源', '"来源\n').concat('"')}\r${DINGHAI}\r`,
    accepted(OF_TABLE),
  ),
  made(
    'a header cell over two lines',
    TABLE.replace('行政处罚案件数', '"行政处罚\n案件数"'),
    accepted(OF_TABLE),
  ),
  made(
    'a bureau over two lines',
    TABLE.replace('杭州市上城区', '"杭州市\n上城区').replace('健康局,330102', '健康局",330102'),
    accepted(OF_TABLE),
  ),
  made(
    '50,000 blank lines between the rows',
    () => TABLE.replace(/\n/g, '\n'.repeat(50_000)),
    accepted(OF_TABLE),
  ),
  made('1,000 rows of delimiters at the end', () => TABLE + ',,,,,\n'.repeat(1000), accepted(OF_TABLE)),
  made('blank lines before the header', `\n\n\n${TABLE}`, accepted(OF_TABLE)),
  made('U+2028 in a name', TABLE.replace('上城区', '上城区\u2028'), accepted(OF_TABLE)),
  made(
    'U+2028 instead of line ends',
    TABLE.trimEnd().replace(/\n/g, '\u2028'),
    refused('column-unknown', 'file-header-only'),
    { layout: 'wide-indicator' },
  ),
  made('NEL in a remark', TABLE.replace('可靠', '\u0085可靠'), accepted(OF_TABLE)),
  made('a form feed at the head of a page', `${HEADER}\n${SHANGCHENG}\n\f${DINGHAI}\n`, accepted(OF_TABLE)),
  made('a form feed on a line of its own', `${HEADER}\n${SHANGCHENG}\n\f\n${DINGHAI}\n`, accepted(OF_TABLE)),
  made('vertical tabs in cells', TABLE.replace('120', '120\v').replace('2022', '\v2022'), accepted(OF_TABLE)),
  made('the end-of-file sign of DOS', `${TABLE}\u001a`, warned(OF_TABLE, 'row-short', 'row-no-year')),
  made(
    'a row cut in the middle',
    `${HEADER}\n${SHANGCHENG}\n舟山市定海区卫生健康局,330902,2022,0`,
    warned([...OF_SHANGCHENG, ...OF_DINGHAI], 'row-short'),
  ),
];
