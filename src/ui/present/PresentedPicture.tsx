import { AudiencePicture } from '../shell/AudiencePicture.tsx';
import styles from './Presenter.module.css';

/** The picture of the active run, drawn as on the page, and scaled up whole: text, strokes and distances. */
export function PresentedPicture() {
  return (
    <div className={styles.picture}>
      <div className={styles.scaled}>
        <AudiencePicture orientation="horizontal" />
      </div>
    </div>
  );
}
