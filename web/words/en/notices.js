/** What is told in a sentence at the foot of the window. */

export const notices = {
  refused: 'The computation refused this: {message}.',
  replaced: 'The computation stopped and was started anew: your experiment is as it was, the run is back at step 0.',
  resumed: 'The computation stopped and was started anew: the run goes on from step {step}.',
  lost: 'The computation cannot run here ({message}). Your experiment is still on the page; the numbers are from before.',
  tryAgain: 'Try again',
  missing: 'The rest of the page did not come: is the network there? Try again, or reload.',
  stoppedOften: 'it stopped several times in a row',
  noPoints: 'The points could not be made: {message}.',
  lastPoint: 'The last training point must stay: at least 1 is needed.',
  lastPoints: 'The last {least} training points must stay: batch norm needs that many.',
  cleared: 'There are no points to learn from: add some, or undo.',
  tooLarge: '{layers} layers of {units} units have {weights} million weights; at most {most} million fit here.',
  tooLargeMixed:
    '{layers} layers of up to {units} units have {weights} million weights; at most {most} million fit here.',
  broken: 'What this browser kept of your experiment cannot be read: this is the first view.',
  unstored: 'This browser stores nothing for the page: your experiment will be gone after a reload.',
  setsFull:
    'Your sets fill the 50 MB that are kept. {name} may be gone once this page is closed; remove another set to keep it.',
  setRefused: 'This browser keeps no data sets: {name} may be gone once this page is closed.',
  setLost: 'This browser does not have {name} any more.',
  noCanvas: 'This browser gives the page no 2d canvas.',
  overtaken: 'Another experiment was opened meanwhile.',
};
