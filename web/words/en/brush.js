/** The brush and the eraser on the plot. Loaded when they are taken up. */

export const brush = {
  name: 'Brush',
  spray: 'Spray',
  erase: 'Eraser',
  hint: 'Drag over the plot; Brush again puts it down',
  clear: 'Clear all',
  cleared: 'All points are gone: draw new ones',
  full: 'The plot is full: it takes {most} points.',
  sprayed: 'sprayed points',
  erased: 'erased points',
};
