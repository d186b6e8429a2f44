/** Hands `text` to the browser as a download named `name`; the bytes are its UTF-8. */
export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([new TextEncoder().encode(text)], { type: 'application/toml' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own reference by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
