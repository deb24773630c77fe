import type { Plain } from '../state.ts';
import { store } from '../store.ts';

/** Says these as well as what the last action had to say: none takes the place of another. */
export function addNotices(more: readonly Plain[]): void {
  const { notice } = store.getState();
  if (more.length === 0) return;
  const said =
    notice === null || notice.kind === 'linkRefused' || notice.kind === 'fileRefused' || notice.kind === 'lessonRefused'
      ? []
      : [notice];
  const notices = [...said.flatMap((each) => (each.kind === 'several' ? each.notices : [each])), ...more];
  const [first] = notices;
  store.setState({ notice: notices.length > 1 || !first ? { kind: 'several', notices } : first });
}
