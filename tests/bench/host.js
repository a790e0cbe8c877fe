/**
 * Puts a program into a process of its own (`node host.js MODULE [ARGUMENT]`, forked) or a worker of a page: takes
 * {id, method, args} and answers {id, value} or {id, error}.
 *
 * @typedef {Record<string, (...args: any[]) => any>} Program
 */

/** @param {Promise<Program>} program @param {(reply: object) => void} reply */
export const createHost =
  (program, reply) =>
  async (/** @type {{id: number, method: string, args: unknown[]}} */ { id, method, args }) => {
    try {
      const methods = await program;
      reply({ id, value: await methods[method](...args) });
    } catch (error) {
      reply({ id, error: error instanceof Error ? error.message : String(error) });
    }
  };

if (typeof process !== 'undefined' && process.send) {
  const [{ setWaiting }, { MAIN_THREAD, scheduled }] = await Promise.all([
    import('./clock.js'),
    import('./waiting.js'),
  ]);
  setWaiting(() => scheduled(MAIN_THREAD).waited);
  const [module, argument] = process.argv.slice(2);
  const program = import(new URL(module, import.meta.url).href).then(({ createProgram }) => createProgram(argument));
  process.on(
    'message',
    createHost(program, (message) => process.send?.(message)),
  );
}
