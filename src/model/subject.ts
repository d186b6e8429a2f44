import type { Path } from '../base/path.ts';
import type { ReadContext } from './read-context.ts';
import type { Shape } from './shape.ts';

/** What a place is called in messages: `gpa of memory region 1`, `item 2 of phys_cpu_ids`, `id`, `[base]`. */
export function subjectOf(path: Path, context: ReadContext): string {
  let shape: Shape | undefined = context.root;
  let name = 'file';
  let depth = 0;
  for (const step of path) {
    depth++;
    if (shape?.kind === 'struct') {
      const fields: readonly { readonly key: string; readonly shape: Shape }[] = shape.fields;
      const field = typeof step === 'number' ? fields[step] : fields.find(({ key }) => key === step);
      const key = field?.key ?? String(step);
      shape = field?.shape;
      if (shape?.kind === 'struct') name = shape.noun;
      else name = depth <= 2 ? key : `${key} of ${name}`;
    } else if (shape?.kind === 'list' && typeof step === 'number') {
      shape = shape.item;
      name = shape.kind === 'struct' ? `${shape.noun} ${step + 1}` : `item ${step + 1} of ${name}`;
    } else {
      name = `${String(step)} of ${name}`;
      shape = undefined;
    }
  }
  return name;
}

/** The same at the start of a sentence; keys keep their spelling. */
export function startWith(subject: string): string {
  return /^item | \d+$/.test(subject) ? subject.charAt(0).toUpperCase() + subject.slice(1) : subject;
}
