import { cpus, loadavg } from 'node:os';
import { parse, patch } from '@decimalturn/toml-patch';
import { applyEdits } from '../src/base/text-edit.ts';
import { loadEditMeaning } from '../src/state/edit-meaning.ts';
import { editToml, findNode, parseToml, type TomlDocument } from '../src/toml/index.ts';
import { generateVm, middleOf } from './generate-vm.ts';
import { loadRealFiles } from './load-texts.ts';
import { measure, type Plan, summarise, type Times } from './measure.ts';
import { formatTable, type Line } from './print-table.ts';
import { reportHostile } from './report-hostile.ts';
import { reportRules } from './report-rules.ts';
import { Session } from './session.ts';

const ENTRY = ['kernel', 'entry_point'] as const;
const QUICK: Plan = { warmUp: 3, atLeastRuns: 6, atMostMs: 0 };
const LARGE: Plan = { warmUp: 4, atLeastRuns: 15, atMostMs: 2000 };
const REAL_BUDGET_MS = 2;
const SPEED_UP = 20;

/** Offset after the literal of `kernel.entry_point` in the text as it stands; undefined where it is no hex number. */
function entryEnd(doc: TomlDocument): number | undefined {
  const node = findNode(doc, ENTRY);
  return node?.kind === 'integer' && node.literal.startsWith('0x') && node.literal.length < 16
    ? node.span.end
    : undefined;
}

function docOf(text: string): TomlDocument {
  const result = parseToml(text);
  if (!result.ok) throw new Error(result.errors[0]?.message);
  return result.doc;
}

function timeTyping(text: string, plan: Plan): number[] {
  const session = new Session(text);
  const end = entryEnd(docOf(text));
  if (end === undefined) return [];
  return measure(plan, (round) => session.type(end + (round % 2), round % 2 === 0 ? '0' : undefined));
}

function timeForm(text: string, path: readonly (string | number)[], plan: Plan): number[] {
  const session = new Session(text);
  const node = findNode(docOf(text), path);
  if (node?.kind !== 'integer') return [];
  return measure(plan, (round) => session.set(path, node.value + (round % 2 === 0 ? 0x1000n : 0n)));
}

function timeOpening(text: string, plan: Plan): number[] {
  return measure(plan, () => {
    new Session(text);
  });
}

function timeParsing(text: string, plan: Plan): number[] {
  return measure(plan, () => {
    docOf(text);
  });
}

/** A real file has a few memory rows at most: its last number there, or its entry point. */
function realPath(doc: TomlDocument): readonly (string | number)[] {
  const row = ['kernel', 'memory_regions', 0, 1];
  return findNode(doc, row) ? row : ENTRY;
}

function reportReal(): readonly Line[] {
  const { where, texts } = loadRealFiles();
  const good = texts.filter((text) => parseToml(text).ok);
  const file = `${where}, ${good.length} files`;
  const all = (time: (text: string) => number[]): Times => summarise(good.flatMap(time));
  return [
    { what: 'opening', file, times: all((text) => timeOpening(text, QUICK)) },
    { what: 'parsing alone', file, times: all((text) => timeParsing(text, QUICK)) },
    {
      what: 'typing a character',
      file,
      times: all((text) => timeTyping(text, QUICK)),
      budgetMs: REAL_BUDGET_MS,
    },
    {
      what: 'editing in the form',
      file,
      times: all((text) => timeForm(text, realPath(docOf(text)), QUICK)),
      budgetMs: REAL_BUDGET_MS,
    },
  ];
}

function reportGenerated(rows: number, budgetMs: number): readonly Line[] {
  const text = generateVm(rows);
  const file = `${rows.toLocaleString('en')} rows`;
  return [
    { what: 'opening', file, times: summarise(timeOpening(text, LARGE)) },
    { what: 'parsing alone', file, times: summarise(timeParsing(text, LARGE)) },
    { what: 'typing a character', file, times: summarise(timeTyping(text, LARGE)), budgetMs },
    { what: 'editing in the form', file, times: summarise(timeForm(text, middleOf(rows), LARGE)), budgetMs },
  ];
}

/** One number set in a text of 1,000 rows: by us and by toml-patch, which starts from text as well. */
function reportAgainstTomlPatch(): { readonly lines: readonly Line[]; readonly verdict: string } {
  const rows = 1000;
  const text = generateVm(rows);
  const doc = docOf(text);
  const [section, key, row, column] = middleOf(rows);
  const edit = (of: TomlDocument, round: number) => {
    const value = 0x20_0000n + BigInt(round + 1) * 0x1000n;
    const result = editToml(of, { kind: 'set', path: [section, key, row, column], value });
    if (!result.ok) throw new Error(result.reason);
    return applyEdits(of.text, result.edits);
  };
  const fromTree = measure(LARGE, (round) => edit(doc, round));
  const fromText = measure(LARGE, (round) => edit(docOf(text), round));
  const updated = parse(text, { integersAsBigInt: true });
  const theirs = measure(
    { ...LARGE, warmUp: 2, atMostMs: 0 },
    () => patch(text, updated),
    (round) => {
      updated[section][key][row][column] = 0x20_0000n + BigInt(round + 1) * 0x1000n;
    },
  );
  const file = '1,000 rows';
  const [ours, oursFromText, other] = [fromTree, fromText, theirs].map(summarise) as [Times, Times, Times];
  const times = (mine: Times) => `${(other.median / mine.median).toFixed(0)}×`;
  const mark = other.median / ours.median >= SPEED_UP ? 'ok' : 'OVER';
  return {
    lines: [
      { what: 'one edit of a tree', file, times: ours },
      { what: 'one edit from text', file, times: oursFromText },
      { what: 'one edit, toml-patch', file, times: other },
    ],
    verdict:
      `One edit is ${times(ours)} as fast as toml-patch 3.3.0, ` +
      `${times(oursFromText)} with parsing (wanted: ${SPEED_UP}×)  ${mark}`,
  };
}

await loadEditMeaning();
const loadNow = () => (loadavg()[0] ?? 0).toFixed(1);
const loadBefore = loadNow();
const comparison = reportAgainstTomlPatch();
const lines = [
  ...reportReal(),
  ...reportGenerated(1000, 15),
  ...reportGenerated(10_000, 150),
  ...comparison.lines,
  ...reportRules(),
  ...reportHostile(),
];
console.log(
  `${cpus().length} CPUs, Node ${process.version}; load ${loadBefore} before, ${loadNow()} after: ` +
    'at a load near the number of CPUs times are too long.',
);
console.log(
  'To all that is shown: tree, meaning, plan, findings, memory map, devices. Medians are held to budgets.\n',
);
console.log(formatTable(lines));
console.log(`\n${comparison.verdict}`);
