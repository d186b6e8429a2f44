import { decodePlatform } from '../model/platform-items.ts';
import { checkPlatforms, checkWorkspace } from '../rules/checks.ts';
import { explain } from '../rules/explain.ts';
import type { Checks } from '../state/derive.ts';

/** The very rules that the page loads. */
export const CHECKS: Checks = { checkWorkspace, checkPlatforms, explain, decodePlatform };
