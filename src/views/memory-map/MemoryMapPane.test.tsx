// @vitest-environment jsdom
import '../parts/test-dom.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { layoutMemoryMap } from '../../geometry/memory-map.ts';
import { planVm } from '../../planner/plan-vm.ts';
import { type TestRows, testConfig } from '../../planner/test-config.ts';
import { MemoryMapPane, type MemoryMapPaneProps } from './MemoryMapPane.tsx';

afterEach(cleanup);

const ROWS: TestRows = {
  memory: [[0x8000_0000n, 0x4000_0000n, 0n, 'System RAM']],
  passthrough: [['uart', 0x900_0000n, 0x904_0000n, 0x1000n], ['/soc']],
};

function show(change: Partial<MemoryMapPaneProps> = {}, rows: TestRows = ROWS) {
  const plan = planVm(testConfig(rows), { release: '0.3', arch: 'aarch64' });
  const mode = change.mode ?? 'compact';
  const props: MemoryMapPaneProps = {
    figure: layoutMemoryMap(plan, { mode, width: 560, highOnTop: false }),
    table: <p>The table.</p>,
    show: 'picture',
    onShowChange: vi.fn(),
    mode,
    onModeChange: vi.fn(),
    highOnTop: false,
    onHighOnTopChange: vi.fn(),
    selectedPath: undefined,
    onSelect: vi.fn(),
    onToggleFold: vi.fn(),
    ...change,
  };
  render(<MemoryMapPane {...props} />);
  return props;
}

test.each([
  ['compact', 'Compact (not to scale)'],
  ['true', 'True scale'],
  ['equal', 'Equal rows'],
] as const)('in mode %s the badge says "%s"', (mode, badge) => {
  show({ mode });
  expect(screen.getByText(badge)).toBeTruthy();
});

test('the header changes scale, direction and view, and nothing by itself', () => {
  const props = show();
  fireEvent.click(screen.getByRole('radio', { name: 'True' }));
  expect(props.onModeChange).toHaveBeenCalledWith('true');
  fireEvent.click(screen.getByRole('checkbox', { name: 'High on top' }));
  expect(props.onHighOnTopChange).toHaveBeenCalledWith(true);
  fireEvent.click(screen.getByRole('radio', { name: 'Table' }));
  expect(props.onShowChange).toHaveBeenCalledWith('table');
});

test('what is not drawn is said below the picture, and the legend names only what is there', () => {
  show();
  expect(screen.getByText(/Not drawn: the devices of \/soc/)).toBeTruthy();
  const legend = screen.getByRole('list', { name: 'Legend' });
  expect([...legend.children].map((item) => item.textContent?.slice(1))).toEqual([
    'Allocated',
    'Passthrough',
  ]);
});

test('the table stands in place of the picture', () => {
  show({ show: 'table' });
  expect(screen.getByText('The table.')).toBeTruthy();
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('a file without addresses says what to do; broken text says that this is the last good state', () => {
  show({ stale: 'Last good state: the text does not parse' }, {});
  expect(screen.getByText('Nothing with an address yet.')).toBeTruthy();
  expect(screen.getByText(/Last good state/)).toBeTruthy();
});
