import { afterEach, expect, test } from 'vitest';
import { store } from '../../store/store.ts';
import type { PageTexts } from '../../text/texts.ts';
import { usualLanguage } from '../../text/usualLanguage.ts';
import { page as chinese } from '../../text/zh/page.ts';
import { ErrorScreen } from './ErrorScreen.tsx';

const { preferences } = store.getState();
afterEach(() => store.setState({ preferences }));

test('a page that broke says so at once, and then in the language of its reader', async () => {
  store.setState({ preferences: { ...preferences, language: 'zh' } });
  const screen = new ErrorScreen({ children: null });
  expect(screen.state).toEqual({ hasFailed: false, texts: usualLanguage.page });
  const shown = await new Promise<{ readonly texts: PageTexts }>((resolve) => {
    screen.setState = (state) => resolve(state as { readonly texts: PageTexts });
    screen.componentDidCatch();
  });
  expect(shown.texts.controls.failed).toBe(chinese.controls.failed);
});
