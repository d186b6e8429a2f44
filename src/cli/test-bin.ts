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

/** Said at the very end, by Node itself: most memory in KiB, time of the processor in µs. */
const REPORT =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();' +
  'process._rawDebug("used "+u.maxRSS+" "+(u.userCPUTime+u.systemCPUTime))})';

/** Runs the program and measures it from its start to its end; `cpuMilliseconds` counts all of its threads. */
export function runBin(bin: string, words: readonly string[], cwd?: string) {
  const from = performance.now();
  const args = ['--import', REPORT, bin, ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    cwd,
    maxBuffer: 1 << 28,
  });
  const milliseconds = performance.now() - from;
  const used = /used (\d+) (\d+)\n$/.exec(stderr);
  return {
    status,
    stdout,
    stderr: stderr.replace(/used .*\n$/, ''),
    milliseconds,
    cpuMilliseconds: Number(used?.[2]) / 1000,
    mebibytes: Number(used?.[1]) / 1024,
  };
}
