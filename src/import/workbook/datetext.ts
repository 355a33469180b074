import { plain } from './decimal';

/** What a format of dates or times shows of a number. */
export interface DateFormat {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly time: boolean;
  readonly seconds: boolean;
  /** `[h]:mm`: hours in all, not of a day. */
  readonly elapsed: boolean;
  /** The year is followed by 年. */
  readonly yearWord: boolean;
}

const LITERALS = /"[^"]*"|[\\!_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]|上午\/下午|AM\/PM|A\/P|General|G\/通用格式/gi;

/** What the first section of a number format shows of a date, or null where it is a format of numbers. */
export function dateFormat(code: string): DateFormat | null {
  const section = code.replace(LITERALS, '').split(';')[0] ?? '';
  if (/E[+-]/i.test(section) || !/[ymdhs]|(?<![a-z])a{3,4}(?![a-z])|(?<![a-z])e+(?![a-z])/i.test(section))
    return null;
  const minutes = /(h+\]?[^a-z]*)m+|m+(\]?[^a-z]*s)/gi;
  const time = /[hs]/i.test(section) || /\[m+\]/i.test(section);
  const withoutMinutes = section.replace(minutes, '$1$2').replace(/\[m+\]/gi, '');
  return {
    year: /[ye]/i.test(withoutMinutes),
    month: /m/i.test(withoutMinutes),
    day: /d|a{3}/i.test(withoutMinutes),
    time,
    seconds: /s/i.test(section),
    elapsed: /\[[hms]+\]/i.test(section),
    yearWord: code.includes('年'),
  };
}

const DAY = 86_400;
/** The last second of the year 9999. */
const LAST = 2_958_466 * DAY - 1;
const two = (n: number): string => String(n).padStart(2, '0');

function clock(seconds: number, format: DateFormat): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${two(hours)}:${two(minutes)}${format.seconds ? `:${two(seconds % 60)}` : ''}`;
}

/**
 * A serial as its format shows it, in ISO form: `2018-11-27`, `2018-11`, `2018年`, `2018-11-27 08:30`,
 * `08:30:15`. A number that is no date (negative, past 9999) stays a number.
 * @param from1904 the workbook counts its days from 1904
 */
export function dateText(serial: number, format: DateFormat, from1904: boolean): string {
  const second = Math.round(serial * DAY);
  if (second < 0 || second > LAST) return plain(serial);
  if (format.elapsed) return clock(second, format);
  const time = format.time ? clock(second % DAY, format) : '';
  if (!format.year && !format.month && !format.day) return time;
  const days = Math.floor(second / DAY);
  if (days === 0 && !from1904) return time === '' ? plain(serial) : time;
  // Day 1 is 1900-01-01, and day 60 a 29 February that 1900 never had.
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const date = new Date(epoch + days * DAY * 1000);
  const iso = days === 60 && !from1904 ? '1900-02-29' : date.toISOString().slice(0, 10);
  const shown =
    format.day || !format.year
      ? iso
      : format.month
        ? iso.slice(0, 7)
        : `${iso.slice(0, 4)}${format.yearWord ? '年' : ''}`;
  return time === '' ? shown : `${shown} ${time}`;
}

/** The text of a date that is stored as ISO (`t="d"`): midnight is left out. */
export const isoText = (stored: string): string => {
  const m = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?Z?)?$/.exec(stored.trim());
  if (m === null) return stored;
  return m[2] === undefined || /^00:00(?::00)?$/.test(m[2]) ? (m[1] ?? '') : `${m[1]} ${m[2]}`;
};
