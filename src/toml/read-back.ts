import { parse } from 'smol-toml';

/** A plain value as smol-toml gives it: bigint, string, number, boolean, date, array, object. */
export type ReadBack =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads exported bytes with smol-toml alone, past our scanner, tree and edits: the second opinion before a download.
 */
export function readBack(bytes: Uint8Array): ReadBack {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, value: parse(text, { integersAsBigInt: true }) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
