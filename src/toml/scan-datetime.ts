const DATETIME =
  /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:([Tt ])?(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?)?([Zz]|[+-]\d{2}:\d{2})?$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads a token as a TOML 1.1 date, time or both; undefined when it is none or names a day that does not exist.
 * The value is RFC 3339 with `T`, `Z` and seconds written out, so that two spellings of one moment are equal.
 */
export function decodeDatetime(token: string): string | undefined {
  const match = DATETIME.exec(token);
  if (!match) return undefined;
  const [, year, month, day, separator, hour, minute, second, fraction, offset] = match;
  const hasDate = year !== undefined;
  const hasTime = hour !== undefined;
  if (!hasDate && !hasTime) return undefined;
  if (hasTime && hasDate !== (separator !== undefined)) return undefined;
  if (offset !== undefined && !(hasDate && hasTime)) return undefined;
  if (hasDate && !dateExists(Number(year), Number(month), Number(day))) return undefined;
  if (hasTime && !timeExists(Number(hour), Number(minute), Number(second ?? 0))) return undefined;
  if (offset !== undefined && !offsetExists(offset)) return undefined;
  const date = hasDate ? `${year}-${month}-${day}` : '';
  const time = hasTime ? `${hour}:${minute}:${second ?? '00'}${fraction ?? ''}` : '';
  return `${date}${hasDate && hasTime ? 'T' : ''}${time}${(offset ?? '').toUpperCase()}`;
}

/** True when a token has the shape of a date or a time, whether or not it exists. */
export function looksLikeDatetime(token: string): boolean {
  return /^\d{4}-\d|^\d{1,2}:\d/.test(token);
}

function dateExists(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : DAYS[month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function timeExists(hour: number, minute: number, second: number): boolean {
  return hour <= 23 && minute <= 59 && second <= 60;
}

const LEAP_SECOND = /^(?:.*[Tt ])?(\d{2}):(\d{2}):60/;

export interface LeapSecond {
  /** Where its `60` begins in the token. */
  readonly at: number;
  /** Leap seconds are at 23:59:60 UTC: in a zone that is not told, at the end of any quarter of an hour. */
  readonly exists: boolean;
}

/** The second 60 of a token that is a date or time. AxVisor's parser takes it in every minute. */
export function findLeapSecond(token: string): LeapSecond | undefined {
  const match = LEAP_SECOND.exec(token);
  if (!match) return undefined;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  const zone = /(?:[Zz]|([+-])(\d{2}):(\d{2}))$/.exec(token);
  const shift = (Number(zone?.[2] ?? 0) * 60 + Number(zone?.[3] ?? 0)) * (zone?.[1] === '-' ? -1 : 1);
  const exists = zone ? (minute - shift + 2 * DAY) % DAY === DAY - 1 : minute % 15 === 14;
  return { at: match[0].length - 2, exists };
}

/** In minutes. */
const DAY = 24 * 60;

function offsetExists(offset: string): boolean {
  return /^[Zz]$/.test(offset) || (Number(offset.slice(1, 3)) <= 23 && Number(offset.slice(4)) <= 59);
}
