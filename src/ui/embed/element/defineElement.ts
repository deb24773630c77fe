import type { Report } from '../../../store/frame/messages.ts';
import type { FrameParts } from './frameDocument.ts';
import { documentFor, labOf, queryFor } from './frameDocument.ts';

const NAME = 'pbft-run';
/** Until the frame says how high it would like to be. */
const HEIGHT_PX = 400;
const HEIGHT_MAX_PX = 2_000;
const rebuilt = ['src', 'mode', 'from', 'to', 'loop'];
const told = ['lang', 'theme'];

/** The page is on its own origin, and the frame on none: it reaches neither the page nor any storage. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/**
 * Defines `<pbft-run src="LINK" mode="steps" from="12" to="40" loop lang="zh" theme="dark">`, a run in any page.
 *
 * The element makes a frame whose whole document it has with it, so one file is enough, without the site and without a
 * network. A frame, not a shadow tree: the store, the clock of playback and the words of the lab belong to a document.
 * So two elements on a page have nothing in common, and neither the styles nor the scripts of the page reach into them.
 */
export function defineElement(parts: FrameParts): void {
  if (customElements.get(NAME)) return;

  class PbftRun extends HTMLElement {
    static readonly observedAttributes = [...rebuilt, ...told];

    private readonly frame = document.createElement('iframe');
    private isReady = false;
    private isWaiting = false;

    constructor() {
      super();
      const { frame } = this;
      frame.setAttribute('sandbox', SANDBOX);
      frame.loading = 'lazy';
      frame.style.cssText = `display:block;width:100%;height:${HEIGHT_PX}px;border:0`;
      this.attachShadow({ mode: 'open' }).append(frame);
    }

    connectedCallback(): void {
      this.style.display ||= 'block';
      this.frame.title = this.title || NAME;
      if (this.hasAttribute('height'))
        this.frame.style.height = `${Number(this.getAttribute('height')) || HEIGHT_PX}px`;
      window.addEventListener('message', this.listen);
      this.rebuildSoon();
    }

    disconnectedCallback(): void {
      window.removeEventListener('message', this.listen);
    }

    attributeChangedCallback(name: string): void {
      const value = this.getAttribute(name);
      if (!this.isReady || value === null || !told.includes(name)) this.rebuildSoon();
      else if (name === 'lang') this.send({ type: 'language', language: value });
      else this.send({ type: 'theme', theme: value });
    }

    /** Sends a command to the frame: `{ type: 'step' }`, `{ type: 'seek', step: 12 }` and the others. */
    send(command: Readonly<Record<string, unknown>>): void {
      this.frame.contentWindow?.postMessage({ pbft: 1, ...command }, '*');
    }

    /** Attributes that are set together make one new document. */
    private rebuildSoon(): void {
      if (this.isWaiting) return;
      this.isWaiting = true;
      queueMicrotask(() => {
        this.isWaiting = false;
        if (!this.isConnected) return;
        this.isReady = false;
        const { src, mode, from, to, loop, lang, theme } = attributesOf(this);
        const query = queryFor({ src, mode, from, to, loop, lang, theme });
        this.frame.srcdoc = documentFor(parts, query, labOf(src, document.baseURI));
      });
    }

    /** Hands on what the frame reports as events of the element. */
    private readonly listen = ({ source, data }: MessageEvent<Report>): void => {
      if (source !== this.frame.contentWindow) return;
      if (data.type === 'ready') this.isReady = true;
      if (data.type === 'height' && !this.hasAttribute('height')) {
        this.frame.style.height = `${Math.min(data.height, HEIGHT_MAX_PX)}px`;
      }
      this.dispatchEvent(new CustomEvent(data.type, { detail: data }));
    };
  }

  customElements.define(NAME, PbftRun);
}

function attributesOf(element: HTMLElement) {
  const get = (name: string): string | null => element.getAttribute(name);
  return {
    src: get('src'),
    mode: get('mode'),
    from: get('from'),
    to: get('to'),
    loop: get('loop'),
    lang: get('lang'),
    theme: get('theme'),
  };
}
