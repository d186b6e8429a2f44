import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LineIndex } from '../base/line-index.ts';
import { sharedFolder } from '../base/shared-folder.ts';
import { parseToml } from './index.ts';

interface Verdict {
  readonly ok: boolean;
  readonly line?: number;
}

interface Case {
  readonly name: string;
  readonly toml: string;
  readonly 'axvmconfig-0.2.2': Verdict;
}

const file = join(sharedFolder() ?? '', 'conformance', 'vm.jsonl');
const cases = existsSync(file)
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Case)
  : [];
if (cases.length === 0)
  console.log('skipped: no conformance folder, syntax errors are not compared with upstream');

test.skipIf(cases.length === 0)('what is no TOML for us is none upstream, for the same line', () => {
  let refused = 0;
  for (const { name, toml, 'axvmconfig-0.2.2': upstream } of cases) {
    const result = parseToml(toml);
    if (result.ok) continue;
    const lines = new LineIndex(toml);
    expect({ name, ok: upstream.ok }).toEqual({ name, ok: false });
    const first = result.errors[0]?.span.start ?? 0;
    expect({ name, line: lines.positionAt(first).line }).toEqual({ name, line: upstream.line });
    refused++;
  }
  console.log(`conformance: ${refused} of ${cases.length} cases are no TOML, each on upstream's line`);
});
