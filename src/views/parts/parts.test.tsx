// @vitest-environment jsdom
import './test-dom.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { IconButton } from './IconButton.tsx';
import { Menu } from './Menu.tsx';
import { Notice } from './Notice.tsx';
import { Select } from './Select.tsx';
import { Tabs } from './Tabs.tsx';
import { TextField } from './TextField.tsx';

afterEach(cleanup);

test('an icon button has its name and is pressed', () => {
  const onPress = vi.fn();
  render(<IconButton icon={Undo2} label="Undo" shortcut="Ctrl+Z" onPress={onPress} />);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onPress).toHaveBeenCalledOnce();
});

test('a tooltip comes after a while of hovering, and goes with the pointer or Escape', async () => {
  render(<IconButton icon={Undo2} label="Undo" shortcut="Ctrl+Z" />);
  const button = screen.getByRole('button', { name: 'Undo' });
  fireEvent.pointerEnter(button);
  expect(screen.queryByRole('tooltip')).toBeNull();
  expect((await screen.findByRole('tooltip')).textContent).toBe('Undo (Ctrl+Z)');
  fireEvent.keyDown(button, { key: 'Escape' });
  expect(screen.queryByRole('tooltip')).toBeNull();
  fireEvent.pointerEnter(button);
  await screen.findByRole('tooltip');
  fireEvent.pointerLeave(button);
  expect(screen.queryByRole('tooltip')).toBeNull();
});

test('a menu opens, shows its items and acts', async () => {
  const onAction = vi.fn();
  render(
    <Menu
      label="Export"
      trigger={(props) => <Button {...props}>Export</Button>}
      items={[
        { id: 'toml', label: 'TOML file', description: 'As the text stands', onAction },
        'separator',
        { id: 'zip', label: 'Zip', isDisabled: true, onAction: () => undefined },
      ]}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Export' }));
  expect(await screen.findByRole('menu', { name: 'Export' })).toBeTruthy();
  expect(screen.getByRole('menuitem', { name: 'Zip' }).getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(screen.getByRole('menuitem', { name: 'TOML file' }));
  expect(onAction).toHaveBeenCalledOnce();
});

test('a select is named by its label and gives the chosen id', async () => {
  const onChange = vi.fn();
  render(
    <Select
      label="Release"
      value="0.5"
      onChange={onChange}
      options={[
        { id: '0.3', label: '0.3' },
        { id: '0.5', label: '0.5', detail: 'newest' },
      ]}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: /Release/ }));
  fireEvent.click(await screen.findByRole('option', { name: '0.3' }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith('0.3');
});

test('a dialog is named by its title and closes by its button', () => {
  function Host() {
    const [isOpen, setOpen] = useState(true);
    return (
      <Dialog title="Export refused" isOpen={isOpen} onOpenChange={setOpen} actions={<Button>Back</Button>}>
        Two errors
      </Dialog>
    );
  }
  render(<Host />);
  expect(screen.getByRole('dialog', { name: 'Export refused' }).textContent).toContain('Two errors');
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('an erroneous text field says so to everyone', () => {
  render(<TextField label="Name" value="a" onChange={() => undefined} error="Taken" />);
  const field = screen.getByRole('textbox', { name: 'Name' });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const describedBy = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(describedBy.map((id) => document.getElementById(id)?.textContent)).toContain('Taken');
});

test('only the chosen tab is mounted', () => {
  const onChange = vi.fn();
  const items = [
    { id: 'map', label: 'Memory map', content: 'the map' },
    { id: 'devices', label: 'Devices', content: 'the devices' },
  ];
  render(<Tabs label="Pictures" items={items} value="map" onChange={onChange} />);
  expect(screen.getByRole('tabpanel').textContent).toBe('the map');
  fireEvent.click(screen.getByRole('tab', { name: 'Devices' }));
  expect(onChange).toHaveBeenCalledWith('devices');
});

test('a notice names its severity', () => {
  render(<Notice severity="warning">Surplus element</Notice>);
  expect(screen.getByRole('img', { name: 'Warning' })).toBeTruthy();
});
