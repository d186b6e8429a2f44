/** Short-hand for tests of new rows. Not used by the product. */
import { findBoard } from '../model/board-devices.ts';
import type { Arch, Release } from '../model/release.ts';
import type { VmConfig } from '../model/vm-config.ts';
import type { RowContext } from './new-row.ts';
import { planVm } from './plan-vm.ts';
import { type TestRows, testConfig } from './test-config.ts';

export interface TestContext extends TestRows {
  readonly release?: Release;
  readonly arch?: Arch;
  /** A text that names a board. */
  readonly board?: string;
  readonly base?: Partial<VmConfig['base']>;
  readonly others?: readonly TestRows[];
}

export function rowContext(rows: TestContext = {}): RowContext {
  const target = { release: rows.release ?? '0.5', arch: rows.arch ?? 'aarch64' };
  const plain = testConfig(rows);
  const config = { ...plain, base: { ...plain.base, ...rows.base } };
  return {
    config,
    plan: planVm(config, target),
    board: findBoard(target.arch, [rows.board], []),
    others: (rows.others ?? []).map((other) => planVm(testConfig(other), target)),
  };
}
