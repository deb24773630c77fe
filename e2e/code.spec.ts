import { readFileSync } from 'node:fs';
import { axeFaults } from './axe.ts';
import type { Lab } from './lab.ts';
import { stepUntil } from './stepUntil.ts';
import { all, expect, test } from './test.ts';

/** The code beside the step: the lines that ran, as they stand in the files. */

async function showCode(lab: Lab): Promise<void> {
  await lab.press('w');
  await lab.panel.getByRole('button', { name: lab.texts.details.code.show }).click();
  await expect(lab.panel.locator('pre mark').first()).toBeVisible();
}

const gates = readFileSync('src/protocols/pbft/rules/gates.ts', 'utf8').split('\n');

for (const language of ['en', 'zh'] as const) {
  test(
    `the lines that a step ran stand beside it, and change with it (${language})`,
    language === 'zh' ? {} : all,
    async ({ lab: english }) => {
      const lab = english.in(language);
      await lab.open({ scenario: 'clear', step: 4 });
      await showCode(lab);
      const spoke = lab.panel.locator('[data-spoke]').first();
      const line = Number(await spoke.getAttribute('data-number'));
      expect(gates[line - 1]).toContain("kind: 'prePrepared'");
      expect(gates[line - 1]).toBe(await spoke.textContent());
      await expect(lab.panel).toContainText('pbft/rules/gates.ts');
      expect(await axeFaults(lab)).toEqual([]);
      await lab.press('End');
      await expect(lab.panel).toContainText('pbft/rules/client.ts');
      await expect(lab.panel).not.toContainText('acceptProposal');
    },
  );
}

test('where a rule is broken, the lines are those that take its place', all, async ({ lab }) => {
  await lab.open();
  await lab.openCard('rule.E1');
  await lab.stepTo(1);
  await lab.press('w');
  await lab.panel.getByRole('button', { name: lab.texts.details.code.show }).click();
  await stepUntil(lab, lab.panel.getByText(/pbft\/broken\/quorumTooSmall\.ts/).first());
  await expect(lab.panel.getByText(lab.texts.details.code.broken).first()).toBeAttached();
});
