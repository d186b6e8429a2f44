/** New rows of the lists of a platform file, typed and written as the rows beside them. */
import type { Operation } from '../base/operation.ts';
import type { PlatformConfig } from '../model/platform-config.ts';
import { findPlatformKey } from '../model/platform-keys.ts';
import { findRanges } from '../model/platform-lookup.ts';
import { likelyRange, RANGE_LISTS, type RangeList, rangeBehind, takenFor } from '../planner/likely-ranges.ts';
import { initialValue } from './entered-value.ts';
import type { FormList } from './form-list.ts';

/** A row before row `index`: the next free range, else as the list's key suggests. */
export function newPlatformRow(config: PlatformConfig, list: FormList, index: number): Operation {
  const key = rangeList(list);
  const found = key && likelyRange(config, key, index);
  const value = found
    ? [found.start, found.size]
    : (list.row?.columns ?? []).map(({ initial }) => initialValue(initial));
  return { kind: 'insert-row', path: list.path, index, value };
}

/** A copy behind row `index`, at the next free range where the list is one of ranges. */
export function copyPlatformRow(config: PlatformConfig, list: FormList, index: number): readonly Operation[] {
  const path = [...list.path, index];
  const copy: Operation = { kind: 'duplicate-row', path };
  const key = rangeList(list);
  const rows = key ? findRanges(config, key) : [];
  const row = rows.find((one) => one.path.at(-1) === index);
  if (!key || !row || row.size === 0n) return [copy];
  const found = rangeBehind(row, rows, takenFor(config, key), key);
  if (!found) return [copy];
  return [copy, { kind: 'set', path: [...list.path, index + 1, 0], value: found.start }];
}

function rangeList(list: FormList): RangeList | undefined {
  const key = findPlatformKey(list.path)?.key;
  return RANGE_LISTS.find((known) => known === key);
}
