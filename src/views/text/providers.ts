/** Hover, completion and quick fixes of the TOML text: each asks the state what stands at an offset. */
import type { editor, IDisposable, languages, Position } from 'monaco-editor/editor';
import { applyFix } from '../../state/apply-fix.ts';
import { type Completion, findCompletions } from '../../state/completions.ts';
import type { LocatedFinding } from '../../state/derive.ts';
import { findHoverCard } from '../../state/key-help.ts';
import { notify } from '../../state/studio.ts';
import { findView } from '../../state/text-selection.ts';
import { studio } from '../../state/use-studio.ts';
import { fileIdOf, rangeOf, sourceOffsetAt } from './models.ts';
import { monaco } from './monaco.ts';
import { TOML } from './toml-language.ts';

const APPLY_FIX = 'axvisor-studio.apply-fix';

export function registerProviders(): readonly IDisposable[] {
  return [
    monaco.languages.registerHoverProvider(TOML, { provideHover }),
    monaco.languages.registerCompletionItemProvider(TOML, {
      provideCompletionItems,
      triggerCharacters: ['=', ' ', '"'],
    }),
    monaco.languages.registerCodeActionProvider(TOML, { provideCodeActions }),
    monaco.editor.registerCommand(
      APPLY_FIX,
      (_accessor, fileId: string, fix: LocatedFinding['fixes'][number]) => {
        const outcome = applyFix(studio, fileId, fix, 'text');
        if (!outcome.ok) notify(studio, 'error', outcome.reason);
      },
    ),
  ];
}

function viewOfModel(model: editor.ITextModel) {
  return findView(studio.getState(), fileIdOf(model));
}

function provideHover(model: editor.ITextModel, position: Position): languages.Hover | undefined {
  const view = viewOfModel(model);
  const card = view && findHoverCard(view, sourceOffsetAt(model, position));
  if (!card) return undefined;
  return {
    range: rangeOf(model, card.span),
    contents: [
      { value: `**${escapeMarkdown(card.title)}**` },
      ...card.lines.map((line) => ({ value: escapeMarkdown(line) })),
    ],
  };
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~]/g, '\\$&');
}

function provideCompletionItems(model: editor.ITextModel, position: Position): languages.CompletionList {
  const view = viewOfModel(model);
  const found = view ? findCompletions(view, sourceOffsetAt(model, position)) : [];
  return { suggestions: found.map((completion, i) => toItem(model, completion, i)) };
}

function toItem(model: editor.ITextModel, completion: Completion, i: number): languages.CompletionItem {
  const { CompletionItemKind } = monaco.languages;
  return {
    label: { label: completion.label, description: completion.detail },
    kind: completion.kind === 'key' ? CompletionItemKind.Property : CompletionItemKind.Value,
    documentation: completion.help,
    insertText: completion.text,
    filterText: completion.text,
    sortText: String(i).padStart(4, '0'),
    range: rangeOf(model, completion.span),
  };
}

function provideCodeActions(
  model: editor.ITextModel,
  range: { containsRange?: unknown } & Parameters<typeof monaco.Range.areIntersectingOrTouching>[0],
): languages.CodeActionList {
  const findings = viewOfModel(model)?.findings ?? [];
  const here = findings.filter(
    (finding) =>
      finding.fixes.length > 0 && monaco.Range.areIntersectingOrTouching(rangeOf(model, finding.span), range),
  );
  const actions = here.flatMap((finding) =>
    finding.fixes.map((fix) => ({
      title: fix.title,
      kind: 'quickfix',
      command: { id: APPLY_FIX, title: fix.title, arguments: [fileIdOf(model), fix] },
    })),
  );
  return { actions, dispose: () => undefined };
}
