import type { FrameRequest, Snapshot, UnitNumbers } from '../../../../web/engine/protocol.js';
import type { Run } from '../../../../web/worker/run.js';
import type { createTraining } from '../../../../web/worker/training-loop.js';

type Whole<T> = { [Key in keyof T]-?: NonNullable<T[Key]> };

/** A snapshot in which everything is there: what a test asked for; what is not there fails when it is read. */
export interface WholeSnapshot extends Omit<Whole<Snapshot>, 'twin' | 'looked'> {
  twin: WholeSnapshot;
  looked: Whole<UnitNumbers>;
}

interface Shown {
  snapshot(want: FrameRequest): WholeSnapshot;
}

export type WholeRun = Omit<Run, 'snapshot'> & Shown;
export type WholeTraining = Omit<ReturnType<typeof createTraining>, 'snapshot'> & Shown;
