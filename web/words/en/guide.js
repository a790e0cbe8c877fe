/** The steps of “Try this”: what each does, and what it has shown. */
export const guide = {
  again: 'All seen. Begin again at step 1',
  dismiss: 'Hide these steps',
  lessons: 'Lessons',
  lessonsHint: 'From one neuron to thirty layers: expect, see, understand',
  undo: 'step of “Try this”',
  why: 'Why?',
  whyHint: 'Why so little: the slope of each layer',
  back: 'Put back: {names}',
  backMany: 'Put {count} settings back',
  backHint: 'Put back what the step has set: {names}',
  undoBack: 'putting back a step of “Try this”',
  looked: '; step {step} is shown',
  died: {
    seen: 'A layer has died: its sums are below 0 for every point.',
    do: 'Once more with Leaky ReLU, which cannot die',
  },
  done: ': seen',
  steps: {
    train: {
      do: 'Train 8 Sigmoid layers: the loss stays put',
      seen: 'stuck at {loss}: layer 1 gets {share}',
    },
    relu: { do: 'Same first weights with ReLU: it learns', seen: 'learned: the loss is down to {loss}' },
    drag: { do: 'Take a blue point out: the surface comes after it', seen: 'the surface has come to the point’s side' },
    explode: {
      do: 'Larger weights, squared error: the gradient explodes',
      seen: 'exploded at step {step}',
    },
    clip: {
      do: 'The same, the gradient kept short (clipping): it learns',
      seen: 'the same weights, [clipping|clipped]: the loss is {loss}',
    },
    slow: { do: 'Small steps, rate 0.001: it hardly moves', seen: 'after {step} steps the loss is still {loss}' },
    adam: {
      do: 'The same rate with Adam: it learns',
      seen: 'the same rate with [adam|Adam]: {loss} after {step} steps',
    },
  },
};
