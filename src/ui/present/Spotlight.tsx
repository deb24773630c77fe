import { useEffect, useRef } from 'react';
import styles from './Presenter.module.css';

/** A soft circle of light that goes with the pointer. */
export function Spotlight() {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onMove = ({ clientX, clientY }: PointerEvent): void => {
      element.current?.style.setProperty('--x', `${clientX}px`);
      element.current?.style.setProperty('--y', `${clientY}px`);
    };
    window.addEventListener('pointermove', onMove);
    return () => window.removeEventListener('pointermove', onMove);
  }, []);
  return <div ref={element} className={styles.spotlight} data-testid="spotlight" aria-hidden />;
}
