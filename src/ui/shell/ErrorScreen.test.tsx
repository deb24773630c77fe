import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { usualLanguage } from '../../text/usualLanguage.ts';
import { ErrorScreen } from './ErrorScreen.tsx';

test('a page that broke says so at once, whatever words are still to come', () => {
  const { failed, reload } = usualLanguage.page.controls;
  const screen = renderToStaticMarkup(<ErrorScreen />);
  expect(screen).toContain(failed);
  expect(screen).toContain(reload);
});
