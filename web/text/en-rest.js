import { verdictEnRest } from './verdict-en-rest.js';

/** The words that come with the second part of the page (later.js). */
export const en = {
  verdict: verdictEnRest,

  toolbar: {
    trainHint: 'Start or stop training (Space)',
    stepHint: 'One whole update (S)',
    resetHint: 'Back to step 0 with the same weights (R)',
    slower: 'Smaller rate',
    newWeightsHint: 'Draw other first weights: a new seed (N)',
    undoWhat: 'Undo {what}',
    redoWhat: 'Redo {what}',
    accuracyHint: 'Share of the test points, or without any of the training points, that are put into their class',
  },

  /** What undo and redo name. */
  edits: {
    movePoint: 'move of a point',
    addPoint: 'new point',
    removePoint: 'removal of a point',
    open: 'opening {name}',
    compare: 'comparison',
    swap: 'swap of the two networks',
    endOfComparison: 'end of the comparison',
    returnTo: 'return to step {step}',
    reset: 'reset',
    weight: 'change of a weight',
    bias: 'change of a bias',
    scale: 'change of a scale',
    shift: 'change of a shift',
    forget: 'forgetting of the experiment',
  },

  controls: {
    moreChosen: 'More: {name}',
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
      two: 'For two classes: squared error now, and a tanh output.',
      several: 'For {classes} classes: softmax cross-entropy now, one linear output each.',
      values: 'For values: squared error now, and a linear output.',
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
    noPoints: 'The points could not be made: {message}.',
    lastPoint: 'The last training point must stay: at least 1 is needed.',
    lastPoints: 'The last {least} training points must stay: batch norm needs that many.',
    tooLarge: '{layers} layers of {units} units have {weights} million weights; at most {most} million fit here.',
    tooLargeMixed:
      '{layers} layers of up to {units} units have {weights} million weights; at most {most} million fit here.',
    broken: 'What this browser kept of your experiment cannot be read: this is the first view.',
    unstored: 'This browser stores nothing for the page: your experiment will be gone after a reload.',
  },

  plot: {
    titleOfValues: 'What it predicts',
    instructions:
      'N and P, or Page Down and Page Up, select the next and the previous point from left to right. ' +
      'Arrow keys move the selected point, further with Shift. A or Enter adds a point of the chosen class. ' +
      'Delete removes the selected point. Escape selects none.',
    addOfValue: 'Add points of value',
    noValue: 'A value from {low} to {high} is expected; “{typed}” is none.',
    point: 'Point {place} of {count}, {kind}, at {x}, {y}',
    testPoint: 'Point {place} of {count}, {kind}, test point, at {x}, {y}',
    removed: 'Point removed. {point}',
    outputIs: 'output {value}: {kind}',
    noOutput: 'output is not a number',
    undecided: 'undecided',
    logit: 'Logit',
    largest: 'Colour of the largest output; the paler, the less sure',
    says: 'says {kind}',
    wrong: 'wrong: this point is {kind}',
    predicts: 'predicted {value}',
    wanted: 'wanted {value}',
    valueOf: '{name} {value}',
  },

  /** Classes of the drawn data sets: their colours. */
  classes: { green: 'green', purple: 'purple', yellow: 'yellow', pink: 'pink', value: 'value' },

  network: {
    instructions:
      'Arrow keys choose a unit; with Shift, up and down choose a link that comes to it. Enter changes its numbers by hand. ' +
      'Plus and minus add and remove units of its layer. Escape chooses none.',
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
    scaleGradient: 'gradient of γ',
    scaleUpdate: 'last update of γ',
    shift: 'norm shift β',
    shiftGradient: 'gradient of β',
    shiftUpdate: 'last update of β',
    statesAre: 'z, a: {of}',
    valueIs: 'value: {of}',
    ofMean: (/** @type {{count: number}} */ { count }) => `mean over ${count} ${count === 1 ? 'point' : 'points'}`,
    ofPoint: 'point {number} of {count}',
    ofSelected: 'the selected point',
    pressToChange: 'Press to change it by hand.',
    pressAgain: 'Press again to change its bias by hand.',
    pressTwice: 'Press, and press again to change its bias.',
    z: 'z',
    a: 'a',
    dz: 'dz',
    weight: 'weight',
    gradient: 'gradient',
    update: 'last update',
    none: {
      weights: 'All weights are 0.',
      gradients: 'No gradients yet: train, or press Backward.',
      updates: 'No update yet: train, or press Update.',
    },
    tooMany: 'Too many weights to draw: over 20 000.',
    why: 'Why? Take its gradient apart',
    activationOf: 'Activation of layer {layer}',
    whichNumber: 'Which number',
    number: 'Value',
    weightFrom: 'weight from {from}',
    less: '0.1 less',
    more: '0.1 more',
    close: 'Close',
    noNumber: 'A number is needed here; “{typed}” is none.',
  },

  /** What the activations in sight are, and their slopes. */
  laws: {
    sigmoid: 'σ(z) = 1 / (1 + e⁻ᶻ), between 0 and 1. Its slope σ′ is never above ¼.',
    relu: 'z where that is above 0, else 0. Its slope ReLU′ is 1 there, else 0.',
    tanh: 'tanh(z), between −1 and 1. Its slope tanh′ is 1 at 0 and smaller everywhere else.',
    linear: 'z as it is. Its slope is 1 everywhere.',
  },

  verbs: {
    idleKeysHere: '(F L B U; the arrows walk over the units)',
    ofPoint: 'Whose numbers are shown',
    pointBefore: 'The point before',
    pointAfter: 'The next point',
    mean: 'mean of {count}',
    point: 'point {number} of {count}',
    at: '{name}:',
    atMean: '{name}, {of}:',
    biasOf: 'bias of {name}',
    onUnits: 'units: {what}',
    notInBatch: 'The selected point is not in this mini-batch.',
    meanOf: 'mean of each point’s {what}',
    moreTerms: (/** @type {{count: number}} */ { count }) => ` + ${count} more`,
    meanLoss: (/** @type {{count: number}} */ { count }) => `mean of ${count} ${count === 1 ? 'point' : 'points'} = `,
    slope: '∂loss/∂ŷ',
    lossIs: 'loss = ',
    losses: {
      squared_error: '(ŷ − y)²',
      half_squared_error: '½ (ŷ − y)²',
      binary_cross_entropy: '−y ln p − (1 − y) ln(1 − p)',
      softmax_cross_entropy: '−Σ y ln p, p = softmax(ŷ)',
      huber: '½ (ŷ − y)², beyond 1 |ŷ − y| − ½',
    },
    forward: {
      hint: 'Take the next mini-batch and compute every unit from left to right (F)',
      skip: 'a = f(z) + skip',
      plain:
        'Left to right: each unit (a square) adds up what comes in, times the weights, plus its bias, and bends it by f.',
    },
    loss: {
      hint: 'Compare the outputs with the labels (L)',
      plain:
        'How wrong the answers of this mini-batch are, on average; the train loss above is that of all training points.',
    },
    backward: {
      hint: 'Send the loss’s derivative back from right to left (B)',
      plain:
        'Right to left: the error comes back over the same weights; each unit takes its share, times its own slope f′.',
    },
    update: {
      hint: 'Change every weight against its gradient (U)',
      plain:
        'All at once: each weight steps against its gradient, which is the mean of dz times what came in over its link.',
      formula: 'old − rate × gradient = new',
      otherFormula: 'old + change = new',
      from: ', from the gradient ',
      clipped: 'clipped at {limit}',
    },
  },

  bars: {
    described:
      '{name} of each layer on a log axis, layers 1 to {last}. The numbers stand in the table “Gradient per layer”.',
    then: '{name} as it was, step {step}',
    before: '{name}, step {step}, {common}',
    edited: 'before points were edited',
    sameWeights: 'same weights and data',
    sameData: 'same data',
    readOut: 'Layer to read out',
    layerNumber: 'Layer {layer}',
    outputLayer: 'Layer {layer}, the output',
    sentence: 'Layer {layer}: {parts}',
  },

  /** The statistics of a layer, as the readout of the bars and the table name them. */
  stats: {
    ofGainSlope: 'of which f′(z)',
    ofGainWeights: 'of which the weights',
    deadUnits: 'dead units',
  },

  /** The row of factors back from the loss. */
  why: {
    factorNorm: 'W{next}ᵀ · f′ · norm{layer}',
    endHint:
      'δ of layer {layer}: how much the loss changes per small change of its sums z; root mean square over samples and units',
    factorHint:
      'From layer {next} back to layer {layer}: through the weights of layer {next}, each from its unit back to its input (ᵀ), and times the slope f′ at layer {layer}; press for the parts',
    more: '{count} more',
    splitNorm: 'the normalisation',
    diverged: 'The numbers stopped being finite at step {step}: there are no factors to multiply.',
    single: 'The network has one layer only: the error reaches it undiminished, nothing is multiplied.',
    noError: 'The error is exactly 0: there is nothing to send back.',
    flat: 'The signal at the output is exactly 0 although the loss is {loss}: wherever the answer is wrong, f′ is 0 there, so nothing is sent back.',
    rounded:
      'The signal at the output is exactly 0 although the loss is {loss}: what is left of the error is lost in rounding.',
    cut: 'Layer {next} still has a signal, layer {layer} exactly 0: nothing passes between them, and the product is 0 from there on.',
    underflow: 'The product is smaller than the smallest number that fits: it became 0 on the way.',
  },

  loss: {
    step: 'step {step}',
    trainIs: 'train {loss}',
    testIs: 'test {loss}',
    ghostIs: '{name} {loss}',
    describedGhost: '; the run before, {name}, ended at {loss}',
  },

  /** Two networks on the same data. */
  compare: {
    compareHint: 'Train a second network on the same data, beside this one; both begin at step 0',
    otherwise: 'B differs in',
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
    byHand:
      'After {step} steps: no difference in the settings, but a number was changed by hand, so the networks differ:',
    noLonger: 'After {step} steps: no difference in the settings any more, but there was one, so the networks differ:',
    sameWeights: 'Same weights, same data, {step} steps:',
    sameData: 'Same data, {step} steps:',
    losses: '{b} {lossB}, {a} {lossA}.',
    loss: 'has a loss of {loss}',
    diverged: 'diverged at step {step}',
    shares: 'B’s layer 1 receives {shareB} that reaches its last layer; A’s receives {shareA}{times}.',
    part: '{share} of the gradient',
    more: '{share} the gradient',
    less: ', {number} times less',
    greater: ', {number} times more',
    alike: ', about as much',
    legend: '{side} {name}, step {step}',
    readout: 'A {a}   B {b}',
    boundaryOf: 'Decision boundary of network {side}',
  },

  /** The strip of the whole run under the loss. */
  time: {
    stepOf: 'step {step} of {head}',
    lookingAt: 'Step {step} of {head}.',
    readout: 'step {step} · layer {layer} · signal {signal}',
  },

  /** The run before: a setting that has no named choices. */
  ghost: {
    setting: (/** @type {{label: string, value: string|number}} */ { label, value }) =>
      `${label.toLowerCase()} ${value}`,
    branch: 'before the branch',
  },

  /** Numbers that a sentence spells out. */
  numbers: {
    nothing: 'nothing',
    aboutAll: 'about all',
    times: '{number} times',
    million: '{number} million',
    howOften: (/** @type {{count: number, number: string}} */ { count, number }) => {
      const words = [
        'never',
        'once',
        'twice',
        'three',
        'four',
        'five',
        'six',
        'seven',
        'eight',
        'nine',
        'ten',
        'eleven',
        'twelve',
      ];
      return count < 3 ? words[count] : `${words[count] ?? number} times`;
    },
  },

  export: {
    svg: 'Picture (SVG)',
    png: 'Picture (PNG)',
    numbers: 'Numbers (CSV)',
    weights: 'Weights and biases (CSV)',
    points: 'Points (CSV)',
    surface: 'Output over the plane (CSV)',
    failed: '“{title}” could not be saved.',
    state: 'step {step}, train loss {train}, test loss {test}',
    now: 'now',
    twin: 'comparison',
    run: 'run',
    class: 'class',
    label: 'label',
    target: 'target',
    unit: 'unit',
    input: 'input',
    value: 'value',
    part: 'part',
  },

  foot: {
    forgetHint:
      'This browser keeps your experiment, so that it is here again after a reload. Forget it, and begin again at the first view; Undo brings it back.',
  },

  import: {
    file: 'CSV file',
    drop: 'Drop the CSV file here',
    pasted: 'Pasted text',
    unreadable: '{name} could not be read.',
    tooLarge: '{name} has {size} MB; at most {most} MB were expected.',
    title: 'Columns of {name}',
    intro:
      '{rows} rows. Choose two columns of numbers, and the column with what is to be learned: a class or a number.',
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
    oneColumn:
      '{name}, line {line}: only one column found; two columns of numbers and one of labels, separated by commas, semicolons or tabs, were expected.',
    twoColumns:
      '{name}, line {line}: only two columns found; two columns of numbers and one of labels, separated by commas, semicolons or tabs, were expected.',
    ragged: (
      /** @type {{name: string, line: number, count: number, width: number, first: number}} */ {
        name,
        line,
        count,
        width,
        first,
      },
    ) =>
      `${name}, line ${line}: ${count === 0 ? 'no' : count} value${count === 1 ? '' : 's'} found; ${width} were expected, as in line ${first}.`,
    tooFewRows: (
      /** @type {{name: string, line: number, count: number, least: number}} */ { name, line, count, least },
    ) =>
      `${name} ends at line ${line} with ${count === 0 ? 'no' : count} row${count === 1 ? '' : 's'} of data; at least ${least} are needed.`,
    tooFewUsable: '{name} ends at line {line} with {count} usable rows; at least {least} are needed.',
    quotes:
      'line {line}: a quotation mark is not closed, or stands within a value; quotes around whole values were expected.',
    tooManyRows: 'line {line}: more than {most} rows; at most {most} were expected.',
    oneLabel:
      '{name}, lines {first} to {last}: the label in column {column} is always “{value}”; two classes were expected.',
    noLabels:
      '{name}, lines {first} to {last}: no column holds labels ({column} has more than {most} different values); one with two classes was expected.',
    emptyColumn: '{name}, line {line}: {column} is empty; two columns of numbers and one of labels were expected.',
    textColumn:
      '{name}, line {line}: “{cell}” in {column} is not a number; two columns of numbers and one of labels were expected.',
    hugeCell: '{name}, line {line}: “{cell}” in {column} is too large a number; at most 10³⁰⁰ was expected.',
    textCell: '{name}, line {line}: “{cell}” in {column} is not a number; a number was expected.',
    oneLabelUsable:
      '{name}, up to line {line}: the label in column {column} is always “{value}” where both numbers are there; two classes were expected.',
    constantTarget:
      '{name}, up to line {line}: {column} is always {value}; different numbers to predict were expected.',
    scaled: '{column} from {low} to {high} is scaled to −1 … 1 for the network.',
    loaded: '{name}: {count} points loaded.',
    loadedSome: (
      /** @type {{name: string, count: string, total: number, left: string}} */ { name, count, total, left },
    ) => `${name}: ${count} points loaded; ${left} ${total === 1 ? 'was' : 'were'} left out.`,
    missing: (/** @type {{count: number, number: string}} */ { count, number }) =>
      `${number} ${count === 1 ? 'row' : 'rows'} with a missing value`,
    others: (/** @type {{count: number, number: string}} */ { count, number }) =>
      `${number} ${count === 1 ? 'row' : 'rows'} of other classes`,
    both: '{missing} and {others}',
  },

  /** Every setting of fields.js: its name, one sentence on what it does, its choices. */
  fields: {
    dataSet: { hint: 'Where the points come from.' },
    pointCount: { hint: 'How many points are drawn, training and test together.' },
    noise: { hint: 'How far points, or their labels, stray from the pattern, in percent.' },
    trainShare: { hint: 'Percent of the points that the network learns from; the rest only test it.' },
    dataSeed: { hint: 'The same seed draws the same points.' },
    activation: { hint: 'What each hidden unit does with its weighted sum.' },
    hiddenLayers: { hint: 'How many layers stand between the inputs and the output.' },
    units: { hint: 'How many units each hidden layer has.' },
    activations: {
      hint: 'Activation of each hidden layer, first to last, such as tanh, tanh, ReLU; empty: all alike, as chosen above the network.',
    },
    shape: { hint: 'Units of each hidden layer, first to last, such as 8, 4, 2; empty: all layers alike.' },
    features: { hint: 'What is computed from a point and given to the first layer.' },
    initializer: {
      hint: 'Standard deviation of the first weights (n inputs, m units); it stays when the activation is switched, unless matched to it.',
    },
    initialSize: { hint: 'Standard deviation of “normal”, half the range of “uniform”, the number of “all k”.' },
    bias: { hint: 'What every bias begins with.' },
    normalization: {
      hint: 'Brings the weighted sums of every hidden layer to mean 0 and variance 1: over the batch, or over the layer’s units.',
    },
    skip: { hint: 'Hidden layers add their input to their output, so that the gradient has a way around them.' },
    outputActivation: {
      hint: 'What the output unit does with its weighted sum; without the bound of tanh, too large a rate diverges.',
    },
    seed: { hint: 'The same seed draws the same first weights.' },
    precision: { hint: 'Numbers of 32 or 64 bits; a very deep sigmoid network underflows to zero in the first.' },
    learningRate: { hint: 'Each update is the gradient times this number.' },
    batchSize: { hint: 'How many points each update averages over.' },
    loss: { hint: 'What is made small: how wrong the output is, averaged over the batch.' },
    optimizer: { hint: 'How a gradient becomes a change of the weights.' },
    momentum: { hint: 'How much of the last change goes on.' },
    smoothing: { hint: 'How slowly the mean square of the gradients follows.' },
    beta1: { hint: 'How slowly the mean of the gradients follows.' },
    beta2: { hint: 'How slowly their mean square follows.' },
    weightDecay: { hint: 'What every update takes off each weight, apart from the gradient.' },
    clipping: { hint: 'Keeps a gradient from being too large: all of it as one vector, or each entry.' },
    clippingLimit: { hint: 'The largest norm, or the largest entry, that stays as it is.' },
    l1: { hint: 'Pulls every weight towards 0 by the same amount.' },
    l1Kills: {
      hint: 'What becomes of a weight that L1 pulls across 0: it may return, or it stays 0 for good, as in TensorFlow Playground.',
    },
    l2: { hint: 'Pulls every weight towards 0 in proportion to its size.' },
    schedule: { hint: 'How the learning rate changes during the run.' },
    schedulePeriod: { hint: 'Updates from one step down to the next, or until the cosine has come to 0.' },
    scheduleFactor: { hint: 'What each step multiplies the rate by.' },
    warmUp: { hint: 'Updates over which the rate first rises to its whole.' },
    batchOrder: { hint: 'Whether every epoch takes the points in a new random order.' },
    speed: { hint: 'Updates per second while training.' },
  },
};
