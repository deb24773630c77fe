export type FoundBrowser = {
  /** The way it was found, for a person to read. */
  how: string;
  /** The options Playwright needs in order to start it. */
  use: { channel?: string; executablePath?: string };
};

export function findBrowser(env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): FoundBrowser | null;

export function findFirefox(env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): FoundBrowser | null;
