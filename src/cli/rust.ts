import { formatPath } from '../base/path.ts';
import { findCompileProblems } from '../model/axconfig-compile.ts';
import { type AxFault, type AxSpec, mergeSpecs } from '../model/axconfig-merge.ts';
import { formatAxconfigRust } from '../model/axconfig-rust.ts';
import { describeFileKind, detectFileKind } from '../model/file-kind.ts';
import { decodePlatform } from '../model/platform-items.ts';
import type { RustProblem } from '../model/rust-problem.ts';
import { viewOfFile } from '../state/derive.ts';
import { locateFindings } from '../state/located.ts';
import { documentOf, type SourceFile } from '../state/source-file.ts';
import type { RustCommand } from './command.ts';
import { formatErrors, formatFinding } from './format-text.ts';
import { openInputs } from './open-inputs.ts';
import { complain, type Host, type Outcome } from './outcome.ts';

/**
 * The axconfig.rs of all files together, byte for byte as axconfig-gen writes it; nothing while a file has an error.
 * Where it would not compile, that is a warning: the tool writes it too.
 */
export function rust(command: RustCommand, host: Pick<Host, 'read'>): Outcome {
  const { files, refused } = openInputs(command.files, host);
  const read = files.map(readSpec);
  const unread = [...refused, ...read.flatMap((one) => one.stranger ?? [])];
  const errors = read.map((one) => one.errors).join('');
  const stderr = unread.map(complain).join('') + errors;
  if (stderr !== '') return { exitCode: unread.length > 0 ? 2 : 1, stdout: '', stderr };
  return write(
    files,
    read.flatMap((one) => one.spec ?? []),
    command.overrides,
  );
}

interface ReadSpec {
  readonly spec?: AxSpec;
  readonly stranger?: string;
  readonly errors: string;
}

/** The tool takes any file of scalars and lists, a VM file that happens to fit too: that is a mistake of names. */
function readSpec(file: SourceFile): ReadSpec {
  const doc = documentOf(file);
  if (!doc) return { errors: formatErrors(viewOfFile(file).findings, file.source.text) };
  const kind = detectFileKind(doc);
  if (kind === 'vm' || kind === 'board' || kind === 'hvconfig')
    return { errors: '', stranger: `${describeKind(file, kind)} axconfig.rs is made of platform files.` };
  const { config, diagnostics } = decodePlatform(doc);
  const errors = formatErrors(locateFindings(file, diagnostics, new Map()), file.source.text);
  return errors === '' ? { errors, spec: { file: file.id, config } } : { errors };
}

function describeKind(file: SourceFile, kind: 'vm' | 'board' | 'hvconfig'): string {
  const [first = ''] = describeFileKind(kind, file.id).split(/, not |\.$|(?<=\.) /);
  return `${first}.`;
}

function write(
  files: readonly SourceFile[],
  specs: readonly AxSpec[],
  overrides: readonly string[],
): Outcome {
  const merged = mergeSpecs(specs, overrides);
  if (!merged.ok) return refuse(files, merged.faults, 'platform-duplicate-key');
  const output = formatAxconfigRust(merged.config);
  if (!output.ok) return refuse(files, [output], 'platform-untyped');
  const problems = findCompileProblems(merged.config);
  const told = problems.map((problem) => formatProblem(problem, files));
  return { exitCode: 0, stdout: output.text, stderr: [...output.warnings.map(complain), ...told].join('') };
}

/** A warning at its place; what an override brings has none. */
function formatProblem(problem: RustProblem, files: readonly SourceFile[]): string {
  const { code, message, path, target, overridden } = problem;
  const file = files.find(({ id }) => id === problem.file);
  if (!file || overridden) return complain(`${formatPath(path)}: ${message}`);
  const finding = { code, severity: 'warning', message, path, target, related: [], fixes: [] } as const;
  const located = locateFindings(file, [finding], new Map());
  return located.map((one) => formatFinding(one, file.source.text)).join('');
}

/** A fault of an override stands in no file: then it is the command that is wrong. */
function refuse(
  files: readonly SourceFile[],
  faults: readonly Pick<AxFault, 'message' | 'file' | 'path'>[],
  code: string,
): Outcome {
  const stderr = faults.map(({ message, file: id, path }) => {
    const file = files.find((one) => one.id === id);
    if (!file) return complain(message);
    const finding = { code, severity: 'error', message, path, related: [], fixes: [] } as const;
    return formatErrors(locateFindings(file, [finding], new Map()), file.source.text);
  });
  const isUsage = faults.every((fault) => fault.file === undefined);
  return { exitCode: isUsage ? 2 : 1, stdout: '', stderr: stderr.join('') };
}
