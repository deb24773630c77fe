import type { ReactNode } from 'react';
import { Component } from 'react';
import { en } from '../text/en/index.ts';
import styles from './ErrorScreen.module.css';

/** What is shown where a component of the page broke. React offers this only to a class. */
export class ErrorScreen extends Component<{ children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className={styles.screen}>
        <p>{en.controls.failed}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {en.controls.reload}
        </button>
      </main>
    );
  }
}
