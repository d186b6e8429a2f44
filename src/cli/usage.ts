import { ARCHES, RELEASES } from '../model/release.ts';
import type { CommandName } from './command.ts';

const TARGET = `  --release RELEASE  read VM files for ${RELEASES.join(', ')}; else guessed from each file
  --arch ARCH        … on ${ARCHES.join(', ')}; else guessed`;

const SYNOPSES: Readonly<Record<CommandName, string>> = {
  check: 'check FILE... [--each] [--release RELEASE] [--arch ARCH] [--format FORMAT] [--deny warnings]',
  rust: 'rust FILE... [--write table.key=value]...',
  decode: 'decode FILE... [--release RELEASE] [--arch ARCH]',
  set: 'set FILE [path=value]... [--insert path=value]... [--remove path]... [--in-place]',
  rules: 'rules [CODE]...',
};

const DETAILS: Readonly<Record<CommandName, string>> = {
  check: `Checks VM and platform files, together as one host that runs them all.

  --each             check each file by itself
${TARGET}
  --format FORMAT    text (default), json or sarif
  --deny warnings    exit 1 for warnings too

A FILE “-” is standard input, in every command.`,
  rust: `Writes the axconfig.rs that axconfig-gen makes of these platform files together.

  -w, --write table.key=value  overwrite an item; the value is TOML`,
  decode: `Prints what AxVisor reads from a VM file, as JSON with integers as decimal strings;
of several files a list of { file, release, arch, config }.

${TARGET}`,
  set: `Changes values without touching anything else and prints the new text. Changes are made in the
order in which they are given.

  path=value           replace a value: kernel.memory_regions[0][1]=2G; a key of AxVisor's that is missing
                       is added
  --insert path=value  add any missing key, or a row before row [n] of a list
  --remove path        remove a key or a row
  --in-place           write the file instead of printing it

A value is TOML, whose numbers may be quantities: 2G, 512M+64K, [2G, 512M, 7, 1]. A number in a style of its
own (0x20000, 0b11, 4_096) is written so, any other in the style of its place; a row in the form that the
list has. Texts need their quotes: base.name='"linux"'.`,
  rules: 'Lists every check with its explanation, or explains some by code.',
};

/** The help of one command, or of all. */
export function usage(about?: CommandName): string {
  if (about) return `Usage: axvisor-studio ${SYNOPSES[about]}\n\n${DETAILS[about]}\n`;
  const lines = Object.values(SYNOPSES).map((line) => `  axvisor-studio ${line}\n`);
  return `Usage:
${lines.join('')}
Checks and edits the configuration files of the AxVisor hypervisor. COMMAND --help tells more; --version.
Exit code: 0 clean or done, 1 findings or a refused edit, 2 usage or a file that cannot be read.
`;
}
