import { useRef } from 'react';
import { openFiles } from '../../store/file.ts';
import { pagesFolder } from '../../store/lessonPage.ts';
import type { GalleryGroup } from '../../store/state.ts';
import { useAppState } from '../../store/store.ts';
import { languages } from '../../text/index.ts';
import controls from '../atoms/controls.module.css';
import { useDialogTexts } from '../dialogs/useDialogTexts.ts';
import styles from './Gallery.module.css';

interface Props {
  readonly chosen: GalleryGroup;
  /** The numbers of cards, by group. */
  readonly counts: Readonly<Record<GalleryGroup, number>>;
  readonly onChoose: (group: GalleryGroup) => void;
}

const groups: readonly GalleryGroup[] = [
  'all',
  'lessons',
  'challenges',
  'scenarios',
  'lies',
  'brokenRules',
  'cases',
  'comparisons',
];

/** The groups, and under a line what is the reader's own. */
export function Groups(given: Props) {
  const words = useDialogTexts();
  return (
    <nav className={styles.groups} aria-label={words.gallery.choice}>
      {groups.map((id) => (
        <GroupButton key={id} id={id} {...given} />
      ))}
      <hr className={styles.line} />
      <OpenFile />
      <GroupButton id="runs" {...given} />
      <a className={`${controls.button} ${controls.quiet} ${styles.group}`} href={useExperimentsAddress()}>
        {words.gallery.experiments}
      </a>
    </nav>
  );
}

/** The page of experiments in the reader's language. The lab lies in the root of the site, or in the folder of a language. */
function useExperimentsAddress(): string {
  const language = useAppState(({ preferences }) => preferences.language);
  const pages = pagesFolder();
  if (pages !== undefined) return new URL(`../${language}/experiments/`, pages).href;
  const isInFolder = Object.keys(languages).some((id) => globalThis.location?.pathname.endsWith(`/${id}/lab/`));
  return `${isInFolder ? '../../' : '../'}${language}/experiments/`;
}

function GroupButton({ id, chosen, counts, onChoose }: Props & { readonly id: GalleryGroup }) {
  const { gallery } = useDialogTexts();
  return (
    <button
      type="button"
      className={`${controls.button} ${controls.quiet} ${styles.group}`}
      aria-current={id === chosen}
      onClick={() => onChoose(id)}
    >
      <span>{gallery.groups[id]}</span>
      <span className={styles.count}>{counts[id]}</span>
    </button>
  );
}

function OpenFile() {
  const words = useDialogTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={`${controls.button} ${controls.quiet} ${styles.group}`}
        onClick={() => input.current?.click()}
      >
        {words.openFile}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={({ target }) => void openFiles([...(target.files ?? [])])}
      />
    </>
  );
}
