/**
 * The choice of the plot's plane: two of the columns, with the others held somewhere, or the first two principal components.
 *
 * @typedef {import('../view-model.js').Model} Model
 * @typedef {import('../view-model.js').Actions} Actions
 * @typedef {import('../../experiment/axes.js').PlaneChoice} PlaneChoice
 * @typedef {Extract<PlaneChoice, {kind: 'columns'}>} OfColumns
 */

import { columnsAlong, followPoint } from '../../experiment/lay-plane.js';
import { t } from '../../words/column-text.js';
import { formatPercent } from '../../words/format.js';
import { shownText } from '../../words/shown-text.js';
import { columnPlane, principalPlane } from '../../actions/plane.js';
import { html, setShown, setText } from '../shared/dom.js';

/** Where the other columns can be held. @type {OfColumns['rest'][]} */
const RESTS = ['mean', 'median', 'point'];

/** @param {Actions} actions */
export function createPlaneChoice(actions) {
  const fields = createFields();
  const { kind, x, y, rest } = fields;
  const explained = html('p', { class: 'plane-explained' });
  const element = html('div', { class: 'plane-choice' }, ...Object.values(fields).map(({ field }) => field), explained);
  /** The last choice of columns, for the way back from components; null before there is one. @type {OfColumns|null} */
  let chosen = null;
  /** @type {unknown} */
  let columns = null;

  /** Of columns that were not drawn yet, those that the components are most of. @param {Model['experiment']} experiment @returns {OfColumns} */
  const lastOf = ({ points }) => chosen ?? { kind: 'columns', ...columnsAlong(points.plane), rest: 'mean' };
  const useColumns = (/** @type {Partial<OfColumns>} */ change) => {
    const { experiment, selected } = actions.model();
    const last = lastOf(experiment);
    const choice = swapped(last, { ...last, ...change, point: selected });
    actions.usePlane(columnPlane(experiment, choice));
  };
  async function usePrincipal() {
    const { experiment } = actions.model();
    try {
      const data = await principalPlane(experiment, actions.ask);
      if (actions.model().experiment.points === experiment.points) actions.usePlane(data);
    } catch (error) {
      actions.say({ kind: 'error', text: error instanceof Error ? error.message : String(error) });
    }
  }
  kind.select.addEventListener('change', () => {
    if (kind.select.value === 'principal') void usePrincipal();
    else useColumns({});
  });
  x.select.addEventListener('change', () => useColumns({ x: Number(x.select.value) }));
  y.select.addEventListener('change', () => useColumns({ y: Number(y.select.value) }));
  rest.select.addEventListener('change', () =>
    useColumns({ rest: /** @type {OfColumns['rest']} */ (rest.select.value) }),
  );

  return {
    element,
    /** @param {Model} model */
    render({ experiment, selected }) {
      const { axes } = experiment,
        { plane } = axes;
      const followed = followPoint(experiment, selected);
      if (followed) return actions.usePlane(followed, true);
      if (!plane || !axes.columns) return;
      if (axes.columns !== columns) {
        chosen = null;
        for (const { select } of [x, y]) fillWith(select, axes.columns);
      }
      columns = axes.columns;
      if (plane.kind === 'columns') chosen = plane;
      show(fields, plane, lastOf(experiment), selected);
      setText(explained, plane.kind === 'principal' ? t('columns.explained', { share: sumOf(plane.shares) }) : '');
      setShown(explained, plane.kind === 'principal');
    },
  };
}

/** An axis that takes the other one's column gives it its own. @param {OfColumns} before @param {OfColumns} now @returns {OfColumns} */
function swapped(before, now) {
  if (now.x !== now.y) return now;
  return now.x === before.x ? { ...now, x: before.y } : { ...now, y: before.x };
}

const sumOf = (/** @type {[number, number]} */ [first, second]) => formatPercent(first + second);

function createFields() {
  const kinds = ['columns', 'principal'].map((value) => html('option', { value }, t(`columns.${value}`)));
  const rests = RESTS.map((value) => html('option', { value }, t(`columns.rests.${value}`)));
  return {
    kind: createField('plane', kinds),
    x: createField('x'),
    y: createField('y'),
    rest: createField('rest', rests),
  };
}

/** @param {string} name @param {HTMLOptionElement[]} [options] */
function createField(name, options = []) {
  const select = html('select', {}, ...options);
  return { select, field: html('label', {}, html('span', {}, t(`columns.${name}`)), select) };
}

/** @param {HTMLSelectElement} select @param {import('../../experiment/axes.js').ColumnScale[]} columns */
const fillWith = (select, columns) =>
  select.replaceChildren(...columns.map(({ name }, i) => html('option', { value: String(i) }, shownText(name))));

/** @param {ReturnType<typeof createFields>} fields @param {PlaneChoice} plane @param {OfColumns} columns @param {number} selected */
function show({ kind, x, y, rest }, plane, columns, selected) {
  kind.select.value = plane.kind;
  x.select.value = String(columns.x);
  y.select.value = String(columns.y);
  rest.select.value = columns.rest;
  rest.select.options[RESTS.indexOf('point')].disabled = selected < 0 && columns.rest !== 'point';
  for (const { field } of [x, y, rest]) setShown(field, plane.kind === 'columns');
}
