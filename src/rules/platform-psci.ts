import { putPlatformLiteral } from '../model/platform-encode.ts';
import { findText, placeOfKey } from '../model/platform-lookup.ts';
import { type PlatformCheck, platformFinding } from './platform-rule.ts';

/** PL19: any word but these two panics when a CPU is started. */
export const checkPsci: PlatformCheck = ({ config }) => {
  const method = findText(config, 'psci-method');
  if (method === undefined || method === 'smc' || method === 'hvc') return [];
  return [
    platformFinding('error', {
      code: 'platform-psci',
      message: `psci-method is ${JSON.stringify(method)}. AxVisor panics when it calls the firmware. Use "smc" or "hvc".`,
      path: placeOfKey(config, 'psci-method'),
      fixes: [{ title: 'Set it to "smc"', operations: [putPlatformLiteral(config, 'psci-method', '"smc"')] }],
    }),
  ];
};
