import { expect, test } from 'vitest';
import { checkDeviceMapped } from './platform-device-mapped.ts';
import { fixFirst, markFindings, severitiesOf } from './test-platform-rule.ts';

const text = (keys: string, rows = '[0x900_0000, 0x1000]') =>
  `arch = "aarch64"\n[devices]\nmmio-regions = [${rows}]\n${keys}\n`;

test.each([
  [text('uart-paddr = «0x904_0000»'), 'warning'],
  [text('gicd-paddr = «0x800_0000»'), 'warning'],
  [text('rtc-paddr = «0x901_0000»'), 'info'],
  [text('gicc-paddr = «0x801_0000»'), 'warning'],
])('%j is told as %s', (faulty, severity) => {
  expect(markFindings(checkDeviceMapped, faulty)).toBe(faulty);
  expect(severitiesOf(checkDeviceMapped, faulty.replace(/[«»]/g, ''))).toEqual([severity]);
});

test('a CPU interface beside redistributors is not used', () => {
  const keys = text('gicc-paddr = 0x801_0000\ngicr-paddr = 0x900_0000');
  expect(severitiesOf(checkDeviceMapped, keys)).toEqual(['info']);
});

test('a UART gets its page', () => {
  const faulty = text('uart-paddr = 0x904_0000');
  expect(fixFirst(checkDeviceMapped, faulty)).toBe(
    text('uart-paddr = 0x904_0000', '[0x900_0000, 0x1000], [0x904_0000, 0x1000]'),
  );
});

test.each([text('uart-paddr = 0x900_0ff0\nrtc-paddr = 0'), text('uart-paddr = 0x1000', '')])(
  '%j is fine',
  (clean) => {
    expect(markFindings(checkDeviceMapped, clean)).toBe(clean);
  },
);
