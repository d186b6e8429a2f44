/** Every VM file of the shared corpus, read for the release and architecture that are guessed. Only shared tests import this. */
import { listFiles } from '../base/shared-folder.ts';
import { detectFileKind } from '../model/file-kind.ts';
import { guessTarget } from '../model/guess-target.ts';
import { readShared } from '../model/test-recorded-answers.ts';
import { parseToml } from '../toml/index.ts';
import { type ReadVm, readVm } from './test-rule.ts';

export interface CorpusVm extends ReadVm {
  /** From the shared folder: `corpus/vms/axvisor/nimbos-x86_64@1029a852.toml`. */
  readonly file: string;
  /** The parser of its own release takes it. */
  readonly taken: boolean;
}

export function corpusVms(): readonly CorpusVm[] {
  return listFiles('corpus/vms', 'toml').flatMap((file) => {
    const parsed = parseToml(readShared(file));
    if (!parsed.ok) return [];
    const kind = detectFileKind(parsed.doc);
    if (kind !== 'vm' && kind !== 'flat-vm') return [];
    const name = file.slice(file.lastIndexOf('/') + 1);
    const read = readVm(name, parsed.doc, guessTarget(parsed.doc, name));
    const taken = read.vm.decoded.every(({ severity }) => severity !== 'error');
    return [{ ...read, file, taken }];
  });
}
