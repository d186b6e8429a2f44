import { expect, test } from 'vitest';
import { planVm } from '../planner/plan-vm.ts';
import { testConfig } from '../planner/test-config.ts';
import type { MapBox, MapGap, MapLane, MemoryMapFigure } from './map-figure.ts';
import { layoutMemoryMap } from './memory-map.ts';
import { lintFigure } from './test-figure-lint.ts';

const config = testConfig({
  memory: [[0x8000_0000n, 0x4000_0000n, 0n, 'RAM']],
  passthrough: [
    ['uart', 0x900_0000n, 0x900_0000n, 0x1000n],
    ['rtc', 0x901_0000n, 0x901_0000n, 0x1000n],
  ],
});
const plan = planVm(config, { release: '0.5', arch: 'aarch64' });
const good = layoutMemoryMap(plan, { mode: 'compact', width: 560, highOnTop: false });

type Change = (box: MapBox, index: number) => MapBox;

function withBoxes(change: Change): MemoryMapFigure {
  return withLane((lane) => ({ ...lane, boxes: lane.boxes.map(change) }));
}

function withLane(change: (lane: MapLane) => MapLane): MemoryMapFigure {
  const lanes = good.lanes.map(change);
  return { ...good, lanes, stops: lanes.flatMap((lane) => lane.boxes) };
}

test('the picture as laid out passes', () => {
  expect(lintFigure(good)).toEqual([]);
});

test('a label that covers another one is found', () => {
  const [first] = good.lanes[0]?.boxes ?? [];
  const label = (first as MapBox).label;
  expect(lintFigure(withBoxes((box) => ({ ...box, label }))).join()).toMatch(/cover each other/);
});

test('a box that covers another one is found', () => {
  const [first] = good.lanes[0]?.boxes ?? [];
  const { pieces, frame } = first as MapBox;
  expect(lintFigure(withBoxes((box) => ({ ...box, pieces, frame }))).join()).toMatch(
    /device-\d covers device-\d/,
  );
});

test('a region under the floor is found', () => {
  const flat = withBoxes((box) => ({ ...box, frame: { ...box.frame, height: 4 } }));
  expect(lintFigure(flat).join()).toMatch(/under the floor/);
});

test('a gap without words, or under a box, is found', () => {
  const change = (edit: (gap: MapGap) => MapGap) =>
    lintFigure(withLane((lane) => ({ ...lane, gaps: lane.gaps.map(edit) }))).join();
  expect(change((gap) => ({ ...gap, text: '' }))).toMatch(/a gap has no words/);
  expect(change((gap) => ({ ...gap, text: gap.text.repeat(9) }))).toMatch(/do not fit/);
  expect(change((gap) => ({ ...gap, frame: { ...gap.frame, y: 24 } }))).toMatch(/covers a gap/);
});

test('a number that is cut is found', () => {
  const cut = withBoxes((box) => ({
    ...box,
    label: {
      ...box.label,
      lines: box.label.lines.map((line) => ({ ...line, role: 'state', text: 'host 0x904_00…' })),
    },
  }));
  expect(lintFigure(cut).join()).toMatch(/a number is cut/);
});

test('text outside the picture is found', () => {
  expect(lintFigure({ ...good, width: 200 }).join()).toMatch(/leaves the picture/);
});

test('two things with one id, and a thing without a sentence, are found', () => {
  expect(lintFigure(withBoxes((box) => ({ ...box, id: 'same' }))).join()).toMatch(
    /two things have the id same/,
  );
  expect(lintFigure(withBoxes((box) => ({ ...box, sentence: '' }))).join()).toMatch(/no sentence/);
});
