import { putPlatformLiteral } from '../model/platform-encode.ts';
import { findText, placeOfKey } from '../model/platform-lookup.ts';
import { isPlatform, type PlatformCheck, platformFinding } from './platform-rule.ts';

/** Package files have this name whatever their platform is called. */
const PACKAGE_STEM = 'axconfig';

/** PL23: make overwrites platform with the file's name. */
export const checkName: PlatformCheck = (facts, { stem }) => {
  const { config } = facts;
  const name = findText(config, 'platform');
  if (
    !isPlatform(facts) ||
    stem === undefined ||
    stem === PACKAGE_STEM ||
    name === undefined ||
    name === stem
  )
    return [];
  return [
    platformFinding('info', {
      code: 'platform-name',
      message: `platform is "${name}", and the file is called ${stem}. make overwrites it with the file’s name. Use the same name.`,
      path: placeOfKey(config, 'platform'),
      fixes: /^[\w.-]+$/.test(stem)
        ? [
            {
              title: `Set platform = "${stem}"`,
              operations: [putPlatformLiteral(config, 'platform', `"${stem}"`)],
            },
          ]
        : [],
    }),
  ];
};
