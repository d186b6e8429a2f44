const WIDTH = 100;

/** A paragraph as lines of at most 100 columns (a longer word stands alone), each behind `indent` blanks. */
export function wrapLines(text: string, indent: number): readonly string[] {
  const margin = ' '.repeat(indent);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && indent + longer.length > WIDTH) {
      lines.push(margin + line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, margin + line];
}
