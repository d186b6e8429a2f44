import type { Claim, ClaimGroup, OverlapLaw } from '../planner/overlap-law.ts';
import type { Region } from './region.ts';

export type Claiming = Region & { readonly claim: Claim };

/**
 * Regions by what they claim, so that the ones that clash with a given claim are found without looking at the others:
 * a thousand windows that may overlap each other cost nothing.
 */
export class ClaimSet {
  readonly #law: OverlapLaw;
  readonly #groups: Readonly<Record<ClaimGroup, Set<Claiming>>> = {
    memory: new Set(),
    emulated: new Set(),
    reserved: new Set(),
    passthrough: new Set(),
  };
  /** Passthrough again; only kept where the delta decides. */
  readonly #byDelta = new Map<bigint, Set<Claiming>>();

  constructor(law: OverlapLaw) {
    this.#law = law;
  }

  add(region: Claiming): void {
    const { group, delta } = region.claim;
    this.#groups[group].add(region);
    if (!this.#needsDelta(group)) return;
    const known = this.#byDelta.get(delta);
    if (known) known.add(region);
    else this.#byDelta.set(delta, new Set([region]));
  }

  delete(region: Claiming): void {
    const { group, delta } = region.claim;
    this.#groups[group].delete(region);
    if (!this.#needsDelta(group)) return;
    const known = this.#byDelta.get(delta);
    known?.delete(region);
    // Empty sets would be looked through; the last one is kept, as the same delta mostly comes again.
    if (known?.size === 0 && this.#byDelta.size > 1) this.#byDelta.delete(delta);
  }

  #needsDelta(group: ClaimGroup): boolean {
    return group === 'passthrough' && this.#law.passthrough === 'same-delta';
  }

  /** Regions that AxVisor refuses beside this claim. */
  *clashing(claim: Claim): Generator<Claiming> {
    for (const group of GROUPS) {
      if (this.#groups[group].size === 0) continue;
      if (group === 'passthrough' && claim.group === 'passthrough') yield* this.#otherWindows(claim);
      else if (this.#law.refused(group, claim.group)) yield* this.#groups[group];
    }
  }

  *#otherWindows(claim: Claim): Generator<Claiming> {
    switch (this.#law.passthrough) {
      case 'merged':
        return;
      case 'refused':
        yield* this.#groups.passthrough;
        return;
      case 'same-delta':
        for (const [delta, regions] of this.#byDelta) if (delta !== claim.delta) yield* regions;
    }
  }

  /** One region that clashes with another one of the set, if there is any. */
  findClash(): Claiming | undefined {
    for (const group of GROUPS) {
      for (const region of this.#groups[group]) {
        for (const other of this.clashing(region.claim)) if (other !== region) return region;
        break; // Members of one group clash with the same others.
      }
    }
    return undefined;
  }
}

const GROUPS = ['memory', 'emulated', 'reserved', 'passthrough'] as const;
