import { useEffect, useState } from 'react';
import { isOfThisComputer } from '../../store/linkOfCopy.ts';
import { linkTo } from '../../store/linkTo.ts';
import { store } from '../../store/store.ts';
import controlStyles from '../atoms/controls.module.css';
import { QrPicture } from '../atoms/QrPicture.tsx';
import { useAllTexts } from '../texts/useTexts.ts';
import styles from './QrCode.module.css';

/** The link to what is shown, for phones and in words, over the whole picture. */
export function QrCode({ onClose }: { onClose(): void }) {
  const { controls, presenter } = useAllTexts();
  const [link, setLink] = useState('');
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    linkTo(store.getState()).then(setLink, () => setMissing(true));
  }, []);
  return (
    <div role="dialog" aria-label={presenter.qrOf} className={styles.cover}>
      {isOfThisComputer(link) && <p className={styles.said}>{presenter.linkOfThisComputer}</p>}
      {link !== '' && !isOfThisComputer(link) && (
        <>
          <div className={styles.code}>
            <QrPicture text={link} name={presenter.qrOf} tooLong={presenter.linkTooLong} />
          </div>
          <p className={styles.link}>{link}</p>
        </>
      )}
      {isMissing && <p className={styles.said}>{controls.partMissing}</p>}
      <button type="button" className={`${controlStyles.button} ${styles.close}`} onClick={onClose}>
        {controls.close}
      </button>
    </div>
  );
}
