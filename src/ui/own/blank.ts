import { isRateName, unknownIndicator } from '../../domain/indicator';
import type { OwnBreak, OwnBureau, OwnIndicator } from '../../domain/own';

const OTHER = '其他 other';

/**
 * An indicator as its name and unit tell of it, for a person to go on from.
 * @param like the category of what it is most like; `''` where it is like nothing
 */
export function indicatorBegun(id: string, name: string, unit: string, like = ''): OwnIndicator {
  const likely = unit === '' && isRateName(name) ? '%' : unit;
  return {
    type: 'indicator',
    id,
    nameZh: name,
    nameEn: '',
    category: like === '' ? OTHER : like,
    unit: likely,
    kind: unknownIndicator(name, likely).kind,
    numeratorId: '',
    denominatorId: '',
    polarity: 'neutral',
    aliases: [],
    definition: '',
  };
}

export const bureauBegun = (id: string, name: string): OwnBureau => ({
  type: 'bureau',
  id,
  name,
  code: '',
  level: 'unknown',
  otherNames: [],
});

export const BREAK_BEGUN: OwnBreak = {
  type: 'break',
  id: '',
  kind: 'rule',
  codes: [],
  indicators: [],
  date: '',
  severs: false,
  label: '',
};
