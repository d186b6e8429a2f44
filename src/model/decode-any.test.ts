import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPath } from '../base/path.ts';
import { locate, parseToml } from '../toml/index.ts';
import { decodeVm } from './decode-vm.ts';
import { guessTarget } from './guess-target.ts';
import { RELEASES } from './release.ts';
import { SECTIONS, VM_KEYS } from './vm-keys.ts';

const runs = { numRuns: Number(process.env.STUDIO_RUNS ?? 500) };

/** Any TOML value, as text: right and wrong ones alike. */
const { value: anyValue } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom(
      '0',
      '1',
      '-1',
      '0x8000_0000',
      '0xffff_ffff_ffff_ffff',
      `1${'0'.repeat(45)}`,
      '1e400',
      'nan',
    ),
    fc.constantFrom('true', '"pt"', '"uefi"', '"/"', '"x"', '""', '1979-05-27', '12:30'),
    fc.array(tie('value'), { maxLength: 7 }).map((items) => `[${items.join(', ')}]`),
    fc
      .uniqueArray(fc.constantFrom('name', 'gpa', 'length', 'emu_type', 'passthrough', 'zz'), {
        maxLength: 4,
      })
      .chain((keys) =>
        fc
          .tuple(...keys.map(() => tie('value')))
          .map((values) => `{${keys.map((key, i) => `${key} = ${values[i]}`).join(', ')}}`),
      ),
  ),
}));

const section = (name: string) =>
  fc
    .dictionary(fc.constantFrom(...VM_KEYS.map((spec) => spec.key), 'zz'), anyValue, {
      maxKeys: 10,
      noNullPrototype: true,
    })
    .map(
      (entries) =>
        `[${name}]\n${Object.entries(entries)
          .map(([key, value]) => `${key} = ${value}\n`)
          .join('')}`,
    );

const file = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(...SECTIONS.map(section)).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: section('x').map((text) => text.slice(text.indexOf('\n') + 1)) },
  {
    weight: 1,
    arbitrary: fc.tuple(anyValue, section('kernel')).map(([value, rest]) => `base = ${value}\n${rest}`),
  },
);

test('whatever the values are, decoding answers: findings in the text, rows as many as written, nothing told twice', () => {
  fc.assert(
    fc.property(file, fc.constantFrom(...RELEASES), (text, release) => {
      const parsed = parseToml(text);
      expect(parsed.ok).toBe(true);
      if (!parsed.ok) return;
      const { config, diagnostics } = decodeVm(parsed.doc, { release, arch: 'riscv64' });
      const told = diagnostics.map(
        (finding) => `${finding.code} ${formatPath(finding.path)} ${finding.message}`,
      );
      expect(new Set(told).size).toBe(told.length);
      for (const { path, target, related } of diagnostics) {
        for (const at of [path, ...related.map((place) => place.path)]) {
          expect(locate(parsed.doc, at, target).end).toBeLessThanOrEqual(text.length);
        }
      }
      const written = parsed.doc.root.entries.get('kernel')?.value;
      const regions = written?.kind === 'table' ? written.entries.get('memory_regions')?.value : undefined;
      if (regions)
        expect(config.kernel.memory_regions).toHaveLength(
          regions.kind === 'array' ? regions.items.length : 0,
        );
      expect(guessTarget(parsed.doc, 'a.toml').release).toBeDefined();
    }),
    runs,
  );
});
