import type { ReactNode } from 'react';
import { Component } from 'react';
import { store } from '../../store/store.ts';
import { languages } from '../../text/index.ts';
import type { PageTexts } from '../../text/texts.ts';
import { usualLanguage } from '../../text/usualLanguage.ts';
import styles from './ErrorScreen.module.css';

interface Shown {
  readonly hasFailed: boolean;
  /** In the language of the reader, as soon as its words are there. */
  readonly texts: PageTexts;
}

/** What is shown where a component of the page broke. React offers this only to a class. */
export class ErrorScreen extends Component<{ children: ReactNode }, Shown> {
  override state: Shown = { hasFailed: false, texts: usualLanguage.page };

  static getDerivedStateFromError(): Pick<Shown, 'hasFailed'> {
    return { hasFailed: true };
  }

  override componentDidCatch(): void {
    const { language } = store.getState().preferences;
    languages[language].load().then(
      (texts) => this.setState({ texts }),
      () => {
        // Offline before they were ever loaded: the words at hand say as much.
      },
    );
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    const { failed, reload } = this.state.texts.controls;
    return (
      <main className={styles.screen}>
        <p>{failed}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {reload}
        </button>
      </main>
    );
  }
}
