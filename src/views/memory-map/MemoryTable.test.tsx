// @vitest-environment jsdom
import '../parts/test-dom.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { layoutMemoryTable } from '../../geometry/memory-table.ts';
import { planVm } from '../../planner/plan-vm.ts';
import { testConfig } from '../../planner/test-config.ts';
import { MemoryTable } from './MemoryTable.tsx';

afterEach(cleanup);

test('the table has the same selection as the picture', () => {
  const rows = { memory: [[0x8000_0000n, 0x4000_0000n, 0n, 'System RAM']] } as const;
  const plan = planVm(testConfig(rows), { release: '0.3', arch: 'aarch64' });
  const onSelect = vi.fn();
  const selectedPath = ['kernel', 'memory_regions', 0, 1];
  render(<MemoryTable rows={layoutMemoryTable(plan)} selectedPath={selectedPath} onSelect={onSelect} />);
  const selected = screen.getByRole('row', { selected: true });
  expect(selected.textContent).toContain('System RAM');
  (document.querySelector('tbody tr[tabindex="0"]') as HTMLElement).focus();
  fireEvent.keyDown(document.activeElement as Element, { key: 'Enter' });
  expect(onSelect).toHaveBeenCalledWith(['kernel', 'memory_regions', 0], { focus: true });
});
