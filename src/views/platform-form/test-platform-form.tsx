/** What the tests of the platform form share: two files, opening, typing, and a store of their own for each test. */
import { act, cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { loadChecks } from '../../state/load-checks.ts';
import { EMPTY_STUDIO } from '../../state/studio.ts';
import { openTexts } from '../../state/tabs.ts';
import { studio } from '../../state/use-studio.ts';
import { loadParts } from '../parts/lazy-part.ts';
import { PlatformForm } from './PlatformForm.tsx';

export const PLATFORM = `# QEMU
arch = "x86_64" # str
platform = "x86_64-qemu-q35" # str

[plat]
family = "x86-pc" # str
phys-memory-base = 0x0 # uint
# 128 MiB.
phys-memory-size = 0x800_0000 # uint
kernel-base-paddr = 0x20_0000 # uint
kernel-base-vaddr = "0xffff_8000_0020_0000" # uint
phys-virt-offset = "0xffff_8000_0000_0000" # uint
phys-bus-offset = 0x0 # uint
kernel-aspace-base = "0xffff_8000_0000_0000" # uint
kernel-aspace-size = "0x0000_7fff_ffff_f000" # uint

[devices]
mmio-regions = [
  [0xb000_0000, 0x1000_0000], # PCI config space
  [0xfe00_0000, 0xc0_0000], # PCI devices
  # [0xfeb0_0000, 0x1000],
  [0xfec0_0000, 0x1000], # IO APIC
] # [(uint, uint)]
virtio-mmio-regions = [] # [(uint, uint)]
pci-ecam-base = 0xb000_0000 # uint
pci-bus-end = 0xff # uint
pci-ranges = [] # [(uint, uint)]
timer-frequency = 4_000_000_000 # uint
`;

export const OTHERS = `arch = "aarch64" # str
platform = "x" # str
count = 3 # uint
delta = -5 # int
flag = true # bool
note = "5" # str
list = [1, 0x2] # [uint]
pairs = [[1, "a"], [2, "b"]] # [(uint, str)]
deep = [[[1]]]

[mine]
big = "0xffff_ffff_ffff_fff0"
`;

let opened = '';

/** The id of the file that was opened last. */
export const fileId = () => opened;

/** Opens a text in the page's store and draws its form. */
export function open(text: string, name = 'x86_64-qemu-q35.toml'): void {
  const [id] = openTexts(studio, [{ name, text }]);
  opened = id ?? '';
  render(<PlatformForm fileId={opened} />);
}

export const textNow = () => studio.getState().workspace.files[0]?.source.text ?? '';
export const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
export const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));
export const changed = (before: string, after: string) => PLATFORM.replace(before, after);

export function type(control: HTMLInputElement, text: string, key = 'Enter'): void {
  act(() => control.focus());
  fireEvent.change(control, { target: { value: text } });
  fireEvent.keyDown(control, { key });
}

/** Call it once in a test file. */
export function preparePlatformForm(): void {
  // Drawing a whole form in jsdom takes its time where the machine is busy.
  vi.setConfig({ testTimeout: 30_000 });
  configure({ asyncUtilTimeout: 20_000 });

  // What floats is loaded when it is first drawn; the reading of platform files by the store.
  beforeAll(async () => {
    await Promise.all([loadParts(), loadChecks(studio)]);
  });

  beforeEach(() => studio.setState({ ...EMPTY_STUDIO, checks: studio.getState().checks }));
  afterEach(cleanup);
}
