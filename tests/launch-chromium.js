// @ts-check
/** Chromium as tests, screenshots and benchmarks start it. CHROMIUM names another one. */
import { chromium } from 'playwright-core';

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
export const launchChromium = (more = []) =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
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
