import { checkReceipt } from '../../lessons/records/receipt.ts';

/** Says of a receipt that is pasted whether its check is right. Nothing leaves the page; without a script there is no field. */
export function checkReceipts(): void {
  const section = document.querySelector<HTMLElement>('[data-receipts]');
  const field = section?.querySelector('textarea');
  if (!section || !field) return;
  const labels: readonly string[] = JSON.parse(section.dataset.receipts ?? '[]');
  section.hidden = false;
  const show = (): void => {
    const outcome = field.value.trim() === '' ? '' : checkReceipt(field.value, labels);
    for (const sentence of section.querySelectorAll<HTMLElement>('[data-outcome]')) {
      sentence.hidden = sentence.dataset.outcome !== outcome;
    }
  };
  field.addEventListener('input', show);
  // A browser that comes back may have kept the text.
  show();
}
