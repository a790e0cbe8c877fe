/**
 * The plot of `./run bench growth`: one panel an axis, both scales logarithmic.
 *
 * @typedef {object} Series
 * @property {string} name
 * @property {string} network
 * @property {number[]} values
 * @property {{median: number, low: number, high: number}[]} seconds
 * @property {number} exponent
 * @property {number} fittedFrom
 *
 * @typedef {(value: number) => number} Scale
 */

const PANEL = { width: 400, height: 250, left: 62, right: 28, top: 44, bottom: 34 };
const COLUMNS = 2;
const STYLE = `text{font:12px system-ui,sans-serif;fill:#222}.title{font-weight:600}.quiet{fill:#666}.grid{stroke:#ddd}
.measured{fill:none;stroke:#1f6fb4;stroke-width:2}.fit{stroke:#c4601d;stroke-width:1.5;stroke-dasharray:5 4}.dot{fill:#1f6fb4}.spread{stroke:#1f6fb4;stroke-width:1}`;

/** @param {number} from @param {number} to @param {number} start @param {number} end @returns {Scale} */
const logScale = (from, to, start, end) => (value) =>
  start + ((end - start) * Math.log(value / from)) / Math.log(to / from);

/** @param {number} from @param {number} to */
function decades(from, to) {
  const list = [];
  for (let power = Math.ceil(Math.log10(from) - 1e-9); power <= Math.log10(to) + 1e-9; power++) list.push(10 ** power);
  return list;
}

/** @param {number} seconds */
const timeLabel = (seconds) =>
  seconds >= 1
    ? `${seconds} s`
    : seconds >= 0.999e-3
      ? `${+(seconds * 1e3).toPrecision(1)} ms`
      : `${+(seconds * 1e6).toPrecision(1)} µs`;

/** @param {number} value */
const round = (value) => value.toFixed(1);

/** @param {Series[]} series */
export function drawGrowth(series) {
  const rows = Math.ceil(series.length / COLUMNS);
  // One scale of time for all, so that the panels can be compared.
  const all = series.flatMap(({ seconds }) => seconds.flatMap(({ low, high }) => [low, high]));
  const times = [10 ** Math.floor(Math.log10(Math.min(...all))), 10 ** Math.ceil(Math.log10(Math.max(...all)))];
  const panels = series.map((one, i) => {
    const [x, y] = [(i % COLUMNS) * PANEL.width, Math.floor(i / COLUMNS) * PANEL.height];
    return `<g transform="translate(${x} ${y})">${drawPanel(one, times)}</g>`;
  });
  const [width, height] = [COLUMNS * PANEL.width, rows * PANEL.height];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"
 aria-label="Time of an update against ${series.map(({ name, exponent }) => `${name} (exponent ${exponent.toFixed(2)})`).join(', ')}">
<style>${STYLE}</style><rect width="100%" height="100%" fill="#fff"/>
${panels.join('\n')}
</svg>
`;
}

/** @param {Series} series @param {number[]} times */
function drawPanel({ name, network, values, seconds, exponent, fittedFrom }, times) {
  const [left, right, top, bottom] = [PANEL.left, PANEL.width - PANEL.right, PANEL.top, PANEL.height - PANEL.bottom];
  const x = logScale(values[0], values[values.length - 1], left, right),
    y = logScale(times[0], times[1], bottom, top);
  const last = values.length - 1;
  const fitted = (/** @type {number} */ value) => {
    // Through the middle of what was fitted.
    const from = values.indexOf(fittedFrom);
    const middle = (/** @type {number[]} */ list) =>
      Math.exp(list.slice(from).reduce((sum, one) => sum + Math.log(one), 0) / (list.length - from));
    return middle(seconds.map(({ median }) => median)) * (value / middle(values)) ** exponent;
  };
  return [
    `<text class="title" x="${left}" y="18">${name}</text><text class="quiet" x="${left}" y="34">${network}: time ~ n^${exponent.toFixed(2)}</text>`,
    ...decades(times[0], times[1]).map(
      (time) =>
        `<path class="grid" d="M${left} ${round(y(time))}H${right}"/>` +
        `<text class="quiet" x="${left - 6}" y="${round(y(time) + 4)}" text-anchor="end">${timeLabel(time)}</text>`,
    ),
    ...decades(values[0], values[last]).map(
      (value) =>
        `<path class="grid" d="M${round(x(value))} ${top}V${bottom}"/>` +
        `<text class="quiet" x="${round(x(value))}" y="${bottom + 17}" text-anchor="middle">${value}</text>`,
    ),
    `<path class="measured" d="M${values.map((value, i) => `${round(x(value))} ${round(y(seconds[i].median))}`).join('L')}"/>`,
    `<path class="fit" d="M${round(x(fittedFrom))} ${round(y(fitted(fittedFrom)))}L${round(x(values[last]))} ${round(y(fitted(values[last])))}"/>`,
    ...values.map(
      (value, i) =>
        `<path class="spread" d="M${round(x(value))} ${round(y(seconds[i].low))}V${round(y(seconds[i].high))}"/>` +
        `<circle class="dot" cx="${round(x(value))}" cy="${round(y(seconds[i].median))}" r="3"/>`,
    ),
  ].join('\n');
}
