/** Whether a file is a lesson: it is Markdown, and begins with a header. @param {string} name @param {string} beginning */
export const looksLikeLesson = (name, beginning) => /\.md$/i.test(name) && /^\uFEFF?---\r?\n/.test(beginning);
