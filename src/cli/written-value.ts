import type { NewValue } from '../base/operation.ts';
import type { Path } from '../base/path.ts';
import { encodeNumber, typeBelow } from '../model/encode.ts';
import type { FieldType } from '../model/key-types.ts';
import { platformTypeAt } from '../model/platform-encode.ts';
import { encodeTyped, type TypedValue } from '../model/typed-value.ts';
import { findKeyAt } from '../model/vm-keys.ts';
import { findNode } from '../toml/index.ts';
import type { Place } from './place.ts';

/**
 * What is written at `path`: over an old value part by part, so that what does not change keeps its bytes; a number as
 * it was typed where that has a style of its own. `isNew`: a row goes there, before the one that is there now.
 */
export function encodeGiven(given: TypedValue, path: Path, place: Place, isNew: boolean): NewValue {
  const old = isNew ? undefined : findNode(place.doc, path);
  return encodeTyped(given, old, (value, entered, rest) =>
    encodeNumber(typeAt([...path, ...rest], place), value, entered),
  );
}

function typeAt(path: Path, { kind, layout }: Place): FieldType | undefined {
  if (kind === 'platform') return platformTypeAt(path);
  const spec = kind === 'vm' ? findKeyAt(path, layout) : undefined;
  return spec && typeBelow(spec.type, path.slice(layout === 'flat' ? 1 : 2));
}
