import { useEffect, useState } from 'react';
import { linkTo } from '../../store/address.ts';
import { store } from '../../store/store.ts';
import controlStyles from '../atoms/controls.module.css';
import { useAllTexts } from '../texts/useTexts.ts';
import styles from './QrCode.module.css';
import { qrPath } from './qrPath.ts';

/** The link to what is shown, for phones and in words, over the whole picture. */
export function QrCode({ onClose }: { onClose(): void }) {
  const { controls, presenter } = useAllTexts();
  const [link, setLink] = useState('');
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    linkTo(store.getState()).then(setLink, () => setMissing(true));
  }, []);
  const code = link === '' ? null : qrPath(link);
  return (
    <div role="dialog" aria-label={presenter.qrOf} className={styles.cover}>
      {code && (
        <svg className={styles.code} viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={presenter.qrOf}>
          <path d={code.path} />
        </svg>
      )}
      {link !== '' && !code && <p className={styles.said}>{presenter.linkTooLong}</p>}
      {isMissing && <p className={styles.said}>{controls.partMissing}</p>}
      {code && <p className={styles.link}>{link}</p>}
      <button type="button" className={`${controlStyles.button} ${styles.close}`} onClick={onClose}>
        {controls.close}
      </button>
    </div>
  );
}
