import type { Fix } from '../base/diagnostic.ts';
import { putPlatformLiteral } from '../model/platform-encode.ts';
import { placeOfKey } from '../model/platform-lookup.ts';
import {
  hasKey,
  isDynamic,
  type PlatformCheck,
  type PlatformFacts,
  platformFinding,
} from './platform-rule.ts';

/** Constants that the Arm code of the seed names, with the value that is right where nothing else is known. */
const NEEDED: Readonly<Record<string, string | undefined>> = {
  'uart-paddr': undefined,
  'uart-irq': undefined,
  'gicd-paddr': undefined,
  'gicc-paddr': undefined,
  'psci-method': '"smc"',
  'rtc-paddr': '0',
};

/** PL20: a key without which axhal for Arm does not compile. Package files have their own code. */
export const checkMissingKeys: PlatformCheck = (facts, context) => {
  const { config, format, arch } = facts;
  if (arch !== 'aarch64' || isDynamic(facts) || (format !== 'seed' && format !== 'flat')) return [];
  return Object.keys(NEEDED)
    .filter((key) => !hasKey(facts, context, key))
    .map((key) =>
      platformFinding('error', {
        code: 'platform-missing-key',
        message: `devices.${key} is missing. AxVisor does not compile without it on aarch64. Add it.`,
        path: placeOfKey(config, key),
        fixes: insert(facts, key),
      }),
    );
};

function insert({ config }: PlatformFacts, key: string): readonly Fix[] {
  const literal = NEEDED[key];
  if (literal === undefined) return [];
  return [{ title: `Add ${key} = ${literal}`, operations: [putPlatformLiteral(config, key, literal)] }];
}
