import type { ComponentType } from 'react';

/** The menu and the library that draws it. */
export async function loadActionMenu(): Promise<ComponentType> {
  const { ActionMenu } = await import('./ActionMenu.tsx');
  return ActionMenu;
}
