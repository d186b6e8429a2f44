import { expect, test } from 'vitest';
import { dmaNotIdentical } from './dma-not-identical.ts';
import { expectRule, findingsOf } from './test-rule.ts';
import { vmFile } from './test-vm.ts';

const VIRTIO = '["virtio_mmio", 0xa00_0000, 0xa00_0000, 0x4000, 0x1]';
const UART = '["pl011", 0x900_0000, 0x900_0000, 0x1000, 0x1]';
const memory = (type: string) => `[0x8000_0000, 0x1000_0000, 7, ${type}]`;

test('a virtio device beside allocated memory', () => {
  expectRule(dmaNotIdentical, {
    faulty: vmFile({ memory: memory('«0»'), passthrough: VIRTIO }),
    clean: [
      vmFile({ memory: memory('1'), passthrough: VIRTIO }),
      vmFile({ memory: memory('2'), passthrough: VIRTIO }),
      vmFile({ memory: memory('0'), passthrough: UART }),
    ],
  });
});

test('all devices of the board may well be without their DMA', () => {
  const found = findingsOf(dmaNotIdentical, vmFile({ memory: memory('0'), passthrough: '["/"]' }));
  expect(found[0]?.severity).toBe('info');
  expect(found[0]?.message).toContain('The guest gets every device of the board');
});
