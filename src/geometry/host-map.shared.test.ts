import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles, sharedFolder } from '../base/shared-folder.ts';
import { decodePlatform } from '../model/platform-items.ts';
import { planHost } from '../planner/plan-host.ts';
import { parseToml } from '../toml/index.ts';
import { layoutHostMap } from './host-map.ts';
import { layoutHostTable } from './host-table.ts';
import type { MapMode } from './map-figure.ts';
import { lintFigure } from './test-figure-lint.ts';

const MODES: readonly MapMode[] = ['compact', 'true', 'equal'];
const SIZES = [{ width: 400 }, { width: 560, height: 760 }, { width: 900, height: 300 }] as const;

test('every real platform file passes the lint of the picture, and each of its ranges is drawn', () => {
  const folder = sharedFolder();
  if (folder === undefined) {
    console.log('skipped: no shared folder, so no real platform is laid out');
    return;
  }
  const count = { files: 0, figures: 0, ranges: 0, flags: 0, windows: 0 };
  const faults: string[] = [];
  for (const file of listFiles('corpus/platforms', 'toml')) {
    const parsed = parseToml(readFileSync(join(folder, file), 'utf8'));
    if (!parsed.ok) continue;
    count.files++;
    const { config, diagnostics } = decodePlatform(parsed.doc);
    const plan = planHost(config);
    expect(layoutHostTable(plan, diagnostics).filter((row) => row.size !== undefined).length).toBe(
      plan.ranges.length + (plan.space ? 1 : 0),
    );
    for (const mode of MODES) {
      for (const size of SIZES) {
        const highOnTop = size.width === 560;
        const figure = layoutHostMap(plan, { mode, highOnTop, findings: diagnostics, ...size });
        faults.push(...lintFigure(figure).map((fault) => `${file} ${mode} ${size.width}: ${fault}`));
        const [physical, virtual] = figure.lanes;
        const drawn = (physical?.boxes ?? []).reduce((sum, box) => sum + (box.fold?.count ?? 1), 0);
        if (drawn !== plan.ranges.length) faults.push(`${file}: ${drawn} of ${plan.ranges.length} ranges`);
        count.figures++;
        count.ranges += drawn;
        count.flags += physical?.flags.length ?? 0;
        count.windows += virtual?.boxes.length ?? 0;
      }
    }
  }
  console.log(`host maps: ${JSON.stringify(count)}, ${faults.length} faults`);
  expect(faults.slice(0, 20)).toEqual([]);
  expect(count.files).toBeGreaterThan(0);
});
