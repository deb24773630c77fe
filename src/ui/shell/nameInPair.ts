import type { Run } from '../../store/run.ts';
import type { PageTexts, Texts } from '../../text/texts.ts';
import { nameOfRun } from './header/nameOfRun.ts';

const protocolNames: Readonly<Record<string, (texts: PageTexts) => string>> = {
  pbft: ({ controls }) => controls.pbft,
  'broadcast-demo': ({ scenarios }) => scenarios.goDemo.title,
};

/** Returns the name of a run beside another: its protocol's, where that is what tells the two apart. */
export function nameInPair(texts: PageTexts | Texts, run: Run, other: Run): string {
  const { protocol } = run.scenario.setup;
  return protocol === other.scenario.setup.protocol
    ? nameOfRun(texts, run)
    : (protocolNames[protocol]?.(texts) ?? protocol);
}
