import type { Locator } from '@playwright/test';
import type { BehaviourId } from '../src/protocols/pbft/lies/index.ts';
import type { Lab } from './lab.ts';

/** Opens the menu of a node; returns its entry for lies. */
export async function openLieMenu(lab: Lab, node: string): Promise<Locator> {
  await lab.lane(node).click({ button: 'right' });
  return lab.page.getByRole('menuitem', { name: lab.texts.details.openDialog.lie });
}

export function nameOf(lab: Lab, id: BehaviourId): string {
  return lab.texts.waysToLie[id].name;
}
