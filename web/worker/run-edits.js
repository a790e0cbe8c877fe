/**
 * What changes a run: training, verbs, and edits of its points, settings and parameters. Where a past step is shown, the
 * run continues from there.
 *
 * @typedef {import('../experiment/experiment.js').ParameterChange} ParameterChange
 * @typedef {import('../engine/protocol.js').Verb} Verb
 */

/**
 * @param {ReturnType<typeof import('./run-position.js').createRunPosition>} position
 * @param {import('./run-record.js').RunRecord} record
 * @param {ReturnType<typeof import('./step-duration.js').createStepDuration>} duration
 */
export function createRunEdits(position, record, duration) {
  const shown = position.shown;
  return {
    /** @param {import('../experiment/points.js').Points} points @param {number} [index] see RunSession */
    setPoints(points, index) {
      position.continueFromShown();
      shown().setPoints(points, index);
      duration.expectOtherWork();
    },

    tune(/** @type {import('../experiment/settings.js').Settings} */ settings) {
      position.continueFromShown();
      shown().tune(settings);
      duration.expectOtherWork();
    },

    /** Changes one parameter of the network in place; returns what it was, and when. */
    setParameter(/** @type {ParameterChange} */ change) {
      position.continueFromShown();
      const was = shown().setParameter(change);
      record.add(shown());
      return { was, step: shown().step };
    },

    /** Up to `count` updates; a round under way is finished first. Returns how many, and whether the run can go on. */
    train(/** @type {number} */ count) {
      position.continueFromShown();
      record.renew(shown());
      const start = performance.now();
      const made = shown().train(count);
      duration.note(made.steps, performance.now() - start);
      return made;
    },

    /** Makes the verbs of the round that are still to come, up to `verb`; 'next': one. */
    verb(/** @type {Verb|'next'} */ verb) {
      position.continueFromShown();
      record.renew(shown());
      const { round } = shown();
      const updates = round.advance(verb === 'next' ? round.next() : verb);
      shown().step += updates;
      if (updates > 0) record.add(shown());
    },
  };
}
