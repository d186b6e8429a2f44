import type { ComponentType } from 'react';
import { lazyModule, lazyPart } from '../lazy-part.ts';

type Later = typeof import('./later.ts');
type PartName = {
  [Name in keyof Later]: Later[Name] extends (props: never) => React.ReactNode ? Name : never;
}[keyof Later];

const load = () => import('./later.ts');

/** What adding and copying rows does; undefined, with a notice, where it cannot be loaded. */
export const loadLater = lazyModule(load);

/** One of the parts that fields and lists need once they are used; they share a chunk. */
export function lazyFieldPart<Name extends PartName>(name: Name) {
  type Props = Parameters<Later[Name]>[0] & object;
  return lazyPart<Props>(async () => (await load())[name] as ComponentType<Props>);
}
