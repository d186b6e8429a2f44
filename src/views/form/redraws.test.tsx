// @vitest-environment jsdom
import '../parts/test-dom.ts';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { applyOperations } from '../../state/edit-file.ts';
import { EMPTY_STUDIO, select } from '../../state/studio.ts';
import { openTexts } from '../../state/tabs.ts';
import { studio } from '../../state/use-studio.ts';
import { FormPane } from './FormPane.tsx';

const drawn = vi.hoisted(() => ({ controls: [] as string[] }));

// Every control of a value is drawn by CellControl: counting its draws counts what was drawn anew.
vi.mock('../parts/fields/CellControl.tsx', async (original) => {
  const actual = await original<typeof import('../parts/fields/CellControl.tsx')>();
  return {
    CellControl: (props: Parameters<typeof actual.CellControl>[0]) => {
      drawn.controls.push(props.cell.pathText);
      return <actual.CellControl {...props} />;
    },
  };
});

function vmOf(rows: number): string {
  const regions = Array.from(
    { length: rows },
    (_, i) => `  [0x${(0x1000_0000 + i * 0x1000).toString(16)}, 0x1000, 0x7, 2], # region ${i}`,
  );
  return `[base]
id = 1
name = "many"
vm_type = 1
cpu_num = 1

[kernel]
entry_point = 0x1000
image_location = "memory"
kernel_path = "k"
kernel_load_addr = 0x1000
memory_regions = [
${regions.join('\n')}
]

[devices]
emu_devices = []
passthrough_devices = []
`;
}

function open(rows: number): string {
  const [id = ''] = openTexts(studio, [{ name: 'many.toml', text: vmOf(rows) }]);
  render(<FormPane fileId={id} />);
  return id;
}

const drawnRows = () => document.querySelectorAll('[role="row"][data-path]').length;

// Drawing a whole form in jsdom takes its time where the machine is busy.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  studio.setState(EMPTY_STUDIO);
  drawn.controls = [];
});
afterEach(cleanup);

test('an edit of one field draws that field anew and no row', () => {
  const id = open(60);
  expect(drawn.controls.length).toBeGreaterThan(60 * 4);
  drawn.controls = [];
  act(() => {
    const path = ['kernel', 'entry_point'];
    applyOperations(studio, id, [{ kind: 'set', path, value: 0x2000n }], 'text');
  });
  expect(drawn.controls).toEqual(['kernel.entry_point']);
});

test('an edit of one row draws that row anew and no other', () => {
  const id = open(60);
  drawn.controls = [];
  act(() => {
    const path = ['kernel', 'memory_regions', 7, 1];
    applyOperations(studio, id, [{ kind: 'set', path, value: 0x800n }], 'map');
  });
  expect(new Set(drawn.controls)).toEqual(
    new Set([0, 1, 2, 3].map((column) => `kernel.memory_regions[7][${column}]`)),
  );
});

test('a selection draws at most the rows it leaves and enters', () => {
  const id = open(60);
  act(() => select(studio, id, ['kernel', 'memory_regions', 3], 'map'));
  drawn.controls = [];
  act(() => select(studio, id, ['kernel', 'memory_regions', 50], 'map'));
  expect(drawn.controls.length).toBeLessThanOrEqual(8);
});

test('of 10,000 rows only those on screen are in the page, and a selected one comes into it', () => {
  const id = open(10_000);
  expect(drawnRows()).toBeGreaterThan(10);
  expect(drawnRows()).toBeLessThan(60);
  act(() => select(studio, id, ['kernel', 'memory_regions', 5000], 'map'));
  const row = document.querySelector('[data-path="kernel.memory_regions[5000]"]');
  expect(row?.getAttribute('data-selected')).toBe('true');
  expect(drawnRows()).toBeLessThan(60);
});

test('a row far down is edited like any other', () => {
  const id = open(10_000);
  act(() => select(studio, id, ['kernel', 'memory_regions', 9999], 'map'));
  const control = screen.getByRole<HTMLInputElement>('textbox', { name: 'Size, memory region 10000' });
  act(() => control.focus());
  fireEvent.change(control, { target: { value: '8K' } });
  fireEvent.keyDown(control, { key: 'Enter' });
  const text = studio.getState().workspace.files[0]?.source.text;
  expect(text).toContain(', 0x2000, 0x7, 2], # region 9999');
});

test('the row that has the focus stays in the page when the list is scrolled away from it', () => {
  open(10_000);
  const control = screen.getByRole<HTMLInputElement>('textbox', { name: 'Size, memory region 1' });
  act(() => control.focus());
  fireEvent.change(control, { target: { value: '64' } });
  const scroller = control.closest('[role="rowgroup"]') as HTMLElement;
  scroller.scrollTop = 100_000;
  act(() => {
    fireEvent.scroll(scroller);
  });
  expect(screen.queryByRole('textbox', { name: 'Size, memory region 2' })).toBeNull();
  expect(screen.getByRole('textbox', { name: 'Size, memory region 1' })).toBe(control);
  expect(control.value).toBe('64');
});
