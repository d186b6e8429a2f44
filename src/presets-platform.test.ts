import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatPath } from './base/path.ts';
import { mergeSpecs } from './model/axconfig-merge.ts';
import { formatAxconfigRust } from './model/axconfig-rust.ts';
import { decodePlatform } from './model/platform-items.ts';
import { findPlatformKey } from './model/platform-keys.ts';
import { findText, findUint, platformFormat } from './model/platform-lookup.ts';
import { formatType, parseType } from './model/platform-type.ts';
import { planHost } from './planner/plan-host.ts';
import { checkPlatform } from './rules/check-platform.ts';
import { parseToml } from './toml/index.ts';

// Every platform preset is clean under the catalogue and builds with defconfig as make merges them.

const FOLDER = 'configs/platforms';
const FACTS = /^# Release 0\.1 · ([^·]+) · .+$/;
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.toml'));

function open(name: string) {
  const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
  const parsed = parseToml(text);
  if (!parsed.ok) throw new Error(`${name}: ${parsed.errors[0]?.message}`);
  return { text, stem: name.replace(/\.toml$/, ''), file: name, ...decodePlatform(parsed.doc) };
}

const defconfig = open('defconfig.toml');

test('there are presets', () => {
  expect(names.length).toBeGreaterThanOrEqual(7);
});

describe.each(names)('%s', (name) => {
  const { text, stem, config, diagnostics } = open(name);
  const others = name === defconfig.file ? [] : [defconfig];
  const merged = mergeSpecs([{ file: name, config }, ...others], ['smp=4']);

  test('axconfig-gen and every rule take it without a word', () => {
    const found = [...diagnostics, ...checkPlatform(config, { stem, others })];
    expect(found.map(({ severity, code, path }) => `${severity} ${code} ${formatPath(path)}`)).toEqual([]);
  });

  test('its first two lines say what it is', () => {
    const [title, facts] = text.split('\n');
    expect(title).toMatch(/^# \S/);
    const [, arch] = FACTS.exec(facts ?? '') ?? [];
    expect(findText(config, 'arch') ?? 'every architecture').toBe(arch);
    const [, amount, unit] = /(\d+) (MiB|GiB) of RAM$/.exec(facts ?? '') ?? [];
    const bytes = BigInt(amount ?? 0) << (unit === 'GiB' ? 30n : 20n);
    expect(bytes).toBe(findUint(config, 'phys-memory-size') ?? 0n);
  });

  test('every item is known, has the type that is expected, and each MMIO row its label', () => {
    for (const item of config.items) {
      const spec = findPlatformKey(item.path);
      const type = spec && parseType(spec.type);
      expect(item.declared && formatType(item.declared), formatPath(item.path)).toBe(
        type && formatType(type),
      );
      expect(spec?.formats).toContain(platformFormat(config));
    }
    for (const { kind, label } of planHost(config).ranges) {
      if (kind === 'mmio') expect(label).not.toMatch(/^MMIO \d+$/);
    }
  });

  test('it becomes Rust', () => {
    if (!merged.ok) throw new Error(JSON.stringify(merged.faults));
    const rust = formatAxconfigRust(merged.config);
    expect(rust.ok && rust.warnings).toEqual([]);
    expect(rust.ok && rust.text).toContain('pub const SMP: usize = 4;\n');
  });
});
