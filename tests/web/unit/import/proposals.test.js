/** What is proposed for tables of whole kinds: experiments, accounts, waiting times, tests before and after. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv, readingOf } from './open-file.js';

/** A number from 0 to 1 that follows nothing. @param {number} i @param {number} k */
function chance(i, k) {
  const wild = Math.sin(i * 127.1 + k * 311.7) * 43758.5453;
  return wild - Math.floor(wild);
}

/** @param {string[]} names @param {number} count @param {(i: number) => unknown[]} row */
function proposed(names, count, row) {
  const { proposal } = readingOf(csv([names, ...Array.from({ length: count }, (_, i) => row(i))]));
  const { x, y, label, classes, inputs } = proposal.choice;
  return {
    label: names[label],
    kind: classes.length > 0 ? 'classes' : 'values',
    inputs: inputs ? inputs.map(({ column }) => names[column]) : [names[x], names[y]],
    isPlane: inputs === undefined,
    why: Object.fromEntries(proposal.unused.map((unused) => [names[unused.column], unused.why])),
  };
}

/** @type {[what: string, names: string[], count: number, row: (i: number) => unknown[], label: string, inputs: string[]][]} */
const TABLES = [
  [
    'what was measured, and not the treatment that came equally often with each dose',
    ['length', 'food', 'dose'],
    60,
    (i) => [(5 + 8 * (i % 3) + 4 * chance(i, 1)).toFixed(1), i < 30 ? 'juice' : 'acid', [0.5, 1, 2][i % 3]],
    'length',
    ['food', 'dose'],
  ],
  [
    'how many of those that were tried, and not what was set',
    ['density', 'a.dead', 'a.total', 'stirred'],
    40,
    (i) => {
      const total = 40 + Math.floor(60 * chance(i, 1));
      return [1 + (i % 20) / 500, Math.floor((total * (i % 20)) / 20), total, i < 20 ? 'yes' : 'no'];
    },
    'a.dead',
    ['density', 'a.total'],
  ],
  [
    'the test after, of what was tested before',
    ['wit', 'readPre', 'readPost', 'siblings', 'income2'],
    50,
    (i) => {
      const wit = 8 + 6 * chance(i, 1);
      const before = 2 * wit + 6 * chance(i, 2);
      return [wit, before, before + wit + 4 * chance(i, 3), 20 + (i % 9), 900 + 99 * chance(i, 5)].map((own) =>
        own.toFixed(2),
      );
    },
    'readPost',
    ['wit', 'readPre'],
  ],
  [
    'the number that is a curve of another, and not the other, which is no function of it',
    ['smoke', 'pressure', 'mixture'],
    60,
    (i) => {
      const mixture = 0.5 + 0.7 * chance(i, 1);
      return [4 * Math.exp(-(((mixture - 0.85) / 0.15) ** 2)) + 0.2 * chance(i, 2), 7 + (i % 5), mixture].map((own) =>
        own.toFixed(3),
      );
    },
    'smoke',
    ['pressure', 'mixture'],
  ],
  [
    'the number in each of the series, and not the series, which nothing tells',
    ['series', 'u', 'v'],
    60,
    (i) => [
      ['I', 'II', 'III'][i % 3],
      (4 + 10 * chance(i, 1)).toFixed(2),
      (3 + 5 * chance(i, 1) + chance(i, 2)).toFixed(2),
    ],
    'v',
    ['series', 'u'],
  ],
  [
    'how long it lasted, where hardly anything is left to tell whether it ended',
    ['volt', 'time', 'cens'],
    40,
    (i) => [5 + 5 * (i % 3), Math.round(1000 / (1 + (i % 3)) + 200 * chance(i, 1)), Number(chance(i, 2) > 0.1)],
    'time',
    ['volt'],
  ],
  [
    'a total of its parts from what was given, and not from the parts',
    ['dose', 'first', 'second', 'third', 'total'],
    50,
    (i) => {
      const parts = [1, 2, 3].map((k) => Math.floor(12 * chance(i, k) * (1 - (i % 5) / 6)));
      return [50 * (i % 5), ...parts, parts[0] + parts[1] + parts[2]];
    },
    'total',
    ['dose'],
  ],
  [
    'the price of a day from the date and what was sold, and not from the others of that day',
    ['date', 'open', 'high', 'low', 'close', 'volume'],
    60,
    (i) => {
      const price = 50 + i / 2 + 9 * chance(i, 1);
      const day = new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10);
      return [
        day,
        price,
        price + chance(i, 2),
        price - chance(i, 3),
        price + chance(i, 4) / 2,
        900 + 99 * chance(i, 5),
      ];
    },
    'close',
    ['date', 'volume'],
  ],
  [
    'what was measured, and not its own correction, which is no input either',
    ['date', 'level', 'adjusted level'],
    60,
    (i) => {
      const day = new Date(Date.UTC(2020, 0, 1 + 30 * i)).toISOString().slice(0, 10);
      return [day, (300 + i + 3 * Math.sin(i)).toFixed(2), (300 + i).toFixed(2)];
    },
    'level',
    ['date'],
  ],
  [
    'the rate, and not how sure it is',
    ['place', 'sex', 'cause', 'rate', 'SE'],
    48,
    (i) => {
      const rate = 20 + 30 * Math.floor(i / 4 / 3) + 9 * (i % 2) + chance(i, 1);
      return [
        i % 2 ? 'town' : 'land',
        (i >> 1) % 2 ? 'f' : 'm',
        'abcdefghijkl'[i >> 2],
        rate.toFixed(1),
        (rate / 99).toFixed(2),
      ];
    },
    'rate',
    ['place', 'sex', 'cause'],
  ],
  [
    'time, where it is all that was measured, of conditions that came equally often',
    ['time', 'poison', 'cure'],
    48,
    (i) => [(0.2 + (3 - (i % 3)) / 9 + chance(i, 1) / 5).toFixed(2), 1 + (i % 3), 'ABCD'[Math.floor(i / 3) % 4]],
    'time',
    ['poison', 'cure'],
  ],
  [
    'what each pupil was tested in, and not what is the same in a whole class',
    ['spelling', 'wit', 'class', 'mixed'],
    240,
    (i) => {
      const wit = 8 + 6 * chance(i, 1);
      const group = i % 30;
      return [(2 * wit + 8 * chance(i, 2)).toFixed(1), wit.toFixed(1), 100 + 7 * group, Number(chance(group, 3) > 0.5)];
    },
    'spelling',
    ['wit', 'class'],
  ],
  [
    'a curve, without what only says the stratum again',
    ['times', 'force', 'strata', 'v'],
    60,
    (i) => [
      (i + chance(i, 1)).toFixed(1),
      (Math.sin(i / 9) + chance(i, 2) / 9).toFixed(2),
      1 + (i % 3),
      [3.7, 607.1, 138.6][i % 3],
    ],
    'force',
    ['times'],
  ],
  [
    'what was measured, and not the few amounts that were given',
    ['active', 'tissue', 'amount'],
    60,
    (i) => [(900 - 80 * (i % 6) + 50 * chance(i, 1)).toFixed(1), 1 + Math.floor(chance(i, 2) * 4), 2.5 * (i % 6)],
    'active',
    ['tissue', 'amount'],
  ],
  [
    'the weight of each rat, and not what its litter was fed or how many it has',
    ['weight', 'sex', 'litter', 'litterSize', 'treatment'],
    120,
    (i) => {
      const litter = i % 12;
      const size = 6 + ((litter * 5) % 7);
      return [
        (7 - size / 5 + chance(i, 1)).toFixed(2),
        chance(i, 2) > 0.5 ? 'f' : 'm',
        litter + 1,
        size,
        ['none', 'low', 'high'][litter % 3],
      ];
    },
    'weight',
    ['sex', 'litterSize'],
  ],
  [
    'the place where each pot was found, the only words beside what was measured of it',
    ['site', 'Al', 'Fe', 'Mg', 'Na'],
    30,
    (i) => {
      const site = i % 7 > 4 ? 2 : i % 7 > 2 ? 1 : 0;
      return [['hill', 'kiln', 'fort'][site], ...[1, 2, 3, 4].map((k) => (10 / k + site + chance(i, k)).toFixed(2))];
    },
    'site',
    ['Fe', 'Mg'],
  ],
  [
    'how many came, of how far it is and how many there are',
    ['distance', 'visitors', 'people', 'houses'],
    40,
    (i) => {
      const [far, people] = [5 + 90 * chance(i, 1), Math.floor(900 + 9000 * chance(i, 2))];
      return [far.toFixed(1), Math.floor(people / far), people, Math.floor(people / 3 + 99 * chance(i, 3))];
    },
    'visitors',
    ['distance', 'people'],
  ],
  [
    'one of several numbers that were measured of the same x, and not from the others',
    ['x', 'y1', 'y2', 'x2', 'y3'],
    40,
    (i) => {
      const [x, other] = [14 * chance(i, 1), 14 * chance(i, 2)];
      return [x, 3 + x / 2 + chance(i, 3), 3 + x / 2 - chance(i, 4), other, 3 + other / 2 + chance(i, 5)].map((own) =>
        own.toFixed(2),
      );
    },
    'y3',
    ['x', 'x2'],
  ],
  [
    'the state, and not the country, which is nearly always the same',
    ['name', 'latitude', 'longitude', 'country', 'state'],
    120,
    (i) => {
      const state = i % 4;
      const [up, along] = [chance(i, 1) + 30 + 2 * (state >> 1), chance(i, 2) - 90 - 2 * (state % 2)];
      return [`n${i}`, up.toFixed(3), along.toFixed(3), i % 60 ? 'USA' : 'Palau', ['AK', 'CA', 'FL', 'GA'][state]];
    },
    'state',
    ['latitude', 'longitude'],
  ],
];

for (const [what, names, count, row, label, inputs] of TABLES) {
  test(`proposes ${label}: ${what}`, () => {
    const found = proposed(names, count, row);
    assert.equal(found.label, label);
    assert.deepEqual(found.inputs, inputs);
  });
}

test('all inputs are proposed where two of them alone tell much less', () => {
  const names = ['w', 'x', 'y', 'z', 'shade', 'score'];
  const { isPlane, inputs } = proposed(names, 240, (i) => {
    const own = [1, 2, 3, 4].map((k) => Number(chance(i, k) > 0.5));
    const shade = 'abc'[Math.floor(3 * chance(i, 5))];
    return [
      ...own,
      shade,
      (10 * (own[0] + own[1] + own[2] + own[3]) + 9 * 'abc'.indexOf(shade) + chance(i, 6)).toFixed(2),
    ];
  });
  assert.deepEqual({ isPlane, inputs }, { isPlane: false, inputs: names.slice(0, 5) });
});

test('two columns that tell more together than those that tell most alone are the axes', () => {
  const { inputs } = proposed(['a', 'b', 'c', 'ring'], 200, (i) => {
    const [a, b] = [chance(i, 1) - 0.5, chance(i, 2) - 0.5];
    const inside = a * a + b * b < 0.08;
    return [a, b, chance(i, 3) + (inside ? 0.05 : 0), inside ? 'in' : 'out'];
  });
  assert.deepEqual(inputs, ['a', 'b']);
});

test('no two axes are one and the same number, as it is and its logarithm', () => {
  const { inputs } = proposed(['base', 'lbase', 'age', 'y'], 60, (i) => {
    const base = 1 + 99 * chance(i, 1) ** 3;
    const age = 20 + 40 * chance(i, 2);
    return [base, Math.log(base), age, base / 4 + age / 5 + chance(i, 3)].map((own) => own.toFixed(3));
  });
  assert.deepEqual(inputs, ['base', 'age']);
});

test('groups that a number to be predicted is cut into are no input of it', () => {
  const { label, why } = proposed(['sex', 'age', 'ageGroup', 'y'], 80, (i) => {
    const y = Math.round(99 * chance(i, 1));
    return [i % 3 ? 'f' : 'm', (20 + y / 3 + 9 * chance(i, 2)).toFixed(1), y < 30 ? 'low' : y < 60 ? 'mid' : 'high', y];
  });
  assert.equal(label, 'y');
  assert.equal(why.ageGroup, 'cut');
});

test('the sum that a label is a part of is no input, and neither is its time of an event', () => {
  const parts = proposed(['north', 'south', 'both', 'rain', 'early'], 50, (i) => {
    const [north, south] = [1, 2].map((k) => Math.floor(50 * chance(i, k)));
    return [north, south, north + south, chance(i, 3), south + chance(i, 4)];
  });
  assert.equal(
    parts.label === 'both' ? parts.why.north : (parts.why.both ?? 'sum'),
    parts.label === 'both' ? 'part' : 'sum',
  );
  const events = proposed(['age', 'dose', 'relapse', 'relapse_days'], 60, (i) => {
    const age = 20 + 40 * chance(i, 1);
    return [
      age.toFixed(1),
      (9 * chance(i, 2)).toFixed(1),
      Number(age > 40 + 9 * chance(i, 3)),
      Math.floor(999 * chance(i, 4)),
    ];
  });
  assert.equal(events.label, 'relapse');
  assert.equal(events.why.relapse_days, 'outcomeTime');
});

test('what counts the rows of each subject is no input', () => {
  const { inputs, why } = proposed(['subject', 'age', 'height', 'occasion'], 45, (i) => {
    const age = (i % 9) / 4 - 1;
    return [
      1 + Math.floor(i / 9),
      (age + chance(i, 1) / 20).toFixed(3),
      (140 + 6 * age + 3 * chance(i, 2)).toFixed(1),
      1 + (i % 9),
    ];
  });
  assert.deepEqual(inputs, ['age']);
  assert.equal(why.occasion, 'running');
});

test('a count is no input of the share that is computed from it', () => {
  const { label, why } = proposed(['year', 'sex', 'count', 'perc'], 60, (i) => {
    const count = Math.floor(900 * chance(i, 1));
    return [1850 + 10 * (i % 15), i % 2 ? 'f' : 'm', count, (count / 9000 + chance(i, 2) / 999).toFixed(5)];
  });
  assert.equal(label, 'perc');
  assert.equal(why.count, 'outcomeTime');
});

test('how much a row of a survey counts is no input, and what was weighed is one', () => {
  const asked = proposed(['province', 'weight', 'age', 'urban', 'agrees'], 200, (i) => {
    const place = i % 4;
    return [
      'abcd'[place],
      [4287.85, 9230.78, 6153.85, 2115.21][place],
      20 + Math.floor(60 * chance(i, 1)),
      chance(i, 2) > 0.5 ? 'y' : 'n',
      chance(i, 3) > 0.6 ? 'yes' : 'no',
    ];
  });
  assert.equal(asked.why.weight, 'weighting');
  const weighed = proposed(['region', 'weight', 'age', 'kind'], 200, (i) => {
    return [
      'abcd'[i % 4],
      (50 + 40 * chance(i, 1)).toFixed(1),
      20 + Math.floor(60 * chance(i, 2)),
      chance(i, 3) > 0.6 ? 'cat' : 'dog',
    ];
  });
  assert.equal(weighed.why.weight, undefined);
});
