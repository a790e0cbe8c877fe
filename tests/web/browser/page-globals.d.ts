/** What tests leave in the page's own window, to be read later. */
interface Window {
  spoken: string[];
  seen: number;
  watcher: MutationObserver;
  log: LogEntry[];
  startLog(): void;
  lastSurface: { resolution: number; values: number[]; rgba: number[] };
  lastNetwork: {
    settings: import('../../../web/experiment/settings.js').Settings;
    weights: { W: number[]; b: number[] }[];
  };
  lastCurves: {
    settings: import('../../../web/experiment/settings.js').Settings;
    outputs: number[];
    weights: { W: number[]; b: number[] }[];
  };
  lastMeasure: { testAccuracy: number; trainAccuracy: number };
}

/** A test that asks the page for an element which is not there fails at its first use, whatever kind was expected. */
interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}

/** What drag.test.js has the page write down: hashes of what stands on the screen, numbers of messages. */
interface LogEntry {
  what: 'move' | 'points' | 'frame' | 'snapshot' | 'drawn';
  id?: number;
  rgba?: number;
  point?: number;
  surface?: number;
  gradients?: string;
}
