import { parse as parseWithSmol, TomlError as SmolError } from 'smol-toml';
import { findDisagreement } from './agree.ts';
import { placeBefore, withoutDepartures } from './departures.ts';
import { lineEnd } from './lines.ts';
import { findLoneSurrogates } from './lone-surrogates.ts';
import { scanDocument } from './scan-document.ts';
import type { TomlError, TomlNode, TomlResult } from './tree.ts';

/**
 * Reads a text as TOML 1.1 and what AxVisor's parser takes beside it (`departures`); never throws. A document comes
 * out only when both readers, ours and smol-toml, take the text and give the same values. Otherwise every error that can be told apart, in the text's order.
 * Integers may be of any size: their range is the model's business, as it is upstream.
 */
export function parseToml(text: string): TomlResult {
  const { doc, errors: scanned } = scanDocument(text);
  const errors = [...scanned, ...findLoneSurrogates(text)];
  if (errors.length > 0) return { ok: false, errors: inOrder(errors) };
  const read = withoutDepartures(text, doc.departures);
  let values: unknown;
  try {
    values = parseWithSmol(read, { integersAsBigInt: true });
  } catch (error) {
    const { message, span } = smolError(read, error);
    const place = (offset: number) => placeBefore(doc.departures, offset);
    return { ok: false, errors: [{ message, span: { start: place(span.start), end: place(span.end) } }] };
  }
  const odd = findDisagreement(doc.root, values);
  return odd ? { ok: false, errors: [disagreement(odd)] } : { ok: true, doc };
}

function inOrder(errors: readonly TomlError[]): readonly TomlError[] {
  return [...errors].sort((a, b) => a.span.start - b.span.start);
}

function smolError(text: string, error: unknown): TomlError {
  if (!(error instanceof SmolError))
    return { message: 'The text cannot be read as TOML.', span: { start: 0, end: 0 } };
  let line = 0;
  for (let left = error.line - 1; left > 0; left--) line = text.indexOf('\n', line) + 1;
  const end = lineEnd(text, line);
  const start = Math.min(line + error.column - 1, end);
  const fact = error.message.replace(/^Invalid TOML document: /, '').split('\n')[0] ?? '';
  return {
    message: `${fact.charAt(0).toUpperCase()}${fact.slice(1)}.`,
    span: { start, end: Math.min(start + 1, end) },
  };
}

function disagreement(node: TomlNode): TomlError {
  return {
    message: 'Two TOML readers give different values here, so the file is not opened.',
    span: node.span,
  };
}
