import type { ReactNode } from 'react';
import { Component } from 'react';
import { page } from '../../text/en/page.ts';
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
        <p>{page.controls.failed}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {page.controls.reload}
        </button>
      </main>
    );
  }
}
