import type { Operation } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import { detectFileKind } from '../model/file-kind.ts';
import { editPlatform } from '../model/platform-edit.ts';
import { viewOfFile } from '../state/derive.ts';
import { documentOf } from '../state/source-file.ts';
import { type EditResult, editTomlAll, findNode, type TomlDocument } from '../toml/index.ts';
import { type Parsed, parseAssignment, parseTypedPath } from './assignment.ts';
import type { Change, SetCommand } from './command.ts';
import { formatErrors } from './format-text.ts';
import { openInputs } from './open-inputs.ts';
import { complain, type ExitCode, type Host, type Outcome, succeed } from './outcome.ts';
import { describeDoubt, orderOf, placeOf } from './place.ts';
import { describeTooWide } from './too-wide.ts';
import { encodeGiven } from './written-value.ts';

/** Makes all changes or none. The text that stays keeps its bytes, byte order mark and line ends too. */
export function set(command: SetCommand, host: Host): Outcome {
  const { files, refused } = openInputs([command.file], host);
  const [file] = files;
  if (!file) return refuse(2, refused.map(complain).join(''));
  const before = documentOf(file);
  if (!before) return refuse(1, formatErrors(viewOfFile(file).findings, file.source.text));
  let doc = before;
  for (const change of command.changes) {
    const planned = planChange(doc, change);
    if (!planned.ok) return refuse(2, complain(planned.reason));
    const edited = edit(doc, planned.value);
    const reason = edited.ok ? describeTooWide(doc, change) : edited.reason;
    if (!edited.ok || reason !== undefined)
      return refuse(1, complain(`${file.id}: ${change.text} was refused. ${reason}`));
    doc = edited.doc;
  }
  if (!command.inPlace) return succeed(doc.text);
  if (doc.text === file.source.text) return succeed('');
  const refusal = host.replace(command.file, file.source.text, doc.text);
  return refusal ? refuse(refusal.kind === 'changed' ? 1 : 2, complain(refusal.reason)) : succeed('');
}

function refuse(exitCode: ExitCode, stderr: string): Outcome {
  return { exitCode, stdout: '', stderr };
}

function edit(doc: TomlDocument, operation: Operation): EditResult {
  const run = detectFileKind(doc) === 'platform' ? editPlatform : editTomlAll;
  return run(doc, [operation]);
}

function planChange(doc: TomlDocument, change: Change): Parsed<Operation> {
  if (change.kind === 'remove') {
    const path = parseTypedPath(change.text);
    return path.ok ? { ok: true, value: { kind: removalOf(path.value), path: path.value } } : path;
  }
  const assignment = parseAssignment(change.text);
  if (!assignment.ok) return assignment;
  const { path, given } = assignment.value;
  const place = placeOf(doc);
  const row = path.at(-1);
  const isRow = typeof row === 'number';
  if (change.kind === 'insert' && isRow) {
    // A row that goes before another is new: it follows the typed style, not the style of the row that was there.
    const value = encodeGiven(given, [...path.slice(0, -1), NOWHERE], place);
    return { ok: true, value: { kind: 'insert-row', path: path.slice(0, -1), index: row, value } };
  }
  const value = encodeGiven(given, path, place);
  if (change.kind === 'set' && (isRow || findNode(doc, path)))
    return { ok: true, value: { kind: 'set', path, value } };
  const doubt = change.kind === 'set' ? describeDoubt(path, place) : undefined;
  if (doubt !== undefined) return { ok: false, reason: doubt };
  return { ok: true, value: { kind: 'insert-key', path, value, ...orderOf(path, place) } };
}

/** A row number that no list has. */
const NOWHERE = Number.MAX_SAFE_INTEGER;

function removalOf(path: Path): 'remove-row' | 'remove-key' {
  return typeof path.at(-1) === 'number' ? 'remove-row' : 'remove-key';
}
