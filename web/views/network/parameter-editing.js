/**
 * Opens the editor of weights and biases. Its code is loaded with the first use, and it opens once the numbers of its
 * unit have arrived.
 *
 * @typedef {import('../shared/part-names.js').Part} Part
 * @typedef {import('../shared/part-names.js').Shape} Shape
 * @typedef {import('../../engine/protocol.js').Snapshot} Snapshot
 */
import { loadPart } from '../shared/load-part.js';
import { unitAt } from './network-layout.js';

/** @param {HTMLElement} stage @param {import('../view-model.js').Actions} actions */
export function createParameterEditing(stage, actions) {
  /** @type {{part: Part, field: 'bias'|'weight'}|null} */
  let requested = null;
  /** @type {ReturnType<typeof import('./parameter-editor.js').createParameterEditor>|null} */
  let editor = null;
  const isOpen = () => editor?.isOpen() ?? false;
  return {
    isOpen,
    /** Whose numbers the editor shows, or is to show; null while it is closed. @returns {Part|null} */
    part: () => (editor && isOpen() ? editor.part() : (requested?.part ?? null)),

    /** Resolves once the editor is loaded. @param {Part} part @param {'bias'|'weight'} field */
    async request(part, field) {
      requested = { part, field };
      if (editor) return;
      const loaded = await loadPart(() => import('./parameter-editor.js'), actions.say);
      editor ??= loaded && loaded.createParameterEditor(stage, actions);
    },

    /** Opens what was requested, where its numbers are there. @param {Snapshot} snapshot @param {Shape} shape @param {import('./network-layout.js').NetworkLayout} layout */
    openRequested(snapshot, shape, layout) {
      if (!requested || !editor) return;
      const { part, field } = requested;
      const at = unitAt(layout, part) ?? { x: layout.width / 2, y: layout.height / 2 };
      if (editor.open(part, field, shape, snapshot, at)) requested = null;
    },

    /** @param {Snapshot} snapshot @param {Shape} shape */
    refresh: (snapshot, shape) => editor?.refresh(snapshot, shape),

    cancel() {
      requested = null;
      editor?.close();
    },
  };
}
