import { decodePlatform } from '../model/platform-items.ts';
import { PARSER_RULES } from '../rules/boot-rules.ts';
import { checkPlatforms, checkWorkspace } from '../rules/checks.ts';
import { explain } from '../rules/explain.ts';
import type { Checks } from '../state/derive.ts';

/** The very rules that the page loads. */
export const CHECKS: Checks = { checkWorkspace, checkPlatforms, explain, decodePlatform };

/** Of them only what AxVisor's parser itself looks at. */
export const PARSER_CHECKS: Checks = {
  ...CHECKS,
  checkWorkspace: (workspace) => checkWorkspace(workspace, PARSER_RULES),
  checkPlatforms: () => [],
};
