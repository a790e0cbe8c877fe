/**
 * `<backprop-playground experiment="activation=relu" parts="run,plot,bars">`: Backprop Playground in a frame, its requests as promises,
 * its events as DOM events. It stands in other pages, and imports nothing. docs/embedding.md describes it.
 */

const PROTOCOL = 'backprop-playground';
const VERSION = 1;

/** A frame that was not loaded answers nothing. */
const PATIENCE_MS = 30_000;

/** What the page needs, and no more: scripts and its own origin, a way out of the frame, files that a person saves. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';
const ALLOW = 'clipboard-write; fullscreen';

/** Where the page lies, beside the folder of this file. */
const HOME = new URL('..', import.meta.url).href;

/** Why a request was not done. */
export class PlaygroundError extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.name = 'PlaygroundError';
    this.code = code;
  }
}

/**
 * @typedef {object} Open a request without an answer
 * @property {string} type
 * @property {any} fields
 * @property {boolean} isSent
 * @property {(result: any) => void} resolve
 * @property {(error: Error) => void} reject
 * @property {ReturnType<typeof setTimeout>} timer
 */

export class BackpropPlayground extends HTMLElement {
  static observedAttributes = ['experiment', 'parts', 'theme', 'lang', 'src'];

  /** @type {HTMLIFrameElement|null} */
  #frame = null;
  /** @type {Map<number, Open>} */
  #open = new Map();
  #last = 0;
  /** Whether the page in the frame listens. */
  #isBegun = false;
  /** What it is asked again when it was loaded anew. */
  #wishes = createWishes();
  #whenReady = createDeferred();
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #patience;

  /** Resolves to what the page says of itself, once it can be asked. @type {Promise<any>} */
  ready = this.#whenReady.promise;

  connectedCallback() {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', SANDBOX);
    frame.allow = ALLOW;
    frame.referrerPolicy = 'no-referrer';
    frame.title = this.title || 'Backprop Playground';
    Object.assign(frame.style, { display: 'block', width: '100%', height: '100%', border: '0' });
    if (!this.style.display) this.style.display = 'block';
    if (!this.style.height && !this.hasAttribute('class')) this.style.height = '480px';
    this.#isBegun = false;
    this.#lose('the page in the frame is another', ({ isSent }) => isSent);
    this.#renewReady();
    const late = () => this.#whenReady.reject(new PlaygroundError('late', 'the page did not come'));
    clearTimeout(this.#patience);
    this.#patience = setTimeout(late, PATIENCE_MS);
    addEventListener('message', this.#hear);
    frame.src = this.#address();
    this.#frame = frame;
    this.replaceChildren(frame);
  }

  disconnectedCallback() {
    removeEventListener('message', this.#hear);
    clearTimeout(this.#patience);
    this.#frame = null;
    this.#isBegun = false;
    const why = 'the element was taken out of its page';
    this.#lose(why, () => true);
    this.#whenReady.reject(new PlaygroundError('gone', why));
  }

  /** @param {string} name @param {string|null} before @param {string|null} value */
  attributeChangedCallback(name, before, value) {
    if (!this.#frame || value === before) return;
    if (name === 'experiment') this.setState({ link: this.#experiment() }).catch(() => {});
    else if (name === 'parts' && value) this.look({ parts: listed(value) }).catch(() => {});
    else if (name === 'theme') this.look({ theme: value || 'auto' }).catch(() => {});
    else this.connectedCallback();
  }

  /** @param {string} type @param {object} [fields] @returns {Promise<any>} rejects with a PlaygroundError */
  request(type, fields = {}) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const late = () => this.#close(id)?.reject(new PlaygroundError('late', `no answer to ${type}`));
      this.#open.set(id, { type, fields, isSent: false, resolve, reject, timer: setTimeout(late, PATIENCE_MS) });
      if (this.#isBegun) this.#send(id);
    });
  }

  getState = () => this.request('getState');
  setState = (/** @type {object} */ state) => this.request('setState', state);
  getNumbers = (/** @type {string[]|undefined} */ names) => this.request('getNumbers', names ? { names } : {});
  act = (/** @type {string} */ action) => this.request('act', { action });
  set = (/** @type {string} */ setting, /** @type {string|number} */ value) => this.request('set', { setting, value });
  look = (/** @type {object} */ look) => this.request('look', look);
  subscribe = (/** @type {object} */ wish) => this.request('subscribe', wish);
  unsubscribe = (/** @type {object} */ wish = {}) => this.request('unsubscribe', wish);
  setGoals = (/** @type {object[]} */ goals) => this.request('setGoals', { goals });

  #home() {
    return new URL(this.getAttribute('src') || HOME, document.baseURI);
  }

  /** That of a folder without a server has no name. */
  #origin() {
    const { origin } = this.#home();
    return /^https?:/.test(origin) ? origin : '*';
  }

  #address() {
    const fields = [`embed=${listed(this.getAttribute('parts') ?? '').join(',')}`];
    for (const name of ['theme', 'lang']) {
      const value = this.getAttribute(name);
      if (value) fields.push(`${name}=${encodeURIComponent(value)}`);
    }
    const experiment = this.#experiment();
    if (experiment) fields.push(experiment);
    return `${this.#home().href.replace(/#.*/, '')}#${fields.join('&')}`;
  }

  /** How it was embedded where its link was made is not how it is embedded here. */
  #experiment() {
    const fields = (this.getAttribute('experiment') ?? '').replace(/^[^#]*#/, '').split('&');
    return fields.filter((field) => !/^(embed|theme|lang)=/.test(field)).join('&');
  }

  /** The page listens, for the first time or again: it has to be greeted, and knows nothing of what was asked before. */
  #greet() {
    this.#lose('the page in the frame was loaded anew', ({ isSent }) => isSent);
    clearTimeout(this.#patience);
    this.#renewReady();
    const waiting = [...this.#open.keys()];
    this.#isBegun = true;
    const { resolve, reject } = this.#whenReady;
    // What is gone is greeted again by the next one.
    this.request('hello').then(resolve, (error) => error.code === 'gone' || reject(error));
    for (const { type, fields } of this.#wishes.requests()) this.request(type, fields).catch(() => {});
    for (const id of waiting) this.#send(id);
  }

  #renewReady() {
    if (!this.#whenReady.isSettled()) return;
    this.#whenReady = createDeferred();
    this.ready = this.#whenReady.promise;
  }

  /** @param {number} id */
  #send(id) {
    const open = this.#open.get(id);
    if (!open) return;
    open.isSent = true;
    const message = { ...open.fields, protocol: PROTOCOL, version: VERSION, id, type: open.type };
    this.#frame?.contentWindow?.postMessage(message, this.#origin());
  }

  /** @param {string} why @param {(open: Open) => boolean} which */
  #lose(why, which) {
    for (const [id, open] of [...this.#open])
      if (which(open)) this.#close(id)?.reject(new PlaygroundError('gone', why));
  }

  /** @param {number} id */
  #close(id) {
    const open = this.#open.get(id);
    if (open) clearTimeout(open.timer);
    this.#open.delete(id);
    return open;
  }

  /** Only what the frame says, and from where it was loaded. @param {MessageEvent} event */
  #hear = ({ data, source, origin }) => {
    const expected = this.#origin();
    if (source !== this.#frame?.contentWindow || (expected !== '*' && origin !== expected)) return;
    if (data?.protocol !== PROTOCOL) return;
    if (data.type === 'ready') this.#greet();
    else if (data.type === 'event') {
      if (data.event === 'goalReached') this.#wishes.reached(data.data.name);
      this.dispatchEvent(new CustomEvent(data.event, { detail: data.data }));
    } else if (data.type === 'answer') {
      const open = this.#close(data.id);
      if (open && data.ok) this.#wishes.granted(open);
      if (data.ok) open?.resolve(data.result);
      else open?.reject(new PlaygroundError(data.error.code, data.error.message));
    }
  };
}

/** What was subscribed, and the goals that are open. */
function createWishes() {
  /** @type {{events: Set<string>, numbers: Set<string>}} */
  const names = { events: new Set(), numbers: new Set() };
  const kinds = /** @type {('events'|'numbers')[]} */ (Object.keys(names));
  /** @type {number|undefined} */
  let every;
  /** @type {{name: string}[]} */
  let goals = [];
  return {
    /** @param {Open} request */
    granted({ type, fields }) {
      if (type === 'setGoals') goals = [...fields.goals];
      if (type === 'subscribe') every = fields.every ?? every;
      const isAll = !fields.events && !fields.numbers;
      for (const kind of kinds) {
        if (type === 'subscribe') for (const name of fields[kind] ?? []) names[kind].add(name);
        if (type !== 'unsubscribe') continue;
        for (const name of isAll ? [...names[kind]] : (fields[kind] ?? [])) names[kind].delete(name);
      }
    },
    /** @param {string} name */
    reached(name) {
      goals = goals.filter((goal) => goal.name !== name);
    },
    requests() {
      const [events, numbers] = kinds.map((kind) => [...names[kind]]);
      const wish = { events, numbers, ...(every === undefined ? {} : { every }) };
      return [
        ...(events.length + numbers.length > 0 ? [{ type: 'subscribe', fields: wish }] : []),
        ...(goals.length > 0 ? [{ type: 'setGoals', fields: { goals } }] : []),
      ];
    },
  };
}

function createDeferred() {
  let isSettled = false;
  /** @type {(value: any) => void} */
  let accept = () => {};
  /** @type {(error: Error) => void} */
  let refuse = () => {};
  const promise = new Promise((resolve, reject) => {
    accept = resolve;
    refuse = reject;
  });
  promise.catch(() => {}); // who does not ask is not told
  return {
    promise,
    isSettled: () => isSettled,
    resolve(/** @type {any} */ value) {
      isSettled = true;
      accept(value);
    },
    reject(/** @type {Error} */ error) {
      isSettled = true;
      refuse(error);
    },
  };
}

const listed = (/** @type {string} */ text) => text.split(/[\s,]+/).filter(Boolean);

if (!customElements.get('backprop-playground')) customElements.define('backprop-playground', BackpropPlayground);
