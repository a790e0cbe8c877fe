/**
 * The lessons that come with the page, in their order.
 *
 * @typedef {object} CourseEntry
 * @property {string} id
 * @property {string} title
 * @property {number} minutes
 * @property {string} goal
 * @property {number} steps how many
 * @property {boolean} test
 * @property {() => Promise<{default: string}>} load its text
 */
// @ts-ignore: absent before the first build
import { lessons } from '../../build/lessons.js';

const course = /** @type {Record<string, CourseEntry[]>} */ (/** @type {unknown} */ (lessons));

/** In a language; those that it lacks in English. @param {string} language @returns {CourseEntry[]} */
export const courseIn = (language) =>
  course.en.map((entry) => (course[language] ?? []).find(({ id }) => id === entry.id) ?? entry);

/** @param {string} language @param {string} id */
export const lessonCalled = (language, id) => courseIn(language).find((entry) => entry.id === id);
