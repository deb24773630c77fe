/**
 * The global scope of a service worker, as far as it is used here. TypeScript's types of workers and those of pages
 * exclude each other, and the rest of the source is a page.
 */
export interface WorkerScope {
  /** Written above the script by the build. */
  readonly built: BuiltVersion;
  readonly registration: { readonly scope: string };
  readonly caches: CacheStorage;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { readonly type: 'window'; readonly includeUncontrolled: true }): Promise<readonly OpenPage[]>;
  };
  fetch(request: Request): Promise<Response>;
  skipWaiting(): Promise<void>;
  addEventListener<Type extends keyof WorkerEvents>(type: Type, listener: (event: WorkerEvents[Type]) => void): void;
}

/** One version of the site. */
export interface BuiltVersion {
  /** Changes with every file, and with the worker. */
  readonly version: string;
  /**
   * Every file that a page may ask for, by its address from the root of the site, with the SHA-256 of its bytes in
   * base64. A document has the address of its folder: hosts send those who ask for its `index.html` there.
   */
  readonly files: Readonly<Record<string, string>>;
}

export interface OpenPage {
  readonly id: string;
  readonly url: string;
}

interface WorkerEvents {
  readonly install: LongEvent;
  readonly activate: LongEvent;
  readonly message: LongEvent & { readonly data: unknown; readonly source: OpenPage | null };
  readonly fetch: LongEvent & { readonly request: Request; respondWith(response: Promise<Response>): void };
}

interface LongEvent {
  waitUntil(work: Promise<unknown>): void;
}
