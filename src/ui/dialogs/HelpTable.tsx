import { commands } from '../commands.ts';
import { useTexts } from '../useTexts.ts';
import styles from './Dialog.module.css';

/** Every key and what it does, from the list the keys themselves are made from. */
export function HelpTable() {
  const texts = useTexts().controls;
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
          {commands.map((command) => (
            <tr key={command.keys[0]}>
              <td>
                {command.shown.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </td>
              <td>{texts.commands[command.id]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
