/** The lessons of the course as they are written. */
import { readdirSync, readFileSync } from 'node:fs';

const LESSONS = new URL('../../../../web/lessons/', import.meta.url);

/** @type {string[]} */
export const COURSE = JSON.parse(readFileSync(new URL('course.json', LESSONS), 'utf8'));

/** Those that are there. @param {string} language @returns {string[]} */
export const written = (language) =>
  readdirSync(new URL(language, LESSONS))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -3));

/** @param {string} language @param {string} id */
export const textOf = (language, id) => readFileSync(new URL(`${language}/${id}.md`, LESSONS), 'utf8');
