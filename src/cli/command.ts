import type { TargetChoice } from '../state/derive.ts';

export type ReportFormat = 'text' | 'json' | 'sarif';
export const REPORT_FORMATS: readonly ReportFormat[] = ['text', 'json', 'sarif'];

/** One change of `set`, with path and value as they were typed. */
export interface Change {
  readonly kind: 'set' | 'insert' | 'remove';
  readonly text: string;
}

export interface CheckCommand {
  readonly kind: 'check';
  readonly files: readonly string[];
  readonly choice: TargetChoice;
  readonly format: ReportFormat;
  readonly denyWarnings: boolean;
  /** Each file by itself, not all as what one host runs. */
  readonly each: boolean;
}

export interface RustCommand {
  readonly kind: 'rust';
  readonly files: readonly string[];
  /** `table.key=value`, as axconfig-gen's `-w`. */
  readonly overrides: readonly string[];
}

export interface DecodeCommand {
  readonly kind: 'decode';
  readonly files: readonly string[];
  readonly choice: TargetChoice;
}

export interface SetCommand {
  readonly kind: 'set';
  readonly file: string;
  /** In the order in which they were typed. */
  readonly changes: readonly Change[];
  readonly inPlace: boolean;
}

export interface RulesCommand {
  readonly kind: 'rules';
  /** Empty: all of them. */
  readonly codes: readonly string[];
}

export type CommandName = 'check' | 'rust' | 'decode' | 'set' | 'rules';

export type Command =
  | CheckCommand
  | RustCommand
  | DecodeCommand
  | SetCommand
  | RulesCommand
  | { readonly kind: 'help'; readonly about: CommandName | undefined }
  | { readonly kind: 'version' };
