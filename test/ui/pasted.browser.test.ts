import { describe, expect, it } from 'vitest';
import { pastedTable } from '../../src/ui/data/pasted';

const pasted = (html: string, text = ''): string | null => pastedTable({ html, text });
const excel = (rows: string, columns = ''): string => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";
	mso-displayed-thousand-separator:"\\,";}
.xl65
	{mso-number-format:"0\\.00%";}
-->
</style>
</head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:
 collapse;width:144pt'>
<!--StartFragment-->
${columns}${rows}
<!--EndFragment-->
</table>
</body>
</html>`;

describe('a range copied from Excel', () => {
  it('keeps its cells, with merged headers filled and its text on one line', () => {
    const html = excel(
      ` <tr height=19 style='height:14.25pt'>
  <td rowspan=2 height=38 class=xl66 width=64 style='height:28.5pt;width:48pt'>单位</td>
  <td colspan=2 class=xl66 width=128 style='border-left:none;width:96pt'>双随机<br>
    （国家）</td>
 </tr>
 <tr height=19 style='height:14.25pt'>
  <td height=19 class=xl66>任务数</td>
  <td class=xl66>处罚率</td>
 </tr>
 <tr height=19 style='height:14.25pt'>
  <td height=19 style='height:14.25pt'>上城区卫生健<span style='display:none'>康局</span></td>
  <td align=right>1,234</td>
  <td class=xl65 align=right>10.83%</td>
 </tr>`,
      " <col width=64 span=3 style='width:48pt'>\n",
    );
    expect(pasted(html, '单位\t"双随机\n（国家）"\t\r\n')).toBe(
      '单位\t双随机 （国家）\t双随机 （国家）\n单位\t任务数\t处罚率\n上城区卫生健康局\t1,234\t10.83%\n',
    );
  });

  it('leaves out hidden rows and cells that only hold the layout', () => {
    const html = excel(` <tr><td>单位</td><td style='display:none'>底稿</td><td>件数</td></tr>
 <tr height=0 style='display:none;mso-height-source:userset'><td>下城区</td><td style='display:none'>1</td><td>9</td></tr>
 <tr><td>上城区</td><td style='display:none'>2</td><td>5</td></tr>
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'><td width=64 style='width:48pt'></td><td></td></tr>
 <![endif]>`);
    expect(pasted(html)).toBe('单位\t件数\n上城区\t5\n');
  });

  it('prints a figure merged over rows once, and a bureau in each', () => {
    const html = excel(` <tr><td>单位</td><td>科室</td><td>件数</td></tr>
 <tr><td rowspan=2>上城区</td><td>一科</td><td rowspan=2 align=right>12</td></tr>
 <tr><td>二科</td></tr>`);
    expect(pasted(html)).toBe('单位\t科室\t件数\n上城区\t一科\t12\n上城区\t二科\t\n');
  });
});

it('reads a range copied from WPS', () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:dt="uuid:C2F41010-65B3-11d1-A29F-00AA00C14882" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=ProgId content=Excel.Sheet><meta name=Generator content="WPS Office ET"><style><!-- @font-face{font-family:"宋体"; } .font0{color:#000000;} --></style></head><body><table width="144.00" border="0" cellpadding="0" cellspacing="0" style='width:144.00pt;border-collapse:collapse;'><!--StartFragment--><colgroup><col width="72.00" style="width:72.00pt;"/></colgroup><tr height="17.60" style='height:17.60pt;'><td class="et2" height="17.60" width="72.00" x:str>年份</td><td class="et2" x:str>罚没款（万元）</td></tr><tr><td class="et3" x:num>2018</td><td x:num="47.8" class="et3">&nbsp;47.80&nbsp;</td></tr><!--EndFragment--></table></body></html>`;
  expect(pasted(html)).toBe('年份\t罚没款（万元）\n2018\t47.80\n');
});

it('reads a table of Word: paragraphs in cells, full-width spaces kept', () => {
  const html = `<p class=MsoNormal>附表</p><table class=MsoTableGrid><tr><td><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span>单位</p></td><td><p>件</p><p>数</p></td></tr><tr><td><p>上\u3000城区</p></td><td><p>5<o:p></o:p></p></td></tr></table>`;
  expect(pasted(html)).toBe('单位\t件 数\n上\u3000城区\t5\n');
});

it('takes the largest table of a page, not the one around it, and runs nothing', () => {
  const marked = window as unknown as { ran?: boolean };
  const html = `<script>window.ran = true</script><table><tr><td>导航</td></tr></table><table><tr><td><table><thead><tr><th>单位</th><th>件数</th></tr></thead><tbody><tr><td>上城区<img src=x onerror="window.ran = true"></td><td>5</td></tr></tbody></table></td></tr></table>`;
  expect(pasted(html)).toBe('单位\t件数\n上城区\t5\n');
  expect(marked.ran).toBeUndefined();
});

it('quotes a cell that holds a quote', () => {
  expect(pasted('<table><tr><td>说"好"</td><td>1</td></tr></table>')).toBe('"说""好"""\t1\n');
});

it('is not overrun by a table that claims to be vast', () => {
  const row = '<tr><td colspan=1000 rowspan=65534>x</td></tr>';
  expect(pasted(`<table>${row.repeat(50)}</table>`, 'a\tb')).toBe('a\tb\n');
});

describe('without a table in HTML', () => {
  it.each([
    ['takes cells as text', '<p>a b</p>', '单位\t件数\r\n上城区\t"5\n6"\r\n', '单位\t件数\n上城区\t5 6\n'],
    ['takes CSV as it is', '', '单位,件数\r\n上城区,5\r\n', '单位,件数\r\n上城区,5\r\n'],
    ['takes no prose', '<b>2018年</b>', '2018年，办结案件12件。', null],
    ['takes no table without words', '<table><tr><td>&nbsp;</td></tr></table>', '', null],
  ])('%s', (_, html, text, expected) => {
    expect(pasted(html, text)).toBe(expected);
  });
});
