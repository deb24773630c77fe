import { presenterKeys } from '../present/presenterKeys.ts';
import type { Command } from '../shell/commands.ts';
import { commands } from '../shell/commands.ts';
import styles from './forms.module.css';
import { shownKeys } from './shownKeys.ts';
import { useDialogTexts } from './useDialogTexts.ts';

/** The lanes of the diagram listen to these themselves. */
const laneKeys: readonly Pick<Command, 'id' | 'keys'>[] = [
  { id: 'previousLane', keys: ['ArrowUp'] },
  { id: 'nextLane', keys: ['ArrowDown'] },
];

/** Every key and what it does, from the list the keys themselves are made from. */
export function HelpTable() {
  const texts = useDialogTexts();
  return (
    <>
      <p className={styles.intro}>{texts.helpIntro}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{texts.key}</th>
            <th scope="col">{texts.action}</th>
          </tr>
        </thead>
        <tbody>
          {[...commands, ...presenterKeys, ...laneKeys].map(({ id, keys }) => (
            <tr key={keys[0]}>
              <td>
                {shownKeys(keys).map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </td>
              <td>{texts.commands[id]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
