/** Texts of what picks bureaus, in Chinese: they come with the pickers. */
export const pickingZh = {
  ourSearch: '按名称或区划代码查找全国单位',
  noMatch: '没有相符的单位，请改用简称（如“西湖”）或六位区划代码。',
  unknownArea: '未注明地区',
  figures: (n: number) => `${n} 个数字`,
  noFigures: '暂无数字',
  more: (n: number) => `还有 ${n} 家，请输入名称缩小范围`,
  peersListed: (peers: number, former: number) =>
    `同级 ${peers} 家（含本单位）${former > 0 ? `，另有当年未设立或已撤销的 ${former} 家` : ''}`,
  pickHint: '也可逐一选择：',
  clear: '清空',
  circles: { city: '同市同级', direct: '同省直管', province: '同省同级', nation: '全国同级' },
  groupName: '给所选单位起个组名',
  keepGroup: '存为一组',
  forgetGroup: (name: string) => `删除组：${name}`,
};

export type PickingTexts = typeof pickingZh;
