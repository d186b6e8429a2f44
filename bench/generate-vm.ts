/**
 * A VM file of `rows` rows, half memory and half passthrough, as a person with many devices would write it:
 * hex in groups of four, a comment on each row, a heading above every sixteenth. Nothing overlaps.
 */
export function generateVm(rows: number): string {
  const memory = Math.floor(rows / 2);
  return [
    `# Generated guest with ${rows} rows`,
    '',
    '[base]',
    'id = 1 # the only guest',
    'name = "generated"',
    'vm_type = 2',
    'cpu_num = 2',
    'phys_cpu_ids = [0x0, 0x100] # one core of each cluster',
    '',
    '[kernel]',
    '# The kernel lies 2 MiB above the start of the first row.',
    'entry_point = 0x8020_0000',
    'image_location = "fs"',
    'kernel_path = "/guest/linux/Image"',
    'kernel_load_addr = 0x8020_0000',
    '',
    '# [guest address, size, flags, map_type]',
    'memory_regions = [',
    ...Array.from({ length: memory }, (_, i) => memoryRow(i)),
    ']',
    '',
    '[devices]',
    'interrupt_mode = "passthrough"',
    'emu_devices = []',
    '',
    '# [name, guest address, host address, length, interrupt]',
    'passthrough_devices = [',
    ...Array.from({ length: rows - memory }, (_, i) => deviceRow(i)),
    ']',
    '',
  ].join('\n');
}

/** The path of a size in the middle of the file, for edits. */
export function middleOf(rows: number): readonly ['kernel', 'memory_regions', number, number] {
  return ['kernel', 'memory_regions', Math.floor(rows / 4), 1];
}

const MEMORY_BASE = 0x8000_0000n;
/** Above all memory of 10,000 rows, and inside the 39 bits of every guest address space (spec/limits.md D.2). */
const DEVICE_BASE = 0x40_0000_0000n;

function memoryRow(i: number): string {
  const size = i === 0 ? 0x1000_0000n : 0x20_0000n;
  const gpa = i === 0 ? MEMORY_BASE : MEMORY_BASE + 0x1000_0000n + BigInt(i) * 0x40_0000n;
  const heading = i % 16 === 0 ? `  # bank ${i / 16}\n` : '';
  return `${heading}  [${hex(gpa)}, ${hex(size)}, 0x7, 2], # RAM ${i}, ${size >> 20n} MiB`;
}

function deviceRow(i: number): string {
  const base = DEVICE_BASE + BigInt(i) * 0x1_0000n;
  const heading = i % 16 === 0 ? `  # bus ${i / 16}\n` : '';
  return `${heading}  ["uart${i}", ${hex(base)}, ${hex(base)}, 0x1000, ${32 + (i % 900)}], # serial port ${i}`;
}

/** `0x8000_0000`: groups of four from the right. */
function hex(value: bigint): string {
  return `0x${value.toString(16).replace(/\B(?=(?:[0-9a-f]{4})+$)/g, '_')}`;
}
