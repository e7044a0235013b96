/**
 * Finds the browsers for the tests: one that is there, else the system's package, else (Chromium) one that comes in an
 * npm package. WebKit alone may be wanting. Says what it does, and what to do where it cannot.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Browser {
  name: string;
  /** Variable that names its program. */
  variable: string;
  programs: string[];
  /** Package of Debian and its like. */
  system: string;
}

const CHROMIUM: Browser = {
  name: 'Chromium',
  variable: 'CHROME_PATH',
  programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  system: 'chromium',
};
const FIREFOX: Browser = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  programs: ['firefox-esr', 'firefox'],
  system: 'firefox-esr',
};
const WEBKIT: Browser = {
  name: 'WebKit',
  variable: 'WEBKIT_DRIVER_PATH',
  programs: ['WebKitWebDriver'],
  system: 'webkit2gtk-driver',
};
/** What WebKit draws on where there is no screen. */
const SCREEN: Browser = { name: 'Xvfb', variable: 'XVFB_PATH', programs: ['Xvfb'], system: 'xvfb' };
const ELSEWHERE: Record<string, string[]> = {
  Chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  Firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};

function installed({ name, variable, programs }: Browser): string | undefined {
  const named = process.env[variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(
      `${variable} is ${named}, where nothing is.\nTo mend it: name the program of ${name}, or unset ${variable}.`,
    );
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = programs.flatMap((program) => folders.map((folder) => join(folder, program))).find(existsSync);
  return found ?? ELSEWHERE[name]?.find(existsSync);
}

/** Installs the system's package where this is Debian or its like and we are allowed to. */
function installSystemPackage({ name, system }: Browser): boolean {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args: string[]): boolean => {
    const [command = '', ...rest] = [...sudo, 'apt-get', '-qq', ...args];
    return (
      spawnSync(command, rest, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0
    );
  };
  console.log(`No ${name} here: installing the package ${system}…`);
  return apt('update') && apt('install', '-y', '--no-install-recommends', system);
}

/** Chromium inside an npm package, for machines where no system package can be installed. */
async function packagedChromium(): Promise<string | undefined> {
  console.log('No system package of Chromium either: taking the one of the npm package @sparticuz/chromium…');
  const done = spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', '@sparticuz/chromium'],
    { stdio: 'inherit' },
  );
  if (done.status !== 0) return undefined;
  const name = '@sparticuz/chromium';
  const { default: chromium } = (await import(name)) as { default: { executablePath(): Promise<string> } };
  return chromium.executablePath();
}

/** @throws Error that names the fix where there is no Chromium and none can be had. */
export async function chromium(): Promise<string> {
  const found =
    installed(CHROMIUM) ??
    (installSystemPackage(CHROMIUM) ? installed(CHROMIUM) : undefined) ??
    (await packagedChromium());
  if (found) return found;
  throw new Error(
    'No Chromium, and none could be installed.\nTo mend it: install Chromium or Chrome, or name one in CHROME_PATH.',
  );
}

/** @throws Error that names the fix where there is no Firefox and none can be had. */
export function firefox(): string {
  const found = installed(FIREFOX) ?? (installSystemPackage(FIREFOX) ? installed(FIREFOX) : undefined);
  if (found) return found;
  throw new Error(
    'No Firefox, and none could be installed.\nTo mend it: install Firefox, or name one in FIREFOX_PATH.',
  );
}

/** Programs for WebKit: its driver, and a screen where there is none. Undefined where one of them cannot be had. */
export function webkit(): { driver: string; screen: string | undefined } | undefined {
  const had = (program: Browser): string | undefined =>
    installed(program) ?? (installSystemPackage(program) ? installed(program) : undefined);
  const driver = had(WEBKIT);
  if (!driver) return undefined;
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return { driver, screen: undefined };
  const screen = had(SCREEN);
  return screen ? { driver, screen } : undefined;
}
