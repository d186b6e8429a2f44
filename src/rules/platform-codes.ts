/** What decoding and checking say of platform files, explained as the rules over VM files are (spec/platform-config.md). */
import type { Explained } from './explain.ts';

function explained(
  code: string,
  refs: readonly string[],
  title: string,
  why: string,
  ...evidence: readonly string[]
): Explained {
  return { code, refs, title, why, evidence };
}

const JUDGE = 'axconfig-gen 0.2.1 on the conformance files';

/** axconfig-gen refuses the file, or writes Rust that does not compile. */
const GENERATING: readonly Explained[] = [
  explained(
    'platform-type-comment',
    ['PL02'],
    'The comment behind a value is no type',
    'axconfig-gen reads the comment behind a value as its type: bool, int, uint, str, lists and tuples of them. Any other word there is fatal; remarks belong on a line of their own.',
    JUDGE,
  ),
  explained(
    'platform-type-mismatch',
    ['PL03'],
    'A value is not of the type in its comment',
    'The value must be of the declared type, tuples with as many items. Digits in quotes pass as int, uint and str.',
    JUDGE,
  ),
  explained(
    'platform-integer-range',
    ['PL04'],
    'An integer does not fit 64 bits with a sign',
    'The TOML reader of axconfig-gen ends at 2^63 − 1. Larger addresses are written in quotes.',
    JUDGE,
  ),
  explained(
    'platform-value',
    [],
    'A value that a platform file cannot hold',
    'Only booleans, integers, strings and lists of them become Rust constants; fractions, dates and inline tables are refused.',
    JUDGE,
  ),
  explained(
    'platform-table',
    [],
    'A table that a platform file cannot hold',
    'Items stand at top level or in tables of one level. Nested tables and lists of tables are refused.',
    JUDGE,
  ),
  explained(
    'platform-escape',
    [],
    'An escape of TOML 1.1',
    'axconfig-gen reads TOML 1.0, which does not know the escapes \\e and \\x.',
    JUDGE,
  ),
  explained(
    'platform-duplicate-key',
    ['PL05'],
    'The same key stands in two files',
    'make merges defconfig, the platform file and EXTRA_CONFIG; the same key in two of them is fatal.',
    JUDGE,
    'scripts/make/config.mk',
  ),
  explained(
    'platform-untyped',
    ['PL25'],
    'A value has no type comment',
    'Without a comment the type is inferred. That fits numbers and words; lists of pairs become lists of lists, which the code does not take, and an empty list becomes nothing.',
    JUDGE,
  ),
  explained(
    'platform-rust-number',
    ['PL26'],
    'A number that is none in Rust',
    'axconfig-gen copies digits as they stand. Rust does not read 0X, nor a negative number as usize.',
    JUDGE,
  ),
  explained(
    'platform-rust-text',
    ['PL26'],
    'A text that breaks its Rust constant',
    'axconfig-gen copies a text between quotation marks without escaping it.',
    JUDGE,
  ),
  explained(
    'platform-rust-name',
    ['PL26'],
    'A key that makes no Rust name',
    'Keys become names of constants in capitals, tables those of modules. Some make no such name, two may make the same one, and a table named like a type of Rust’s hides it.',
    JUDGE,
  ),
  explained(
    'platform-rust-comment',
    ['PL26'],
    'A comment that breaks axconfig.rs',
    'Comments above keys become documentation. Rust wants something below it, and refuses invisible characters that turn the direction of text.',
    JUDGE,
  ),
  explained(
    'platform-flat',
    [],
    'The constants stand at top level',
    'Files of before axconfig-gen have no tables. Their constants come out at top level, where AxVisor’s code looks in modules.',
    'spec platform-config.md F.1',
  ),
  explained(
    'platform-missing-key',
    ['PL20'],
    'A key is missing that the code names',
    'The drivers for Arm name these constants, so without one of them AxVisor does not compile. Packages have code of their own.',
    'arceos gic.rs:3',
  ),
  explained(
    'platform-key-name',
    ['PL27'],
    'A key has the name of the other format',
    'What the first platform files call mmio-regions is mmio-ranges in packages. The code of one format does not find the other’s name.',
    'spec platform-config.md F.3',
  ),
];

/** What make and the build do with the file. */
const BUILDING: readonly Explained[] = [
  explained(
    'platform-arch',
    ['PL07'],
    'The architecture is not that of the file’s name',
    'make takes the architecture from the first word of the file’s name and overwrites the key. The build is for what the name says.',
    'scripts/make/platform.mk',
  ),
  explained(
    'platform-name',
    ['PL23'],
    'The platform is not named as its file',
    'make overwrites the key with the file’s name.',
    'scripts/make/config.mk',
  ),
  explained(
    'platform-family',
    ['PL06'],
    'A family that AxVisor has no code for',
    'axhal chooses its platform code by the family. Without one, or with one that it does not know, it builds the dummy platform, which does not boot.',
    'axhal/build.rs:41',
  ),
  explained(
    'platform-cpus',
    ['PL24', 'C07'],
    'CPUs that the host does not have or start',
    'AxVisor waits for as many CPUs as it is built for, and vCPUs can be placed on those only.',
    'spec platform-config.md F.2',
  ),
  explained(
    'platform-qemu-memory',
    ['PL22'],
    'More RAM than QEMU gets',
    'AxVisor hands out the RAM that the file states. What QEMU was not given with -m is not there.',
    'spec build-and-run.md G.1',
  ),
];

/** What happens when AxVisor boots. */
const BOOTING: readonly Explained[] = [
  explained(
    'platform-kernel-base',
    ['PL08'],
    'Virtual base, physical base and offset do not agree',
    'The image is linked for the virtual base and found at physical base plus offset. When they differ, code and data are looked for in the wrong place.',
    'axhal/build.rs:67',
    'spec platform-config.md F.6',
  ),
  explained(
    'platform-kernel-memory',
    ['PL09'],
    'AxVisor’s image is not in its RAM',
    'Free RAM reaches from the end of the image to the end of RAM. With the image elsewhere there is none.',
    'axhal/src/mem.rs:131',
  ),
  explained(
    'platform-space',
    ['PL10'],
    'RAM or a region is mapped outside the kernel’s address space',
    'All RAM and every MMIO region is mapped at its address plus the offset, inside the kernel’s address space. What lies outside is a panic at boot.',
    'axmm/src/lib.rs:36',
  ),
  explained(
    'platform-alignment',
    ['PL11'],
    'An address is not a multiple of 4 KiB',
    'Regions are mapped by pages; a region inside a page, or without a size, is a panic at boot.',
    'axmm new_kernel_aspace',
  ),
  explained(
    'platform-mmio-memory',
    ['PL12'],
    'A device region lies in RAM',
    'RAM behind the image is mapped as memory, and a second mapping of the same page fails.',
    'axmm new_kernel_aspace',
  ),
  explained(
    'platform-mmio-overlap',
    ['PL13'],
    'Two device regions overlap',
    'Each region is mapped by itself; a page that is mapped twice is a panic at boot.',
    'axmm new_kernel_aspace',
  ),
  explained(
    'platform-virtio-slot',
    ['PL14'],
    'A virtio slot is not mapped',
    'With BUS=mmio every slot is read at boot, and what no region maps faults.',
    'axdriver/bus/mmio.rs:8',
  ),
  explained(
    'platform-virtio-duplicate',
    ['PL14b'],
    'A virtio slot is listed twice',
    'Its device is looked at twice, and the slot that was meant is missing.',
    'spec platform-config.md F.6',
  ),
  explained(
    'platform-ecam',
    ['PL15'],
    'PCI’s configuration space is not mapped',
    'It is read at boot. Base 0 means that there is no PCI.',
    'pci.rs:87',
  ),
  explained(
    'platform-ecam-size',
    ['PL15b'],
    'PCI’s configuration space is mapped in part',
    'Every bus up to pci-bus-end needs 1 MiB; the first bus behind the mapped part faults.',
    'pci.rs:95',
  ),
  explained(
    'platform-pci-bus',
    ['PL16'],
    'The last PCI bus has more than 8 bits',
    'AxVisor casts the number to 8 bits and uses what is left.',
    'axdriver/bus/pci.rs',
  ),
  explained(
    'platform-pci-ranges',
    ['PL17'],
    'PCI devices get no usable window',
    'Only the second window, 32-bit MMIO, feeds the allocator of device windows, and it must be mapped.',
    'axdriver/bus/pci.rs:91',
  ),
  explained(
    'platform-device-mapped',
    ['PL18'],
    'A device is not mapped',
    'A device that no MMIO region holds faults at its first use: UART and interrupt controllers at boot, others when something asks for them.',
    'spec platform-config.md F.3',
  ),
  explained(
    'platform-psci',
    ['PL19'],
    'A way to call the firmware that does not exist',
    'CPUs are started by smc or hvc; any other word is a panic.',
    'psci.rs:84-87',
  ),
  explained(
    'platform-timer-frequency',
    ['PL21'],
    'The timer has no frequency',
    'riscv64 and x86_64 divide by it.',
    'spec platform-config.md F.6',
  ),
];

export const PLATFORM_CODES: readonly Explained[] = [...GENERATING, ...BUILDING, ...BOOTING];
