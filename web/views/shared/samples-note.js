/** The line that says of how many samples numbers are, shown only where they are not of all. */
import { followedOn, lossesOf, measuredOn } from '../../words/sample-counts.js';
import { html, setShown, setText } from './dom.js';

/** @typedef {import('../../engine/protocol.js').Snapshot} Snapshot */

export function createSamplesNote() {
  const element = html('p', { class: 'hint samples-note' });
  setShown(element, false);
  const write = (/** @type {string} */ text) => {
    setText(element, text);
    setShown(element, text !== '');
  };
  return {
    element,
    /** Of what is measured of each layer. @param {Pick<Snapshot, 'samples'>} snapshot */
    measured: ({ samples }) => write(measuredOn(samples)),
    /** The same of two networks. @param {Snapshot} snapshot */
    measuredOfBoth({ samples, twin }) {
      const isAlike = !twin || twin.samples.measured === samples.measured;
      write(
        isAlike
          ? measuredOn(samples)
          : [measuredOn(samples, 'A'), measuredOn(twin.samples, 'B')].filter(Boolean).join(' '),
      );
    },
    /** Of the lines of losses over a run. @param {Pick<Snapshot, 'samples'>} snapshot */
    followed: ({ samples }) => write([lossesOf(samples), followedOn(samples)].filter(Boolean).join(' ')),
    /** Of losses and accuracies. @param {Pick<Snapshot, 'samples'>} snapshot */
    losses: ({ samples }) => write(lossesOf(samples)),
  };
}
