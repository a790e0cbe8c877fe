/** Das Experiment als Programm. */

export const code = {
  script: 'PyTorch-Skript (.py)',
  notebook: 'PyTorch-Notebook (.ipynb)',
  scriptOf: 'PyTorch-Skript von {side} (.py)',
  notebookOf: 'PyTorch-Notebook von {side} (.ipynb)',
};
