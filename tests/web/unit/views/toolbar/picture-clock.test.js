import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPictureClock } from '../../../../../web/views/toolbar/picture-clock.js';

test('a recording ends where a picture cannot be drawn, and where it has lasted long enough', (context) => {
  /** @type {any} */ (context.mock.timers).enable({ apis: ['setTimeout'] });
  const run = (/** @type {number} */ broken) => {
    /** @type {unknown[]} */
    const ends = [];
    let drawn = 0;
    const clock = createPictureClock(
      () => {
        if (++drawn === broken) throw new Error('no picture');
        return 30;
      },
      () => drawn >= 5,
      (error) => ends.push(error),
    );
    clock.next();
    for (let i = 0; i < 20; i++) context.mock.timers.tick(100);
    return { drawn, ends: ends.map(String) };
  };
  assert.deepEqual(run(3), { drawn: 3, ends: ['Error: no picture'] });
  assert.deepEqual(run(0), { drawn: 5, ends: ['undefined'] });
});
