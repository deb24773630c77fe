import type { Run } from '../../store/actions/runs.ts';
import type { PageTexts, Texts } from '../../text/texts.ts';
import { nameOfRun } from './header/RunTabs.tsx';

const protocolNames: Readonly<Record<string, (texts: PageTexts) => string>> = {
  pbft: ({ controls }) => controls.pbft,
  'broadcast-demo': ({ scenarios }) => scenarios.goDemo.title,
};

/** What a run is called beside another: by its protocol, where that is what tells the two apart. */
export function nameInPair(texts: PageTexts | Texts, run: Run, other: Run): string {
  const { protocol } = run.scenario.setup;
  return protocol === other.scenario.setup.protocol
    ? nameOfRun(texts, run)
    : (protocolNames[protocol]?.(texts) ?? protocol);
}
