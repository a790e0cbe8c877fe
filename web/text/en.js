import { verdictEn } from './verdict-en.js';

/**
 * Every sentence and word that the page shows or speaks, in English. `{name}` is replaced by the value of that
 * name; where grammar needs more, an entry is a function of the same values. Another language has the same keys
 * and names (tests/web/unit/text.test.js), and its own file.
 */
import { verdictEn } from './verdict-en.js';
export const en = {
  verdict: verdictEn,
  page: {
    skipToPlot: 'Skip to the plot',
    skipToSettings: 'Skip to the settings',
    gradientsShow: 'What the gradients show',
    numbers: 'Numbers',
    numbersOfLayers: 'Numbers of every layer',
    settings: 'Settings',
    network: 'The network',
    panels: 'A closer look',
    dismiss: 'Dismiss',
  },

  toolbar: {
    training: 'Training',
    train: 'Train',
    pause: 'Pause',
    trainHint: 'Start or stop training (Space)',
    step: 'Step',
    stepHint: 'One whole update (S)',
    reset: 'Reset',
    resetHint: 'Back to step 0 with the same weights (R)',
    slower: 'Smaller rate',
    newWeights: 'New weights',
    newWeightsHint: 'Draw other first weights: a new seed (N)',
    undo: 'Undo',
    redo: 'Redo',
    undoWhat: 'Undo {what}',
    redoWhat: 'Redo {what}',
    withKeys: '{name} ({keys})',
    undoKeys: 'Ctrl+Z',
    redoKeys: 'Ctrl+Y',
    stats: { step: 'step', epoch: 'epoch', train: 'train loss', test: 'test loss', rate: 'steps/s', accuracy: 'accuracy' },
    accuracyHint: 'Share of the test points, or without any of the training points, that are put into their class',
    theme: 'Theme: {name}',
    themeHint: 'Theme: {name}; press for {next}',
    themes: { auto: 'as the system', light: 'light', dark: 'dark' },
  },

  /** What undo and redo name. */
  edits: {
    change: (/** @type {{label: string}} */ { label }) => `change of ${label.toLowerCase()}`,
    movePoint: 'move of a point',
    addPoint: 'new point',
    removePoint: 'removal of a point',
    open: 'opening {name}',
    compare: 'comparison',
    swap: 'swap of the two networks',
    endOfComparison: 'end of the comparison',
    returnTo: 'return to step {step}',
    forget: 'forgetting of the experiment',
  },

  controls: {
    data: 'Data',
    network: 'Network',
    training: 'Training',
    more: 'More',
    moreOf: { data: ' data settings', network: ' network settings', training: ' training settings' },
    moreChosen: 'More: {name}',
    otherDataSets: 'More data sets',
    explain: 'What the settings of {group} do',
    goesBack: 'Goes back to step 0.',
    legend: 'takes the run back to step 0',
    otherActivations: 'More activations',
    activationHint: 'Switching goes back to step 0, with the same weights and points.',
  },

  /** Three things to try; the emphasised word stands between before and after. */
  suggestions: {
    title: 'Try this',
    train: { before: '', strong: 'Train', after: ' with Sigmoid: the loss does not move.' },
    relu: { before: 'Choose ', strong: 'ReLU', after: ', train: same weights, and it learns.' },
    drag: { before: '', strong: 'Drag', after: ' a point while it trains.' },
  },

  /** What else a setting or other data changes, or why it cannot be. */
  fitting: {
    lossForClasses: 'Cross-entropy is for classes; these points have a value each.',
    lossForValues: 'Cross-entropy is for classes: the loss is squared error.',
    lossForOutput: 'Cross-entropy needs a linear output: the loss is squared error now.',
    outputForLoss: 'Cross-entropy makes probabilities of its own: the output is linear now.',
    batchSize: 'Batch norm needs a batch of at least {least} points: the batch size is {least} now.',
    normalizeNothing: 'Batch norm needs at least {least} training points.',
    notNormalized: 'Batch norm needs at least {least} training points: it is off now.',
    task: {
      two: 'For two classes the loss is squared error now, the output tanh.',
      several: 'For {classes} classes the loss is softmax cross-entropy now, with one linear output a class.',
      values: 'For values instead of classes the loss is squared error now, the output linear.',
    },
  },

  /** What a control answers to what was typed. */
  reading: {
    notInteger: '{label} takes a whole number from {min} to {max}; “{typed}” is not one.',
    notNumber: '{label} takes a number from {min} to {max}; “{typed}” is not one.',
    clamped: '{label} goes from {min} to {max}; set to {value}.',
    rounded: '{label} is a whole number; set to {value}.',
    noChoice: '{label} is one of {names}; “{typed}” is none of them.',
    notInSet: '{label} are some of {names}; “{typed}” is none of them.',
    emptySet: '{label}: at least one is needed.',
    notInList: '{label} takes whole numbers from {min} to {max} with commas between them; “{typed}” is not one.',
    listTooLong: '{label}: at most {longest} layers fit, {count} were given.',
  },

  notices: {
    refused: 'The computation refused this: {message}.',
    replaced: 'The computation stopped and was started anew: your experiment is as it was, the run is back at step 0.',
    lost: 'The computation cannot run here ({message}); your experiment is still on the page. Reloading may help.',
    stoppedTwice: 'the computation stopped twice in a row',
    noPoints: 'The points could not be made: {message}.',
    lastPoint: 'The last training point must stay: at least 1 is needed.',
    lastPoints: 'The last {least} training points must stay: batch norm needs that many.',
    tooLarge: '{layers} layers of {units} units have {weights} million weights; at most {most} million fit here.',
    tooLargeMixed: '{layers} layers of up to {units} units have {weights} million weights; at most {most} million fit here.',
    broken: 'What this browser kept of your experiment cannot be read: this is the first view.',
    unstored: 'This browser stores nothing for the page: your experiment will be gone after a reload.',
    noCanvas: 'This browser gives the page no 2d canvas.',
  },

  plot: {
    title: 'Decision boundary',
    titleOfValues: 'What it predicts',
    name: 'Decision boundary with the points',
    instructions: 'N and P, or Page Down and Page Up, select the next and the previous point from left to right. '
      + 'Arrow keys move the selected point, further with Shift. A or Enter adds a point of the chosen class. '
      + 'Delete removes the selected point. Escape selects none.',
    addOfClass: 'Add points of class',
    addOfValue: 'Add points of value',
    noValue: 'A value from {low} to {high} is expected; “{typed}” is none.',
    showTest: 'Show test points',
    removePoint: 'Remove point',
    hint: 'Drag a point · click to add · Delete removes',
    touchHint: 'Drag a point · tap to add · hold to remove',
    output: 'Output',
    point: 'Point {place} of {count}, {kind}, at {x}, {y}',
    testPoint: 'Point {place} of {count}, {kind}, test point, at {x}, {y}',
    removed: 'Point removed. {point}',
    outputIs: 'output {value}: {kind}',
    noOutput: 'output is not a number',
    undecided: 'undecided',
    logit: 'Logit',
    largest: 'Colour of the largest output; the paler, the less sure',
    says: 'says {kind}',
    predicts: 'predicted {value}',
    wanted: 'wanted {value}',
    valueOf: '{name} {value}',
  },

  /** Classes of the drawn data sets: their colours. */
  classes: { orange: 'orange', blue: 'blue', green: 'green', purple: 'purple', yellow: 'yellow', pink: 'pink', value: 'value' },

  /** What fits under a picture of a data set. */
  datasets: { gauss: 'Gaussians', moons: 'Moons', penguins: 'Penguins', rings: 'Rings', checkerboard: 'Checkers',
    spiral3: 'Three arms', spiral5: 'Five arms', 'reg-plane': 'Slope', 'reg-gauss': 'Hills', custom: 'Yours' },

  network: {
    name: 'Network',
    instructions: 'Arrow keys choose a unit; with Shift, up and down choose a link that comes to it. Enter changes its numbers by hand. '
      + 'Plus and minus add and remove units of its layer. Escape chooses none.',
    inputs: 'input',
    layer: 'layer {layer}',
    input: 'input {name}',
    unit: 'layer {layer}, unit {unit}',
    output: 'output ŷ, layer {layer}',
    outputOf: 'output {unit}, layer {layer}',
    link: 'from {from} to {to}',
    value: 'value',
    bias: 'bias',
    biasGradient: 'its gradient',
    biasUpdate: 'its last update',
    scale: 'norm scale γ',
    shift: 'norm shift β',
    z: 'z',
    a: 'a',
    dz: 'dz',
    weight: 'weight',
    gradient: 'gradient',
    update: 'last update',
    linksShow: 'Links show',
    kinds: { weights: 'weights', gradients: 'gradients (log)', updates: 'last update (log)' },
    none: {
      weights: 'All weights are 0.',
      gradients: 'No gradients yet: train, or press Backward.',
      updates: 'No update yet: train, or press Update.',
    },
    tooMany: 'Too many weights to draw: over 20 000.',
    tooClose: 'The layers stand too close for links.',
    positive: 'above 0',
    negative: 'below 0',
    widest: 'widest {value}',
    shape: 'Units of each layer',
    unitsOf: 'Units of layer {layer}',
    addUnit: 'Add a unit to layer {layer}',
    removeUnit: 'Remove a unit from layer {layer}',
    hiddenLayers: 'Layers',
    addLayer: 'Add a layer at the end',
    removeLayer: 'Remove the last hidden layer',
    page: 'Layer {layer}: units {first} to {last} of {count}; show the next',
    whichNumber: 'Which number',
    number: 'Value',
    weightFrom: 'weight from {from}',
    less: '0.1 less',
    more: '0.1 more',
    close: 'Close',
    noNumber: 'A number is needed here; “{typed}” is none.',
  },

  verbs: {
    title: 'One mini-batch, verb by verb',
    next: '{verb} ▸',
    idle: 'Forward, Loss, Backward, Update: one mini-batch, one verb at a time (F L B U, or →).',
    ofPoint: 'Whose numbers are shown',
    pointBefore: 'The point before',
    pointAfter: 'The next point',
    mean: 'mean of {count}',
    point: 'point {number} of {count}',
    at: '{name}:',
    moreTerms: (/** @type {{count: number}} */ { count }) => ` + ${count} more`,
    meanLoss: (/** @type {{count: number}} */ { count }) => `mean of ${count} ${count === 1 ? 'point' : 'points'} = `,
    lossIs: 'loss = ',
    losses: {
      squared_error: '(ŷ − y)²', half_squared_error: '½ (ŷ − y)²', binary_cross_entropy: '−y ln p − (1 − y) ln(1 − p)',
      softmax_cross_entropy: '−Σ y ln p', huber: '½ (ŷ − y)², beyond 1 |ŷ − y| − ½',
    },
    forward: { name: 'Forward', hint: 'Take the next mini-batch and compute every unit from left to right (F)', skip: 'a = f(z) + skip' },
    loss: { name: 'Loss', hint: 'Compare the outputs with the labels (L)' },
    backward: { name: 'Backward', hint: 'Send the loss’s derivative back from right to left (B)' },
    update: {
      name: 'Update', hint: 'Change every weight against its gradient (U)',
      formula: 'old − rate × gradient = new',
      otherFormula: 'old + change = new',
      from: ', from the gradient ',
      clipped: 'clipped at {limit}',
    },
  },

  bars: {
    title: 'Gradient per layer',
    shown: 'What the bars show',
    signal: {
      label: 'Signal',
      about: 'Root mean square of ∂loss/∂z over samples and units. Samples never cancel in it: it is what vanishes on the way back.',
    },
    batchGradient: {
      label: 'Batch gradient',
      about: '‖dW‖, the samples’ mean that an update uses. It is small wherever training stalls, in the last layer too.',
    },
    described: '{name} of each layer on a log axis, layers 1 to {last}. The numbers stand in the table “Gradient per layer”.',
    describedWithNumbers: '{name} of each layer on a log axis: from {first} in layer 1 to {final} in layer {last}.',
    layer: 'layer',
    gain: 'gain',
    now: '{name} now, step {step}',
    then: '{name} as it was, step {step}',
    before: '{name}, step {step}, {common}',
    edited: 'before points were edited',
    sameWeights: 'same weights and data',
    sameData: 'same data',
    vanished: 'vanished: under {share} of layer {last}',
    readOut: 'Layer to read out',
    layerNumber: 'Layer {layer}',
    outputLayer: 'Layer {layer}, the output',
    sentence: 'Layer {layer}: {parts}',
  },

  /** The statistics of a layer, as the readout of the bars and the table name them. */
  stats: {
    layer: 'layer',
    signal: 'signal',
    batchGradient: 'batch gradient',
    gain: 'gain',
    ofGainSlope: 'of it f′(z)',
    ofGainWeights: 'of it weights',
    meanDerivative: 'mean f′',
    saturated: 'saturated',
    dead: 'dead',
    deadUnits: 'dead units',
    updateRatio: 'update ratio',
  },

  /** The closer look; the words of what is loaded later stand in en-panels.js. */
  panels: {
    why: 'Why',
    distributions: 'Distributions',
    spectrum: 'Spectrum',
    seeds: 'Several seeds',
    landscape: 'Landscape',
    loading: 'Loading…',
    notLoaded: 'This part could not be loaded; choosing it again tries once more.',
  },

  /** The row of factors back from the loss. */
  why: {
    about: 'The chain rule, one factor per layer, read back from the loss.',
    row: 'Factors from the loss back to layer 1',
    last: 'δ{layer} = ∂L/∂z{layer}',
    delta: 'δ{layer}',
    factor: 'W{next}ᵀ · f′(z{layer})',
    factorNorm: 'W{next}ᵀ · f′ · norm{layer}',
    more: '{count} more',
    splitStart: 'From layer {next} back to layer {layer}: {gain} =',
    splitSlope: 'f′(z{layer})',
    splitWeights: 'the weights W{layer}',
    splitNorm: 'the normalisation',
    twin: 'The other run:',
    takeApart: 'Take one weight apart',
    diverged: 'The numbers stopped being finite at step {step}: there are no factors to multiply.',
    single: 'The network has one layer only: the error reaches it undiminished, nothing is multiplied.',
    noError: 'The error is exactly 0: there is nothing to send back.',
    underflow: 'The product is smaller than the smallest number that fits: it became 0 on the way.',
  },

  loss: {
    title: 'Loss',
    steps: 'steps',
    train: 'train',
    test: 'test',
    step: 'step {step}',
    trainIs: 'train {loss}',
    testIs: 'test {loss}',
    ghostIs: '{name} {loss}',
    described: 'Loss after {step} steps: training loss {train}{test}{ghost}.',
    describedTest: ', test loss {loss}',
    describedGhost: '; the run before, {name}, ended at {loss}',
  },

  /** Two networks on the same data. */
  compare: {
    compare: 'Compare',
    compareHint: 'Train a second network on the same data, beside this one',
    title: 'Two networks on the same data',
    otherwise: 'B has otherwise',
    add: 'another difference …',
    addName: 'Another difference of B',
    ofB: '{label} of B',
    remove: 'B has the same {label} as A',
    swap: 'Swap',
    swapHint: 'A becomes B, and B becomes A',
    end: 'End',
    endHint: 'Back to one network: A goes on',
    show: 'Details of',
    network: 'network {side}',
    same: 'After {step} steps: no difference in the settings, so both networks are the same, number by number.',
    sameWeights: 'Same weights, same data, {step} steps:',
    sameData: 'Same data, {step} steps:',
    losses: '{b} {lossB}, {a} {lossA}.',
    loss: 'has a loss of {loss}',
    diverged: 'diverged at step {step}',
    shares: 'B’s layer 1 receives {shareB} that reaches its last layer, A’s {shareA}{times}.',
    part: '{share} of the gradient',
    more: '{share} the gradient',
    less: ' — {number} times less',
    greater: ' — {number} times more',
    alike: ', about as much',
    legend: '{side} {name}, step {step}',
    readout: 'A {a}   B {b}',
    boundaryOf: 'Decision boundary of network {side}',
  },

  /** The strip of the whole run under the loss. */
  time: {
    title: 'Gradient signal, layer by layer, over the run',
    hint: 'Drag the playhead back to see any moment again, exactly as it was.',
    playhead: 'Moment of the run',
    stepOf: 'step {step} of {head}',
    nowAt: 'now, step {step}',
    lookingAt: 'You are looking at step {step} of {head}.',
    goesOn: 'Train goes on from here, as a branch.',
    backToNow: 'Back to now',
    readout: 'step {step} · layer {layer} · signal {signal}',
  },

  /** The run before: a setting that has no named choices. */
  ghost: {
    setting: (/** @type {{label: string, value: string|number}} */ { label, value }) => `${label.toLowerCase()} ${value}`,
    branch: 'before the branch',
  },

  /** Numbers that a sentence spells out. */
  numbers: {
    nothing: 'nothing',
    aboutAll: 'about all',
    times: '{number} times',
    million: '{number} million',
    howOften: (/** @type {{count: number, number: string}} */ { count, number }) => {
      const words = ['never', 'once', 'twice', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
      return count < 3 ? words[count] : `${words[count] ?? number} times`;
    },
  },

  export: {
    save: 'Save “{title}”',
    svg: 'Picture (SVG)',
    png: 'Picture (PNG)',
    numbers: 'Numbers (CSV)',
    points: 'Points (CSV)',
    surface: 'Output over the plane (CSV)',
    failed: '“{title}” could not be saved.',
    state: 'step {step}, train loss {train}, test loss {test}',
    layers: '{layers} × {units} units',
    now: 'now',
    twin: 'comparison',
    run: 'run',
    class: 'class',
    label: 'label',
    target: 'target',
    part: 'part',
  },

  verdict: verdictEn,

  foot: {
    title: 'About the page',
    language: 'Language',
    forget: 'Forget this experiment',
    forgetHint: 'This browser keeps your experiment, so that it is here again after a reload. Forget it, and begin again at the first view; Undo brings it back.',
  },

  import: {
    open: 'Open CSV…',
    file: 'CSV file',
    hint: 'or drop it, or paste a table',
    drop: 'Drop the CSV file here',
    pasted: 'Pasted text',
    unreadable: '{name} could not be read.',
    tooLarge: '{name} has {size} MB; at most {most} MB were expected.',
    title: 'Columns of {name}',
    intro: '{rows} rows. Choose two columns of numbers, and the column with what is to be learned: a class or a number.',
    cancel: 'Cancel',
    load: 'Load',
    xAxis: 'x axis',
    yAxis: 'y axis',
    label: 'Label',
    orangeClass: 'Orange class',
    blueClass: 'Blue class',
    greenClass: 'Green class',
    purpleClass: 'Purple class',
    yellowClass: 'Yellow class',
    pinkClass: 'Pink class',
    noClass: '—',
    kind: 'It holds',
    kinds: { classes: 'classes', values: 'a number to predict' },
    firstRows: 'The first rows',
    notNumbers: '{name} (not numbers)',
    notLabels: '{name} (too many labels)',
    sameColumn: 'x axis, y axis and label must be three different columns.',
    sameClass: 'The classes must be different.',
    source: 'Source: {name}.',
    penguinsSource: 'Source: Palmer penguins; Gorman, Williams & Fraser 2014, doi:10.1371/journal.pone.0090081 (CC0).',
    penguinsX: 'bill length (mm)',
    penguinsY: 'bill depth (mm)',
    penguinsLost: 'The penguins could not be loaded: the server answered {status}.',
    column: 'column {number}',
    columnNamed: 'column {name}',
    empty: 'is empty; rows with two numbers and a label were expected.',
    blank: '{name} is empty; rows with two numbers and a label were expected.',
    binary: ', line {line}, holds bytes that no text has; a CSV file (plain text) was expected.',
    problem: '{name}, {problem}',
    oneColumn: '{name}, line {line}: only one column found; two columns of numbers and one of labels, separated by commas, semicolons or tabs, were expected.',
    twoColumns: '{name}, line {line}: only two columns found; two columns of numbers and one of labels, separated by commas, semicolons or tabs, were expected.',
    ragged: (/** @type {{name: string, line: number, count: number, width: number, first: number}} */ { name, line, count, width, first }) =>
      `${name}, line ${line}: ${count === 0 ? 'no' : count} value${count === 1 ? '' : 's'} found; ${width} were expected, as in line ${first}.`,
    tooFewRows: (/** @type {{name: string, line: number, count: number, least: number}} */ { name, line, count, least }) =>
      `${name} ends at line ${line} with ${count === 0 ? 'no' : count} row${count === 1 ? '' : 's'} of data; at least ${least} are needed.`,
    tooFewUsable: '{name} ends at line {line} with {count} usable rows; at least {least} are needed.',
    quotes: 'line {line}: a quotation mark is not closed, or stands within a value; quotes around whole values were expected.',
    tooManyRows: 'line {line}: more than {most} rows; at most {most} were expected.',
    oneLabel: '{name}, lines {first} to {last}: the label in column {column} is always “{value}”; two classes were expected.',
    noLabels: '{name}, lines {first} to {last}: no column holds labels ({column} has more than {most} different values); one with two classes was expected.',
    emptyColumn: '{name}, line {line}: {column} is empty; two columns of numbers and one of labels were expected.',
    textColumn: '{name}, line {line}: “{cell}” in {column} is not a number; two columns of numbers and one of labels were expected.',
    hugeCell: '{name}, line {line}: “{cell}” in {column} is too large a number; at most 10³⁰⁰ was expected.',
    textCell: '{name}, line {line}: “{cell}” in {column} is not a number; a number was expected.',
    oneLabelUsable: '{name}, up to line {line}: the label in column {column} is always “{value}” where both numbers are there; two classes were expected.',
    constantTarget: '{name}, up to line {line}: {column} is always {value}; different numbers to predict were expected.',
    scaled: '{column} from {low} to {high} is scaled to −1 … 1 for the network.',
    loaded: '{name}: {count} points loaded.',
    loadedSome: (/** @type {{name: string, count: string, total: number, left: string}} */ { name, count, total, left }) =>
      `${name}: ${count} points loaded; ${left} ${total === 1 ? 'was' : 'were'} left out.`,
    missing: (/** @type {{count: number, number: string}} */ { count, number }) => `${number} ${count === 1 ? 'row' : 'rows'} with a missing value`,
    others: (/** @type {{count: number, number: string}} */ { count, number }) => `${number} ${count === 1 ? 'row' : 'rows'} of other classes`,
    both: '{missing} and {others}',
  },

  /** Every setting of fields.js: its name, one sentence on what it does, its choices. */
  fields: {
    dataSet: {
      label: 'Data set', hint: 'Where the points come from.',
      choices: { circle: 'Circle', xor: 'Xor', gauss: 'Two gaussians', spiral: 'Spiral', moons: 'Two moons',
        penguins: 'Penguins (measured)', rings: 'Four rings', checkerboard: 'Checkerboard',
        spiral3: 'Three arms, three classes', spiral5: 'Five arms, five classes', 'reg-plane': 'Regression: a slope',
        'reg-gauss': 'Regression: hills and hollows', custom: 'Your own' },
    },
    pointCount: {
      label: 'Points', hint: 'How many points are drawn, training and test together.',
    },
    noise: {
      label: 'Noise', hint: 'How far points, or their labels, stray from the pattern, in percent.',
    },
    trainShare: {
      label: 'Training share', hint: 'Percent of the points that the network learns from; the rest only test it.',
    },
    dataSeed: {
      label: 'Data seed', hint: 'The same seed draws the same points.',
    },
    activation: {
      label: 'Activation', hint: 'What each hidden unit does with its weighted sum.',
      choices: { sigmoid: 'Sigmoid', relu: 'ReLU', tanh: 'Tanh', linear: 'Linear', leaky_relu: 'Leaky ReLU',
        elu: 'ELU', selu: 'SELU', gelu: 'GELU', silu: 'SiLU', softplus: 'Softplus' },
    },
    hiddenLayers: {
      label: 'Hidden layers', hint: 'How many layers stand between the inputs and the output.',
    },
    units: {
      label: 'Units per layer', hint: 'How many units each hidden layer has.',
    },
    shape: {
      label: 'Units of each layer', hint: 'Units of each hidden layer, first to last, such as 8, 4, 2; empty: all layers alike.',
    },
    features: {
      label: 'Inputs', hint: 'What is computed from a point and given to the first layer.',
      choices: { x: 'x', y: 'y', x_squared: 'x²', y_squared: 'y²', x_times_y: 'x·y', sin_x: 'sin x', sin_y: 'sin y' },
    },
    initializer: {
      label: 'Initialisation', hint: 'Standard deviation of the first weights (n inputs, m units); it stays when the activation is switched, unless matched to it.',
      choices: { lecun_normal: 'LeCun, √(1/n)', glorot_normal: 'Glorot, √(2/(n+m))', he_normal: 'He, √(2/n)',
        matched: 'Matched', lecun_uniform: 'LeCun, uniform', glorot_uniform: 'Glorot, uniform',
        he_uniform: 'He, uniform', orthogonal: 'Orthogonal', normal: 'Normal, size k', uniform: 'Uniform, ±k',
        constant: 'All k', zeros: 'All 0', playground: 'As TensorFlow Playground' },
    },
    initialSize: {
      label: 'Size k', hint: 'Standard deviation of “normal”, half the range of “uniform”, the number of “all k”.',
    },
    bias: {
      label: 'First bias', hint: 'What every bias begins with.',
    },
    normalization: {
      label: 'Normalise', hint: 'Brings the weighted sums of every hidden layer to mean 0 and variance 1: over the batch, or over the layer’s units.',
      choices: { none: 'Not', batch: 'Batch norm', layer: 'Layer norm' },
    },
    skip: {
      label: 'Skip connections', hint: 'Hidden layers add their input to their output, so that the gradient has a way around them.',
      choices: { off: 'Off', on: 'On' },
    },
    outputActivation: {
      label: 'Output', hint: 'What the output unit does with its weighted sum; without the bound of tanh, too large a rate diverges.',
      choices: { tanh: 'Tanh', sigmoid: 'Sigmoid', linear: 'Linear', relu: 'ReLU' },
    },
    seed: {
      label: 'Seed', hint: 'The same seed draws the same first weights.',
    },
    precision: {
      label: 'Precision', hint: 'Numbers of 32 or 64 bits; a very deep sigmoid network underflows to zero in the first.',
      choices: { float: '32-bit', double: '64-bit' },
    },
    learningRate: {
      label: 'Learning rate', hint: 'Each update is the gradient times this number.',
    },
    batchSize: {
      label: 'Batch size', hint: 'How many points each update averages over.',
    },
    loss: {
      label: 'Loss', hint: 'What is made small: how wrong the output is, averaged over the batch.',
      choices: { squared_error: 'Squared error', half_squared_error: 'Half squared error',
        binary_cross_entropy: 'Cross-entropy', softmax_cross_entropy: 'Softmax cross-entropy', huber: 'Huber' },
    },
    optimizer: {
      label: 'Optimiser', hint: 'How a gradient becomes a change of the weights.',
      choices: { sgd: 'SGD', momentum: 'Momentum', nesterov: 'Nesterov', adagrad: 'AdaGrad', rmsprop: 'RMSProp',
        adam: 'Adam', adamw: 'AdamW' },
    },
    momentum: {
      label: 'Momentum μ', hint: 'How much of the last change goes on.',
    },
    smoothing: {
      label: 'Smoothing α', hint: 'How slowly the mean square of the gradients follows.',
    },
    beta1: {
      label: 'β₁', hint: 'How slowly the mean of the gradients follows.',
    },
    beta2: {
      label: 'β₂', hint: 'How slowly their mean square follows.',
    },
    weightDecay: {
      label: 'Weight decay', hint: 'What every update takes off each weight, apart from the gradient.',
    },
    clipping: {
      label: 'Clip the gradient', hint: 'Keeps a gradient from being too large: all of it as one vector, or each entry.',
      choices: { none: 'Off', norm: 'By norm', value: 'By value' },
    },
    clippingLimit: {
      label: 'Clip at', hint: 'The largest norm, or the largest entry, that stays as it is.',
    },
    l1: {
      label: 'L1', hint: 'Pulls every weight towards 0 by the same amount.',
    },
    l2: {
      label: 'L2', hint: 'Pulls every weight towards 0 in proportion to its size.',
    },
    schedule: {
      label: 'Schedule', hint: 'How the learning rate changes during the run.',
      choices: { constant: 'Constant', step: 'Steps down', cosine: 'Cosine' },
    },
    schedulePeriod: {
      label: 'Period', hint: 'Updates from one step down to the next, or until the cosine has come to 0.',
    },
    scheduleFactor: {
      label: 'Step factor', hint: 'What each step multiplies the rate by.',
    },
    warmUp: {
      label: 'Warm-up', hint: 'Updates over which the rate first rises to its whole.',
    },
    batchOrder: {
      label: 'Order of points', hint: 'Whether every epoch takes the points in a new random order.',
      choices: { reshuffled: 'Shuffled', sequential: 'Always the same' },
    },
    speed: {
      label: 'Speed', hint: 'Updates per second while training.',
      choices: { 1: '1 step/s', 10: '10 steps/s', 100: '100 steps/s', 1000: '1 000 steps/s', 10000: '10 000 steps/s',
        full: 'Full speed' },
    },
  },
};
