// @ts-check
/** The short pass in Firefox. */
import { useBrowser } from '../browser/harness.js';
import { testShortPass } from './short-pass.js';

testShortPass(useBrowser({ engine: 'firefox' }).testPage);
