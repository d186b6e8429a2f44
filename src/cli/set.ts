import type { NewValue, Operation } from '../base/operation.ts';
import { formatPath, type Path } from '../base/path.ts';
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
import { describeDoubt, orderOf, type Place, placeOf } from './place.ts';
import { describeTooWide } from './too-wide.ts';
import { fitPath, fitRows } from './written-row.ts';
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
    const reason = edited.ok ? describeTooWide(doc, change) : edited.reason + wayOut(doc, change);
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

function edit(doc: TomlDocument, operations: readonly Operation[]): EditResult {
  const run = detectFileKind(doc) === 'platform' ? editPlatform : editTomlAll;
  return run(doc, operations);
}

function planChange(doc: TomlDocument, change: Change): Parsed<readonly Operation[]> {
  if (change.kind === 'remove') {
    const path = parseTypedPath(change.text);
    return path.ok ? { ok: true, value: [{ kind: removalOf(path.value), path: path.value }] } : path;
  }
  const assignment = parseAssignment(change.text);
  if (!assignment.ok) return assignment;
  const place = placeOf(doc);
  const path = fitPath(assignment.value.path, place);
  const row = path.at(-1);
  const isNewRow = change.kind === 'insert' && typeof row === 'number';
  const node = fitRows(assignment.value.given.node, path, place, isNewRow);
  if (!node.ok) return node;
  const value = encodeGiven({ ...assignment.value.given, node: node.value }, path, place, isNewRow);
  if (isNewRow) return { ok: true, value: insertRow(path.slice(0, -1), row, value, place) };
  if (change.kind === 'set' && (typeof row === 'number' || findNode(doc, path)))
    return { ok: true, value: [{ kind: 'set', path, value }] };
  const doubt = change.kind === 'set' ? describeDoubt(path, place) : undefined;
  if (doubt !== undefined) return { ok: false, reason: doubt };
  return { ok: true, value: [{ kind: 'insert-key', path, value, ...orderOf(path, place) }] };
}

/** The first row of a list that is missing makes the list. */
function insertRow(path: Path, index: number, value: NewValue, place: Place): readonly Operation[] {
  const row: Operation = { kind: 'insert-row', path, index, value };
  if (index > 0 || typeof path.at(-1) === 'number' || findNode(place.doc, path)) return [row];
  return [{ kind: 'insert-key', path, value: [], ...orderOf(path, place) }, row];
}

/** What to do where a row that is to be changed is not there yet. */
function wayOut(doc: TomlDocument, { kind, text }: Change): string {
  const assignment = kind === 'set' ? parseAssignment(text) : undefined;
  const path = assignment?.ok ? assignment.value.path : [];
  const list = findNode(doc, path.slice(0, -1));
  const length = list?.kind === 'array' ? list.items.length : 0;
  const isNext = path.at(-1) === length && (list === undefined || list.kind === 'array');
  return isNext ? ` --insert ${formatPath(path)}=… adds it.` : '';
}

function removalOf(path: Path): 'remove-row' | 'remove-key' {
  return typeof path.at(-1) === 'number' ? 'remove-row' : 'remove-key';
}
