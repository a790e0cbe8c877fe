/** Throws what is no Error: callers may. @returns {never} */
export const throws = () => {
  throw 42;
};
