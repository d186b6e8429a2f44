import type { Operation } from '../base/operation.ts';
import type { EditResult, TomlDocument } from '../toml/index.ts';

type EditMeaning = (doc: TomlDocument, operations: readonly Operation[]) => EditResult;

let loaded: { readonly editVm: EditMeaning; readonly editPlatform: EditMeaning } | undefined;

/** Brings in what writes changes of meaning, which the first paint does not wait for. Rejects where it cannot be loaded. */
export async function loadEditMeaning(): Promise<void> {
  const [{ editTomlAll }, { editPlatform }] = await Promise.all([
    import('../toml/edit.ts'),
    import('../model/platform-edit.ts'),
  ]);
  loaded = { editVm: editTomlAll, editPlatform };
}

/** How operations on a file become edits of its text; undefined until it is loaded, which is then tried again. */
export function findEditMeaning(kind: 'platform' | 'vm'): EditMeaning | undefined {
  if (!loaded) void loadEditMeaning().catch(() => undefined);
  return kind === 'platform' ? loaded?.editPlatform : loaded?.editVm;
}
