// @vitest-environment jsdom
import '../parts/test-dom.ts';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openTexts } from '../../state/tabs.ts';
import { studio } from '../../state/use-studio.ts';
import { findFile } from '../../state/workspace.ts';
import { TextPane } from './TextPane.tsx';

/** Monaco's chunk stays on its way until the test lets it fail. */
const chunk = vi.hoisted(() => {
  let fail: () => void = () => undefined;
  const failed = new Promise<void>((resolve) => {
    fail = resolve;
  });
  return { failed, fail };
});

vi.mock('./MonacoPane.tsx', async () => {
  await chunk.failed;
  throw new Error('the chunk could not be loaded');
});

afterEach(cleanup);

test('the text can be read while the editor loads, and edited byte for byte when it cannot be loaded', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const text = '\uFEFF[base]\r\nid = 1\ncpu_num = 2\r\n';
  const [id] = openTexts(studio, [{ name: 'a.toml', text }]) as [string];
  const source = () => findFile(studio.getState().workspace, id)?.source.text;
  render(<TextPane fileId={id} />);
  const preview = screen.getByRole('region', { name: 'TOML text of a.toml' });
  expect(preview.textContent).toContain('[base]\nid = 1\ncpu_num = 2\n');

  await act(async () => chunk.fail());
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'TOML text of a.toml' });
  expect(field.closest('[data-file]')?.getAttribute('data-file')).toBe('a.toml');
  expect(field.value).toBe('[base]\nid = 1\ncpu_num = 2\n');
  fireEvent.change(field, { target: { value: '[base]\nid = 12\ncpu_num = 2\n' } });
  fireEvent.change(field, { target: { value: '[base]\nid = 12\ncpu_num = 2\n# x\n' } });
  expect(source()).toBe('\uFEFF[base]\r\nid = 12\ncpu_num = 2\r\n# x\r\n');

  fireEvent.keyDown(field, { key: 'z', ctrlKey: true });
  expect(source()).toBe(text);
  expect(field.value).toBe('[base]\nid = 1\ncpu_num = 2\n');
  fireEvent.keyDown(field, { key: 'y', ctrlKey: true });
  expect(source()).toContain('id = 12');
});
