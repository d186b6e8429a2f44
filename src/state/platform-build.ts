/** What axconfig-gen makes of open platform files: axconfig.rs and .axconfig.toml (spec/build-and-run.md G.1). */
import type { Path } from '../base/path.ts';
import { findCompileProblems } from '../model/axconfig-compile.ts';
import { type AxConfig, type AxItem, mergeSpecs } from '../model/axconfig-merge.ts';
import { formatAxconfigRust, type RustConstant, type RustOutput } from '../model/axconfig-rust.ts';
import { formatAxconfigToml } from '../model/axconfig-toml.ts';
import { platformFormat } from '../model/platform-lookup.ts';
import type { FileView } from './derive.ts';

/** `refused`: axconfig-gen writes nothing, and `remarks` say why; `toml` is there where only the Rust output fails. */
export type PlatformBuild =
  | {
      readonly kind: 'built';
      readonly rust: string;
      readonly toml: string;
      /** In the order of their lines. */
      readonly constants: readonly BuiltConstant[];
      /** The Rust output lacks something or does not compile. */
      readonly remarks: readonly BuildRemark[];
    }
  | {
      readonly kind: 'refused';
      readonly remarks: readonly BuildRemark[];
      readonly toml: string | undefined;
    };

/** Lines as in `RustConstant`. `overridden`: the value is not the file's but an override's. */
export interface BuiltConstant extends Omit<RustConstant, 'file'> {
  readonly fileId: string;
  readonly overridden: boolean;
}

/** `fileId` is undefined for what an override does. */
export interface BuildRemark {
  readonly message: string;
  readonly fileId: string | undefined;
  readonly path: Path;
}

/** The open files that `make` would merge with this one: kernel settings with a platform, and the other way round. */
export function findBuildPartners(view: FileView, views: Iterable<FileView>): readonly FileView[] {
  const isSettings = (other: FileView) =>
    other.platform !== undefined && platformFormat(other.platform) === 'defconfig';
  return [...views].filter(
    (other) => other.file.id !== view.file.id && other.platform && isSettings(other) !== isSettings(view),
  );
}

/** Merges the last good texts of `views`, the kernel settings first as `make` does. Their names must differ. */
export function buildPlatform(views: readonly FileView[], overrides: readonly string[]): PlatformBuild {
  const sorted = [...views].sort((a, b) => rank(a) - rank(b));
  const faults = sorted.flatMap(findRefusals);
  if (faults.length > 0) return { kind: 'refused', remarks: faults, toml: undefined };
  const specs = sorted.flatMap(({ file, platform }) =>
    platform ? [{ file: file.name, config: platform }] : [],
  );
  const idOf = (name: string | undefined) => views.find(({ file }) => file.name === name)?.file.id;
  const merged = mergeSpecs(specs, overrides);
  if (!merged.ok) {
    const remarks = merged.faults.map(({ message, file, path }) => ({ message, fileId: idOf(file), path }));
    return { kind: 'refused', remarks, toml: undefined };
  }
  return format(merged.config, idOf);
}

function rank({ platform }: FileView): number {
  return platform && platformFormat(platform) === 'defconfig' ? 0 : 1;
}

/** What axconfig-gen refuses a file for: the decoder's errors, each of which is one. */
function findRefusals({ decoded, file }: FileView): readonly BuildRemark[] {
  return decoded
    .filter(({ severity }) => severity === 'error')
    .map(({ message, path }) => ({ message, fileId: file.id, path }));
}

type IdOf = (name: string | undefined) => string | undefined;

function format(config: AxConfig, idOf: IdOf): PlatformBuild {
  const rust = formatAxconfigRust(config);
  const toml = formatAxconfigToml(config);
  if (!rust.ok) {
    const remark = { message: rust.message, fileId: idOf(rust.file), path: rust.path };
    return { kind: 'refused', remarks: [remark], toml };
  }
  const { text, constants } = rust;
  const placed = placeConstants(constants, config, idOf);
  return { kind: 'built', rust: text, toml, constants: placed, remarks: findRemarks(rust, config, idOf) };
}

function placeConstants(constants: readonly RustConstant[], config: AxConfig, idOf: IdOf) {
  const items = config.tables.flatMap((table) => table.items);
  const overridden = new Set(items.filter((item) => item.overridden).map((item) => item.path));
  return constants.map(
    ({ file, ...constant }): BuiltConstant => ({
      ...constant,
      fileId: idOf(file) ?? '',
      overridden: overridden.has(constant.path),
    }),
  );
}

function findRemarks(
  { constants }: Extract<RustOutput, { ok: true }>,
  config: AxConfig,
  idOf: IdOf,
): readonly BuildRemark[] {
  const items = config.tables.flatMap((table) => table.items);
  const written = new Set(constants.map((constant) => keyOf(constant)));
  const left = items.filter((item) => !written.has(keyOf(item)));
  return [
    ...left.map((item) => remarkAt(item, LEFT_OUT.replace('KEY', item.key), idOf)),
    ...findCompileProblems(config).map(({ message, file, path }) => ({ message, fileId: idOf(file), path })),
  ];
}

const LEFT_OUT =
  'KEY is left out of axconfig.rs: the type of an empty list is unknown. Write the type behind it.';

function keyOf({ file, path }: { readonly file: string; readonly path: Path }): string {
  return JSON.stringify([file, path]);
}

function remarkAt(item: AxItem, message: string, idOf: IdOf): BuildRemark {
  return { message, fileId: idOf(item.file), path: item.path };
}
