/**
 * What came of a figure, in sentences.
 *
 * @typedef {import('../../lesson/reproduce.js').Figure} Figure
 * @typedef {import('../../lesson/reproduce.js').FigurePoint} FigurePoint
 */
import { formatInteger, formatNumber } from '../../words/format.js';
import { t } from '../../words/reproduce-text.js';

/** Of those outside their bands, so many are named. */
const MOST_NAMED = 3;

/** Where a point of the figure is, such as “He, layer 3”. @param {FigurePoint} point */
export function placeName({ series, name, layer }) {
  const own = series ? t('reproduce.inSeries', { series, name }) : name;
  return layer === null ? own : t('reproduce.inLayer', { name: own, layer });
}

/** @param {FigurePoint} point */
const written = ({ measured, low, high }) => ({
  measured: formatNumber(measured),
  low: formatNumber(low),
  high: formatNumber(high),
});

/** Whether the figure passes, and what does not. @param {FigurePoint[]} points */
export function verdictSentence(points) {
  const failed = points.filter(({ passes }) => !passes);
  if (points.length === 1) return t(failed.length === 0 ? 'reproduce.passes' : 'reproduce.fails', written(points[0]));
  if (failed.length === 0) return t('reproduce.allPass', { count: points.length });
  const named = failed
    .slice(0, MOST_NAMED)
    .map((point) => t('reproduce.outside', { place: placeName(point), ...written(point) }));
  const more = failed.length - named.length;
  const which = [...named, ...(more > 0 ? [t('reproduce.more', { count: more })] : [])].join('; ');
  return t('reproduce.someFail', { failed: failed.length, count: points.length, which });
}

/** How many runs gave no number; '' where all did. @param {FigurePoint[]} points */
export function leftOutSentence(points) {
  // Of a list by layer, each point has the same runs.
  const perNetwork = new Map(points.map((point) => [point.network, point]));
  let count = 0,
    runs = 0;
  for (const point of perNetwork.values()) {
    count += point.runs - point.values.length;
    runs += point.runs;
  }
  return count === 0 ? '' : t('reproduce.leftOut', { count: formatInteger(count), runs: formatInteger(runs) });
}

/** The chart in words. @param {Figure} figure @param {FigurePoint[]} points @param {boolean} isMeasured */
export function chartSentence({ label }, points, isMeasured) {
  const told = (/** @type {'expected'|'measured'} */ what) =>
    groupsOf(points)
      .map((group) => {
        const [first, last] = [group[0], group[group.length - 1]];
        const name = first.layer === null ? first.series || first.name : placeless(first);
        return group.length === 1
          ? t('reproduce.valueOf', { name, value: formatNumber(first[what]) })
          : t('reproduce.fromTo', { name, first: formatNumber(first[what]), last: formatNumber(last[what]) });
      })
      .join(', ');
  if (!isMeasured) return t('reproduce.expectedOnly', { label, expected: told('expected') });
  const verdict = verdictSentence(points);
  return t('reproduce.chart', { label, verdict, expected: told('expected'), measured: told('measured') });
}

/** @param {FigurePoint} point */
const placeless = (point) => placeName({ ...point, layer: null });

/** The points that one line joins: those of a network by layer, or of a series. @param {FigurePoint[]} points */
export function groupsOf(points) {
  /** @type {Map<string|number, FigurePoint[]>} */
  const groups = new Map();
  for (const point of points) {
    const key = point.layer !== null || point.series === '' ? point.network : point.series;
    groups.set(key, [...(groups.get(key) ?? []), point]);
  }
  return [...groups.values()];
}
