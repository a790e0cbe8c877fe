// Recorded networks of PyTorch, through the module and, where tests/replay is built, through the native core.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { allEngines, nativeIsBuilt } from '../replay/engines.js';
import { replay } from '../replay/replay.js';
import { loadModule } from './load.js';

const core = await loadModule();

for (const name of ['combinations', 'beyond', 'deep']) {
  for (const engine of allEngines(core)) {
    const skip = engine.name === 'native' && !nativeIsBuilt() ? 'build/native/replay_native is not built' : false;
    test(`PyTorch's ${name}, ${engine.name}, ${engine.precision}`, { skip }, () => {
      const file = fileURLToPath(new URL(`../golden/${name}.json`, import.meta.url));
      const verdicts = replay(core, [engine], file);
      assert.deepEqual(
        verdicts.flatMap(({ recorded, wrong }) => wrong.map((what) => `${recorded.id}: ${what}`)),
        [],
      );
      if (engine.precision === 'double')
        assert.deepEqual(
          verdicts.flatMap(({ unjudged }) => unjudged),
          [],
        );
    });
  }
}
