import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Operation } from '../base/operation.ts';
import { decodePlatform } from '../model/platform-items.ts';
import { explain, judge } from '../rules/checks.ts';
import { viewsOf } from './derive.ts';
import { fromDraft, toDraft } from './draft.ts';
import { applyOperations, editText, redo, undo } from './edit-file.ts';
import { findAlike, fixAlike } from './fix-alike.ts';
import { nextStep } from './history.ts';
import { createStudio, EMPTY_STUDIO, type StudioStore } from './studio.ts';
import { closeFile, openTexts, reopenFiles } from './tabs.ts';

const RUNS = Number(process.env.STUDIO_RUNS ?? 500);

const TEXT = `[base]
id = 1
name = "a"
vm_type = 1
cpu_num = 1
[kernel]
entry_point = 0x8020_0000
kernel_path = "k"
kernel_load_addr = 0x8020_0000
image_location = "memory"
memory_regions = [
  [0x8000_0000, 0x1000_0000, 0x7, 0, 9], # one
  [0x9000_0000, 0x1000_0000, 0x7, 0, 9], # two
]
[devices]
emu_devices = []
passthrough_devices = []
`;

const FORM: readonly Operation[] = [
  { kind: 'set', path: ['kernel', 'entry_point'], value: 0x8040_0000n },
  { kind: 'set', path: ['base', 'id'], value: 7n },
  { kind: 'duplicate-row', path: ['kernel', 'memory_regions', 0] },
  { kind: 'move-row', path: ['kernel', 'memory_regions', 1], to: 0 },
  { kind: 'remove-row', path: ['kernel', 'memory_regions', 0] },
  { kind: 'comment-out', path: ['kernel', 'memory_regions', 0] },
  { kind: 'remove-key', path: ['kernel', 'kernel_load_addr'] },
  { kind: 'set-comment', path: ['base', 'id'], text: 'the id' },
];

interface Act {
  readonly run: (store: StudioStore, id: string, time: number) => void;
  /** Whether other files may change as well; undo and redo: those that share the step. */
  readonly spans: boolean | 'undo' | 'redo';
}

const alone = (run: Act['run']): Act => ({ run, spans: false });

const typed: fc.Arbitrary<Act> = fc
  .tuple(fc.nat(400), fc.nat(4), fc.constantFrom('', 'x', '# é\n', '\r\n', '你', '0'))
  .map(([at, length, text]) =>
    alone((store, id, time) => {
      const end = textOf(store, id).length;
      const start = Math.min(at, end);
      editText(store, id, [{ start, end: Math.min(start + length, end), text }], 'text', time);
    }),
  );

const formed: fc.Arbitrary<Act> = fc
  .constantFrom(...FORM)
  .map((operation) => alone((store, id, time) => void applyOperations(store, id, [operation], 'form', time)));

/** The first finding with a fix, in this file or in all alike. */
const fixed: fc.Arbitrary<Act> = fc.boolean().map((spans) => ({
  spans,
  run: (store, id, time) => {
    const views = viewsOf(store.getState());
    const own = views.get(id)?.findings ?? [];
    const finding = own.find(({ fixes }) => fixes.length > 0);
    const fix = finding?.fixes[0];
    if (!finding || !fix) return;
    const all = spans ? [...views.values()].flatMap(({ findings }) => findings) : own;
    fixAlike(store, findAlike(all, finding, fix), fix, time);
  },
}));

const reopened = alone((store, id) => {
  const draft = toDraft(store.getState(), id);
  closeFile(store, id);
  if (draft) reopenFiles(store, [{ draft, closedAt: 0 }]);
});

const reloaded = alone((store) => {
  const state = store.getState();
  const drafts = state.workspace.files.flatMap((file) => toDraft(state, file.id) ?? []);
  const fresh = { ...EMPTY_STUDIO, checks: state.checks, activeId: state.activeId };
  store.setState(structuredClone(drafts).reduce(fromDraft, fresh));
});

const act: fc.Arbitrary<Act> = fc.oneof(
  { arbitrary: typed, weight: 6 },
  { arbitrary: formed, weight: 5 },
  { arbitrary: fixed, weight: 2 },
  { arbitrary: fc.constant<Act>({ run: undo, spans: 'undo' }), weight: 4 },
  { arbitrary: fc.constant<Act>({ run: redo, spans: 'redo' }), weight: 3 },
  { arbitrary: fc.constant(reopened), weight: 1 },
  { arbitrary: fc.constant(reloaded), weight: 1 },
);

function textOf(store: StudioStore, id: string): string {
  return store.getState().workspace.files.find((file) => file.id === id)?.source.text ?? '';
}

function sharesStep(store: StudioStore, own: string, other: string, spans: Act['spans']): boolean {
  if (own === other || typeof spans === 'boolean') return own === other || spans === true;
  const { histories } = store.getState();
  const step = nextStep(histories[own], spans);
  return step !== undefined && nextStep(histories[other], spans)?.id === step.id;
}

function moveAll(
  store: StudioStore,
  ids: readonly string[],
  direction: 'undo' | 'redo',
  met: readonly ReadonlySet<string>[],
): void {
  ids.forEach((id, i) => {
    while (nextStep(store.getState().histories[id], direction)) {
      (direction === 'undo' ? undo : redo)(store, id);
      expect(met[i]).toContain(textOf(store, id));
    }
  });
}

test(
  'law: undo goes back, through texts that were there, to what was opened, and redo to where it began',
  () => {
    const sequence = fc.array(fc.tuple(act, fc.nat(2), fc.constantFrom(10, 400, 700)), {
      minLength: 1,
      maxLength: 25,
    });
    fc.assert(
      fc.property(sequence, (steps) => {
        const store = createStudio({
          checks: { judge, explain, decodePlatform },
        });
        const opened = [TEXT, TEXT.replace('id = 1', 'id = 2'), TEXT.replaceAll('\n', '\r\n')];
        const ids = openTexts(
          store,
          opened.map((text, i) => ({ name: `${i}.toml`, text })),
        );
        const met = ids.map((_, i) => new Set([opened[i] as string]));
        let time = 0;
        for (const [act, which, after] of steps) {
          time += after;
          const before = ids.map((id) => textOf(store, id));
          const own = ids[which] as string;
          const shares = ids.map((id) => sharesStep(store, own, id, act.spans));
          act.run(store, own, time);
          ids.forEach((id, i) => {
            met[i]?.add(textOf(store, id));
            if (!shares[i]) expect(textOf(store, id)).toBe(before[i]);
          });
        }
        moveAll(store, ids, 'redo', met);
        const top = ids.map((id) => textOf(store, id));
        moveAll(store, ids, 'undo', met);
        expect(ids.map((id) => textOf(store, id))).toEqual(opened);
        moveAll(store, ids, 'redo', met);
        expect(ids.map((id) => textOf(store, id))).toEqual(top);
      }),
      { numRuns: RUNS },
    );
  },
  Math.max(60_000, RUNS * 120),
);
