import type { SidePanel } from '../../store/state.ts';
import { lazyPart } from '../atoms/Lazy.tsx';
import { useTexts } from '../texts/useTexts.ts';
import styles from './Opened.module.css';
import { Opened } from './Opened.tsx';

const FaultsTab = lazyPart(() => import('./faults/FaultsTab.tsx').then(({ FaultsTab }) => FaultsTab), {
  needsSentences: true,
});

const Legend = lazyPart(() => import('./Legend.tsx').then(({ Legend }) => Legend));

const Inbox = lazyPart(() => import('./inbox/Inbox.tsx').then(({ Inbox }) => Inbox), { needsSentences: true });

interface Props {
  readonly panel: Extract<SidePanel, 'legend' | 'faults' | 'inbox'>;
  readonly isSheet: boolean;
}

/** The parts that stand in place of what tells of the step until they are closed. */
export function OpenedPanel({ panel, isSheet }: Props) {
  const { controls, sidePanel } = useTexts();
  switch (panel) {
    case 'inbox':
      return <Inbox isSheet={isSheet} />;
    case 'faults':
      return (
        <Opened title={sidePanel.interventions} isSheet={isSheet}>
          <FaultsTab />
        </Opened>
      );
    case 'legend':
      return (
        <Opened title={controls.legend} isSheet={isSheet}>
          <div className={styles.marks}>
            <Legend />
          </div>
        </Opened>
      );
  }
}
