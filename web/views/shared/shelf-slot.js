/** Which of the shelf's colours the run before has; −1: it is not on the shelf. @param {import('../view-model.js').Ghost|null|undefined} ghost @param {import('../view-model.js').ShelvedRun[]} shelf */
export const slotOf = (ghost, shelf) => shelf.find((run) => run.history === ghost?.history)?.slot ?? -1;
