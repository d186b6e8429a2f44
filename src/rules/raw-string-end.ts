import { inReleases, type VmRule } from './rule.ts';

/** P15. */
export const rawStringEnd: VmRule = {
  scope: 'vm',
  code: 'raw-string-end',
  refs: ['P15'],
  title: 'The text would end the Rust string that holds it',
  why: 'Up to 0.3 the build script writes the whole file, comments included, into generated Rust source as a raw string, which ends at a quotation mark with three number signs. The same four characters inside the file end that string early, and the hypervisor does not compile. 0.5 writes an escaped literal.',
  evidence: ['S-bld:243', 'spec build-and-run.md: vm_configs.rs'],
  severity: inReleases('error', '0.1', '0.1-dtb', '0.3'),
  reads: [],
  check: ({ rawStringEnd: found }) => {
    if (found === undefined) return [];
    const { span, inComment } = found;
    const message =
      'A quotation mark stands before three number signs. The build wraps the file in a Rust string that ends with these four characters, so AxVisor does not compile. Put a blank between them, or change the text.';
    const edits = [{ start: span.start + 1, end: span.start + 1, text: ' ' }];
    const fixes = inComment ? [{ title: 'Put a blank before the comment', operations: [], edits }] : [];
    return [{ message, path: [], span, fixes }];
  },
};
