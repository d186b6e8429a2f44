import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from '../base/assert.ts';

/** The program as `npm run build` makes it, in a folder of its own, where no node_modules are near. */
export function buildBin() {
  const folder = mkdtempSync(join(tmpdir(), 'axvisor-studio-'));
  const words = [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'vite.cli.config.ts',
    '--outDir',
    folder,
  ];
  const built = spawnSync(process.execPath, [...words, '--emptyOutDir', '--logLevel', 'warn'], {
    encoding: 'utf8',
    // vitest's own NODE_ENV would make a development build.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  assert(built.status === 0, `the command line builds: ${built.stderr}`);
  return {
    bin: join(folder, 'axvisor-studio.js'),
    folder,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

const REPORT_MEMORY =
  "data:text/javascript,process.on('exit',()=>process._rawDebug('rss='+process.resourceUsage().maxRSS))";

/** Runs the program and measures it: from its start to its end, and its memory at most. */
export function runBin(bin: string, words: readonly string[], cwd?: string) {
  const from = performance.now();
  const args = ['--import', REPORT_MEMORY, bin, ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    cwd,
    maxBuffer: 1 << 28,
  });
  const milliseconds = performance.now() - from;
  const memory = /rss=(\d+)\n$/.exec(stderr);
  return {
    status,
    stdout,
    stderr: stderr.replace(/rss=\d+\n$/, ''),
    milliseconds,
    mebibytes: Number(memory?.[1]) / 1024,
  };
}
