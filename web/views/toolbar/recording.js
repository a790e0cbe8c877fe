/**
 * Records what the page shows as a video: a run, or the verbs of a step. The browser's own recorder takes it from a canvas
 * that is drawn anew a few times a second.
 *
 * @typedef {import('../view-model.js').Actions} Actions
 */
import { t } from '../../words/figure-text.js';
import { paintDrawing } from '../../export/figures/paint.js';
import { withDuration } from '../../export/figures/webm-duration.js';
import { html, setText } from '../shared/dom.js';
import { figureState } from '../shared/figures/make-figure.js';
import { SCENE, sceneDrawing } from '../shared/figures/scene.js';
import { download } from '../shared/saving/download.js';
import { createPictureClock } from './picture-clock.js';

/** It ends by itself then. */
const LONGEST_MS = 120_000;
/** The browser takes a picture off the canvas some time after it was drawn. */
const LAST_PICTURE_MS = 150;
const BITS_PER_SECOND = 4_000_000;

const TYPES = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'];

/** @param {Actions} actions */
export function startRecording(actions) {
  const canvas = html('canvas', { width: String(SCENE.width), height: String(SCENE.height) });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { alpha: false }));
  const type = TYPES.find((one) => MediaRecorder.isTypeSupported(one)) ?? TYPES[2];
  /** @type {Blob[]} */
  const chunks = [];
  let isKept = true;
  const begun = performance.now();

  /** @returns {number} milliseconds that it took */
  function paint() {
    const from = performance.now();
    const model = actions.model();
    paintDrawing(context, sceneDrawing(figureState(model, {}, model.dark), headlineOfPage(), verbOfPage()), 1);
    return performance.now() - from;
  }
  paint();
  const stream = canvas.captureStream(30);
  const recorder = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond: BITS_PER_SECOND });
  const bar = createBar(save, () => end(false));

  const clock = createPictureClock(
    paint,
    () => {
      const elapsed = performance.now() - begun;
      bar.draw(elapsed);
      return elapsed >= LONGEST_MS;
    },
    (error) => {
      end(true);
      if (error) actions.say({ kind: 'error', text: t('figures.recordingEnded') });
    },
  );

  function end(/** @type {boolean} */ keep) {
    clock.stop();
    isKept = keep;
    if (recorder.state !== 'inactive') recorder.stop();
  }

  /** On a busy machine pictures are few: the last shows the page as it was left. */
  function save() {
    clock.stop();
    try {
      paint();
    } catch {
      // What was recorded so far is saved all the same.
    }
    setTimeout(() => end(true), LAST_PICTURE_MS);
  }

  async function finish(/** @type {number} */ ms) {
    for (const track of stream.getTracks()) track.stop();
    bar.element.remove();
    if (!isKept) return;
    const file = withDuration(new Uint8Array(await new Blob(chunks).arrayBuffer()), ms);
    download('backprop-recording.webm', new Blob([/** @type {BlobPart} */ (file)], { type: 'video/webm' }));
  }

  recorder.addEventListener('dataavailable', ({ data }) => chunks.push(data));
  recorder.addEventListener('stop', () => void finish(performance.now() - begun));
  recorder.addEventListener('error', () => {
    end(false);
    actions.say({ kind: 'error', text: t('figures.recordingFailed') });
  });
  document.body.append(bar.element);
  bar.focus();
  recorder.start(1000);
  clock.next();
}

const textOf = (/** @type {string} */ selector) => {
  const element = document.querySelector(selector);
  return element?.getClientRects().length ? (element.textContent ?? '').trim() : '';
};

const headlineOfPage = () => textOf('#verdict .headline') || textOf('#verdict h2') || textOf('#verdict');

const verbOfPage = () => textOf('.verb-name');

/** @param {() => void} save @param {() => void} discard */
function createBar(save, discard) {
  const said = html('span', { role: 'timer' }),
    stop = html('button', { type: 'button', class: 'primary' }, t('figures.stop')),
    drop = html('button', { type: 'button' }, t('figures.discard'));
  stop.addEventListener('click', save);
  drop.addEventListener('click', discard);
  const sign = html('span', { class: 'recording-sign', 'aria-hidden': 'true' });
  return {
    element: html(
      'div',
      { class: 'recording-bar', role: 'region', 'aria-label': t('figures.recordingName') },
      sign,
      said,
      stop,
      drop,
    ),
    focus: () => stop.focus({ preventScroll: true }),
    /** @param {number} ms so far */
    draw(ms) {
      setText(said, t('figures.recording', { time: minutes(ms), most: minutes(LONGEST_MS) }));
    },
  };
}

/** @param {number} ms */
const minutes = (ms) => `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`;
