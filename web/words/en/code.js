/** The experiment as code. */

export const code = {
  script: 'PyTorch script (.py)',
  notebook: 'PyTorch notebook (.ipynb)',
  scriptOf: 'PyTorch script of {side} (.py)',
  notebookOf: 'PyTorch notebook of {side} (.ipynb)',
};
