import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles, sharedFolder } from '../base/shared-folder.ts';
import { decodeVm } from '../model/decode-vm.ts';
import { ARCHES, RELEASES } from '../model/release.ts';
import { planVm } from '../planner/plan-vm.ts';
import { parseToml } from '../toml/index.ts';
import type { MapMode } from './map-figure.ts';
import { layoutMemoryMap } from './memory-map.ts';
import { lintFigure } from './test-figure-lint.ts';

const MODES: readonly MapMode[] = ['compact', 'true', 'equal'];
const SIZES = [{ width: 400 }, { width: 560, height: 760 }, { width: 900, height: 300 }] as const;

test('every real file in every release, architecture and mode passes the lint of the picture', () => {
  const folder = sharedFolder();
  if (folder === undefined) {
    console.log('skipped: no shared folder, so no real file is laid out');
    return;
  }
  const count = { files: 0, figures: 0, boxes: 0, gaps: 0, flags: 0, overlaps: 0 };
  const faults: string[] = [];
  for (const file of listFiles('corpus/vms', 'toml')) {
    const parsed = parseToml(readFileSync(join(folder, file), 'utf8'));
    if (!parsed.ok) continue;
    count.files++;
    for (const release of RELEASES) {
      for (const arch of ARCHES) {
        const { config, diagnostics } = decodeVm(parsed.doc, { release, arch });
        const plan = planVm(config, { release, arch });
        for (const mode of MODES) {
          for (const size of SIZES) {
            const highOnTop = mode === 'compact' && size.width === 560;
            const figure = layoutMemoryMap(plan, { mode, highOnTop, findings: diagnostics, ...size });
            const found = lintFigure(figure);
            faults.push(
              ...found.map((fault) => `${file} ${release} ${arch} ${mode} ${size.width}: ${fault}`),
            );
            count.figures++;
            for (const lane of figure.lanes) {
              count.boxes += lane.boxes.length;
              count.gaps += lane.gaps.length;
              count.flags += lane.flags.length;
              count.overlaps += lane.overlaps.length;
            }
          }
        }
      }
    }
  }
  console.log(`memory maps: ${JSON.stringify(count)}, ${faults.length} faults`);
  expect(faults.slice(0, 20)).toEqual([]);
  expect(count.files).toBeGreaterThan(0);
});
