/** The strip of the whole run under the loss. */

export const time = {
  title: 'Gradient signal, layer by layer, over the run',
  hint: 'Drag the playhead back to see earlier moments again.',
  playhead: 'Moment of the run',
  stepOf: 'step {step} of {head}',
  nowAt: 'now, step {step}',
  lookingAt: 'Step {step} of {head}.',
  goesOn: 'Train goes on here, as a branch.',
  backToNow: 'Back to now',
  diverged: 'No numbers from step {step} on: the run diverged.',
  readoutOfNone: 'step {step} · layer {layer} · no number: the run has diverged',
  readout: 'step {step} · layer {layer} · signal {signal}',
};
