import { putPlatformLiteral } from '../model/platform-encode.ts';
import { FAMILIES } from '../model/platform-keys-plat.ts';
import { findPlatformItem, placeOfKey } from '../model/platform-lookup.ts';
import { findNear } from '../model/suggest.ts';
import type { PlatformCheck } from './platform-rule.ts';
import { platformFinding } from './platform-rule.ts';

/** PL06: axhal picks its platform code by the family; one that it does not know builds the dummy platform. */
export const checkFamily: PlatformCheck = ({ config, format, family }) => {
  if (format !== 'seed' && format !== 'flat') return [];
  if (family !== undefined && Object.hasOwn(FAMILIES, family)) return [];
  const near = family === undefined ? undefined : findNear(family, Object.keys(FAMILIES));
  const fact =
    family === undefined ? 'plat.family is missing' : `The family ${JSON.stringify(family)} is unknown`;
  return [
    platformFinding('warning', {
      code: 'platform-family',
      message: `${fact}. AxVisor is built for the dummy platform, which does not boot. Use one of ${Object.keys(FAMILIES).join(', ')}.`,
      path: placeOfKey(config, 'family'),
      ...(findPlatformItem(config, 'family') === undefined && { target: 'key' as const }),
      fixes:
        near === undefined
          ? []
          : [{ title: `Use "${near}"`, operations: [putPlatformLiteral(config, 'family', `"${near}"`)] }],
    }),
  ];
};
