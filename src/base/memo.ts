/** A function of one object, computed once per object identity; freed with the object. */
export function memoByIdentity<A extends object, R>(compute: (arg: A) => R): (arg: A) => R {
  const cache = new WeakMap<A, { readonly result: R }>();
  return (arg) => {
    const hit = cache.get(arg);
    if (hit) return hit.result;
    const result = compute(arg);
    cache.set(arg, { result });
    return result;
  };
}
