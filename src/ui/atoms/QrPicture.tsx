import styles from './QrPicture.module.css';
import { qrPath } from './qrPath.ts';

interface Props {
  readonly text: string;
  readonly name: string;
  /** Said in place of a code that would be too fine to be read. */
  readonly tooLong: string;
}

/** A text as a QR code, as large as its place. */
export function QrPicture({ text, name, tooLong }: Props) {
  const code = qrPath(text);
  if (!code) return <p>{tooLong}</p>;
  return (
    <svg className={styles.code} viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={name}>
      <path d={code.path} />
    </svg>
  );
}
