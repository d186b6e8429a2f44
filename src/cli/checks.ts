import { decodePlatform } from '../model/platform-items.ts';
import { PARSER_RULES } from '../rules/boot-rules.ts';
import { judgeVms } from '../rules/check-workspace.ts';
import { judge } from '../rules/checks.ts';
import { explain } from '../rules/explain.ts';
import type { Checks } from '../state/derive.ts';

/** The very rules that the page loads, without its limit of time: a command is waited for. */
export const CHECKS: Checks = { judge, explain, decodePlatform };

/** Of them only what AxVisor's parser itself looks at. */
export const PARSER_CHECKS: Checks = {
  ...CHECKS,
  judge: (workspace) => judgeVms(workspace, undefined, PARSER_RULES),
};
