/** What is saved is of one state, also while the run goes on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { customSize } from '../../../../../../web/export/figures/sizes.js';
import { figureState } from '../../../../../../web/views/shared/figures/make-figure.js';
import { holdState } from '../../../../../../web/views/shared/saving/hold-state.js';
import { makeArchive } from '../../../../../../web/views/shared/saving/make-archive.js';
import { waysToSave } from '../../../../../../web/views/shared/saving/save-figure.js';
import { waysToSaveWeights } from '../../../../../../web/views/shared/saving/weight-files.js';
import { modelOfRun } from '../figures/figure-model.js';

/** @typedef {import('../../../../../../web/views/view-model.js').Model} Model */
/** @typedef {import('../../../../../../web/views/view-model.js').Actions} Actions */
/** @typedef {NonNullable<Model['snapshot']>} Snapshot */

/** As the page does once it shows another state. @param {Snapshot} snapshot */
const giveBack = ({ surface, tiles }) =>
  structuredClone(null, { transfer: [surface?.rgba.buffer, tiles?.rgba.buffer].filter((one) => one !== undefined) });

/** The core's weights as the snapshot has them. @param {Snapshot|null|undefined} snapshot */
const layersOf = (snapshot) =>
  (snapshot?.links?.weights ?? []).map(({ W, b }) => ({ W: Float64Array.from(W), b: Float64Array.from(b) }));

/** Of two networks, which differ in their weights. */
async function modelOfTwo() {
  const model = await modelOfRun(),
    other = (await modelOfRun({ seed: 2 })).snapshot;
  assert.ok(model.snapshot && other);
  return {
    ...model,
    experiment: { ...model.experiment, twin: { seed: 2 } },
    snapshot: { ...model.snapshot, twin: { ...other, run: model.snapshot.run + 1 } },
  };
}

/** Answers as the worker does. @param {Model} model @param {number} [late] updates that were made since the snapshot */
const askOf =
  (model, late = 0) =>
  async (/** @type {string} */ method, /** @type {any} */ calls, /** @type {'a'|'b'} */ side = model.side) => {
    assert.equal(method, 'all');
    const run = /** @type {Snapshot} */ (side === 'b' ? model.snapshot?.twin : model.snapshot);
    const answers = calls.map((/** @type {[string]} */ [name]) =>
      name === 'weights' ? { layers: layersOf(run) } : undefined,
    );
    return { run: run.run, step: run.step + late, answers };
  };

test('a picture has the state of the click, though the page has gone on to another before it is drawn', async (context) => {
  const model = await modelOfRun();
  /** @type {Blob[]} */
  const saved = [];
  Object.assign(globalThis, { document: { createElement: () => ({ click() {} }) } });
  context.mock.method(URL, 'createObjectURL', (/** @type {Blob} */ blob) => `blob:${saved.push(blob)}`);
  context.mock.method(globalThis, 'setTimeout', () => {});
  const save = async () => {
    const actions = /** @type {Actions} */ (
      /** @type {unknown} */ ({
        async address() {
          if (saved.length > 0) giveBack(/** @type {Snapshot} */ (model.snapshot));
          return { href: '' };
        },
      })
    );
    await waysToSave('decision-boundary', model, actions)[0].save(model);
  };
  try {
    await save();
    await save();
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
  const [before, after] = await Promise.all(saved.map((blob) => blob.text()));
  assert.ok(before.includes('<image'));
  assert.equal(after, before);
});

test('the dialog pauses the run, waits until the page shows where it stands, and lets it go on', async () => {
  const [first, last] = await Promise.all([modelOfRun({}, 20), modelOfRun({}, 40)]);
  const snapshots = /** @type {Snapshot[]} */ ([
    { ...first.snapshot, training: true },
    { ...last.snapshot, training: false, run: first.snapshot?.run },
  ]);
  /** @type {boolean[]} */
  const trained = [];
  let shown = 0;
  const model = () => ({ ...first, snapshot: snapshots[shown] });
  const actions = /** @type {Actions} */ (
    /** @type {unknown} */ ({
      model,
      train: (/** @type {boolean} */ on) => trained.push(on),
      async ask(/** @type {string} */ method, /** @type {unknown[]} */ calls) {
        setTimeout(() => {
          shown = 1;
        });
        return askOf({ ...first, snapshot: snapshots[1] })(method, calls);
      },
    })
  );
  const held = await holdState(actions);
  assert.equal(held.model.snapshot?.step, 40);
  const pixels = held.model.snapshot?.surface?.rgba.slice();
  giveBack(snapshots[1]);
  assert.ok(pixels && pixels.length > 0);
  assert.deepEqual(held.model.snapshot?.surface?.rgba, pixels);
  held.goOn();
  assert.deepEqual(trained, [false, true]);
});

test('a file of weights says the step of the weights, and is none of another run or of other layers', async () => {
  const model = await modelOfRun({ precision: 'double' });
  /** @type {string[]} */
  const names = [];
  const save = (/** @type {Actions['ask']} */ ask, /** @type {Model} */ shown = model) =>
    Promise.all(waysToSaveWeights(ask, (name) => names.push(name)).map((way) => way.save(shown)));
  await save(askOf(model, 7));
  assert.deepEqual(
    names,
    ['weights', 'weights', 'network'].map((what, i) => `backprop-${what}-step-27.${['npz', 'safetensors', 'onnx'][i]}`),
  );
  await assert.rejects(
    save(async (method, calls) => ({ ...(await askOf(model)(method, calls)), run: -1 })),
    /another run/,
  );
  const wider = { ...model, experiment: { ...model.experiment, settings: { ...model.experiment.settings, units: 9 } } };
  const [npz] = waysToSaveWeights(askOf(model), () => {});
  await assert.rejects(npz.save(wider), /not of the shape/);
});

/** @param {Model} model @param {Actions['ask']} ask */
async function archiveOf(model, ask) {
  const actions = /** @type {Actions} */ (/** @type {unknown} */ ({ ask, experimentFile: async () => '{}' }));
  const zip = await makeArchive({
    actions,
    state: figureState(model, {}),
    size: customSize(400, 300),
    address: '',
    onProgress() {},
    isCancelled: () => false,
  });
  assert.ok(zip);
  return unzipSync(new Uint8Array(await zip.arrayBuffer()));
}

test('of two networks the zip has the weights of each, under its letter', async () => {
  const model = await modelOfTwo();
  for (const side of /** @type {const} */ (['a', 'b'])) {
    const files = await archiveOf({ ...model, side }, askOf({ ...model, side }));
    const names = ['weights-a.npz', 'weights-b.npz', 'numbers/network-weights.csv', 'numbers/network-b-weights.csv'];
    for (const name of names) assert.ok(files[name]?.length > 100, name);
    assert.notDeepEqual(files[names[0]], files[names[1]]);
    assert.notDeepEqual(files[names[2]], files[names[3]]);
    assert.equal(files['weights.npz'], undefined);
  }
});

test('a zip has no weights of another step than its figures', async () => {
  const model = await modelOfRun();
  const files = await archiveOf(model, askOf(model, 1));
  assert.equal(files['weights.npz'], undefined);
  assert.match(new TextDecoder().decode(files['README.txt']), /could not be written:.*weights\.npz/);
});
