// @ts-check
/** Chromium as tests, screenshots and benchmarks start it. CHROMIUM names another one. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** The whole browser, for pictures and measurements. */
const BROWSER = '/usr/bin/chromium';
/** The same without a window around the page: a page costs half as much of its own processor time. For tests, where it is there. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

/** Of several such arguments a browser takes the last, so that what Playwright turns off has to be said again. */
const WITHOUT = [
  // Pages of the browser's own behind the address bar: with each new window they take more processor time than a test does.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'BoundaryEventDispatchTracksNodeRemoval',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'Translate',
  'RenderDocument',
  'OptimizationHints',
];

/** @param {string[]} [more] arguments */
export const launchHeadlessShell = (more) =>
  launchChromium(more, existsSync(HEADLESS_SHELL) ? HEADLESS_SHELL : BROWSER);

/** @param {string[]} [more] arguments @param {string} [path] */
export const launchChromium = (more = [], path = BROWSER) => launch(process.env.CHROMIUM ?? path, more);

/** The whole browser as a person has it: it keeps pages that were left, for who goes back. Null where there is none. */
export const launchKeepingPages = async () =>
  existsSync(BROWSER) ? launch(BROWSER, [], ['--disable-back-forward-cache']) : null;

/** @param {string} path @param {string[]} more @param {string[]} [without] arguments of Playwright's */
const launch = (path, more, without = []) =>
  chromium.launch({
    executablePath: path,
    ignoreDefaultArgs: without,
    args: [
      '--no-sandbox', // as root there is none
      '--disable-dev-shm-usage', // small in containers
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', // no request can leave this machine
      `--disable-features=${WITHOUT.join()}`,
      ...more,
    ],
  });
