import { applyEdits } from '../base/text-edit.ts';
import type { Departure } from './tree.ts';

/** The text as smol-toml can read it: the same values, the same tables. */
export function withoutDepartures(text: string, departures: readonly Departure[]): string {
  return departures.length === 0 ? text : applyEdits(text, departures);
}

/** The place in the text that an offset in `withoutDepartures` is about. */
export function placeBefore(departures: readonly Departure[], offset: number): number {
  let shift = 0;
  for (const { start, end, text } of departures) {
    if (start + shift >= offset) break;
    shift += text.length - (end - start);
  }
  return offset - shift;
}
