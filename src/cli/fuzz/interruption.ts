/** Ctrl-C, as a question that a long computation asks now and then. */
export interface Interruption {
  isAsked(): Promise<boolean>;
  /** From now on it means what it usually does. */
  end(): void;
}

/** The first Ctrl-C asks to stop; a second one ends the program as usual. */
export function watchInterruption(): Interruption {
  let isAsked = false;
  const listener = () => {
    isAsked = true;
  };
  process.once('SIGINT', listener);
  return {
    async isAsked() {
      // Signals are told between two pieces of work only.
      await new Promise((resolve) => setImmediate(resolve));
      return isAsked;
    },
    end: () => void process.off('SIGINT', listener),
  };
}
