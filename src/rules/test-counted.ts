/** Counts how often data is looked at, to tell linear work from quadratic without a clock. Only tests import this. */

export class Counter {
  count = 0;
}

/** The same data behind proxies: every property that is read is counted. Maps and sets are left as they are. */
export function counted<T>(value: T, counter: Counter): T {
  const known = new WeakMap<object, object>();
  const wrap = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null || one instanceof Map || one instanceof Set) return one;
    const existing = known.get(one);
    if (existing) return existing;
    const proxy = new Proxy(one, {
      get(target, key, receiver) {
        counter.count++;
        const found = Reflect.get(target, key, receiver) as unknown;
        return typeof found === 'function' ? found : wrap(found);
      },
    });
    known.set(one, proxy);
    return proxy;
  };
  return wrap(value) as T;
}
