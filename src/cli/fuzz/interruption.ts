/** Ctrl-C, for a long computation to ask about now and then. */
export interface Interruption {
  isAsked(): Promise<boolean>;
  /** Gives Ctrl-C its usual meaning back. */
  end(): void;
}

/** Watches for Ctrl-C. The first one asks the program to stop; a second one ends it as usual. */
export function watchInterruption(): Interruption {
  let isAsked = false;
  const listener = () => {
    isAsked = true;
  };
  process.once('SIGINT', listener);
  return {
    async isAsked() {
      // Signals are delivered between two tasks of the event loop only.
      await new Promise((resolve) => setImmediate(resolve));
      return isAsked;
    },
    end: () => void process.off('SIGINT', listener),
  };
}
