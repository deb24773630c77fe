import { useEffect } from 'react';
import { useAppState } from '../../store/store.ts';

/** Puts the chosen theme on the page; `auto` leaves the choice to the system. */
export function useTheme(): void {
  const theme = useAppState((state) => state.preferences.theme);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'auto') delete dataset.theme;
    else dataset.theme = theme;
  }, [theme]);
}
