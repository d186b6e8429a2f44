import { expect, test } from 'vitest';
import { platformOf } from '../model/test-platform.ts';
import { findPlatformNote } from './platform-notes.ts';

const PLAT = (lines: string) => `arch = "aarch64"\nplatform = "x"\n[plat]\n${lines}\n[devices]\n`;

function noteOf(key: string, text: string): string | undefined {
  const note = findPlatformNote(platformOf(text).config, key);
  return note && [note.words, note.number].filter(Boolean).join(' ');
}

test.each([
  [
    'phys-memory-size',
    PLAT('phys-memory-base = 0x4000_0000\nphys-memory-size = 0x1000'),
    'Last byte at 0x4000_0fff',
  ],
  ['phys-memory-size', PLAT('phys-memory-base = 0x4000_0000\nphys-memory-size = 0'), undefined],
  ['phys-memory-size', PLAT('phys-memory-size = 0x1000'), undefined],
  [
    'kernel-aspace-size',
    PLAT('kernel-aspace-base = "0xffff_8000_0000_0000"\nkernel-aspace-size = "0x0000_7fff_ffff_f000"'),
    'Last byte at 0xffff_ffff_ffff_efff',
  ],
  ['pci-bus-end', `${PLAT('')}pci-bus-end = 0xff\n`, '256 buses, 256 MiB of PCI ECAM'],
  ['pci-bus-end', `${PLAT('')}pci-bus-end = 0\npci-ecam-base = 1\n`, '1 bus, 1 MiB of PCI ECAM'],
  ['pci-bus-end', `${PLAT('')}pci-bus-end = 0\npci-ecam-base = 0\n`, undefined],
  ['uart-irq', `${PLAT('')}uart-irq = 0x14d\n`, 'SPI 333, INTID 365'],
  ['uart-irq', `${PLAT('').replace('aarch64', 'riscv64')}uart-irq = 10\n`, undefined],
  ['ticks-per-sec', 'ticks-per-sec = 100', 'One tick every 10000000 ns (10 ms)'],
  ['ticks-per-sec', 'ticks-per-sec = 1_000_000', 'One tick every 1000 ns'],
  ['ticks-per-sec', 'ticks-per-sec = 3', 'One tick every 333333333 ns, rounded down (333.333333 ms)'],
  ['ticks-per-sec', 'ticks-per-sec = 0', undefined],
  ['timer-frequency', `${PLAT('')}timer-frequency = 10_000_000\n`, '10 MHz, 100 ns per tick'],
  ['timer-frequency', `${PLAT('')}timer-frequency = 4_000_000_000\n`, '4 GHz, 0.25 ns per tick'],
  ['timer-frequency', `${PLAT('')}timer-frequency = 3_000_000\n`, '3 MHz, about 333.333 ns per tick'],
  ['arch', PLAT(''), undefined],
])('%s of %j', (key, text, expected) => {
  expect(noteOf(key, text)).toBe(expected);
});

test('the virtual base agrees modulo 2^64, and else one operation makes it so', () => {
  const text = (vaddr: string) =>
    PLAT(
      `kernel-base-paddr = 0x1000\nkernel-base-vaddr = ${vaddr}\nphys-virt-offset = "0xffff_ffff_ffff_f000"`,
    );
  expect(noteOf('kernel-base-vaddr', text('0x0'))).toBe('= physical base + offset');
  const note = findPlatformNote(platformOf(text('"0x10"')).config, 'kernel-base-vaddr');
  expect(note).toMatchObject({ agrees: false, number: '0x0' });
  expect(note?.makeSo).toEqual([{ kind: 'set', path: ['plat', 'kernel-base-vaddr'], value: 0n }]);
});
