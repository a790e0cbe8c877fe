/** The page's side of the worker that reads tables, where that dies. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openInWorker } from '../../../../web/import/table-worker.js';

/** Answers each request with what it is, unless it is to die of it. */
class FakeWorker {
  /** @type {FakeWorker[]} */
  static made = [];
  /** How many requests a worker lives for. @type {number[]} */
  static lives = [];

  constructor() {
    /** @type {any[]} */
    this.sent = [];
    this.lives = FakeWorker.lives.shift() ?? Infinity;
    this.ended = false;
    /** @type {(event: any) => void} */
    this.onmessage = this.onerror = () => {};
    FakeWorker.made.push(this);
  }

  postMessage(/** @type {any} */ request) {
    this.sent.push(Object.keys(request)[0]);
    queueMicrotask(() => {
      if (this.sent.length > this.lives) return this.die();
      const table = { of: request.options };
      if ('bytes' in request) this.onmessage({ data: { opened: true } });
      else if ('made' in request) this.onmessage({ data: { made: { of: request.made.reading } } });
      else this.onmessage({ data: { reading: { table } } });
    });
  }

  die() {
    this.onerror({ preventDefault() {}, message: 'out of memory' });
  }

  terminate() {
    this.ended = true;
  }
}
globalThis.Worker = /** @type {any} */ (FakeWorker);

const bytes = async () => new Uint8Array(4);
const open = async (/** @type {number[]} */ ...lives) => {
  FakeWorker.made = [];
  FakeWorker.lives = lives;
  return /** @type {any} */ (await openInWorker(await bytes(), () => {}, new AbortController().signal, bytes));
};

test('another worker reads the file again, and goes on with what was asked', async () => {
  for (const lives of [0, 1]) {
    const opened = await open(lives);
    assert.deepEqual(await opened.read(), { table: { of: {} } });
    assert.equal(FakeWorker.made.length, 2);
    assert.ok(FakeWorker.made[0].ended);
  }
});

test('its readings are those of the first one, also where it died while a dialog stood open', async () => {
  const opened = await open();
  const second = await opened.read({ header: false });
  FakeWorker.made[0].die();
  assert.deepEqual(await opened.makePoints(second.table, {}, {}, {}), { of: 1 });
  assert.deepEqual(FakeWorker.made[1].sent, ['bytes', 'options', 'options', 'made']);
});

test('what kills both workers is told', async () => {
  await assert.rejects(open(1, 1), /out of memory/);
});
