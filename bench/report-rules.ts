import { decodeVm } from '../src/model/decode-vm.ts';
import { guessTarget } from '../src/model/guess-target.ts';
import { textFacts } from '../src/model/text-facts.ts';
import { planVm } from '../src/planner/plan-vm.ts';
import { checkWorkspace } from '../src/rules/check-workspace.ts';
import type { CheckedVm, CheckedWorkspace } from '../src/rules/rule.ts';
import { parseToml } from '../src/toml/index.ts';
import { generateVm } from './generate-vm.ts';
import { measure, type Plan, summarise } from './measure.ts';
import type { Line } from './print-table.ts';

/** So many VMs are open together. */
const VMS = 3;
const ROWS: readonly number[] = [1000, 10_000, 100_000];
const PLAN: Plan = { warmUp: 1, atLeastRuns: 3, atMostMs: 500 };

/** All rules over several VMs of so many rows each: rows apart, and all memory at one place. Nothing is kept from run to run. */
export function reportRules(): readonly Line[] {
  return ROWS.flatMap((rows) => {
    const text = generateVm(rows);
    const file = `${VMS} VMs, ${rows.toLocaleString('en')} rows each`;
    return [
      { what: 'all rules, rows apart', file, times: timeRules(text) },
      { what: 'all rules, rows overlap', file, times: timeRules(overlapping(text)) },
    ];
  });
}

function timeRules(text: string) {
  const vms = Array.from({ length: VMS }, (_, i) => readVm(`vm${i + 1}.toml`, text));
  let workspace: CheckedWorkspace = { vms: [], platforms: [] };
  const times = measure(
    PLAN,
    () => {
      checkWorkspace(workspace);
    },
    () => {
      // What is derived of a VM is kept by its identity.
      workspace = { vms: vms.map((vm) => ({ ...vm, plan: { ...vm.plan } })), platforms: [] };
    },
  );
  return summarise(times);
}

function readVm(name: string, text: string): CheckedVm {
  const parsed = parseToml(text);
  if (!parsed.ok) throw new Error(parsed.errors[0]?.message);
  const { doc } = parsed;
  const target = guessTarget(doc, name);
  const { config, diagnostics: decoded } = decodeVm(doc, target);
  return {
    file: name,
    name,
    target,
    config,
    plan: planVm(config, target),
    decoded,
    ...textFacts(doc, target.release),
  };
}

/** The same file with all memory rows but the first at one address. */
function overlapping(text: string): string {
  return text.replace(/\[0x[\da-f_]+, 0x20_0000, 0x7, 2\]/g, '[0x20_0000_0000, 0x20_0000, 0x7, 2]');
}
