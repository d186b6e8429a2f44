import { beforeAll, expect, test } from 'vitest';
import { type FileView, viewsOf } from './derive.ts';
import { loadChecks } from './load-checks.ts';
import { buildPlatform, findBuildPartners } from './platform-build.ts';
import { parseOverrides } from './platform-build-choice.ts';
import { createStudio } from './studio.ts';
import { openTexts } from './tabs.ts';

const store = createStudio();
beforeAll(() => loadChecks(store));

function viewsFor(...texts: readonly string[]): readonly FileView[] {
  store.setState({ workspace: { files: [] } });
  openTexts(
    store,
    texts.map((text, i) => ({ name: `f${i}.toml`, text })),
  );
  return [...viewsOf(store.getState()).values()];
}

const PLATFORM = 'arch = "x86_64" # str\nplatform = "p" # str\n[plat]\nx = 1 # uint\n';
const DEFCONFIG = 'smp = 1 # uint\nticks-per-sec = 100 # uint\n';

test('kernel settings are merged with platforms, and neither with its own kind', () => {
  const [a, b, settings, vm] = viewsFor(PLATFORM, PLATFORM, DEFCONFIG, '[base]\nid = 1\n');
  if (!a || !b || !settings || !vm) throw new Error('no views');
  const all = [a, b, settings, vm];
  expect(findBuildPartners(a, all)).toEqual([settings]);
  expect(findBuildPartners(settings, all)).toEqual([a, b]);
});

test('the order of the files does not matter: the settings come first, as make has it', () => {
  const [platform, settings] = viewsFor(PLATFORM, DEFCONFIG);
  if (!platform || !settings) throw new Error('no views');
  const one = buildPlatform([platform, settings], ['smp=4']);
  const other = buildPlatform([settings, platform], ['smp=4']);
  expect(one).toEqual(other);
  if (one.kind !== 'built') throw new Error('refused');
  expect(one.rust).toContain('pub const SMP: usize = 4;');
  expect(one.toml).toContain('smp = 4 # uint');
  const smp = one.constants.find(({ name }) => name === 'SMP');
  expect(smp).toMatchObject({ fileId: settings.file.id, path: ['smp'], overridden: true });
  expect(one.constants.filter(({ overridden }) => overridden)).toEqual([smp]);
});

test('every reason of a refusal is told, with its place', () => {
  const [platform, settings] = viewsFor(`smp = 2 # uint\nticks-per-sec = 1 # uint\n${PLATFORM}`, DEFCONFIG);
  if (!platform || !settings) throw new Error('no views');
  const build = buildPlatform([platform, settings], ['nothing=1']);
  if (build.kind !== 'refused') throw new Error('built');
  expect(build.remarks.map(({ path }) => path)).toEqual([['smp'], ['ticks-per-sec'], []]);
  expect(build.remarks.map(({ fileId }) => fileId)).toEqual([platform.file.id, platform.file.id, undefined]);
  const [bad] = viewsFor(PLATFORM.replace('1 # uint', '1 # one').replace('"p" # str', '1.5'));
  if (!bad) throw new Error('no view');
  const refused = buildPlatform([bad], []);
  expect(refused.kind === 'refused' && refused.remarks.map(({ path }) => path.join('.'))).toEqual([
    'platform',
    'plat.x',
  ]);
});

test('only the Rust output fails where the tool panics', () => {
  const [view] = viewsFor(`${PLATFORM}y = [1, "a", []]\n`);
  if (!view) throw new Error('no view');
  const build = buildPlatform([view], []);
  expect(build).toMatchObject({ kind: 'refused', remarks: [{ path: ['plat', 'y'] }] });
  expect(build.toml).toContain('y = ');
});

test('what is left out or does not compile is a remark', () => {
  const [view] = viewsFor(`${PLATFORM}e = []\nx-y = "0XF" # uint\nX_y = 1 # uint\n[type]\n`);
  if (!view) throw new Error('no view');
  const build = buildPlatform([view], []);
  if (build.kind !== 'built') throw new Error('refused');
  expect(build.remarks.map(({ message, path }) => `${path.join('.')}: ${message.split('. ')[0]}`)).toEqual([
    expect.stringMatching(/^plat\.e: e is left out/),
    expect.stringMatching(/^plat\.x-y: Rust does not read 0XF/),
    expect.stringMatching(/^plat\.x-y: x-y and X_y become the same name/),
    expect.stringMatching(/^type: “type” makes no Rust name/),
  ]);
});

test.each([
  ['', []],
  ['smp=4', ['smp=4']],
  ['-w smp=4   -w arch="x86_64"', ['smp=4', 'arch="x86_64"']],
  ["a.b='x y' c=[1, 2]", ["a.b='x y'", 'c=[1, 2]']],
  ['a=[[1, 2], [3, 4]] b=1', ['a=[[1, 2], [3, 4]]', 'b=1']],
  ['a="say \\"no\\" now" b', ['a="say \\"no\\" now"', 'b']],
  ['a="open b=1', ['a="open', 'b=1']],
])('overrides %s', (text, expected) => {
  expect(parseOverrides(text)).toEqual(expected);
});
