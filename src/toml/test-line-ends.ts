/** Files with LF and with CRLF beside each other; only tests import this. */
import { expect } from 'vitest';
import type { NewValue, Operation } from '../base/operation.ts';
import { showBigint } from './edit-laws.ts';
import { editToml, parseToml, type TomlDocument } from './index.ts';

/** A file twice: every line end `\n`, and every one `\r\n`. */
export interface Twins {
  readonly lf: TomlDocument;
  readonly crlf: TomlDocument;
}

export function toLf(text: string): string {
  return text.replace(/\r\n/g, '\n');
}

export function toCrlf(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}

/** Undefined where the text is no TOML. */
export function twinsOf(text: string): Twins | undefined {
  const [lf, crlf] = [parseToml(toLf(text)), parseToml(toCrlf(text))];
  expect(crlf.ok).toBe(lf.ok);
  return lf.ok && crlf.ok ? { lf: lf.doc, crlf: crlf.doc } : undefined;
}

/**
 * Law: an operation does the same to both, and no line end of the other kind comes into being. What both are then;
 * undefined where both refuse it, or are the same file for want of a line end.
 */
export function editTwins({ lf, crlf }: Twins, operation: Operation): Twins | undefined {
  if (lf.text === crlf.text) return undefined;
  const context = `${JSON.stringify(operation, showBigint)}\n${JSON.stringify(lf.text)}`;
  const [plain, windows] = [editToml(lf, operation), editToml(crlf, withCrlf(operation))];
  expect(windows.ok ? '' : windows.reason, context).toBe(plain.ok ? '' : plain.reason);
  if (!plain.ok || !windows.ok) return undefined;
  expect(plain.doc.text, context).not.toContain('\r');
  // What is a line end in the one is one in the other, written as escapes too.
  const escaped = windows.doc.text.replaceAll(String.raw`\r\n`, String.raw`\n`);
  expect(escaped, context).toBe(toCrlf(plain.doc.text));
  return { lf: plain.doc, crlf: windows.doc };
}

/** Texts of several lines have the line ends of the file that they are for; a comment's place is told by its offset. */
export function withCrlf(operation: Operation): Operation {
  if (!('value' in operation) || operation.value === undefined) return operation;
  return { ...operation, value: valueWithCrlf(operation.value) };
}

function valueWithCrlf(value: NewValue): NewValue {
  if (typeof value === 'string') return value.replaceAll('\n', '\r\n');
  if (typeof value !== 'object' || 'literal' in value || 'integer' in value) return value;
  if (!('table' in value)) return value.map(valueWithCrlf);
  const pairs = Object.entries(value.table).map(([key, item]) => [key, valueWithCrlf(item)] as const);
  return { table: Object.fromEntries(pairs) };
}
