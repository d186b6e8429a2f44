import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

// The import law of README.md, executed: a folder is a stage and knows only the stages it names.

interface Stage {
  /** Folders that may be imported; `types:x`: only with `import type`. */
  readonly may: readonly string[];
  /** Packages that this folder owns: `x` also allows `x/y`. */
  readonly packages: readonly string[];
  /** Where to go with what is not allowed here. */
  readonly instead: string;
}

const CORE = ['base', 'toml', 'model', 'planner', 'rules', 'geometry', 'files'];
/** The tables and words of the model that panes show; its reading and writing is not among them. */
const WORDS = ['release', 'quantity', 'vm-keys'].map((name) => `model/${name}.ts`);
const SHOWN = ['state', 'base', ...WORDS, 'types:model', 'types:planner', 'types:geometry'];
/** What page and command line show alike: pure functions of the workspace. */
const DERIVED = ['derive', 'located', 'file-view', 'source-file'].map((name) => `state/${name}.ts`);
const DRAWING = ['react', 'react-aria-components', 'lucide-react'];
const DOWN = 'Move the shared part to an earlier stage, or let src/state/ bring both together.';
const THROUGH_STATE = 'Ask src/state/ for it; what two panes share goes to src/views/parts/.';

/** In the order of the stages; the first key that the file's path starts with counts. */
const LAW: Readonly<Record<string, Stage>> = {
  base: { may: [], packages: [], instead: 'base knows no stage; move the file up to the stage it needs.' },
  toml: { may: ['base'], packages: ['smol-toml'], instead: DOWN },
  model: { may: ['toml', 'base'], packages: [], instead: DOWN },
  planner: { may: ['model', 'base'], packages: [], instead: DOWN },
  rules: { may: ['planner', 'model', 'base'], packages: [], instead: DOWN },
  geometry: { may: ['planner', 'model', 'base'], packages: [], instead: DOWN },
  files: { may: ['base'], packages: ['idb-keyval', 'zod/mini'], instead: DOWN },
  state: { may: CORE, packages: ['zustand'], instead: 'Drawing belongs to src/views/.' },
  'views/parts': { may: SHOWN, packages: DRAWING, instead: THROUGH_STATE },
  'views/text': {
    may: [...SHOWN, 'views/parts'],
    packages: [...DRAWING, 'monaco-editor', '@monaco-editor/react'],
    instead: THROUGH_STATE,
  },
  'views/app': {
    may: [...SHOWN, 'views'],
    packages: [...DRAWING, 'react-resizable-panels'],
    instead: THROUGH_STATE,
  },
  views: { may: [...SHOWN, 'views/parts'], packages: DRAWING, instead: THROUGH_STATE },
  'main.tsx': { may: ['views'], packages: ['react', 'react-dom', '@fontsource'], instead: THROUGH_STATE },
  cli: {
    may: [...CORE, ...DERIVED],
    packages: ['node:'],
    instead: 'The command line has no page and no store.',
  },
  'cli.ts': { may: ['cli'], packages: [], instead: 'What the command line does stands in src/cli/.' },
  '': { may: [], packages: [], instead: 'Put the file into the folder of its stage.' },
};

/** Exceptions, as `file → specifier`. It stays empty. */
const debt: readonly string[] = [];

/** Beside the law of its folder a test may use any earlier stage, the test tools and node's own modules. */
const TEST_PACKAGES = [
  'node:',
  'vitest',
  'fast-check',
  '@testing-library',
  'fake-indexeddb',
  'toml-eslint-parser',
  'react-dom',
];
const isTest = (file: string) =>
  /\.test\.tsx?$|(^|\/)test-[^/]*$|^base\/shared-folder\.ts$|-laws\.ts$/.test(file);

const IMPORT =
  /^(?:import|export)\b([^'"`;=()]*)\bfrom\s+'([^'\n]+)'|^import\s+'([^'\n]+)'|\bimport\(\s*'([^'\n]+)'\s*\)/gm;

interface Import {
  readonly specifier: string;
  readonly typesOnly: boolean;
}

function findImports(text: string): readonly Import[] {
  return [...text.matchAll(IMPORT)].map(([, clause = '', from, bare, dynamic]) => ({
    specifier: (from ?? bare ?? dynamic ?? '').replace(/\?\w+$/, ''),
    typesOnly: /^\s+type\b/.test(clause) || /^\s*\{(\s*type\s[^,}]+,?)+\s*\}\s*$/.test(clause),
  }));
}

function startsWithAny(name: string, heads: readonly string[]): boolean {
  return heads.some((head) => name === head || name.startsWith(head.endsWith(':') ? head : `${head}/`));
}

/** The folder whose files know each other: `toml`, `views/form`; '' for files of src/ itself. */
function folderOf(file: string): string {
  const depth = file.startsWith('views/') ? 2 : 1;
  return file.split('/').slice(0, -1).slice(0, depth).join('/');
}

function stageOf(file: string): string {
  return Object.keys(LAW).find((key) => startsWithAny(file, [key])) ?? '';
}

/** What is wrong with one import, as a sentence; undefined when the law allows it. `file`: path from src/. */
function judgeImport(file: string, { specifier, typesOnly }: Import): string | undefined {
  const stages = Object.keys(LAW);
  const stage = stageOf(file);
  const { may, packages, instead } = LAW[stage] as Stage;
  const says = (why: string) => `src/${file} imports '${specifier}': ${why}`;
  if (debt.includes(`${file} → ${specifier}`)) return undefined;
  if (!specifier.startsWith('.')) {
    if (startsWithAny(specifier, [...packages, ...(isTest(file) ? TEST_PACKAGES : [])])) return undefined;
    const owners = stages.filter((key) => startsWithAny(specifier, LAW[key]?.packages ?? []));
    const home = owners.map((key) => `src/${key}`).join(', ');
    return says(
      home === '' ? `no folder owns this package. ${instead}` : `it belongs to ${home}. ${instead}`,
    );
  }
  const target = posix.join(posix.dirname(file), specifier);
  if (target.startsWith('..')) return says('it lies outside src/; only the page itself is built from there.');
  if (!isTest(file) && isTest(target)) return says('it is a helper of tests; the product must not need it.');
  if (startsWithAny(target, may)) return undefined;
  if (folderOf(file) === folderOf(target) && (folderOf(file) !== '' || !/\.tsx?$/.test(target)))
    return undefined;
  if (isTest(file) && stages.indexOf(stageOf(target)) < stages.indexOf(stage)) return undefined;
  const asTypes = may.filter((name) => name.startsWith('types:')).map((name) => name.slice(6));
  if (startsWithAny(target, asTypes)) {
    return typesOnly ? undefined : says(`only its types may be used here (\`import type\`). ${instead}`);
  }
  return says(`${stage || 'src'} may import ${may.join(', ') || 'nothing'}. ${instead}`);
}

function judgeText(file: string, text: string): readonly string[] {
  return findImports(text).flatMap((found) => judgeImport(file, found) ?? []);
}

test('every import keeps the law', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && file !== 'imports.test.ts');
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((file) => judgeText(file, readFileSync(`src/${file}`, 'utf8')))).toEqual([]);
});

test('the list of debts is empty', () => {
  expect(debt).toEqual([]);
});

test.each([
  ['base/span.ts', "import { parseToml } from '../toml/index.ts';", 'base knows no stage'],
  ['toml/parse.ts', "import { Key } from '../model/vm-keys.ts';", 'earlier stage'],
  ['model/decode-vm.ts', "import { parse } from 'smol-toml';", 'belongs to src/toml'],
  [
    'rules/alignment.ts',
    "import type { Shape } from '../geometry/shape.ts';",
    'may import planner, model, base',
  ],
  ['rules/alignment.ts', "import { applyEdits } from '../toml/index.ts';", 'may import planner, model, base'],
  ['state/derive.ts', "import { useMemo } from 'react';", 'Drawing belongs to src/views/'],
  ['state/derive.ts', "export {\n  App,\n} from '../views/app/App.tsx';", 'may import base, toml'],
  ['views/form/Form.tsx', "import { decodeVm } from '../../model/decode-vm.ts';", 'only its types'],
  ['views/form/Form.tsx', "import { checkVm } from '../../rules/check-vm.ts';", 'Ask src/state/'],
  ['views/form/Form.tsx', "import { Map } from '../memory-map/MemoryMap.tsx';", 'src/views/parts/'],
  ['views/parts/Button.tsx', "import { Form } from '../form/Form.tsx';", 'src/views/parts/'],
  ['views/app/App.tsx', "const text = import('monaco-editor/editor');", 'belongs to src/views/text'],
  ['files/drafts.ts', "import { z } from 'zod';", 'no folder owns this package'],
  ['model/key-types.ts', "import { readFileSync } from 'node:fs';", 'belongs to src/cli.'],
  ['planner/memory.ts', "import { vmOf } from './test-config.ts';", 'helper of tests'],
  ['planner/plan-vm.test.ts', "import { checkVm } from '../rules/check-vm.ts';", 'may import model, base'],
  ['state/presets.ts', "import vms from '../../configs/vms.ts';", 'outside src/'],
  ['cli/check.ts', "import { openTexts } from '../state/studio.ts';", 'no page and no store'],
  ['cli/check.ts', "import { createStore } from 'zustand/vanilla';", 'belongs to src/state'],
  ['cli.ts', "import { viewsOf } from './state/derive.ts';", 'stands in src/cli/'],
  ['helpers.ts', "import { assert } from './base/assert.ts';", 'folder of its stage'],
])('%s with %s is refused', (file, text, why) => {
  expect(judgeText(file, text)).toEqual([expect.stringContaining(why)]);
});

test.each([
  ['toml/parse.ts', "import { parse } from 'smol-toml';\nimport type { Span } from '../base/span.ts';"],
  ['views/form/Form.tsx', "import type { VmConfig } from '../../model/vm-config.ts';"],
  ['views/form/Form.tsx', "import { type Arch, type Release } from '../../model/choices.ts';"],
  ['views/form/Form.tsx', "import { RELEASES } from '../../model/release.ts';"],
  ['views/app/App.tsx', "import { Form } from '../form/Form.tsx';\nimport './App.module.css';"],
  ['views/text/monaco.ts', "import Worker from 'monaco-editor/editor/editor.worker?worker';"],
  [
    'rules/alignment.test.ts',
    "import { parseToml } from '../toml/index.ts';\nimport { test } from 'vitest';",
  ],
  ['cli/check.ts', "import { viewsOf } from '../state/derive.ts';\nimport { basename } from 'node:path';"],
  ['main.tsx', "import '@fontsource/jetbrains-mono/latin-400.css';\nimport './tokens.css';"],
])('%s with %s is allowed', (file, text) => {
  expect(findImports(text).length).toBeGreaterThan(0);
  expect(judgeText(file, text)).toEqual([]);
});
