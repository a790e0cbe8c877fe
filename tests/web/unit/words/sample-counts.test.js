import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { followedOn, lossesOf, measuredOn } from '../../../../web/words/sample-counts.js';
import { speak } from '../../../../web/words/text.js';

afterEach(() => speak('en'));

const all = {
  measured: 250,
  train: 250,
  test: 250,
  followedTrain: 250,
  followedTest: 250,
  allTrain: 250,
  allTest: 250,
};
const plain = (/** @type {string} */ text) => text.replace(/[\u202f\u00a0]/g, ' ');

test('of all samples nothing is said, of some how many of how many', async () => {
  assert.equal(measuredOn(all), '');
  assert.equal(lossesOf(all), '');
  const some = { ...all, measured: 1000, train: 3000, allTrain: 4000 };
  assert.equal(plain(measuredOn(some)), 'Measured on 1 000 of the 4 000 training points, drawn at random.');
  assert.equal(plain(measuredOn(some, 'B')), 'B is measured on 1 000 of the 4 000 training points, drawn at random.');
  assert.equal(
    plain(lossesOf(some)),
    'Loss and accuracy are of 3 000 training and 250 test points, drawn at random from all 4 250.',
  );
  assert.equal(followedOn(all), '');
  assert.equal(plain(followedOn({ ...some, followedTrain: 1000 })), 'Training line: on 1 000 of 4 000 points.');
  await speak('de');
  assert.match(plain(measuredOn(some)), /^Gemessen an 1 000 der 4 000 Trainingspunkte/);
});
