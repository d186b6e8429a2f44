import { describeFileKind } from '../model/file-kind.ts';
import { type ManifestJson, toManifestJson } from '../model/to-json.ts';
import type { FileView } from '../state/derive.ts';
import { viewsOfAll } from './check.ts';
import { PARSER_CHECKS } from './checks.ts';
import type { DecodeCommand } from './command.ts';
import { formatErrors } from './format-text.ts';
import { openInputs } from './open-inputs.ts';
import { complain, type Host, type Outcome } from './outcome.ts';

type Decoded =
  | { readonly kind: 'model'; readonly view: FileView; readonly config: ManifestJson }
  | { readonly kind: 'faulty'; readonly errors: string }
  | { readonly kind: 'stranger'; readonly sentence: string };

/** What AxVisor's parser makes of VM files. A file that it refuses gives its errors instead. */
export function decode(command: DecodeCommand, host: Pick<Host, 'read'>): Outcome {
  const { files, refused } = openInputs(command.files, host);
  const all = files.flatMap((file) => viewsOfAll([file], command.choice, PARSER_CHECKS).map(decodeView));
  const strangers = all.flatMap((one) => (one.kind === 'stranger' ? [one.sentence] : []));
  const errors = all.flatMap((one) => (one.kind === 'faulty' ? [one.errors] : []));
  const unread = [...refused, ...strangers];
  return {
    exitCode: unread.length > 0 ? 2 : errors.length > 0 ? 1 : 0,
    stdout: format(all, files.length + refused.length),
    stderr: [...unread.map(complain), ...errors].join(''),
  };
}

function decodeView(view: FileView): Decoded {
  const { file, doc, kind, config, target } = view;
  if (doc && kind !== 'vm' && kind !== 'flat-vm')
    return { kind: 'stranger', sentence: describeFileKind(kind, file.id) };
  const errors = formatErrors(view.findings, file.source.text);
  if (errors !== '' || !config) return { kind: 'faulty', errors };
  return { kind: 'model', view, config: toManifestJson(config, target) };
}

/** One file's model as it is; of several a list that tells which is whose. */
function format(all: readonly Decoded[], asked: number): string {
  const models = all.filter((one) => one.kind === 'model');
  if (asked === 1) return models.map(({ config }) => toText(config)).join('');
  return toText(models.map(({ view, config }) => ({ file: view.file.id, ...view.target, config })));
}

function toText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
