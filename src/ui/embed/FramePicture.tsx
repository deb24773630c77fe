import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { AudiencePicture } from '../shell/AudiencePicture.tsx';
import styles from './Frame.module.css';

/** Below this width time runs down. */
export const NARROW_FRAME_QUERY = '(max-width: 35em)';

/** The picture of the active run, as large as the frame leaves it room. */
export function FramePicture() {
  const isNarrow = useMediaQuery(NARROW_FRAME_QUERY);
  return (
    <div className={styles.picture} data-grows>
      <AudiencePicture orientation={isNarrow ? 'vertical' : 'horizontal'} />
    </div>
  );
}
