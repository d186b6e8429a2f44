/** New rows of the lists of a platform file, typed and written as the rows beside them. */
import type { NewValue, Operation } from '../base/operation.ts';
import type { PlatformConfig } from '../model/platform-config.ts';
import { encodePlatformNumber } from '../model/platform-encode.ts';
import { findPlatformKey } from '../model/platform-keys.ts';
import { findRanges } from '../model/platform-lookup.ts';
import type { ConfigValue } from '../model/platform-value.ts';
import { likelyRange, RANGE_LISTS, type RangeList, rangeBehind, takenFor } from '../planner/likely-ranges.ts';
import { formatInteger } from '../toml/index.ts';
import type { FormList } from './form-list.ts';

/** A row before row `index`: the next free range, else as the list's key suggests. */
export function newPlatformRow(config: PlatformConfig, list: FormList, index: number): Operation {
  const key = rangeList(list);
  const found = key && likelyRange(config, key, index);
  const beside = rowsOf(config, list)[Math.max(0, index - 1)];
  const value = found
    ? pair(found.start, found.size, beside)
    : (list.row?.columns ?? []).map(({ initial }): NewValue => ({ literal: initial }));
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
  // As text: the form's own encoding would look at the row that stands there before the copy does.
  const digits = formatInteger(found.start, row.startValue.digits);
  const written = encodePlatformNumber(found.start, row.startValue);
  const value = typeof written === 'bigint' ? { literal: digits } : written;
  return [copy, { kind: 'set', path: [...list.path, index + 1, 0], value }];
}

function rangeList(list: FormList): RangeList | undefined {
  const key = findPlatformKey(list.path)?.key;
  return RANGE_LISTS.find((known) => known === key);
}

function rowsOf(config: PlatformConfig, list: FormList): readonly ConfigValue[] {
  const item = config.items.find(({ path }) => path.every((step, i) => step === list.path[i]));
  return item?.value?.kind === 'list' ? item.value.items : [];
}

/** Quoted where the row beside has its numbers in quotes. */
function pair(start: bigint, size: bigint, beside: ConfigValue | undefined): NewValue {
  const cells = beside?.kind === 'list' ? beside.items : [];
  return [encodePlatformNumber(start, cells[0]), encodePlatformNumber(size, cells[1])];
}
