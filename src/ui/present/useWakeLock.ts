import { useEffect, useState } from 'react';

/** Keeps the screen on. Returns true where the browser refuses that. */
export function useWakeLock(): boolean {
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    let isWanted = true;
    let held: WakeLockSentinel | null = null;
    const hold = async (): Promise<void> => {
      // A hidden page loses it, and asks again when it is seen.
      if (document.visibilityState !== 'visible') return;
      try {
        held = await navigator.wakeLock.request('screen');
        if (!isWanted) await held.release();
      } catch {
        // Also where there is no such thing: an address without TLS has none.
        if (isWanted) setRefused(true);
      }
    };
    const onVisible = (): void => void hold();
    onVisible();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      isWanted = false;
      document.removeEventListener('visibilitychange', onVisible);
      held?.release().catch(() => null);
    };
  }, []);
  return isRefused;
}
