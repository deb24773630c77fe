import { X } from 'lucide';
import type { ReactNode } from 'react';
import { setSidePanel } from '../../store/actions/sidePanel.ts';
import { Icon } from '../atoms/Icon.tsx';
import { IconButton } from '../atoms/IconButton.tsx';
import { useTexts } from '../texts/useTexts.ts';
import styles from './Opened.module.css';

interface OpenedProps {
  readonly title: string;
  readonly isSheet: boolean;
  readonly children: ReactNode;
}

/** A part that stands in place of what tells of the step until it is closed; a sheet has its own way to be closed. */
export function Opened({ title, isSheet, children }: OpenedProps) {
  const { close } = useTexts().controls;
  return (
    <>
      <div className={styles.heading}>
        <h2>{title}</h2>
        {!isSheet && (
          <IconButton label={close} onClick={() => setSidePanel('now')}>
            <Icon of={X} size={18} />
          </IconButton>
        )}
      </div>
      {children}
    </>
  );
}
