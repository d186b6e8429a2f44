import { applyEdits } from '../base/text-edit.ts';
import { editPlatform } from '../model/platform-edit.ts';
import { platformOf } from '../model/test-platform.ts';
import { locate } from '../toml/index.ts';
import { type PlatformCheck, type PlatformContext, platformFacts } from './platform-rule.ts';

function judge(check: PlatformCheck, text: string, context: PlatformContext) {
  const { doc, config } = platformOf(text);
  return { doc, found: check(platformFacts(config), context) };
}

/** The text with every place that the rule finds between `«` and `»`; an absent key marks where it would stand. */
export function markFindings(check: PlatformCheck, marked: string, context: PlatformContext = {}): string {
  const text = marked.replace(/[«»]/g, '');
  const { doc, found } = judge(check, text, context);
  const spans = found.map((finding) => finding.span ?? locate(doc, finding.path, finding.target));
  // Where several meet: first what ends here, then what is empty, then what begins.
  const marks = spans.flatMap(({ start, end }) =>
    start === end
      ? [{ at: start, text: '«»', rank: 1 }]
      : [
          { at: start, text: '«', rank: 2 },
          { at: end, text: '»', rank: 0 },
        ],
  );
  let out = '';
  let at = 0;
  for (const mark of marks.sort((a, b) => a.at - b.at || a.rank - b.rank)) {
    out += text.slice(at, mark.at) + mark.text;
    at = mark.at;
  }
  return out + text.slice(at);
}

/** The text after fix number `index` of the rule's first finding; undefined when it offers none. */
export function fixFirst(
  check: PlatformCheck,
  marked: string,
  context: PlatformContext = {},
  index = 0,
): string | undefined {
  const text = marked.replace(/[«»]/g, '');
  const { doc, found } = judge(check, text, context);
  const fix = found[0]?.fixes[index];
  if (!fix) return undefined;
  if (fix.edits) return applyEdits(text, fix.edits);
  const result = editPlatform(doc, fix.operations);
  return result.ok ? applyEdits(text, result.edits) : result.reason;
}

export function severitiesOf(
  check: PlatformCheck,
  text: string,
  context: PlatformContext = {},
): readonly string[] {
  return judge(check, text, context).found.map((finding) => finding.severity);
}
