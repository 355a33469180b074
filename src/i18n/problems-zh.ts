import { PROBLEM_CODES, type Problem, type ProblemCode } from '../domain/problem';

/** `第 5 行第 3 列：` for a problem that has a place. */
function at({ row, column }: Problem): string {
  if (row === null) return '';
  return column === null || column === 0 ? `第 ${row} 行：` : `第 ${row} 行第 ${column} 列：`;
}
const says = (p: Problem): string => (p.text === '' ? '（空）' : `“${p.text}”`);
const param = (p: Problem, name: string): string => String(p.params[name] ?? '');
const megabytes = (p: Problem, name: string): string => (Number(p.params[name] ?? 0) / 1_048_576).toFixed(0);

const ROLES: Readonly<Record<string, string>> = {
  year: '年份',
  bureau: '单位',
  indicator: '指标',
  value: '数值',
  unit: '计量单位',
  scope: '口径',
  period: '期间',
};
const role = (name: string): string => ROLES[name] ?? name;
const ENCODINGS: Readonly<Record<string, string>> = { gb18030: 'GBK/GB18030', 'utf-8': 'UTF-8' };

const UNCHECKED: Readonly<Record<string, string>> = {
  part_missing: '有未公布的部分',
  approximate: '含约数',
  units_differ: '与各部分的计量单位不同',
  rows_rejected: '所涉的行有未导入的',
  no_parts: '在表中没有对应的各部分',
};

/** The first problem of those that are not all listed, without its place. */
function ofKind(p: Problem): string {
  const code = PROBLEM_CODES.find((each) => each === p.params['kind']);
  return code ? problemsZh[code]({ ...p, code }) : '';
}

/** A sentence for each problem: what it is, where, why, and what to do. */
export const problemsZh: Readonly<Record<ProblemCode, (p: Problem) => string>> = {
  'file-empty': () => '文件是空的，没有可读的内容。请确认导出时选对了工作表，再重新导出。',
  'file-too-large': (p) =>
    `文件有 ${megabytes(p, 'bytes')} MB，超过 ${megabytes(p, 'limit')} MB 的上限。请按年份或地区拆成几个文件后分别导入。`,
  'file-is-xlsx': () =>
    '这是 Excel 工作簿（.xlsx），不是 CSV。请在 Excel 或 WPS 中打开，“另存为”选“CSV UTF-8”，再导入。',
  'file-is-xls': () =>
    '这是旧版表格文件（.xls、.et），不能直接读取。请在 Excel 或 WPS 中打开，“另存为”选“Excel 工作簿（.xlsx）”或“CSV UTF-8”，再导入。',
  'file-is-xlsb': () =>
    '这是二进制工作簿（.xlsb），不能直接读取。请在 Excel 中打开，“另存为”选“Excel 工作簿（.xlsx）”或“CSV UTF-8”，再导入。',
  'file-is-ods': () =>
    '这是 OpenDocument 表格（.ods），不能直接读取。请打开后“另存为”选 .xlsx 或“CSV UTF-8”，再导入。',
  'file-is-encrypted': () =>
    '文件设有打开密码，无法读取。请在 Excel 或 WPS 中打开并去除密码，另存为 .xlsx 或 CSV 后导入。',
  'file-is-doc': () =>
    '这是文字文档（.doc、.docx、.wps），不是表格。请把其中的表格复制到 Excel 或 WPS 表格，另存为 .xlsx 或 CSV 后导入。',
  'file-is-slides': () =>
    '这是演示文稿（.ppt、.pptx、.dps），不是表格。请把其中的数据复制到 Excel 或 WPS 表格，另存为 .xlsx 或 CSV 后导入。',
  'file-is-ofd': () =>
    '这是版式文件（.ofd），不能读出表格。请向出具单位索取原始表格，或把数据录入 Excel，另存为 .xlsx 或 CSV 后导入。',
  'file-is-zip': () => '这是压缩包，不是 CSV。请先解压，再导入里面的 CSV 文件。',
  'file-is-pdf': () => '这是 PDF，不是 CSV。请把其中的表格录入或复制到 Excel，另存为 CSV 后导入。',
  'file-is-image': () => '这是图片，不是 CSV。请把图中的数据录入表格，另存为 CSV 后导入。',
  'file-is-html': () =>
    '这是网页（HTML），不是 CSV；有些系统导出的“Excel”其实是网页。请用 Excel 打开，另存为 CSV 后导入。',
  'file-is-binary': () =>
    '文件里不是文字，无法当作表格读取。请确认选对了文件，并用 Excel 或 WPS 另存为 CSV。',
  'file-header-only': () => '只有表头，没有数据行。请确认导出时包含了数据。',
  'file-not-a-table': () =>
    '文件里没有分列的表格（没有逗号、分号、制表符或竖线分隔的列）。请从 Excel 或 WPS 另存为 CSV 后导入。',
  'file-changed': () => '文件在读取后被修改、移动或删除，没有存入任何数据。请重新选择该文件。',
  'encoding-doubtful': (p) =>
    `按 ${ENCODINGS[param(p, 'encoding')] ?? param(p, 'encoding')} 读出的文字不像通顺的简体中文，编码可能判断有误。请核对开头几行；如有乱码，请换一种编码重新导入。`,
  'encoding-replaced': () => '有些字节不合所用编码，已用“�”代替。请核对名称；最好从原系统重新导出为 UTF-8。',
  'workbook-damaged': () => '工作簿已损坏或不完整，无法读取。请用 Excel 或 WPS 打开并另存一份，再导入。',
  'workbook-too-large': () => '工作簿太大，超过读取上限。请只保留需要的工作表，或另存为 CSV 后导入。',
  'workbook-empty': () => '工作簿里没有任何内容。请确认选对了文件。',
  'workbook-other-sheets': (p) =>
    `读取的是工作表“${param(p, 'sheet')}”；另有工作表未读：${p.text}。需要时请改选工作表，分别导入。`,
  'workbook-hidden': (p) =>
    `工作表有 ${param(p, 'rows')} 行、${param(p, 'columns')} 列被隐藏或筛掉，也一并读取。如不需要，请在原表删除。`,
  'workbook-uncalculated': (p) =>
    `有 ${param(p, 'cells')} 个公式没有保存计算结果，按空白读取。请用 Excel 或 WPS 打开、保存后再导入。`,
  'layout-unknown': (p) =>
    `认不出表头：${says(p)}。请让一行表头写明“单位、年份”和指标名称，或“单位、年份、指标、数值”，可参照数据模板。`,
  'too-many-cells': (p) =>
    `表格太大，超过 ${param(p, 'limit')} 个单元格或列的上限。请拆成几个文件后分别导入。`,
  'too-many-kinds': (p) =>
    `“${role(param(p, 'what'))}”一列的不同内容超过 65535 种，多半是列错位。请核对各列是否对应表头。`,
  'too-many-problems': (p) =>
    `同类问题共 ${param(p, 'found')} 处，只列出前 ${param(p, 'listed')} 处。${ofKind(p)}`,
  'import-stalled': () => '读取长时间没有进展，已中止，没有存入任何数据。请拆小文件后再试。',
  'import-cancelled': () => '已取消导入，没有存入任何数据。',
  'import-failed': (p) => `程序读取时出错，没有存入任何数据：${param(p, 'reason')}。请保留此文件并反馈。`,
  'column-missing': (p) =>
    `${at(p)}没有“${role(param(p, 'column'))}”一列，标题和文件名里也找不到。请补上这一列，或在导入时注明。`,
  'column-unknown': (p) => `${at(p)}不认识的列${says(p)}，未读取。如是指标，请确认列中是数字并写明名称。`,
  'column-duplicate': (p) => `${at(p)}列${says(p)}与前面的列含义相同，未读取。请删去一列，或改用不同的名称。`,
  'column-year-differs': (p) =>
    `${at(p)}列${says(p)}的表头写明 ${param(p, 'year')} 年，本行年份是 ${param(p, 'rowYear')} 年，以表头为准。请核对。`,
  'year-from-title': (p) =>
    `表中没有年份列，年份取自标题${says(p)}：${param(p, 'year')} 年。如不对，请补上年份列。`,
  'year-from-file-name': (p) =>
    `表中没有年份列，年份取自文件名${says(p)}：${param(p, 'year')} 年。如不对，请补上年份列。`,
  'indicator-unknown': (p) =>
    `${at(p)}指标${says(p)}不在指标字典中，按原名导入，不参与内置面板。如有对应指标，请改用字典名称。`,
  'bureau-unknown': (p) =>
    `${at(p)}单位${says(p)}对不上任何行政区，按原名导入。请补上行政区划代码或写出全称。`,
  'bureau-ambiguous': (p) =>
    `${at(p)}单位${says(p)}在全国有几个同名的行政区，无法确定是哪一个，按原名导入。请写出省市名称或补上行政区划代码。`,
  'region-code-unknown': (p) =>
    `${at(p)}行政区划代码${says(p)}不在代码表中（${param(p, 'bureau')}）。请核对代码。`,
  'bureau-code-mismatch': (p) =>
    `${at(p)}单位${says(p)}与行政区划代码 ${param(p, 'code')} 不是同一地区，按原名单独导入。请核对名称和代码。`,
  'unit-differs': (p) =>
    `${at(p)}计量单位列写“${p.text}”，表头或指标名称写“${param(p, 'unit')}”，按前者读取。请核对数字的单位，在原表统一后重新导入。`,
  'unit-unknown': (p) => `${at(p)}计量单位${says(p)}不在单位表中，按原样导入，不与其他单位换算。`,
  'unit-from-foot': (p) => `${at(p)}表头没有写单位的列，按表下的${says(p)}读取。`,
  'unit-foot-unread': (p) =>
    `${at(p)}表下写有${says(p)}，与本表读取所用的单位不同或未能用上。请核对数字的单位，写入表头（如“罚没款（万元）”）后重新导入。`,
  'unit-assumed': (p) =>
    `${at(p)}${says(p)}没有写明金额单位，按字典的“${param(p, 'unit')}”读取。如不对，请在表头写明，例如“${param(p, 'indicator')}（元）”。`,
  'scope-unknown': (p) =>
    `${at(p)}不认识的口径${says(p)}，按未注明处理。请用“市本级、区本级、全市、全区、省级下放”等。`,
  'qualifier-unknown': (p) =>
    `${at(p)}不认识限定词${says(p)}，其数值按精确值导入。请改用“约”“不少于”“不超过”等词，精确值请留空。`,
  'row-short': (p) =>
    `${at(p)}只有 ${param(p, 'cells')} 列，表头有 ${param(p, 'expected')} 列，缺的按未公布处理。请核对是否漏了分隔符。`,
  'row-long': (p) =>
    `${at(p)}比表头多出内容${says(p)}，列已错位，此行未导入。常因数字里的逗号没有加引号，请改正。`,
  'row-no-bureau': (p) => `${at(p)}没有单位名称，此行未导入。合并单元格请先取消合并并填满。`,
  'row-no-year': (p) => `${at(p)}年份${says(p)}读不出来，此行未导入。请写成“2018”或“2018年”。`,
  'row-no-indicator': (p) => `${at(p)}没有指标名称，此行未导入。请补上指标。`,
  'bureau-by-title': (p) =>
    `${at(p)}全国有几个${says(p)}，按标题或文件名中的“${param(p, 'place')}”认定。如不对，请写出省市名称或补上行政区划代码。`,
  'footnote-mark': (p) =>
    `${at(p)}${says(p)}带有脚注记号，按“${param(p, 'name')}”读取。记号所指的脚注没有导入，如影响数字含义，请在备注列写明。`,
  'column-parts': (p) =>
    `${at(p)}没有读取${says(p)}列，而各行可能只是其中一部分（如某一专业），并非全部。请核对：是一部分的，请改写指标名称（如“公共场所处罚案件数”）后重新导入。`,
  'column-total': (p) => `${at(p)}${says(p)}是合计列，不当作单位导入。`,
  'bureau-filled-down': (p) =>
    `${at(p)}没有写单位名称，按合并单元格归入上一行的${says(p)}。请核对；不对时请在原表补上单位名称。`,
  'row-second-header': (p) =>
    `${at(p)}从此行起是另一张表，表头或标题不同：${says(p)}，以下各行未导入。请拆成两个文件分别导入。`,
  'row-total': (p) => `${at(p)}${says(p)}是合计行，不当作单位导入。`,
  'total-disagrees': (p) =>
    `${at(p)}${param(p, 'label')}“${p.text}”与各部分不符（${param(p, 'indicator')}）：${p.params.of === 'rate' ? '按分子、分母的合计' : `按表中 ${param(p, 'parts')} 项`}重算为 ${param(p, 'sum')}，差 ${param(p, 'difference')}${p.params.lacking === '' ? '' : `；表中无此项数据的有${param(p, 'lacking')}等 ${param(p, 'more')} 家`}。各单位的数字按原表导入。请核对是否漏报、错录。`,
  'total-unchecked': (p) =>
    `${at(p)}${param(p, 'label')}“${p.text}”（${param(p, 'indicator')}）${UNCHECKED[param(p, 'reason')] ?? ''}，无法核对。合计不参与比较，无需处理。`,
  'quote-unclosed': (p) =>
    `${at(p)}引号没有成对，此处的引号按普通字符处理：${says(p)}。请改正引号后重新导入。`,
  'cell-unreadable': (p) =>
    `${at(p)}${says(p)}读不成数字（${param(p, 'indicator')}），未导入。请改为数字，没有数据请留空。`,
  'cell-too-long': (p) => `${at(p)}单元格内容过长，未导入：${says(p)}。请核对是否缺了引号或分隔符。`,
  'cell-doubtful-missing': (p) =>
    `${at(p)}${says(p)}含义不明（${param(p, 'indicator')}），暂按缺失处理，不当作零。是零请写 0，没有数据请留空。`,
  'cell-unit-twice': (p) =>
    `${at(p)}${says(p)}带有“万”或“亿”，而单位已是“${param(p, 'unit')}”，可能重复，暂按缺失处理。请只在一处写明。`,
  'cell-unit-conflict': (p) =>
    p.params.kept === 'missing'
      ? `${at(p)}${says(p)}的单位与指标“${param(p, 'indicator')}”不是一类（所在列或字典的单位：${param(p, 'unit')}），暂按缺失处理。请核对单位或指标。`
      : `${at(p)}${says(p)}的单位与列的单位“${param(p, 'unit')}”不是一类，以单元格中写的为准。请核对。`,
  'cell-negative-count': (p) =>
    `${at(p)}件数为负数：${says(p)}（${param(p, 'indicator')}），已照原样导入。请核对。`,
  'cell-fraction-count': (p) =>
    `${at(p)}件数不是整数：${says(p)}（${param(p, 'indicator')}），已照原样导入。请核对单位是否为“万”。`,
  'cell-out-of-range': (p) =>
    `${at(p)}比率不在 0 到 100% 之间：${says(p)}（${param(p, 'indicator')}），已照原样导入。请核对。`,
  'cell-rate-bare': (p) =>
    `${at(p)}比率${says(p)}（${param(p, 'indicator')}）没有百分号：可能是比值（1 即 100%），也可能已是百分数。${p.params['kept'] === 'known' ? '已按您的选择导入。' : '按缺失处理。请在“存疑”中选择，或在表头写明“（%）”。'}`,
  'cell-date-unreadable': (p) =>
    `${at(p)}日期或期间${says(p)}读不出来，或与本行年份不符，此行未导入。请写成“2018-11-27”或“2023-01/2023-06”。`,
  'cell-excel-error': (p) =>
    `${at(p)}${says(p)}是表格软件的错误值（${param(p, 'indicator')}），未导入。请在原表中修正公式或列宽。`,
  'duplicate-equal': (p) =>
    `${at(p)}与第 ${param(p, 'firstRow')} 行重复（${param(p, 'bureau')}，${param(p, 'year')} 年，${param(p, 'indicator')}），只保留一条。`,
  'duplicate-blank': (p) =>
    `${at(p)}${says(p)}没有数值，第 ${param(p, 'firstRow')} 行为“${param(p, 'firstText')}”（${param(p, 'bureau')}，${param(p, 'year')} 年，${param(p, 'indicator')}），保留后者。`,
  'duplicate-conflict': (p) =>
    `${at(p)}${says(p)}与第 ${param(p, 'firstRow')} 行的“${param(p, 'firstText')}”不一致（${param(p, 'bureau')}，${param(p, 'year')} 年，${param(p, 'indicator')}）。请选择以先出现的、后出现的为准，或都不导入。`,
};
