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

/** Said at the very end, by Node itself: most memory in KiB. */
const REPORT =
  'data:text/javascript,process.on("exit",()=>process._rawDebug("used "+process.resourceUsage().maxRSS))';

/** Runs the program to its end; `mebibytes`: the most that it needed. */
export function runBin(bin: string, words: readonly string[], cwd?: string) {
  const args = ['--import', REPORT, bin, ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    cwd,
    maxBuffer: 1 << 28,
  });
  const used = /used (\d+)\n$/.exec(stderr);
  return {
    status,
    stdout,
    stderr: stderr.replace(/used .*\n$/, ''),
    mebibytes: Number(used?.[1]) / 1024,
  };
}
