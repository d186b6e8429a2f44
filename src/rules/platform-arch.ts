import { putPlatformLiteral } from '../model/platform-encode.ts';
import { placeOfKey } from '../model/platform-lookup.ts';
import { ARCHES } from '../model/release.ts';
import { findNear } from '../model/suggest.ts';
import { isPlatform, type PlatformCheck, platformFinding } from './platform-rule.ts';

/** PL07: make overwrites arch with the first word of the file's name, and builds for what it says then. */
export const checkArch: PlatformCheck = (facts, { stem }) => {
  const { config, arch } = facts;
  if (!isPlatform(facts)) return [];
  const named = archOfStem(stem);
  const known = arch !== undefined && (ARCHES as readonly string[]).includes(arch);
  if (known && (named === undefined || named === arch)) return [];
  const right = named ?? (arch === undefined ? undefined : findNear(arch, ARCHES));
  return [
    platformFinding('error', {
      code: 'platform-arch',
      message: `${factOf(arch, known, named)} The build is for another architecture or for none. Use ${right ?? ARCHES.join(', ')}.`,
      path: placeOfKey(config, 'arch'),
      fixes:
        right === undefined
          ? []
          : [
              {
                title: `Set arch = "${right}"`,
                operations: [putPlatformLiteral(config, 'arch', `"${right}"`)],
              },
            ],
    }),
  ];
};

function factOf(arch: string | undefined, known: boolean, named: string | undefined): string {
  if (arch === undefined) return 'arch is missing.';
  return known
    ? `arch is "${arch}", and the file’s name begins with ${named}.`
    : `The architecture "${arch}" is unknown.`;
}

/** `x86-qemu-q35` → `x86_64`; undefined for a name that begins with no architecture. */
function archOfStem(stem: string | undefined): string | undefined {
  const word = stem?.split('-')[0];
  if (word === 'x86') return 'x86_64';
  return ARCHES.find((arch) => arch === word);
}
