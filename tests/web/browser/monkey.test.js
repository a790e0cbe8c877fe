// @ts-check
/** A short visit of the monkey, the same in every run; `./run monkey` lets it stay for longer, and with other seeds. */

import { driveChromium } from '../monkey/chromium-driver.js';
import { letMonkeyLoose } from '../monkey/monkey.js';
import { useBrowser } from './harness.js';

const { testPage } = useBrowser();

testPage('whatever is pressed, typed and dragged at random, the page stays right', async ({ page, troubles }) => {
  await letMonkeyLoose(driveChromium(page, troubles), { seed: 1, isOver: (acts) => acts >= 50 });
});
