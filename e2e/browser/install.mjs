// Makes sure that the browser tests have a browser: finds one, else installs one, else says in one line what to do.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from './find-chromium.mjs';

const HELP =
  'Set CHROMIUM_PATH to a Chromium or Chrome, or install one (on Debian: apt-get install chromium).';
const MINUTE = 60_000;

const found = findChromium();
if (found && !existsSync(found.path)) fail(`CHROMIUM_PATH names ${found.path}, which does not exist.`);
else if (found) report(found);
else await install();

async function install() {
  console.log('No Chromium found; installing one for the browser tests.');
  await installByPlaywright();
  if (await reportIfItStarts()) return;
  await installByApt();
  if (await reportIfItStarts()) return;
  fail('No browser for the tests, and installing one failed.');
}

async function installByPlaywright() {
  const cli = fileURLToPath(new URL('cli.js', import.meta.resolve('@playwright/test/package.json')));
  await run(process.execPath, [cli, 'install', 'chromium'], 3 * MINUTE);
}

async function installByApt() {
  if (process.platform !== 'linux') return;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const [command, ...rest] = apt;
  if (!(await run(command, [...rest, 'update'], 5 * MINUTE))) return;
  await run(command, [...rest, 'install', '-y', '--no-install-recommends', 'chromium'], 10 * MINUTE);
}

/** Runs a command to its end, with everything that it started ended too when the time is up. */
function run(command, args, limitMs) {
  const ownGroup = process.platform !== 'win32';
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: ownGroup });
    const timer = setTimeout(() => {
      console.log(`${command}: stopped after ${limitMs / MINUTE} minutes.`);
      if (ownGroup) process.kill(-child.pid, 'SIGKILL');
      else child.kill();
    }, limitMs);
    const end = (worked) => {
      clearTimeout(timer);
      resolve(worked);
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0));
  });
}

/** A fresh browser may lack libraries of the system, so it counts only when it starts. */
async function reportIfItStarts() {
  const installed = findChromium();
  if (!installed) return false;
  try {
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    await (await chromium.launch({ executablePath: installed.path, args })).close();
  } catch (error) {
    console.log(`${installed.path} does not start: ${String(error).split('\n')[0]}`);
    return false;
  }
  report(installed);
  return true;
}

function report(browser) {
  console.log(`Browser for the tests: ${browser.path} (${browser.origin})`);
}

function fail(message) {
  console.error(`${message} ${HELP}`);
  process.exitCode = 1;
}
