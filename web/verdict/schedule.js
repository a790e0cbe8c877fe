/**
 * The share of the learning rate that its schedule leaves at a step: core/schedule.cpp's formulas, behind the warm-up.
 * @param {Pick<import('../experiment/settings.js').Settings, 'schedule'|'schedulePeriod'|'scheduleFactor'|'warmUp'>} settings
 * @param {number} step
 */
export function scheduledShare({ schedule, schedulePeriod, scheduleFactor, warmUp }, step) {
  const since = Math.max(0, step - warmUp);
  if (schedule === 'step') return scheduleFactor ** Math.floor(since / schedulePeriod);
  if (schedule === 'cosine') return (1 + Math.cos(Math.PI * Math.min(1, since / schedulePeriod))) / 2;
  return 1;
}
