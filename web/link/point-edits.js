/**
 * What was changed of points that the settings make, as a field of a link: `12:3.5,0;cut:7;new:1,-2,1` moves point 12, takes point 7
 * away and adds one of class 1. Numbers of points are those before the edits, counted from 0.
 *
 * @typedef {import('../experiment/points.js').Points} Points
 *
 * @typedef {import('../experiment/experiment.js').PointEdit} PointEdit
 */

import {
  addPoints,
  classesOf,
  inputsOf,
  isFunction,
  onlyThose,
  PLOT_RADIUS,
  VALUE_HEIGHT,
  validLabel,
} from '../experiment/points.js';
import { samePoints } from '../experiment/same-points.js';
import { digitsOf } from './by-hand.js';
import { BadLink } from './fields.js';

/** Many more are shorter when all points are packed. */
const MOST_EDITS = 1000;

/** Three numbers of 24 letters, and what is between them. */
const LONGEST_EDIT = 100;

/** Of points that were taken away one after the other. */
const MOST_IN_A_ROW = 100;

const NUMBER = String.raw`(-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)`;
const PATTERN = new RegExp(
  String.raw`^(?:cut:(\d{1,6})|(\d{1,6}):${NUMBER},${NUMBER}|new:${NUMBER},${NUMBER},${NUMBER})$`,
  'i',
);

/**
 * The edits that make `now` of `made`; null where moving, adding and taking away a few do not.
 * @param {Points} made by the settings @param {Points} now @returns {string|null}
 */
export function writePointEdits(made, now) {
  if (inputsOf(now) > 2 || inputsOf(now) !== inputsOf(made) || classesOf(now) !== classesOf(made)) return null;
  const edits = editsBetween(made, now);
  if (edits.length > MOST_EDITS || !samePoints(withPointEdits(made, edits), now)) return null;
  return edits.map(writeEdit).join(';');
}

/** @param {Points} made @param {Points} now @returns {PointEdit[]} */
function editsBetween(made, now) {
  /** @type {PointEdit[]} */
  const edits = [];
  let at = 0;
  for (let index = 0; index < made.x.length; ++index) {
    if (isSamePoint(made, index, now, at)) ++at;
    else if (isTakenAway(made, index, now, at)) edits.push({ index });
    else edits.push({ index, x: now.x[at], y: now.y[at++] });
  }
  for (; at < now.x.length; ++at) edits.push({ x: now.x[at], y: now.y[at], label: now.label[at] });
  return edits;
}

/** Whether what stands in its place is another one. @param {Points} made @param {number} index @param {Points} now @param {number} at */
function isTakenAway(made, index, now, at) {
  if (at >= now.x.length || !isAlike(made, index, now, at)) return true;
  for (let later = index + 1; later <= index + MOST_IN_A_ROW; ++later)
    if (isSamePoint(made, later, now, at)) return true;
  return false;
}

/** Whether a move leads from one to the other. @param {Points} a @param {number} i @param {Points} b @param {number} j */
const isAlike = (a, i, b, j) => a.test[i] === b.test[j] && (isFunction(a) || a.label[i] === b.label[j]);

/** @param {Points} a @param {number} i @param {Points} b @param {number} j */
const isSamePoint = (a, i, b, j) => Object.is(a.x[i], b.x[j]) && Object.is(a.y[i], b.y[j]) && isAlike(a, i, b, j);

/** @param {PointEdit} edit */
function writeEdit({ index, x, y, label }) {
  if (x === undefined) return `cut:${index}`;
  return index === undefined ? `new:${[x, y, label].map(digitsOf)}` : `${index}:${[x, y].map(digitsOf)}`;
}

/** @param {string} text @returns {PointEdit[]} @throws {BadLink} */
export function readPointEdits(text) {
  const edits = text.split(';');
  if (edits.length > MOST_EDITS) throw new BadLink({ code: 'manyEdits', key: 'edits', value: String(MOST_EDITS) });
  return edits.map((edit) => {
    const [whole, cut, moved, x, y, newX, newY, label] = (edit.length <= LONGEST_EDIT && PATTERN.exec(edit)) || [];
    if (whole === undefined) throw new BadLink({ code: 'edit', key: 'edits', value: edit });
    if (cut !== undefined) return { index: Number(cut) };
    if (moved !== undefined) return { index: Number(moved), x: Number(x), y: Number(y) };
    return { x: Number(newX), y: Number(newY), label: Number(label) };
  });
}

/** @param {Points} made by the settings @param {PointEdit[]} edits @returns {Points} @throws {BadLink} */
export function withPointEdits(made, edits) {
  for (const edit of edits) check(edit, made);
  const points = { ...made, x: made.x.slice(), y: made.y.slice(), label: made.label.slice() };
  const taken = new Set();
  for (const { index, x, y } of edits) {
    if (index === undefined) continue;
    if (x === undefined || y === undefined) taken.add(index);
    else movePointIn(points, index, x, y);
  }
  const left = taken.size > 0 ? onlyThose(points, (index) => !taken.has(index)) : points;
  return alikeInARow(edits.filter(({ index }) => index === undefined)).reduce(
    (all, row) => addPoints(all, row, row[0].label),
    left,
  );
}

/** Each time points are added, all are copied: those of one label that follow each other are added together. @param {PointEdit[]} added */
function alikeInARow(added) {
  /** @type {{x: number, y: number, label: number}[][]} */
  const rows = [];
  for (const { x = 0, y = 0, label = 0 } of added) {
    const row = rows.at(-1);
    if (row && Object.is(row[0].label, label)) row.push({ x, y, label });
    else rows.push([{ x, y, label }]);
  }
  return rows;
}

/** @param {Points} points changed in place @param {number} index @param {number} x @param {number} y */
function movePointIn(points, index, x, y) {
  points.x[index] = x;
  points.y[index] = y;
  if (isFunction(points)) points.label[index] = y / VALUE_HEIGHT;
}

/** @param {PointEdit} edit @param {Points} made */
function check(edit, made) {
  const { index, x = 0, y = 0, label } = edit;
  const isThere = index === undefined || index < made.x.length,
    isInside = Math.abs(x) <= PLOT_RADIUS && Math.abs(y) <= PLOT_RADIUS;
  // Of a function its height says its value.
  const fits = label === undefined || isFunction(made) || validLabel(classesOf(made), label) === label;
  if (!isThere || !isInside || !fits || inputsOf(made) > 2)
    throw new BadLink({ code: 'edit', key: 'edits', value: writeEdit(edit) });
}
