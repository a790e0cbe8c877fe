/**
 * Of how many samples numbers are; '' where they are of all, which need not be said.
 *
 * @typedef {import('../../wasm/backprop.js').SampleCounts} SampleCounts
 */
import { followsPart } from '../experiment/sample-counts.js';
import { formatInteger } from './format.js';
import { t } from './text.js';

/** Whether what is measured is measured on a part of the training points only. @param {SampleCounts} counts */
export const isPartial = ({ measured, allTrain }) => measured < allTrain;

/** @param {SampleCounts} counts @param {string} [side] of two networks */
export const measuredOn = (counts, side = '') =>
  isPartial(counts)
    ? t(side ? 'samples.measuredOfSide' : 'samples.measured', {
        side,
        count: formatInteger(counts.measured),
        all: formatInteger(counts.allTrain),
      })
    : '';

/** @param {SampleCounts} counts */
export const lossesOf = ({ train, test, allTrain, allTest }) =>
  train < allTrain || test < allTest
    ? t('samples.losses', {
        train: formatInteger(train),
        test: formatInteger(test),
        all: formatInteger(allTrain + allTest),
      })
    : '';

/** What lines of the loss over a run are of. @param {SampleCounts} counts */
export const followedOn = (counts) =>
  followsPart(counts)
    ? t('samples.followed', {
        count: formatInteger(counts.followedTrain),
        all: formatInteger(counts.allTrain),
      })
    : '';
