/** The pictures of a platform file, for the panes: apart from `figures.ts`, since VM files never need them. */
import type { PlatformConfig } from '../model/platform-config.ts';
import type { HostPlan } from '../planner/host-plan.ts';
import { planHost } from '../planner/plan-host.ts';

export { layoutHostMap } from '../geometry/host-map.ts';
export { layoutHostTable } from '../geometry/host-table.ts';

const plans = new WeakMap<PlatformConfig, HostPlan>();

/** Computed once per version of the file. */
export function hostPlanOf(config: PlatformConfig): HostPlan {
  const known = plans.get(config);
  if (known) return known;
  const plan = planHost(config);
  plans.set(config, plan);
  return plan;
}
