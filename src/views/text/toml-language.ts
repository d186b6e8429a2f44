import type { languages } from 'monaco-editor/editor';

export const TOML = 'toml';

export const TOML_CONFIGURATION: languages.LanguageConfiguration = {
  comments: { lineComment: '#' },
  brackets: [
    ['[', ']'],
    ['{', '}'],
  ],
  autoClosingPairs: [
    { open: '[', close: ']' },
    { open: '{', close: '}' },
    { open: '"', close: '"', notIn: ['string', 'comment'] },
    { open: "'", close: "'", notIn: ['string', 'comment'] },
  ],
  surroundingPairs: [
    { open: '[', close: ']' },
    { open: '{', close: '}' },
    { open: '"', close: '"' },
    { open: "'", close: "'" },
  ],
  wordPattern: /[A-Za-z0-9_-]+/,
  indentationRules: { increaseIndentPattern: /[[{]\s*(#.*)?$/, decreaseIndentPattern: /^\s*[\]}]/ },
};

/** Colours only; what is valid is said by the findings. Key and header lines are read at the root, values in `value`. */
export const TOML_TOKENS: languages.IMonarchLanguage = {
  defaultToken: '',
  tokenPostfix: '.toml',
  // Without it a state could not end with its line.
  includeLF: true,
  brackets: [
    { open: '[', close: ']', token: 'delimiter.square' },
    { open: '{', close: '}', token: 'delimiter.curly' },
  ],
  tokenizer: {
    root: [
      [/\s+/, ''],
      { include: '@comment' },
      [/\[\[?[^\]\n#]*\]?\]?/, 'table'],
      { include: '@key' },
      [/=/, 'delimiter', '@value'],
    ],
    comment: [[/#.*/, 'comment']],
    key: [
      [/"(?:[^"\\]|\\.)*"|'[^']*'/, 'key'],
      [/[A-Za-z0-9_-]+/, 'key'],
      [/\./, 'delimiter'],
    ],
    // One value, then back to the keys: at the line's end at the latest.
    value: [
      [/[ \t]+/, ''],
      [/#.*/, 'comment'],
      [/\n/, '', '@pop'],
      [/\[/, { token: '@brackets', switchTo: '@array' }],
      [/\{/, { token: '@brackets', switchTo: '@inline' }],
      [/"""/, { token: 'string', switchTo: '@longText' }],
      [/'''/, { token: 'string', switchTo: '@longLiteral' }],
      { include: '@scalar' },
    ],
    // A bracket inside a value is never a table header, also at the start of a line.
    array: [
      [/\s+/, ''],
      { include: '@comment' },
      [/\[/, '@brackets', '@push'],
      [/\]/, '@brackets', '@pop'],
      [/\{/, '@brackets', '@inline'],
      [/"""/, 'string', '@longText'],
      [/'''/, 'string', '@longLiteral'],
      { include: '@scalar' },
      [/,/, 'delimiter'],
    ],
    inline: [
      [/\s+/, ''],
      { include: '@comment' },
      [/\}/, '@brackets', '@pop'],
      { include: '@key' },
      [/=/, 'delimiter', '@inlineValue'],
      [/,/, 'delimiter'],
    ],
    inlineValue: [
      [/[ \t]+/, ''],
      [/(?=[,}#])/, '', '@pop'],
      [/\n/, '', '@pop'],
      [/\[/, { token: '@brackets', switchTo: '@array' }],
      [/\{/, { token: '@brackets', switchTo: '@inline' }],
      [/"""/, { token: 'string', switchTo: '@longText' }],
      [/'''/, { token: 'string', switchTo: '@longLiteral' }],
      { include: '@scalar' },
    ],
    scalar: [
      [/"(?:[^"\\]|\\.)*"?/, 'string'],
      [/'[^']*'?/, 'string'],
      [/\d{4}-\d{2}-\d{2}(?:[Tt ][\d:.]+(?:[Zz]|[+-][\d:]+)?)?|\d{2}:\d{2}[\d:.]*/, 'number'],
      [/[+-]?(?:0x[\dA-Fa-f_]+|0o[0-7_]+|0b[01_]+|\d[\d_]*(?:\.[\d_]+)?(?:[eE][+-]?[\d_]+)?)\b/, 'number'],
      [/[+-]?(?:inf|nan)\b/, 'number'],
      [/(?:true|false)\b/, 'constant'],
    ],
    longText: [
      [/\\./, 'string'],
      [/"""/, 'string', '@pop'],
      [/[^"\\]+|["\\]/, 'string'],
    ],
    longLiteral: [
      [/'''/, 'string', '@pop'],
      [/[^']+|'/, 'string'],
    ],
  },
};
