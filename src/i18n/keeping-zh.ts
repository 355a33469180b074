import type { UnitKind } from '../domain/history';

/** Why a step of a backup came to nothing. */
type KeepingProblem =
  | 'backup-damaged'
  | 'backup-foreign'
  | 'backup-newer'
  | 'backup-large'
  | 'storage-full'
  | 'storage-failed'
  | 'storage-damaged'
  | 'storage-newer';

/** Texts of history, backup and storage, in Chinese: apart from the others because only their screen loads them. */
export const keepingZh = {
  title: '保存与恢复',
  history: '操作历史',
  noHistory: '尚无操作。导入、替换、删除、隐藏均可在此撤销。',
  undo: (unit: string) => `撤销：${unit}`,
  redo: (unit: string) => `重做：${unit}`,
  undoNothing: '无可撤销',
  redoNothing: '无可重做',
  undone: '已撤销',
  unitSets: (first: string, sets: number) => (sets === 1 ? `“${first}”` : `“${first}”等 ${sets} 个数据集`),
  units: {
    import: (name) => `导入${name}`,
    replace: (name) => `替换${name}`,
    replay: (name) => `重新读取${name}`,
    entry: (name) => `手工录入${name}`,
    remove: (name) => `删除${name}`,
    hide: (name) => `隐藏${name}`,
    show: (name) => `显示${name}`,
    restore: (name) => `从备份或数据包恢复${name}`,
  } satisfies Record<UnitKind, (name: string) => string> as Readonly<
    Record<UnitKind, (name: string) => string>
  >,
  historyList: (n: number) => `最近 ${n} 项操作`,
  figures: (n: string) => `${n} 个数字`,
  clearHistory: (size: string) => `清除历史（约 ${size}）`,
  clearHint: '清除后不能再撤销，现有数据集不变。',
  backup: '备份与恢复',
  neverBackedUp: '尚未备份。',
  lastBackup: (day: string) => `上次备份：${day}`,
  write: '备份到文件',
  open: '从备份或数据包恢复…',
  openLabel: '选择备份或数据包文件',
  running: '正在处理备份',
  fileName: (day: string) => `卫健法治指标看板备份-${day}.zip`,
  backupHint:
    '备份含自行导入的全部数据集、原始表格、导入选项和设置，不上传。请存放到别处。他人给的数据包也在此打开，或直接拖入本页。',
  behind: (n: number) => `之后还有 ${n} 个文件待核对。`,
  refused: (name: string, why: string) => `“${name}”：${why}`,
  left: (name: string) => `“${name}”已损坏，未列入备份。`,
  bare: (name: string) => `“${name}”的原始表格已缺失，备份中只有其数字。`,
  plan: (day: string, fresh: number, different: number, same: number) =>
    `${day} 的备份完好。恢复后：新增 ${fresh} 个、替换 ${different} 个数据集，${same} 个相同不变；备份之外的数据集不变。`,
  planRest: (answers: number, own: number) =>
    `另恢复导入选项 ${answers} 项、自建词条 ${own} 项、简报和页面设置；之后如撤销，只还原数据集。`,
  planOfBackup: '备份文件',
  planOfPackage: '数据包',
  planTaken: (day: string, fresh: number, different: number, same: number) =>
    `${day} 生成的数据包完好。导入后：新增 ${fresh} 个、替换 ${different} 个数据集，${same} 个相同不变；其余数据集不变。`,
  planTakenRest: (briefings: number, own: number) =>
    `另导入简报 ${briefings} 份、自建词条 ${own} 项；本机的单位、语言等设置不变。`,
  states: {
    new: '新增',
    same: '相同',
    completed: '数字相同，补入原始表格',
    different: '替换',
    shipped: '本页自带，以本页的版本为准',
  },
  briefingStates: { new: '简报', same: '简报，本机已有', both: '简报，本机另有不同的一份，两份都保留' },
  clashes: (names: readonly string[]) =>
    `自建词条与本机的同名而内容不同，保留本机的：${names.map((name) => `“${name}”`).join('、')}。`,
  restore: '确认恢复',
  takeIn: '确认导入',
  restored: (n: number) =>
    n === 0
      ? '已完成：数据集没有变动。'
      : `已完成：变动 ${n} 个数据集。可在操作历史中撤销，撤销只还原数据集。`,
  problems: {
    'backup-damaged': '文件已损坏，未恢复任何内容。请改用另一份备份，或请对方重新发送。',
    'backup-foreign': '所选文件不是本页面的备份或数据包，未恢复任何内容。',
    'backup-newer': '文件由更新版本的页面生成，未恢复任何内容。请使用新版页面。',
    'backup-large':
      '数据超过 4 GB，一个备份文件装不下，未生成文件。请删除不用的大数据集，或将大数据集分几个数据包导出后重试。',
    'storage-full': '存储空间不足，未改动任何内容。请清理磁盘，或删除不用的数据集并清除操作历史后重试。',
    'storage-failed': '浏览器未能完成，未改动任何内容。请刷新页面后重试。',
    'storage-damaged': '存储内容不完整，未能完成。请刷新页面后重试。',
    'storage-newer': '本机数据由更新版本的页面写入，未改动任何内容。请使用新版页面。',
  } satisfies Record<KeepingProblem, string>,
  storage: '本机存储',
  used: (size: string) => `已用约 ${size}`,
  keptYes: '浏览器已同意长期保存本页数据。',
  keptNo: '浏览器尚未同意长期保存：磁盘紧张时可能清除数据，请定期备份。',
  keptUnknown: '浏览器未说明是否长期保存，请定期备份。',
  damagedSets: '已损坏的数据集',
  again: '用保存的原始表格重新导入',
  saveOriginal: '导出原始表格',
  originalGone: (name: string) =>
    `“${name}”的原始表格未随数据保存，或已不能读取。请从备份恢复，或重新导入原文件。`,
  notRemoved: (name: string) => `“${name}”未能删除。请刷新页面后重试。`,
  lostTitle: '本机保存的数据已缺失',
  lostHint:
    '浏览器曾保存下列数据集，现已不在或不能读取（可能被清理、损坏）。请从备份恢复，或放弃后重新开始。',
  startAnew: '放弃并重新开始',
  startAnewHint: '不再提示上列数据集；仍可重新导入或从备份恢复。',
};

export type KeepingTexts = typeof keepingZh;
