// @ts-check
/** The short pass in WebKitGTK. */
import { useBrowser } from '../browser/harness.js';
import { testShortPass } from './short-pass.js';

testShortPass(useBrowser({ engine: 'webkit' }).testPage);
