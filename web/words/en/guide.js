/** The steps of “Try this”: what each does, and what it has shown. */
export const guide = {
  again: 'You have seen them all. Once more?',
  dismiss: 'Hide',
  undo: 'step of “Try this”',
  steps: {
    train: {
      do: 'Train 8 Sigmoid layers: the loss stays put',
      seen: 'stuck at {loss}: layer 1 gets {share} of the gradient',
    },
    relu: { do: 'Same first weights with ReLU: it learns', seen: 'learned: the loss is down to {loss}' },
    drag: { do: 'Take a blue point out: the surface comes after it', seen: 'the surface has come to the point’s side' },
    explode: {
      do: 'Larger weights: the gradient explodes',
      seen: 'exploded: at step {step} the numbers were too large to go on',
    },
    clip: {
      do: 'Keep the gradient short (clipping): it learns',
      seen: 'the same weights, clipped: the loss is {loss}',
    },
    slow: { do: 'Small steps: it hardly moves', seen: 'after {step} steps the loss is still {loss}' },
    adam: { do: 'As small, but with Adam: it learns', seen: 'the same rate with Adam: {loss} after {step} steps' },
  },
};
