/** The frame of the page, and what stands at its foot. */

export const page = {
  skipToPlot: 'Skip to the plot',
  skipToSettings: 'Skip to the settings',
  gradientsShow: 'What the gradients show',
  numbersOfLayers: 'Numbers of every layer',
  settings: 'Settings',
  network: 'The network',
  panels: 'A closer look',
  dismiss: 'Dismiss',
  cause: 'The whole reason',
};

export const foot = {
  title: 'About the page',
  language: 'Language',
  languageHint: 'Opens the page anew: your experiment stays, the run begins again at step 0.',
  forget: 'Forget this experiment',
  forgetHint:
    'This browser keeps your experiment, so that it is here again after a reload. Forget it, and begin again at the first view; Undo brings it back. Your own data sets stay until you remove them.',
};
