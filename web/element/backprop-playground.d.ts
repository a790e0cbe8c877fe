/** Types of embed/backprop-playground.js: see docs/embedding.md. */

export type Action =
  | 'train'
  | 'pause'
  | 'step'
  | 'reset'
  | 'forward'
  | 'loss'
  | 'backward'
  | 'update'
  | 'next'
  | 'undo'
  | 'redo';

export interface Condition {
  of: string;
  is: 'below' | 'above' | 'atMost' | 'atLeast' | 'equal';
  than: number | string | boolean;
}

export interface Goal {
  name: string;
  conditions: Condition[];
}

export interface Numbers {
  step: number | null;
  /** By layer they are lists; what is no number is null. */
  values: Record<string, unknown>;
}

/** What its events carry as `detail`. */
export interface PlaygroundEvents {
  step: { step: number };
  numbers: Numbers;
  verdict: { verdict: string; headline: string };
  setting: { network: 'a' | 'b'; name: string; value: string | number };
  points: { count: number; moved: { index: number; x: number; y: number } | null };
  started: { step: number };
  finished: { step: number; because: 'paused' | 'diverged' };
  diverged: { step: number; layer: number; quantity: string };
  notice: { kind: 'info' | 'error'; text: string };
  lesson: {
    lesson: string;
    step: string;
    at: number;
    of: number;
    guess: number | number[] | [number, number][] | null;
    isRight: boolean | null;
    values: Record<string, unknown>;
  };
  goalReached: { name: string; step: number; numbers: Record<string, unknown> };
}

/** Why a request was not done. */
export class PlaygroundError extends Error {
  code: 'version' | 'hello' | 'form' | 'large' | 'type' | 'state' | 'setting' | 'failed' | 'busy' | 'late' | 'gone';
}

export class BackpropPlayground extends HTMLElement {
  /** Resolves once the page can be asked. */
  ready: Promise<{ version: number; language: string; numbers: string[]; events: string[] }>;
  getState(): Promise<{ link: string; whole: boolean; file: string }>;
  setState(state: { link: string } | { file: string }): Promise<{ note: string }>;
  getNumbers(names?: string[]): Promise<Numbers>;
  act(action: Action): Promise<{ step: number | null }>;
  set(setting: string, value: string | number): Promise<{ value: string | number; note: string }>;
  look(look: { parts?: string[]; theme?: 'auto' | 'light' | 'dark' }): Promise<object>;
  subscribe(wish: { events?: string[]; numbers?: string[]; every?: number }): Promise<object>;
  unsubscribe(wish?: { events?: string[]; numbers?: string[] }): Promise<object>;
  setGoals(goals: Goal[]): Promise<object>;
  request(type: string, fields?: object): Promise<unknown>;
  addEventListener<Name extends keyof PlaygroundEvents>(
    name: Name,
    listener: (event: CustomEvent<PlaygroundEvents[Name]>) => void,
  ): void;
  addEventListener(name: string, listener: EventListenerOrEventListenerObject): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'backprop-playground': BackpropPlayground;
  }
}
