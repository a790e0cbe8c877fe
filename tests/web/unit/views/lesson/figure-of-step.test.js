/** Which figure of the page a worksheet shows of a step. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOfStep } from '../../../../../web/views/lesson/figure-of-step.js';
import { readLesson } from '../../../../../web/lesson/read-lesson.js';

const PREDICT = '```predict\nkind: number\nask: How large?\nof: trainLoss\n```\n';
const RUN = '```run\npress: train\nuntil: step > 10\n```\n';

/** @param {string} setup @param {string} blocks @param {string} [header] */
const stepOf = (setup, blocks, header = '') =>
  readLesson(
    `---\ntitle: a\nminutes: 1\ngoal: b\n${header}---\n\n## First\n\n## Second\n\n${setup && `\`\`\`setup\n${setup}\n\`\`\`\n`}${blocks}`,
  );

/** @param {string} setup @param {string} blocks @param {string} [panel] @param {string} [header] */
const figures = (setup, blocks, panel = '', header = '') => figuresOfStep(stepOf(setup, blocks, header), 1, panel);

test('bars, unless the step has a panel or marks a part that is a figure', () => {
  assert.equal(figures('restart: true', PREDICT + RUN)[0], 'gradient-per-layer');
  assert.equal(figures('panel: slope', PREDICT + RUN, 'slope')[0], 'slope');
  assert.equal(figures('panel: verbs', PREDICT + RUN, 'verbs')[0], 'network');
  assert.equal(figures('restart: true\nhighlight: plot', PREDICT + RUN)[0], 'decision-boundary');
});

test('nothing tells the answer: what is to be predicted of the page as it stands is not on the sheet', () => {
  assert.deepEqual(figures('restart: true', PREDICT), ['network', 'decision-boundary']);
  const bars = '```predict\nkind: bars\nask: Which?\nof: signal\n```\n';
  assert.deepEqual(figures('restart: true', bars), ['network', 'decision-boundary']);
  assert.equal(figures('restart: true', bars + RUN)[0], 'gradient-per-layer', 'the run changes them');
});

test('a step that leaves the page as it is has none, nor what the lesson leaves out', () => {
  assert.deepEqual(figures('', PREDICT + RUN), []);
  assert.deepEqual(figures('restart: true', PREDICT + RUN, '', 'hide: [panels, network]\n'), ['decision-boundary']);
  assert.equal(figuresOfStep(stepOf('', ''), 0, '')[0], 'gradient-per-layer', 'the first step begins somewhere');
});
