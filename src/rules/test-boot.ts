/** Short-hand for rule tests: findings for a VM with these lines in `[kernel]`. Not used by the product. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { formatPath } from '../base/path.ts';
import { decodeVm } from '../model/decode-vm.ts';
import type { Target } from '../model/release.ts';
import type { VmConfig } from '../model/vm-config.ts';
import { locate, parseToml } from '../toml/index.ts';

const HEAD =
  '[base]\nid = 1\nname = "n"\nvm_type = 1\ncpu_num = 1\n[kernel]\nentry_point = 1\nkernel_path = "k"\nkernel_load_addr = 1\nmemory_regions = []\n';
const TAIL = '[devices]\nemu_devices = []\npassthrough_devices = []\n';

type Check = (config: VmConfig, target: Target) => readonly Diagnostic[];

/** Each finding as `code path: text at its place`. */
export function findingsOf(check: Check, kernel: string, target: Target): readonly string[] {
  const text = `${HEAD}${kernel}\n${TAIL}`;
  const parsed = parseToml(text);
  if (!parsed.ok) throw new Error(parsed.errors[0]?.message ?? 'no TOML');
  const { config } = decodeVm(parsed.doc, target);
  return check(config, target).map((finding) => {
    const { start, end } = locate(parsed.doc, finding.path, finding.target);
    return `${finding.code} ${formatPath(finding.path)}: ${text.slice(start, end)}`;
  });
}
