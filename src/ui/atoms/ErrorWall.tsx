import type { ReactNode } from 'react';
import { Component } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Shown in place of the children once one of them has thrown; `mend` shows them again. */
  readonly broken: (mend: () => void) => ReactNode;
}

/** Keeps an error of its children from the rest of the page. React offers this only to a class. */
export class ErrorWall extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.broken(this.mend) : this.props.children;
  }

  private readonly mend = (): void => this.setState({ hasFailed: false });
}
