/** Copies a text for other programs. @param {string} text @returns {Promise<boolean>} false where the browser does not let a page do so */
export const copyText = (text) =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
