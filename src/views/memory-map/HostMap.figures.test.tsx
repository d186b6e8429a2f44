import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { layoutHostMap } from '../../geometry/host-map.ts';
import { lintFigure } from '../../geometry/test-figure-lint.ts';
import { platformOf } from '../../model/test-platform.ts';
import { planHost } from '../../planner/plan-host.ts';
import { MemoryMap } from './MemoryMap.tsx';
import { expectFigure } from './test-figure.ts';

// The host maps of the platforms that come with the program.
const FOLDER = join(import.meta.dirname, '../../../configs/platforms');
const NAMES = readdirSync(FOLDER).map((file) => file.replace(/\.toml$/, ''));

describe.each(NAMES)('%s', (name) => {
  const { config } = platformOf(readFileSync(join(FOLDER, `${name}.toml`), 'utf8'));
  const figure = layoutHostMap(planHost(config), { mode: 'compact', width: 560, highOnTop: false });

  test('passes the lint', () => {
    expect(lintFigure(figure)).toEqual([]);
  });

  test('looks as it was reviewed', () => {
    const markup = renderToStaticMarkup(
      <MemoryMap figure={figure} selectedPath={undefined} onSelect={() => {}} onToggleFold={() => {}} />,
    );
    expectFigure(`host-${name}`, markup);
  });
});
