import { parse } from 'smol-toml';
import { withoutDepartures } from './departures.ts';
import { scanDocument } from './scan-document.ts';

/** A plain value as smol-toml gives it: bigint, string, number, boolean, date, array, object. */
export type ReadBack =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads exported bytes with smol-toml alone, past our tree and edits: the second opinion before a download. Our scanner
 * is only asked where the text departs from what smol-toml reads.
 */
export function readBack(bytes: Uint8Array): ReadBack {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const read = withoutDepartures(text, scanDocument(text).doc.departures);
    return { ok: true, value: parse(read, { integersAsBigInt: true }) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
