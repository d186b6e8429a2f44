/** What jsdom lacks and react-aria's popovers and lists need; import it first in a DOM test. */
const css = (globalThis.CSS ?? {}) as { escape?: (text: string) => string };
css.escape ??= (text) => text.replace(/[^\w-]/g, (char) => `\\${char}`);
Object.assign(globalThis, { CSS: css });
Element.prototype.scrollIntoView ??= () => undefined;

export {};
