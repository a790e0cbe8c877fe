// @ts-check
/** Runs that diverge, workers that die or answer late, browsers without SIMD, strict hosts and sub-paths. */
import assert from 'node:assert/strict';
import {
  attributeOf,
  choose,
  countPoints,
  exactly,
  layers,
  notice,
  plotFrame,
  press,
  setSpeed,
  settle,
  step,
  textOf,
  trainLoss,
  trainUntil,
  type,
  unfold,
  until,
  useBrowser,
  verdict,
} from './harness.js';

/** @typedef {import('playwright-core').Page} Page */

const { testPage } = useBrowser();

const rateField = (/** @type {Page} */ page) => page.getByRole('spinbutton', { name: 'Learning rate' });
const offers = (/** @type {Page} */ page) => page.getByRole('region', { name: 'What the gradients show' });

/** Without a bound on the output, too large a rate must diverge. */
async function diverge(/** @type {Page} */ page) {
  await unfold(page);
  await choose(page, 'ReLU');
  await page.getByRole('combobox', { name: 'Output' }).selectOption({ label: 'Linear' });
  await type(page, 'Learning rate', 100);
  await settle(page);
  await press(page, 'Train');
  await until(async () => (await verdict(page)).includes('diverged'), 'the word that it diverged');
}

testPage('a diverged run stops by itself, says where, and offers a smaller rate and Reset', async ({ page }) => {
  const first = async () => {
    await settle(page);
    return exactly(page);
  };
  await diverge(page);
  const said =
    /^The run diverged at step ([\d\u202f]+): in layer ([1-9]) the (\w+) is no longer a finite number\./.exec(
      await verdict(page),
    );
  assert.ok(said, await verdict(page));
  assert.match(await verdict(page), /A smaller learning rate than 100 usually prevents it/);
  await page.getByRole('button', { name: 'Train', exact: true }).waitFor();
  assert.ok(await page.getByRole('button', { name: 'Train', exact: true }).isDisabled());
  assert.ok(await page.getByRole('button', { name: 'Step', exact: true }).isDisabled());
  const stopped = await step(page);
  assert.ok(Math.abs(stopped - Number(said[1].replace(/\u202f/g, ''))) <= 1, `stopped at ${stopped}: ${said[0]}`);

  await offers(page).getByRole('button', { name: 'Reset' }).click();
  await until(async () => (await step(page)) === 0, 'step 0');
  const numbers = await first();
  assert.equal(await rateField(page).inputValue(), '100', 'Reset changes nothing else');
  await press(page, 'Train');
  await until(async () => (await verdict(page)).includes('diverged'), 'it to diverge again');
  assert.equal(await step(page), stopped, 'at the same step');

  for (const rate of ['0.03', '0.003']) {
    await offers(page).getByRole('button', { name: 'Smaller rate' }).click();
    await until(async () => (await rateField(page).inputValue()) === rate, `a rate of ${rate}`);
    assert.equal(
      await until(async () => (await step(page)) === 0 && (await first()), 'step 0'),
      numbers,
      'the same weights',
    );
    await press(page, 'Train');
    await until(async () => (await step(page)) > 500 || (await verdict(page)).includes('diverged'), 'either');
    if (!(await verdict(page)).includes('diverged')) break;
  }
  assert.doesNotMatch(await verdict(page), /diverged/);
  await until(async () => Number.isFinite(await trainLoss(page)), 'a loss');
});

testPage('after a divergence another activation or other data start afresh', async ({ page }) => {
  await diverge(page);
  await choose(page, 'Sigmoid');
  await type(page, 'Learning rate', 0.03);
  await until(async () => !(await verdict(page)).includes('diverged'), 'another verdict');
  await press(page, 'Train');
  await until(async () => (await step(page)) > 50, '50 steps');
});

/** Adds a point in the corner, so that there is an experiment to lose. */
async function edit(/** @type {Page} */ page) {
  const place = (await plotFrame(page)).at(5.6, 5.6);
  await page.mouse.click(place.x, place.y);
  await page.getByRole('button', { name: 'Undo new point' }).waitFor();
  assert.equal(await countPoints(page), 76);
}

/** Another worker has taken over, and nothing of the experiment is lost. */
async function isReplaced(/** @type {Page} */ page) {
  await until(async () => (await notice(page)).includes('started anew'), 'the word that it was replaced');
  assert.equal(await countPoints(page), 76);
  // One that hangs takes a browser a while to end.
  await until(async () => page.workers().length === 1, 'the old worker to be gone');
}

/** Ways to die. */
const DEATHS = {
  'is closed': () => self.close(),
  throws: () => {
    setTimeout(() => {
      throw new Error('on purpose');
    });
  },
  hangs: () => {
    setTimeout(() => {
      for (;;);
    });
  },
};

for (const [how, die] of Object.entries(DEATHS)) {
  testPage(
    `a worker that ${how} while training is replaced; the run goes on where it was`,
    async ({ page, troubles }) => {
      await choose(page, 'ReLU');
      await edit(page);
      await settle(page);
      await press(page, 'Train');
      await until(async () => (await step(page)) > 50, '50 steps');
      const reached = await step(page);
      await page.workers()[0].evaluate(die);
      await isReplaced(page);
      const said = /goes on from step ([\d\u202f]+)/.exec(await notice(page));
      assert.ok(said && Number(said[1].replace(/\u202f/g, '')) >= reached, await notice(page));
      await until(async () => (await step(page)) > reached + 100, 'it to train on by itself');
      // A browser may report what was thrown on purpose.
      assert.ok(
        troubles.every((trouble) => trouble.includes('on purpose')),
        troubles.join('\n'),
      );
      troubles.length = 0;
    },
  );
}

testPage('a worker that dies at rest is replaced when it is needed', async ({ page }) => {
  await choose(page, 'ReLU');
  await edit(page);
  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await step(page)) > 50, '50 steps');
  await settle(page);
  const reached = await step(page);
  await page.workers()[0].evaluate(() => self.close());
  await press(page, 'Step');
  await isReplaced(page);
  await until(async () => (await step(page)) === reached + 1, 'one step more');
});

testPage(
  'a worker that cannot start is replaced too',
  {
    before: async (page) => {
      let tries = 0;
      await page.route('**/worker.js*', async (route) => {
        tries += 1;
        if (tries > 1) await route.fallback();
        else await route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("on purpose");' });
      });
    },
  },
  async ({ page, troubles }) => {
    assert.equal(await countPoints(page), 75);
    await press(page, 'Train');
    await until(async () => (await step(page)) > 50, '50 steps');
    assert.ok(
      troubles.every((trouble) => trouble.includes('on purpose')),
      troubles.join('\n'),
    );
    troubles.length = 0;
  },
);

testPage(
  'a core that cannot be loaded is told in one sentence',
  {
    measured: false,
    before: (page) =>
      page.route('**/*.wasm*', (route) =>
        route.fulfill({ status: 200, contentType: 'application/wasm', body: 'not a module' }),
      ),
  },
  async ({ page, troubles }) => {
    await until(async () => (await notice(page)).includes('cannot run here'), 'the word that it cannot run');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    for (const name of ['Train', 'Step', 'Reset', 'New weights']) await press(page, name);
    await choose(page, 'ReLU');
    await type(page, 'Points', 50);
    assert.ok(
      troubles.every((trouble) => /wasm|WebAssembly/i.test(trouble)),
      troubles.join('\n'),
    );
    troubles.length = 0;
  },
);

/** Makes the worker's snapshots come late, as on a slow machine. */
const lateSnapshots = (/** @type {Page} */ page) =>
  page.addInitScript(() => {
    const Original = Worker;
    window.Worker = class extends Original {
      addEventListener(/** @type {string} */ type, /** @type {any} */ listener, /** @type {any} */ options) {
        const late = (/** @type {MessageEvent} */ event) =>
          event.data?.type === 'snapshot' ? setTimeout(() => listener(event), 120) : listener(event);
        super.addEventListener(type, type === 'message' ? late : listener, options);
      }
    };
  });

testPage(
  'on a slow machine nothing is lost: Reset, another activation and Train come between two snapshots',
  { before: lateSnapshots },
  async ({ page }) => {
    const train = page.getByRole('button', { name: 'Train', exact: true });
    const pause = page.getByRole('button', { name: 'Pause', exact: true });
    const moves = async (/** @type {string} */ what, act = async () => {}) => {
      const before = await step(page);
      await act();
      await until(async () => (await step(page)) !== before, what);
    };
    await press(page, 'Train');
    await until(async () => (await step(page)) > 100, '100 steps');
    for (let i = 0; i < 3; i++) {
      await press(page, 'Reset');
      await moves('the run to go on in sight after Reset');
    }
    for (const name of ['ReLU', 'Tanh', 'Sigmoid', 'ReLU']) {
      await choose(page, name);
      await moves(`${name} to come in sight`);
      if (await pause.count()) await press(page, 'Pause');
      await train.waitFor();
      await moves(`a step of ${name}`, () => press(page, 'Step'));
      await press(page, 'Train');
      await pause.waitFor();
      await moves(`${name} to train`);
    }
  },
);

testPage(
  'a coarse clock, as most browsers give to a page, does not keep the worker from answering',
  {
    before: (page) =>
      page.route('**/worker.js*', async (route) => {
        const response = await route.fetch();
        // Whole milliseconds; a step of the first view's network takes a few hundredths of one.
        const coarse = 'const exact = performance.now.bind(performance); performance.now = () => Math.floor(exact());';
        await route.fulfill({ response, body: `${coarse}\n${await response.text()}` });
      }),
  },
  async ({ page }) => {
    await setSpeed(page, 'Full speed');
    for (const name of ['ReLU', 'Sigmoid', 'Tanh']) {
      await choose(page, name);
      await settle(page);
      await page.evaluate(() => {
        const shown = document.querySelector('.stats dd');
        window.seen = 0;
        window.watcher = new MutationObserver(() => {
          window.seen += 1;
        });
        window.watcher.observe(shown, { childList: true, characterData: true, subtree: true });
      });
      await press(page, 'Train');
      await until(() => page.evaluate(() => window.seen >= 8), `${name}: the steps to change eight times`);
      await press(page, 'Pause');
      await page.getByRole('button', { name: 'Train', exact: true }).waitFor();
      await page.evaluate(() => window.watcher.disconnect());
      assert.equal(await notice(page), '', 'the worker was not taken for dead');
    }
  },
);

testPage('impatient hands: many presses in a row leave the page as sound as one', async ({ page }) => {
  for (let i = 0; i < 40; i++) {
    await page.evaluate((n) => {
      const buttons = [
        ...document.querySelectorAll('#toolbar button, input[name=activation], input[name=dataSet]'),
      ].filter(
        (button) => !button.disabled && button.value !== 'custom' && !button.matches('.theme, .present, .share *'),
      ); // what opens a dialog is in the way of the rest
      buttons[(n * 7) % buttons.length].click();
    }, i);
  }
  await choose(page, 'Circle');
  await choose(page, 'ReLU');
  await type(page, 'Seed', 1);
  await press(page, 'Step'); // pauses what trains, whatever the button beside it says by now
  await press(page, 'Reset');
  await settle(page);
  assert.equal(await step(page), 0);
  await setSpeed(page, 'Full speed');
  await trainUntil(page, async () => (await trainLoss(page)) < 0.1, 'ReLU to learn');
});

testPage(
  'without wasm SIMD the scalar build is taken, and learns the same',
  {
    before: (page) =>
      page.route('**/worker.js*', async (route) => {
        const response = await route.fetch();
        // The probe is the only thing that is ever validated.
        await route.fulfill({ response, body: `WebAssembly.validate = () => false;\n${await response.text()}` });
      }),
  },
  async ({ page, requests }) => {
    const asked = (/** @type {string} */ name) => requests.some((url) => new URL(url).pathname.endsWith(name));
    assert.ok(asked('/wasm/backprop-scalar.wasm'), requests.join('\n'));
    assert.ok(!asked('/wasm/backprop.wasm'));
    assert.equal((await layers(page)).length, 9);
    await setSpeed(page, 'Full speed');
    await choose(page, 'ReLU');
    await trainUntil(page, async () => (await trainLoss(page)) < 0.1, 'ReLU to learn');
  },
);

const tellViolations = (/** @type {Page} */ page) =>
  page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });

testPage(
  'under a sub-path, with a strict policy, the whole page works',
  { base: '/some/sub/path/', before: tellViolations },
  async ({ page, requests, url }) => {
    const policy = await attributeOf(page.locator('meta[http-equiv="Content-Security-Policy"]'), 'content');
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*|https?:/);
    await choose(page, 'Penguins (measured)');
    await until(async () => (await textOf(page.locator('.import-source'))).includes('penguins'), 'the penguins');
    await choose(page, 'ReLU');
    await press(page, 'Train');
    await until(async () => (await step(page)) > 50, '50 steps');
    await page.getByRole('button', { name: /^Theme/ }).click();
    const elsewhere = requests.filter((address) => !address.startsWith(url) && !/^(data|blob):/.test(address));
    assert.deepEqual(elsewhere, []);
    assert.ok(requests.some((address) => new URL(address).pathname.endsWith('penguins.csv')));
  },
);

testPage('the simd build is taken where there is SIMD', async ({ requests }) => {
  assert.ok(requests.some((address) => new URL(address).pathname.endsWith('/wasm/backprop.wasm')));
  assert.ok(!requests.some((address) => address.includes('scalar')));
});

testPage('a reload keeps the chosen theme; storage that is full of nonsense does no harm', async ({ page }) => {
  const button = page.getByRole('button', { name: /^Theme/ });
  await button.click();
  await button.click();
  await page.getByRole('button', { name: 'Theme: dark' }).waitFor();
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  assert.equal(await theme(), 'dark');
  await page.reload();
  assert.equal(await theme(), 'dark');
  await page.evaluate(() => localStorage.setItem('theme', '{"<'));
  await page.reload();
  assert.equal(await theme(), 'light', 'as the system has it');
});
