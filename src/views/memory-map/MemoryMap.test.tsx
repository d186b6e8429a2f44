// @vitest-environment jsdom
import '../parts/test-dom.ts';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Path } from '../../base/path.ts';
import { layoutMemoryMap } from '../../geometry/memory-map.ts';
import { planVm } from '../../planner/plan-vm.ts';
import { type TestRows, testConfig } from '../../planner/test-config.ts';
import { MemoryMap } from './MemoryMap.tsx';

afterEach(cleanup);

const ROWS: TestRows = {
  kernel: { kernel_load_addr: 0x8020_0000n },
  memory: [[0x8000_0000n, 0x4000_0000n, 0n, 'System RAM']],
  passthrough: [
    ['uart', 0x900_0000n, 0x900_0000n, 0x1000n],
    ['nic', 0x8f00_0000n, 0x8f00_0000n, 0x1000n],
  ],
};

function show(rows: TestRows, selectedPath?: Path, openFolds?: ReadonlySet<string>) {
  const plan = planVm(testConfig(rows), { release: '0.5', arch: 'aarch64' });
  const options = { mode: 'compact', width: 560, highOnTop: false } as const;
  const figure = layoutMemoryMap(plan, openFolds ? { ...options, openFolds } : options);
  const onSelect = vi.fn();
  const onToggleFold = vi.fn();
  const props = { figure, onSelect, onToggleFold };
  const { rerender } = render(<MemoryMap {...props} selectedPath={selectedPath} />);
  const selectElsewhere = (path: Path) => rerender(<MemoryMap {...props} selectedPath={path} />);
  return { onSelect, onToggleFold, selectElsewhere };
}

const focusedName = () => document.activeElement?.getAttribute('aria-label')?.split(',')[0];
const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });
const focusFirst = () => (document.querySelector('[role=option][tabindex="0"]') as SVGElement).focus();

test('one tab stop, and the arrows go through everything from top to bottom', () => {
  show(ROWS);
  expect(document.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  focusFirst();
  const way = [focusedName()];
  for (let i = 0; i < 4; i++) {
    press('ArrowDown');
    way.push(focusedName());
  }
  expect(way).toEqual(['uart', 'System RAM', 'Kernel', 'Overlap of System RAM and nic', 'nic']);
  press('ArrowUp');
  expect(focusedName()).toBe('Overlap of System RAM and nic');
  press('Home');
  expect(focusedName()).toBe('uart');
  press('End');
  expect(focusedName()).toBe('nic');
  expect(document.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

test('! goes to the next problem and round again', () => {
  show(ROWS);
  focusFirst();
  const way = ['!', '!', '!', '!'].map((key) => {
    press(key);
    return focusedName();
  });
  expect(way).toEqual(['System RAM', 'Overlap of System RAM and nic', 'nic', 'System RAM']);
});

test('Enter asks for the form, a click only selects, Alt+click does both, Escape leaves', () => {
  const { onSelect } = show(ROWS);
  focusFirst();
  press('Enter');
  expect(onSelect).toHaveBeenLastCalledWith(['devices', 'passthrough_devices', 0], { focus: true });
  fireEvent.click(screen.getByRole('option', { name: /^System RAM/ }));
  expect(onSelect).toHaveBeenLastCalledWith(['kernel', 'memory_regions', 0], { focus: false });
  fireEvent.click(screen.getByRole('option', { name: /^Kernel/ }), { altKey: true });
  expect(onSelect).toHaveBeenLastCalledWith(['kernel', 'kernel_load_addr'], { focus: true });
  press('Escape');
  expect(document.activeElement).toBe(document.body);
});

test('keys act on the region that has the focus, however it got there', () => {
  const { onSelect } = show(ROWS);
  focusFirst();
  act(() => screen.getByRole('option', { name: /^Kernel/ }).focus());
  press('Enter');
  expect(onSelect).toHaveBeenLastCalledWith(['kernel', 'kernel_load_addr'], { focus: true });
});

test('a selection inside a row marks its region and takes no focus', () => {
  const { selectElsewhere } = show(ROWS);
  selectElsewhere(['devices', 'passthrough_devices', 1, 2]);
  const marked = screen.getByRole('option', { selected: true });
  expect(marked.getAttribute('aria-label')).toMatch(/^nic/);
  expect(marked.getAttribute('tabindex')).toBe('0');
  expect(document.activeElement).toBe(document.body);
});

test('every element that stands for a piece of the file says which', () => {
  show(ROWS);
  const paths = [...document.querySelectorAll('[data-path]')].map((element) =>
    element.getAttribute('data-path'),
  );
  expect(new Set(paths)).toEqual(
    new Set([
      'devices.passthrough_devices[0]',
      'devices.passthrough_devices[1]',
      'kernel.kernel_load_addr',
      'kernel.memory_regions[0]',
    ]),
  );
});

const UARTS: TestRows = {
  passthrough: Array.from({ length: 12 }, (_, i) => {
    const base = 0xfeb4_0000n + BigInt(i) * 0x1_0000n;
    return [`uart${i}`, base, base, 0x1000n] as const;
  }),
};

test('Enter opens a fold, the left arrow on a member closes it, and a selected member marks the fold', () => {
  const closed = show(UARTS, ['devices', 'passthrough_devices', 7]);
  expect(screen.getByRole('option', { selected: true }).getAttribute('aria-label')).toMatch(/^12 regions/);
  focusFirst();
  press('Enter');
  const id = closed.onToggleFold.mock.calls[0]?.[0] as string;
  expect(closed.onSelect).not.toHaveBeenCalled();
  cleanup();
  const opened = show(UARTS, undefined, new Set([id]));
  expect(screen.getAllByRole('option')).toHaveLength(12);
  focusFirst();
  press('ArrowLeft');
  fireEvent.click(screen.getByRole('button', { name: 'Fold 12 regions again' }));
  expect(opened.onToggleFold.mock.calls).toEqual([[id], [id]]);
});

test('ten thousand rows put a few hundred elements on the page', () => {
  const memory = Array.from({ length: 10_000 }, (_, i) => [BigInt(i) << 30n, 1n << 29n, 1n] as const);
  show({ memory });
  expect(document.querySelectorAll('svg *').length).toBeLessThan(3000);
  expect(screen.getAllByRole('option').length).toBeLessThan(300);
});
