import type { Path } from '../src/base/path.ts';
import { layoutDevices } from '../src/geometry/device-layout.ts';
import { layoutMemoryMap } from '../src/geometry/memory-map.ts';
import { decodePlatform } from '../src/model/platform-items.ts';
import { explain, judge } from '../src/rules/checks.ts';
import { type FileView, viewOf } from '../src/state/derive.ts';
import { applyOperations, editText } from '../src/state/edit-file.ts';
import { readFile } from '../src/state/source-file.ts';
import { createStudio, type StudioStore } from '../src/state/studio.ts';
import { openTexts } from '../src/state/tabs.ts';

/** One open file, edited as the page edits it. Everything that the page shows is derived before a call returns. */
export class Session {
  readonly #store: StudioStore;
  readonly #id: string;
  #time = 0;

  constructor(text: string) {
    this.#store = createStudio({
      checks: { judge, explain, decodePlatform },
    });
    this.#id = openTexts(this.#store, [{ name: 'bench.toml', text }])[0] ?? '';
    this.derive();
  }

  /** One character typed at `offset`, or the one before it deleted. */
  type(offset: number, character: string | undefined): void {
    const edit =
      character === undefined
        ? { start: offset - 1, end: offset, text: '' }
        : { start: offset, end: offset, text: character };
    editText(this.#store, this.#id, [edit], 'text', this.#tick());
    this.derive();
  }

  /** A number set in the form. */
  set(path: Path, value: bigint): void {
    const outcome = applyOperations(
      this.#store,
      this.#id,
      [{ kind: 'set', path, value }],
      'form',
      this.#tick(),
    );
    if (!outcome.ok) throw new Error(outcome.reason);
    this.derive();
  }

  /** Tree, meaning, plan, findings, memory map and device layout. */
  derive(): FileView {
    // As the page does in a pause of the typing.
    const { workspace } = this.#store.getState();
    this.#store.setState({ workspace: { files: workspace.files.map(readFile) } });
    const view = viewOf(this.#store.getState(), this.#id);
    if (!view) throw new Error('The file is not open.');
    if (view.plan) {
      const { plan, findings } = view;
      layoutMemoryMap(plan, { mode: 'compact', width: 480, height: 640, highOnTop: false, findings });
      layoutDevices(plan, findings);
    }
    return view;
  }

  /** Half a second between edits at times and less at others, as people type. */
  #tick(): number {
    this.#time += this.#time % 3 === 0 ? 700 : 100;
    return this.#time;
  }
}
